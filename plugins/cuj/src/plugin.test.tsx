/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { identityApiRef } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityJourneyContent,
  EntityJourneyOverviewCard,
  EntityJourneySlosCard,
  EntityJourneysCard,
  EntityScorecardCard,
  EntityScorecardContent,
  EntityServiceJourneysCard,
  HomePageMyFailingRequirements,
  HomePageMyJourneys,
  JourneysPage,
  LookupPage,
  ScorecardsPage,
  SyncPage,
  cujApiRef,
} from '.';
import { ScenarioCujApi } from './__fixtures__/ScenarioCujApi';
import { aJourneyEntity } from './__fixtures__/journeyScenarios';
import { scriptedCatalog } from './__fixtures__/scorecardEntities';
import { entityOf, scenarios } from './__fixtures__/scenarios';

const guest = {
  getBackstageIdentity: async () => ({
    type: 'user' as const,
    userEntityRef: 'user:default/guest',
    ownershipEntityRefs: ['group:default/team-workflow'],
  }),
};

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

describe('the plugin for the old frontend system', () => {
  it('has the same cards', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[cujApiRef, new ScenarioCujApi()]]}>
        <EntityProvider entity={entityOf(scenarios[0])}>
          <EntityJourneySlosCard />
          <EntityScorecardCard />
          <EntityServiceJourneysCard />
        </EntityProvider>
        <EntityProvider entity={{ ...entityOf(scenarios[0]), kind: 'System' }}>
          <EntityJourneysCard />
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
    expect(await screen.findByText('If this service fails')).toBeVisible();
    expect(await screen.findByText('Journeys of the system')).toBeVisible();
  });

  it.each([
    ['a page', '/cuj', 'Journeys'],
    ['a tab', '/workflow-run', 'How it stands over 30d'],
  ])('has %s for journeys', async (_what, path, name) => {
    await renderInTestApp(
      <TestApiProvider apis={[[cujApiRef, new ScenarioCujApi()]]}>
        <Routes>
          <Route path="/cuj" element={<JourneysPage />} />
          <Route
            path="/workflow-run"
            element={
              <EntityProvider entity={aJourneyEntity()}>
                <EntityJourneyContent />
              </EntityProvider>
            }
          />
        </Routes>
      </TestApiProvider>,
      { routeEntries: [path], mountedRoutes },
    );
    expect(await screen.findByRole('heading', { name })).toBeVisible();
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

  it('has a page that looks alerts up', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[cujApiRef, new ScenarioCujApi()]]}>
        <Routes>
          <Route path="/cuj/lookup" element={<LookupPage />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: ['/cuj/lookup?q=4711'], mountedRoutes },
    );
    expect(
      await screen.findByRole('heading', { name: 'Alert lookup' }),
    ).toBeVisible();
    expect(await screen.findByText('Who and what to do')).toBeVisible();
  });

  it.each([
    ['a page', '/cuj/scorecards?kind=journey', 'heading', 'Scorecards'],
    ['a tab', '/engine', 'heading', 'Level 0 of 3'],
    ['a widget', '/home', 'list', /^Entities that you or your groups own/],
    ['another widget', '/home', 'link', 'Workflow create, edit, delete'],
  ])('has %s for scorecards and journeys', async (_what, path, role, name) => {
    const engine = scriptedCatalog(2).find(
      ({ metadata }) => metadata.name === 'orchestration-engine',
    )!;
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [cujApiRef, new ScenarioCujApi()],
          [toastApiRef, { post: () => ({ close: () => {} }) }],
          [identityApiRef, guest],
        ]}
      >
        <Routes>
          <Route path="/cuj/scorecards" element={<ScorecardsPage />} />
          <Route
            path="/engine"
            element={
              <EntityProvider entity={engine}>
                <EntityScorecardContent />
              </EntityProvider>
            }
          />
          <Route
            path="/home"
            element={
              <>
                <HomePageMyFailingRequirements />
                <HomePageMyJourneys />
              </>
            }
          />
        </Routes>
      </TestApiProvider>,
      { routeEntries: [path], mountedRoutes },
    );
    expect(await screen.findByRole(role, { name })).toBeVisible();
  });
});
