/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { CujApi } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { ScenarioCujApi } from '../../__fixtures__/ScenarioCujApi';
import { cujApiRef } from '../../api/cujApiRef';
import { lookupLinkRouteRef, syncLinkRouteRef } from '../../routes';

/**
 * Shows something about journeys at an address, where the backend answers by a
 * scenario.
 */
export async function renderJourneys(
  element: ReactNode,
  options: {
    path?: string;
    scenario?: string;
    entity?: Entity;
    api?: Partial<CujApi>;
  } = {},
) {
  const { path = '/cuj', scenario = null, entity, api } = options;
  const cujApi = new ScenarioCujApi(() => scenario);
  Object.assign(cujApi, api);
  const browser = { search: '' };
  await renderInTestApp(
    <SWRConfig value={{ provider: () => new Map() }}>
      <Browser browser={browser} />
      {entity ? (
        <EntityProvider entity={entity}>{element}</EntityProvider>
      ) : (
        element
      )}
    </SWRConfig>,
    {
      initialRouteEntries: [path],
      apis: [[cujApiRef, cujApi]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/cuj/lookup': lookupLinkRouteRef,
        '/cuj/sync': syncLinkRouteRef,
      },
    },
  );
  return { cujApi, browser };
}

function Browser(props: { browser: { search: string } }) {
  props.browser.search = useLocation().search;
  return null;
}
