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
import { CujClient } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujApiRef } from './api/cujApiRef';
import { syncLinkRouteRef, syncRouteRef } from './routes';

/**
 * The plugin for the old frontend system.
 *
 * @public
 */
export const cujPlugin = createPlugin({
  id: 'cuj',
  routes: { sync: syncRouteRef },
  externalRoutes: { syncLink: syncLinkRouteRef },
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
