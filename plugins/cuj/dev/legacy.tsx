/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis } from '@backstage/test-utils';
import { Flex } from '@backstage/ui';
import {
  EntityJourneyOverviewCard,
  EntityJourneySlosCard,
  EntityJourneysCard,
  EntityScorecardCard,
  EntityScorecardContent,
  EntityServiceJourneysCard,
  HomePageMyFailingRequirements,
  HomePageMyJourneys,
  ScorecardsPage,
  SyncPage,
  cujApiRef,
  cujPlugin,
} from '../src';
import { ScenarioCujApi } from '../src/__fixtures__/ScenarioCujApi';
import { scriptedCatalog } from '../src/__fixtures__/scorecardEntities';
import { entityOf, scenarios } from '../src/__fixtures__/scenarios';

/*
 * The old frontend system: an entity page with our cards, for one entity in each
 * of their states, and the pages of the sync and of scorecards, whose state the
 * query chooses, as in /cuj/sync?scenario=error. The new system is in index.tsx.
 */
const scenario = () =>
  new URLSearchParams(window.location.search).get('scenario');

// There is no backend behind this that could sign anybody in.
localStorage.setItem('enableLegacyGuestToken', 'true');
localStorage.setItem('@backstage/core:SignInPage:provider', 'guest');

createDevApp()
  .registerPlugin(cujPlugin)
  .registerApi(createApiFactory(cujApiRef, new ScenarioCujApi(scenario)))
  .registerApi(createApiFactory(permissionApiRef, mockApis.permission()))
  .registerApi(
    createApiFactory(
      catalogApiRef,
      catalogApiMock({
        entities: [...scenarios.map(entityOf), ...scriptedCatalog(8)],
      }),
    ),
  )
  .addPage({
    path: '/catalog',
    title: 'Scenarios',
    element: <CatalogIndexPage initiallySelectedFilter="all" />,
  })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <CatalogEntityPage />,
    children: (
      <EntityLayout>
        <EntityLayout.Route path="/" title="Overview">
          <Flex direction="column" gap="4">
            <EntitySwitch>
              <EntitySwitch.Case if={isKind('journey')}>
                <EntityJourneyOverviewCard />
              </EntitySwitch.Case>
            </EntitySwitch>
            <EntitySwitch>
              <EntitySwitch.Case if={isKind(['system', 'group'])}>
                <EntityJourneysCard />
              </EntitySwitch.Case>
              <EntitySwitch.Case>
                <EntityJourneySlosCard />
              </EntitySwitch.Case>
            </EntitySwitch>
            <EntitySwitch>
              <EntitySwitch.Case if={isKind('component')}>
                <EntityServiceJourneysCard />
                <EntityScorecardCard />
              </EntitySwitch.Case>
            </EntitySwitch>
          </Flex>
        </EntityLayout.Route>
        <EntityLayout.Route path="/scorecard" title="Scorecard">
          <EntityScorecardContent />
        </EntityLayout.Route>
      </EntityLayout>
    ),
  })
  .addPage({ path: '/cuj/sync', title: 'SLO sync', element: <SyncPage /> })
  .addPage({
    path: '/cuj/scorecards',
    title: 'Scorecards',
    element: <ScorecardsPage />,
  })
  .addPage({
    path: '/home',
    title: 'Home',
    element: (
      <>
        <HomePageMyJourneys />
        <HomePageMyFailingRequirements />
      </>
    ),
  })
  .render();
