/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ScenarioCujApi } from './__fixtures__/ScenarioCujApi';
import { aJourneyEntity } from './__fixtures__/journeyScenarios';
import { scriptedCatalog } from './__fixtures__/scorecardEntities';
import { entityOf, scenarios } from './__fixtures__/scenarios';
import cujPlugin from './alpha';
import { cujApiRef } from './api/cujApiRef';

const cards = [
  cujPlugin.getExtension('entity-card:cuj/journey-overview'),
  cujPlugin.getExtension('entity-card:cuj/journey-slos'),
  cujPlugin.getExtension('entity-card:cuj/scorecard'),
];

describe('the plugin for the new frontend system', () => {
  it('shows a Component its journeys and its scorecard, with one request', async () => {
    const cujApi = new ScenarioCujApi();
    const ask = jest.spyOn(cujApi, 'getEntityOverview');
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: entityOf(scenarios[0]) }),
        ...cards,
      ],
      apis: [[cujApiRef, cujApi]],
    });
    expect(await screen.findByText('Journey SLOs')).toBeVisible();
    expect(await screen.findByText('Scorecard')).toBeVisible();
    expect(await screen.findByText('Runbook')).toBeVisible();
    expect(screen.queryByText('Journey')).toBeNull();
    expect(ask.mock.calls).toEqual([['component:default/engine']]);
  });

  it('shows a Journey what it is and its SLOs, and no scorecard', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: entityOf(scenarios.find(one => one.kind === 'Journey')!),
        }),
        ...cards,
      ],
      apis: [[cujApiRef, new ScenarioCujApi()]],
    });
    expect(await screen.findByText('Journey')).toBeVisible();
    expect(await screen.findByText('Journey SLOs')).toBeVisible();
    expect(screen.queryByText('Scorecard')).toBeNull();
  });

  it('has a page for journeys, with a place in the menu', async () => {
    renderTestApp({
      features: [cujPlugin],
      apis: [[cujApiRef, new ScenarioCujApi(() => 'nothing')]],
    });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Journeys' }),
    );
    expect(
      await screen.findByText('There are no journeys', {}, { timeout: 20_000 }),
    ).toBeVisible();
  });

  it('has a tab for how a Journey stands', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: aJourneyEntity() }),
        cujPlugin.getExtension('entity-content:cuj/journey'),
      ],
      apis: [[cujApiRef, new ScenarioCujApi()]],
    });
    expect(
      await screen.findByRole('heading', { name: 'How it stands over 30d' }),
    ).toBeVisible();
  });

  it('has a page for the sync, with a place in the menu', async () => {
    renderTestApp({
      features: [cujPlugin],
      apis: [[cujApiRef, new ScenarioCujApi(() => 'current')]],
    });
    await userEvent.click(
      await screen.findByRole('link', { name: 'SLO sync' }),
    );
    expect(
      await screen.findByText('All 3 kinds of 1 source are current'),
    ).toBeVisible();
  });

  it('has a page that looks alerts up, with a place in the menu', async () => {
    renderTestApp({
      features: [cujPlugin],
      apis: [[cujApiRef, new ScenarioCujApi()]],
    });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Alert lookup' }),
    );
    expect(
      await screen.findByRole('searchbox', {}, { timeout: 20_000 }),
    ).toHaveFocus();
    await userEvent.paste('https://app.datadoghq.eu/monitors/4711');
    expect(await screen.findByText('Who and what to do')).toBeVisible();
  });

  it('has a page for scorecards, with a place in the menu', async () => {
    renderTestApp({
      features: [cujPlugin],
      apis: [[cujApiRef, new ScenarioCujApi(() => 'nothing')]],
    });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Scorecards' }),
    );
    expect(
      await screen.findByText(
        'There are no scorecards',
        {},
        { timeout: 20_000 },
      ),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: 'By team' })).toBeVisible();
  });

  it.each([
    ['Component', 'orchestration-engine', 'Level 0 of 3'],
    ['System', 'analytics', 'Scorecards of what belongs to it'],
    ['Group', 'team-orchestration', 'Scorecards of what it owns'],
  ])('has a tab for the scorecard of a %s', async (kind, name, title) => {
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: scriptedCatalog(8).find(
            entity => entity.kind === kind && entity.metadata.name === name,
          )!,
        }),
        cujPlugin.getExtension('entity-content:cuj/scorecard'),
      ],
      apis: [[cujApiRef, new ScenarioCujApi()]],
    });
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
  });

  it.each([
    ['Component', 'engine', 'If this service fails', 'Workflow run'],
    ['System', 'analytics', 'Journeys of the system', 'Workflow run'],
    [
      'Group',
      'team-workflow',
      'Journeys that it owns',
      'Workflow create, edit, delete',
    ],
  ])('tells a %s of its journeys', async (kind, name, title, journey) => {
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: { ...entityOf({ ...scenarios[0], name }), kind },
        }),
        cujPlugin.getExtension('entity-card:cuj/journeys'),
        cujPlugin.getExtension('entity-card:cuj/service-journeys'),
      ],
      apis: [[cujApiRef, new ScenarioCujApi()]],
    });
    expect(await screen.findByText(title)).toBeVisible();
    expect(await screen.findByRole('link', { name: journey })).toBeVisible();
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('leaves other kinds alone', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: { ...entityOf(scenarios[0]), kind: 'System' },
        }),
        ...cards,
      ],
      apis: [[cujApiRef, new ScenarioCujApi()]],
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
