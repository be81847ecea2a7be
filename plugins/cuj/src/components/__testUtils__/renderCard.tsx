/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  AppLanguageApi,
  appLanguageApiRef,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import { CujApi, EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { entityOf, scenarios } from '../../__fixtures__/scenarios';
import { cujApiRef } from '../../api/cujApiRef';
import { entityScorecardLinkRouteRef, syncLinkRouteRef } from '../../routes';

/** The service that most scenarios are about. */
export const engine = entityOf({ ...scenarios[0], name: 'engine' });

/** The journey that most scenarios are about. */
export const workflowRun = entityOf(
  scenarios.find(one => one.kind === 'Journey')!,
);

/** Shows a card for an entity of which the backend answers this. */
export async function renderCard(
  element: ReactNode,
  answer: () => Promise<EntityOverview>,
  options: {
    entity?: Entity;
    language?: string;
    /** Permissions that the reader lacks. */
    lacks?: string[];
    /** What else the backend can be asked. */
    api?: Partial<CujApi>;
  } = {},
) {
  const { entity = engine, language = 'en', lacks = [], api } = options;
  const cujApi = { getEntityOverview: jest.fn(answer) };
  await renderInTestApp(
    <SWRConfig value={{ provider: () => new Map() }}>
      <EntityProvider entity={entity}>{element}</EntityProvider>
    </SWRConfig>,
    {
      apis: [
        [cujApiRef, { ...api, ...cujApi } as Partial<CujApi> as CujApi],
        [appLanguageApiRef, fakeLanguage(language)],
        [permissionApiRef, fakePermissions(lacks)],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/cuj/sync': syncLinkRouteRef,
        '/catalog/default/component/engine/scorecard':
          entityScorecardLinkRouteRef,
      },
    },
  );
  return cujApi;
}

/** What a reader reads in an element. */
export function textOf(element: HTMLElement): string | undefined {
  return element.textContent?.replace(/\s+/g, ' ').trim();
}

// There are no other texts than English ones, so only numbers and times change.
function fakeLanguage(language: string): AppLanguageApi {
  return {
    getAvailableLanguages: () => ({ languages: ['en', language] }),
    setLanguage: () => {},
    getLanguage: () => ({ language }),
    language$: () => ({
      subscribe: () => ({ unsubscribe: () => {}, closed: false }),
      [Symbol.observable]() {
        return this;
      },
    }),
  };
}

function fakePermissions(lacks: string[]): PermissionApi {
  type Answer = Awaited<ReturnType<PermissionApi['authorize']>>;
  return {
    authorize: async ({ permission }) => {
      const isAllowed = !lacks.includes(permission.name);
      return { result: isAllowed ? 'ALLOW' : 'DENY' } as Answer;
    },
  };
}
