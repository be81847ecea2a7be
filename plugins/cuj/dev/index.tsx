/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { cujApiRef } from '../src';
import { ScenarioCujApi } from '../src/__fixtures__/ScenarioCujApi';
import { scriptedCatalog } from '../src/__fixtures__/scorecardEntities';
import { entityOf, scenarios } from '../src/__fixtures__/scenarios';
import cujPlugin from '../src/alpha';

/*
 * The new frontend system: the catalog lists one entity for each state of the
 * cards; /cuj/sync?scenario=… shows the sync page in each of its states, by the
 * names in syncScenarios.ts, and /cuj/scorecards?scenario=… that of scorecards, by
 * those of ScriptedScorecards.ts; /cuj/lookup?q=… what lookupScenarios.ts has. The old system is in legacy.tsx.
 */
const scenario = () =>
  new URLSearchParams(window.location.search).get('scenario');

const fakes = [
  createFrontendModule({
    pluginId: 'app',
    extensions: [
      ApiBlueprint.make({
        name: 'permission',
        params: define =>
          define({
            api: permissionApiRef,
            deps: {},
            factory: () => mockApis.permission(),
          }),
      }),
    ],
  }),
  createFrontendModule({
    pluginId: 'catalog',
    extensions: [
      ApiBlueprint.make({
        params: define =>
          define({
            api: catalogApiRef,
            deps: {},
            factory: () =>
              catalogApiMock({
                entities: [...scenarios.map(entityOf), ...scriptedCatalog(8)],
              }),
          }),
      }),
    ],
  }),
  createFrontendModule({
    pluginId: 'cuj',
    extensions: [
      ApiBlueprint.make({
        params: define =>
          define({
            api: cujApiRef,
            deps: {},
            factory: () => new ScenarioCujApi(scenario),
          }),
      }),
    ],
  }),
];

createDevApp({ features: [catalogPlugin, cujPlugin, ...fakes] });
