/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { CujApi, EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import {
  aJourney,
  aSlo,
  anOverview,
  entityOf,
  responseError,
  scenarios,
  slosOfAllStates,
} from '../__fixtures__/scenarios';
import { cujApiRef } from '../api/cujApiRef';
import { JourneyOverviewCard } from './JourneyOverviewCard/JourneyOverviewCard';
import { JourneySlosCard } from './JourneySlosCard/JourneySlosCard';
import { ScorecardCard } from './ScorecardCard/ScorecardCard';

const engine = entityOf({ ...scenarios[0], name: 'engine' });
const workflowRun = entityOf(scenarios[1]);

async function render(
  element: ReactNode,
  answer: () => Promise<EntityOverview>,
  entity: Entity = engine,
) {
  const cujApi = { getEntityOverview: jest.fn(answer) };
  await renderInTestApp(
    <SWRConfig value={{ provider: () => new Map() }}>
      <EntityProvider entity={entity}>{element}</EntityProvider>
    </SWRConfig>,
    {
      apis: [[cujApiRef, cujApi as Partial<CujApi> as CujApi]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return cujApi;
}

const rowOf = (name: RegExp) => screen.findByRole('row', { name });
const textOf = (element: HTMLElement) =>
  element.textContent?.replace(/\s+/g, ' ').trim();

describe('JourneySlosCard', () => {
  it('says of each SLO its state in words, its values and its age', async () => {
    await render(<JourneySlosCard />, async () =>
      anOverview({ journeys: [aJourney({ slos: slosOfAllStates })] }),
    );
    const cells = async (name: RegExp) => {
      const row = await screen.findByRole('row', { name });
      return within(row)
        .getAllByRole('cell')
        .slice(0, 3)
        .map(cell => textOf(cell));
    };
    expect(await cells(/^Availability/)).toEqual([
      'Breached',
      'SLI / target99.21 % / 99.5 %',
      'Budget left−58 % · 2 hr, 5 min over',
    ]);
    expect(await cells(/^Freshness/)).toEqual([
      'Warning',
      'SLI / target99.56 % / 99.5 %',
      'Budget left12 % left',
    ]);
    // Nothing left is something else than nothing known.
    expect(await cells(/^Spent/)).toEqual([
      'OK',
      'SLI / target99.50 % / 99.5 %',
      'Budget left0 % · spent',
    ]);
    expect(await cells(/^Silent/)).toEqual([
      'No dataThe denominator is zero valued',
      'SLI / target– / 99.5 %',
      'Budget leftunknown',
    ]);
    expect(await cells(/^New/)).toEqual([
      'UnknownNo status has been read yet.',
      'SLI / target– / 99.5 %',
      'Budget leftunknown',
    ]);
    expect(await cells(/^Old/)).toEqual([
      'Stalelast known: Breached · 3 hours agoNot read from its source for too long.',
      'SLI / target99.21 % / 99.5 %',
      'Budget left−58 % · 2 hr, 5 min over',
    ]);
    expect(
      textOf(await screen.findByRole('row', { name: /^Doubted/ })),
    ).toMatch(
      /The tags say .*No longer listed by its source since 1 hour ago\.Its newest answer could not be read: thresholds is missing\..*Computed from the SLI/,
    );
    expect(screen.getByText(/^as of/)).toHaveTextContent('as of 2 minutes ago');
  });

  it('gives gauges a text for those who can not see them', async () => {
    await render(<JourneySlosCard />, async () =>
      anOverview({ journeys: [aJourney({ slos: [slosOfAllStates[0]] })] }),
    );
    expect(
      await screen.findByRole('progressbar', {
        name: /^Error budget: −58\s% · 2 hr, 5 min over$/,
      }),
    ).toBeVisible();
  });

  it('puts the worst journey first, marks proxies, and links to Datadog', async () => {
    await render(<JourneySlosCard />, async () =>
      anOverview({
        journeys: [
          aJourney({
            entityRef: 'journey:default/fine',
            title: 'Fine',
            measurement: 'end-to-end',
            slos: [aSlo('good')],
          }),
          aJourney({
            entityRef: 'journey:default/unmeasured',
            title: 'Unmeasured',
            slos: [],
          }),
          aJourney({ slos: [slosOfAllStates[0]] }),
        ],
      }),
    );
    const titles = await screen.findAllByRole('heading', { level: 4 });
    expect(titles.map(title => title.textContent)).toEqual([
      'Workflow run',
      'Unmeasured',
      'Fine',
    ]);
    const regions = titles.map(title =>
      screen.getByRole('region', { name: title.textContent! }),
    );
    expect(regions[0]).toHaveTextContent(
      /Workflow runcriticalproxyBreached.*proxy because: Frontend rendering is not instrumented\. · runs through 3 services/,
    );
    expect(regions[1]).toHaveTextContent(/No SLO/);
    expect(regions[1]).toHaveTextContent(
      /cuj_slo_engine_unmeasured_prod.*env:prod service:engine journey:unmeasured/,
    );
    expect(regions[2]).toHaveTextContent(/end-to-endOK/);
    expect(
      within(regions[0]).getByRole('link', {
        name: /^Open cuj_slo_engine_workflow-run_prod in Datadog/,
      }),
    ).toHaveAttribute(
      'href',
      'https://app.datadoghq.com/slo?slo_id=availability',
    );
    expect(
      screen.getByText('If this service fails, 3 journeys suffer:', {
        exact: false,
      }).parentElement,
    ).toHaveTextContent('(hard, step 2 of 3)');
  });

  it('shows other timeframes, other steps and other environments when asked', async () => {
    await render(<JourneySlosCard />, async () =>
      anOverview({
        journeys: [
          aJourney({
            slos: [
              aSlo('availability', { state: 'breached' }),
              aSlo(
                'latency',
                { state: 'warning' },
                { services: ['component:default/frontend'] },
              ),
              aSlo(
                'rehearsal',
                { state: 'no_data' },
                { environments: ['staging'], isProduction: false },
              ),
            ],
          }),
        ],
      }),
    );
    expect(await rowOf(/^Availability/)).toHaveTextContent('Breached');
    expect(screen.queryByRole('row', { name: /^Latency/ })).toBeNull();
    expect(screen.queryByRole('row', { name: /^Rehearsal/ })).toBeNull();

    await userEvent.click(screen.getByRole('radio', { name: '7d' }));
    expect(await rowOf(/^Availability/)).toHaveTextContent('OK');
    await userEvent.click(screen.getByRole('radio', { name: '30d' }));

    expect(screen.getByText(/^Other steps: 1 Warning/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 1 SLO of other steps' }),
    );
    expect(await rowOf(/^Latency · frontend/)).toHaveTextContent('Warning');

    await userEvent.click(
      screen.getByRole('radio', { name: 'Other environments (1)' }),
    );
    expect(await rowOf(/^Rehearsal · engine · staging/)).toHaveTextContent(
      'No data',
    );
    expect(screen.queryByRole('row', { name: /^Availability/ })).toBeNull();
  });

  it('says what to add where there is nothing', async () => {
    await render(<JourneySlosCard />, async () =>
      anOverview({
        conventions: {
          sloName: '[env].[service].[journey]',
          journeyTagKey: 'workflow',
          productionEnvironment: 'live',
        },
      }),
    );
    expect(
      await screen.findByText('No journey runs through this service yet'),
    ).toBeVisible();
    expect(
      screen.getByText(/service: component:default\/engine/),
    ).toBeVisible();
    expect(screen.getByText('live.engine.[journey]')).toBeVisible();
    expect(screen.getByText('workflow:[journey]')).toBeVisible();
  });

  it('says where there is no source, one that was never read, and one that is stale', async () => {
    await render(<JourneySlosCard />, async () => anOverview({ sources: [] }));
    expect(
      await screen.findByText('There is nothing to read SLOs from'),
    ).toBeVisible();
    expect(screen.getByText(/apiKey: \$\{DATADOG_API_KEY\}/)).toBeVisible();
  });

  it.each([
    ['never-read', 'No status has been read from main yet'],
    ['stale', 'main has not been read since 3 hours ago'],
  ])('warns where a source is %s', async (name, title) => {
    const scenario = scenarios.find(one => one.name === name)!;
    await render(<JourneySlosCard />, scenario.answer, entityOf(scenario));
    expect(await screen.findByText(title)).toBeVisible();
  });

  it('tells a user without permission so, and no more', async () => {
    await render(<JourneySlosCard />, async () => {
      throw await responseError(403, 'Forbidden');
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('tries again after an error', async () => {
    const error = await responseError(500, 'Internal Server Error');
    const cujApi = await render(<JourneySlosCard />, async () => {
      throw error;
    });
    expect(
      await screen.findByText('Request failed with 500 Internal Server Error'),
    ).toBeVisible();
    cujApi.getEntityOverview.mockResolvedValue(
      anOverview({ journeys: [aJourney({ slos: [aSlo('availability')] })] }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rowOf(/^Availability/)).toBeVisible();
  });

  it('shows that it is loading', async () => {
    await render(<JourneySlosCard />, () => new Promise(() => {}));
    expect(await screen.findByRole('status')).toHaveTextContent('Loading …');
  });
});

describe('ScorecardCard', () => {
  it('shows what fails first, why, and the lines to paste', async () => {
    await render(<ScorecardCard />, async () => anOverview());
    expect(await screen.findByText('Level 0 of 1')).toBeVisible();
    expect(
      screen.getByText(
        'Level 1 needs Runbook, Tracing. 1 pass · 1 fail · 1 unknown · 1 waived',
      ),
    ).toBeVisible();

    const items = screen.getAllByRole('listitem').map(textOf);
    expect(items).toEqual([
      expect.stringMatching(
        /^Runbookfails · enforcedNo link leads to a runbook\..*type: runbook/,
      ),
      expect.stringMatching(/^Tracingcannot tellAPM can not be read/),
      expect.stringMatching(
        /^On-callwaived until .*2030The rota moves to the platform team\. Approved by .*team-platform\.Without the exemption: Nothing refers/,
      ),
    ]);

    const button = screen.getByRole('button', { name: 'Show 1 passing' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(textOf(screen.getAllByRole('listitem')[3])).toBe(
      'OwnerpassesOwned by group:default/team-a.Looked at spec.owner: group:default/team-a',
    );
  });

  it('copies the lines', async () => {
    const user = userEvent.setup();
    await render(<ScorecardCard />, async () => anOverview());
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
  });

  it('says where no scorecard applies', async () => {
    await render(<ScorecardCard />, async () =>
      anOverview({ scorecard: undefined }),
    );
    expect(
      await screen.findByText(
        'The scorecard of this portal does not cover this entity.',
      ),
    ).toBeVisible();
  });
});

describe('JourneyOverviewCard', () => {
  it('says what the journey is, and who is missing from its steps', async () => {
    await render(
      <JourneyOverviewCard />,
      async () => anOverview({ journeys: [aJourney()] }),
      workflowRun,
    );
    expect(
      await screen.findByText(
        "The workflow's result is shown to the customer.",
      ),
    ).toBeVisible();
    expect(screen.getByText('Customer presses Run.')).toBeVisible();
    expect(screen.getByText('Result table is rendered.')).toBeVisible();
    expect(
      screen.getByText('Frontend rendering is not instrumented.'),
    ).toBeVisible();
    expect(screen.getAllByRole('listitem').map(textOf)).toEqual([
      expect.stringMatching(/^submitfrontendteam-webhard/),
      expect.stringMatching(
        /^scheduleengineno owner: there is no group:default\/tbdPOST \/workflows\/\{id\}\/runshard/,
      ),
      expect.stringMatching(
        /^optimisecomponent:default\/gone not in the catalog, or not visible to yousoft/,
      ),
    ]);
  });
});
