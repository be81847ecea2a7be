/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  CardExtensionProps,
  createCardExtension,
} from '@backstage/plugin-home-react';
import {
  DefaultResultListItemProps,
  createSearchResultListItemExtension,
} from '@backstage/plugin-search-react';
import { CujClient } from '@cuj-slo/backstage-plugin-cuj-common';
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

/**
 * The plugin for the old frontend system.
 *
 * @public
 */
export const cujPlugin = createPlugin({
  id: 'cuj',
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
  apis: [
    createApiFactory({
      api: cujApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new CujClient({ discoveryApi, fetchApi }),
    }),
  ],
});

/**
 * A card for Components and Journeys: journeys and their SLOs.
 *
 * @public
 */
export const EntityJourneySlosCard: () => JSX.Element = cujPlugin.provide(
  createComponentExtension({
    name: 'EntityJourneySlosCard',
    component: {
      lazy: () =>
        import('./components/JourneySlosCard/JourneySlosCard').then(
          m => m.JourneySlosCard,
        ),
    },
  }),
);

/**
 * A card for Components: the verdicts of the scorecard.
 *
 * @public
 */
export const EntityScorecardCard: () => JSX.Element = cujPlugin.provide(
  createComponentExtension({
    name: 'EntityScorecardCard',
    component: {
      lazy: () =>
        import('./components/ScorecardCard/ScorecardCard').then(
          m => m.ScorecardCard,
        ),
    },
  }),
);

/**
 * A card for Journeys: outcome, start, end, steps and owners.
 *
 * @public
 */
export const EntityJourneyOverviewCard: () => JSX.Element = cujPlugin.provide(
  createComponentExtension({
    name: 'EntityJourneyOverviewCard',
    component: {
      lazy: () =>
        import('./components/JourneyOverviewCard/JourneyOverviewCard').then(
          m => m.JourneyOverviewCard,
        ),
    },
  }),
);

/**
 * A page with all journeys, the worst first.
 *
 * @public
 */
export const JourneysPage: () => JSX.Element = cujPlugin.provide(
  createRoutableExtension({
    name: 'JourneysPage',
    component: () =>
      import('./components/JourneysPage/JourneysPage').then(
        m => m.JourneysPage,
      ),
    mountPoint: journeysRouteRef,
  }),
);

/**
 * A tab for Journeys: how the journey stands and why, what happened, and what its
 * SLOs can't see.
 *
 * @public
 */
export const EntityJourneyContent: () => JSX.Element = cujPlugin.provide(
  createRoutableExtension({
    name: 'EntityJourneyContent',
    component: () =>
      import('./components/JourneyPage/JourneyPage').then(m => m.JourneyPage),
    mountPoint: entityJourneyRouteRef,
  }),
);

/**
 * A page for on-call engineers: which journeys break, why, and who can help, for
 * anything that an alert names.
 *
 * @public
 */
export const LookupPage: () => JSX.Element = cujPlugin.provide(
  createRoutableExtension({
    name: 'LookupPage',
    component: () =>
      import('./components/LookupPage/LookupPage').then(m => m.LookupPage),
    mountPoint: lookupRouteRef,
  }),
);

/**
 * An entry for a search modal, within the context of its search: leads with what is
 * typed there to the page that looks it up.
 *
 * @public
 */
export const LookupSearch: (props: {
  /** Called when the reader goes to the page, such as to close the modal. */
  onOpen?: () => void;
}) => JSX.Element | null = cujPlugin.provide(
  createComponentExtension({
    name: 'LookupSearch',
    component: {
      lazy: () =>
        import('./components/LookupSearch/LookupSearch').then(
          m => m.LookupSearch,
        ),
    },
  }),
);

/**
 * A card for Systems and Groups: their journeys, the worst first.
 *
 * @public
 */
export const EntityJourneysCard: () => JSX.Element = cujPlugin.provide(
  createComponentExtension({
    name: 'EntityJourneysCard',
    component: {
      lazy: () =>
        import('./components/JourneysCard/JourneysCard').then(
          m => m.JourneysCard,
        ),
    },
  }),
);

/**
 * A card for Components: the journeys that break if the Component fails, and those
 * that go on without it.
 *
 * @public
 */
export const EntityServiceJourneysCard: () => JSX.Element = cujPlugin.provide(
  createComponentExtension({
    name: 'EntityServiceJourneysCard',
    component: {
      lazy: () =>
        import('./components/ServiceJourneysCard/ServiceJourneysCard').then(
          m => m.ServiceJourneysCard,
        ),
    },
  }),
);

/**
 * A page for the platform team: how the sync with the sources of SLOs goes.
 *
 * @public
 */
export const SyncPage: () => JSX.Element = cujPlugin.provide(
  createRoutableExtension({
    name: 'SyncPage',
    component: () =>
      import('./components/SyncPage/SyncPage').then(m => m.SyncPage),
    mountPoint: syncRouteRef,
  }),
);

/**
 * A page for the platform team: the scorecards of all entities, by requirement, by
 * team and by system, with modes and exemptions.
 *
 * @public
 */
export const ScorecardsPage: () => JSX.Element = cujPlugin.provide(
  createRoutableExtension({
    name: 'ScorecardsPage',
    component: () =>
      import('./components/ScorecardsPage/ScorecardsPage').then(
        m => m.ScorecardsPage,
      ),
    mountPoint: scorecardsRouteRef,
  }),
);

/**
 * A tab for Components and Journeys: the whole scorecard. For Systems and Groups: the
 * scorecards of what belongs to them.
 *
 * @public
 */
export const EntityScorecardContent: () => JSX.Element = cujPlugin.provide(
  createRoutableExtension({
    name: 'EntityScorecardContent',
    component: () =>
      import('./components/ScorecardTab/ScorecardTab').then(
        m => m.ScorecardTab,
      ),
    mountPoint: entityScorecardRouteRef,
  }),
);

/**
 * An SLO among what a search found: a child of the `SearchResult` of an app.
 *
 * @public
 */
export const SloSearchResultListItem: (
  props: Pick<
    DefaultResultListItemProps,
    'icon' | 'result' | 'highlight' | 'rank' | 'lineClamp'
  >,
) => JSX.Element | null = cujPlugin.provide(
  createSearchResultListItemExtension({
    name: 'SloSearchResultListItem',
    predicate: isSloResult,
    component: () =>
      import('./components/SloSearchResult/SloSearchResult').then(
        m => m.SloSearchResult,
      ),
  }),
);

/**
 * A widget for the home page: what the reader and their groups own that fails a
 * requirement.
 *
 * @public
 */
export const HomePageMyFailingRequirements: (
  props: CardExtensionProps<{}>,
) => JSX.Element = cujPlugin.provide(
  createCardExtension<{}>({
    name: 'HomePageMyFailingRequirements',
    title: 'My failing requirements',
    components: () =>
      import('./components/MyFailingRequirements/MyFailingRequirements').then(
        m => ({ Content: m.MyFailingRequirements }),
      ),
  }),
);

/**
 * A widget for the home page: how the journeys stand that the reader and their groups
 * own.
 *
 * @public
 */
export const HomePageMyJourneys: (
  props: CardExtensionProps<{}>,
) => JSX.Element = cujPlugin.provide(
  createCardExtension<{}>({
    name: 'HomePageMyJourneys',
    title: 'My journeys',
    components: () =>
      import('./components/MyJourneys/MyJourneys').then(m => ({
        Content: m.MyJourneys,
      })),
  }),
);
