/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  TestApiProvider,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { CujApi } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { ScriptedJourneys } from '../../__fixtures__/ScriptedJourneys';
import { cujApiRef } from '../../api/cujApiRef';
import { journeysLinkRouteRef, syncLinkRouteRef } from '../../routes';

/** Shows cards about journeys to somebody, where the backend answers by a scenario. */
export async function renderJourneyCards(
  element: ReactNode,
  options: {
    entity?: Entity;
    scenario?: string;
    /** What it answers instead. */
    answer?: CujApi['getJourneys'];
    /** What the reader owns. */
    owns?: string[];
    signalApi?: SignalApi;
    /** Whether the app has the list of all journeys. */
    hasList?: boolean;
  } = {},
) {
  const { entity, scenario = null, owns = [], hasList = true } = options;
  const journeys = new ScriptedJourneys(() => scenario);
  const getJourneys: jest.MockedFunction<CujApi['getJourneys']> = jest.fn(
    options.answer ?? (query => journeys.getJourneys(query)),
  );
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [cujApiRef, { getJourneys }],
        [
          identityApiRef,
          {
            getBackstageIdentity: async () => ({
              type: 'user' as const,
              userEntityRef: 'user:default/guest',
              ownershipEntityRefs: owns,
            }),
          },
        ],
        ...(options.signalApi
          ? [[signalApiRef, options.signalApi] as const]
          : []),
      ]}
    >
      <SWRConfig value={{ provider: () => new Map() }}>
        {entity ? (
          <EntityProvider entity={entity}>{element}</EntityProvider>
        ) : (
          element
        )}
      </SWRConfig>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/cuj/sync': syncLinkRouteRef,
        ...(hasList && { '/cuj': journeysLinkRouteRef }),
      },
    },
  );
  return { getJourneys };
}
