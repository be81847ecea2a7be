/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { CujClient } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiRouteLine } from '@remixicon/react';
import { cujApiRef } from './api/cujApiRef';

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
  extensions: [cujApi, journeyOverviewCard, journeySlosCard, scorecardCard],
});
