/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { CujClient } from '@cuj-slo/backstage-plugin-cuj-common';
import { Container } from '@backstage/ui';
import {
  RiAlarmWarningLine,
  RiListCheck3,
  RiRefreshLine,
  RiRouteLine,
} from '@remixicon/react';
import { cujApiRef } from './api/cujApiRef';
import { isSloResult } from './components/SloSearchResult/isSloResult';
import {
  entityJourneyLinkRouteRef,
  entityJourneyRouteRef,
  entityScorecardLinkRouteRef,
  entityScorecardRouteRef,
  journeysLinkRouteRef,
  journeysRouteRef,
  lookupLinkRouteRef,
  lookupRouteRef,
  scorecardsLinkRouteRef,
  scorecardsRouteRef,
  syncLinkRouteRef,
  syncRouteRef,
} from './routes';

// The framework takes titles as plain strings; an app says them in its language by `config.title`.

const cujApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: cujApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new CujClient({ discoveryApi, fetchApi }),
    }),
});

const journeySlosCard = EntityCardBlueprint.make({
  name: 'journey-slos',
  params: {
    type: 'content',
    filter: { kind: { $in: ['component', 'journey'] } },
    loader: () =>
      import('./components/JourneySlosCard/JourneySlosCard').then(m => (
        <m.JourneySlosCard />
      )),
  },
});

const scorecardCard = EntityCardBlueprint.make({
  name: 'scorecard',
  params: {
    type: 'info',
    filter: { kind: 'component' },
    loader: () =>
      import('./components/ScorecardCard/ScorecardCard').then(m => (
        <m.ScorecardCard />
      )),
  },
});

const journeyOverviewCard = EntityCardBlueprint.make({
  name: 'journey-overview',
  params: {
    type: 'content',
    filter: { kind: 'journey' },
    loader: () =>
      import('./components/JourneyOverviewCard/JourneyOverviewCard').then(m => (
        <m.JourneyOverviewCard />
      )),
  },
});

const journeysPage = PageBlueprint.make({
  name: 'journeys',
  params: {
    path: '/cuj',
    title: 'Journeys',
    icon: <RiRouteLine />,
    routeRef: journeysRouteRef,
    loader: () =>
      import('./components/JourneysPage/JourneysContent').then(m => (
        <Container>
          <m.JourneysContent />
        </Container>
      )),
  },
});

const journeyContent = EntityContentBlueprint.make({
  name: 'journey',
  params: {
    path: '/journey',
    title: 'Journey',
    routeRef: entityJourneyRouteRef,
    filter: { kind: 'journey' },
    loader: () =>
      import('./components/JourneyPage/JourneyPage').then(m => (
        <m.JourneyPage />
      )),
  },
});

const lookupPage = PageBlueprint.make({
  name: 'lookup',
  params: {
    path: '/cuj/lookup',
    title: 'Alert lookup',
    icon: <RiAlarmWarningLine />,
    routeRef: lookupRouteRef,
    loader: () =>
      import('./components/LookupPage/LookupContent').then(m => (
        <Container>
          <m.LookupContent />
        </Container>
      )),
  },
});

const journeysCard = EntityCardBlueprint.make({
  name: 'journeys',
  params: {
    type: 'content',
    filter: { kind: { $in: ['system', 'group'] } },
    loader: () =>
      import('./components/JourneysCard/JourneysCard').then(m => (
        <m.JourneysCard />
      )),
  },
});

const serviceJourneysCard = EntityCardBlueprint.make({
  name: 'service-journeys',
  params: {
    type: 'content',
    filter: { kind: { $in: ['component', 'resource', 'api'] } },
    loader: () =>
      import('./components/ServiceJourneysCard/ServiceJourneysCard').then(m => (
        <m.ServiceJourneysCard />
      )),
  },
});

const syncPage = PageBlueprint.make({
  name: 'sync',
  params: {
    path: '/cuj/sync',
    title: 'SLO sync',
    icon: <RiRefreshLine />,
    routeRef: syncRouteRef,
    loader: () =>
      import('./components/SyncPage/SyncContent').then(m => (
        <Container>
          <m.SyncContent />
        </Container>
      )),
  },
});

const scorecardsPage = PageBlueprint.make({
  name: 'scorecards',
  params: {
    path: '/cuj/scorecards',
    title: 'Scorecards',
    icon: <RiListCheck3 />,
    routeRef: scorecardsRouteRef,
    loader: () =>
      import('./components/ScorecardsPage/ScorecardsContent').then(m => (
        <Container>
          <m.ScorecardsContent />
        </Container>
      )),
  },
});

const scorecardContent = EntityContentBlueprint.make({
  name: 'scorecard',
  params: {
    path: '/scorecard',
    title: 'Scorecard',
    routeRef: entityScorecardRouteRef,
    filter: { kind: { $in: ['component', 'journey', 'system', 'group'] } },
    loader: () =>
      import('./components/ScorecardTab/ScorecardTab').then(m => (
        <m.ScorecardTab />
      )),
  },
});

const myFailingRequirementsWidget = HomePageWidgetBlueprint.make({
  name: 'my-failing-requirements',
  params: {
    name: 'MyFailingRequirements',
    title: 'My failing requirements',
    description: 'What you and your groups own that fails a requirement',
    components: () =>
      import('./components/MyFailingRequirements/MyFailingRequirements').then(
        m => ({ Content: m.MyFailingRequirements }),
      ),
  },
});

const myJourneysWidget = HomePageWidgetBlueprint.make({
  name: 'my-journeys',
  params: {
    name: 'MyJourneys',
    title: 'My journeys',
    description: 'How the journeys stand that you and your groups own',
    components: () =>
      import('./components/MyJourneys/MyJourneys').then(m => ({
        Content: m.MyJourneys,
      })),
  },
});

const sloSearchResult = SearchResultListItemBlueprint.make({
  name: 'slo',
  params: {
    predicate: isSloResult,
    component: () =>
      import('./components/SloSearchResult/SloSearchResult').then(
        m => m.SloSearchResult,
      ),
  },
});

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'cuj',
  title: 'Critical User Journeys',
  icon: <RiRouteLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    sync: syncRouteRef,
    lookup: lookupRouteRef,
    scorecards: scorecardsRouteRef,
    entityScorecard: entityScorecardRouteRef,
    journeys: journeysRouteRef,
    entityJourney: entityJourneyRouteRef,
  },
  externalRoutes: {
    syncLink: syncLinkRouteRef,
    lookupLink: lookupLinkRouteRef,
    scorecardsLink: scorecardsLinkRouteRef,
    entityScorecardLink: entityScorecardLinkRouteRef,
    journeysLink: journeysLinkRouteRef,
    entityJourneyLink: entityJourneyLinkRouteRef,
  },
  extensions: [
    cujApi,
    journeyContent,
    journeyOverviewCard,
    journeySlosCard,
    journeysCard,
    journeysPage,
    lookupPage,
    myFailingRequirementsWidget,
    myJourneysWidget,
    scorecardCard,
    scorecardContent,
    scorecardsPage,
    serviceJourneysCard,
    sloSearchResult,
    syncPage,
  ],
});
