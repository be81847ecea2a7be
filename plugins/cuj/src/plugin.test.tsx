/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityJourneyOverviewCard,
  EntityJourneySlosCard,
  EntityScorecardCard,
  SyncPage,
  cujApiRef,
} from '.';
import { ScenarioCujApi } from './__fixtures__/ScenarioCujApi';
import { entityOf, scenarios } from './__fixtures__/scenarios';

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

describe('the plugin for the old frontend system', () => {
  it('has the same cards', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[cujApiRef, new ScenarioCujApi()]]}>
        <EntityProvider entity={entityOf(scenarios[0])}>
          <EntityJourneySlosCard />
          <EntityScorecardCard />
        </EntityProvider>
        <EntityProvider
          entity={entityOf(scenarios.find(one => one.kind === 'Journey')!)}
        >
          <EntityJourneyOverviewCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes },
    );
    expect(await screen.findByText('Journey SLOs')).toBeVisible();
    expect(await screen.findByText('Scorecard')).toBeVisible();
    expect(await screen.findByText('Customer presses Run.')).toBeVisible();
  });

  it('has a page for the sync', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [cujApiRef, new ScenarioCujApi(() => 'current')],
          [toastApiRef, { post: () => ({ close: () => {} }) }],
        ]}
      >
        <Routes>
          <Route path="/cuj/sync" element={<SyncPage />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: ['/cuj/sync'] },
    );
    expect(
      await screen.findByRole('heading', { name: 'SLO sync' }),
    ).toBeVisible();
    expect(
      await screen.findByText('All 3 kinds of 1 source are current'),
    ).toBeVisible();
  });
});
