/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aJourney,
  aSlo,
  aStanding,
  aTimeframe,
  anOverview,
  entityOf,
  scenarios,
  slosOfAllStates,
} from '../../__fixtures__/scenarios';
import { renderCard, textOf } from '../__testUtils__/renderCard';
import { JourneySlosCard } from './JourneySlosCard';

const rowOf = (name: RegExp) => screen.findByRole('row', { name });
const sectionOf = (name: string) => screen.findByRole('region', { name });

describe('JourneySlosCard', () => {
  it('says of each SLO its state in words, its values and its age', async () => {
    await renderCard(<JourneySlosCard />, async () =>
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
      'Stalelast known: Breached, computed 3 hours agoread 3 hours ago: too old to rely on',
      'SLI / target99.21 % / 99.5 %',
      'Budget leftlast known: −58 % · 2 hr, 5 min over',
    ]);
    expect(
      textOf(await screen.findByRole('row', { name: /^Doubted/ })),
    ).toMatch(
      /The tags say .*No longer listed by its source; that was noticed 1 hour ago\.Its newest answer could not be read: thresholds is missing\..*Computed from the SLI/,
    );
    expect(screen.getByText(/^as of/)).toHaveTextContent('as of 2 minutes ago');
  });

  it('gives gauges a text for those who can not see them', async () => {
    await renderCard(<JourneySlosCard />, async () =>
      anOverview({ journeys: [aJourney({ slos: [slosOfAllStates[0]] })] }),
    );
    expect(
      await screen.findByRole('progressbar', {
        name: /^Error budget: −58\s% · 2 hr, 5 min over$/,
      }),
    ).toBeVisible();
  });

  it('puts the worst journey first, marks proxies, and links to Datadog', async () => {
    await renderCard(<JourneySlosCard />, async () =>
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
            standing: aStanding({
              state: 'unknown',
              why: [{ part: 'no-slos', state: 'unknown', steps: [] }],
            }),
          }),
          aJourney({
            standing: aStanding({
              state: 'breached',
              why: [{ part: 'budget', state: 'breached', steps: [] }],
            }),
            slos: [slosOfAllStates[0]],
          }),
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
      /Workflow runcriticalproxyBreached.*proxy, which measures services in place of the outcome, because: Frontend rendering is not instrumented\. · runs through 3 servicesOver 30d: The error budget is spent\./,
    );
    expect(regions[1]).toHaveTextContent(
      /proxyUnknown.*No SLO measures it in production\./,
    );
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
  });

  it('shows other timeframes, other steps and other environments when asked', async () => {
    await renderCard(<JourneySlosCard />, async () =>
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
    await renderCard(<JourneySlosCard />, async () =>
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
    await renderCard(<JourneySlosCard />, async () =>
      anOverview({ sources: [] }),
    );
    expect(
      await screen.findByText('There is nothing to read SLOs from'),
    ).toBeVisible();
    expect(screen.getByText(/apiKey: \$\{DATADOG_API_KEY\}/)).toBeVisible();
  });

  it.each([
    ['never-read', 'No status has been read from main yet'],
    ['stale', 'main was last read 3 hours ago'],
  ])('warns where a source is %s', async (name, title) => {
    const scenario = scenarios.find(one => one.name === name)!;
    await renderCard(<JourneySlosCard />, scenario.answer, {
      entity: entityOf(scenario),
    });
    expect(
      await screen.findByText((_, element) => element?.textContent === title, {
        ignore: ':has(*:not(time))',
      }),
    ).toBeVisible();
  });

  it('says of a journey what is said of it everywhere, whatever its SLOs say', async () => {
    const slos = [aSlo('availability', { state: 'no_data' })];
    await renderCard(<JourneySlosCard />, async () =>
      anOverview({
        journeys: [
          aJourney({
            slos,
            standing: aStanding({
              state: 'warning',
              why: [
                { part: 'burn-rate', state: 'warning', steps: [] },
                { part: 'coverage', state: 'no_data', steps: [] },
              ],
            }),
          }),
          aJourney({
            title: 'New',
            entityRef: 'journey:default/new',
            slos,
            standing: undefined,
          }),
        ],
      }),
    );
    const run = await sectionOf('Workflow run');
    expect(run).toHaveTextContent(/proxyWarning/);
    expect(run).toHaveTextContent('Over 30d: The budget burns too fast.');
    expect(within(run).getByRole('row', { name: /^Avail/ })).toHaveTextContent(
      'No data',
    );
    const unseen = await sectionOf('New');
    expect(unseen).toHaveTextContent(/proxyUnknown/);
    expect(unseen).toHaveTextContent(/has not been computed yet/);

    await userEvent.click(screen.getByRole('radio', { name: '7d' }));
    expect(run).toHaveTextContent(/proxyWarning.*Over 30d: /);
  });

  it('counts an SLO over its own timeframe where it lacks the chosen one', async () => {
    await renderCard(<JourneySlosCard />, async () =>
      anOverview({
        journeys: [
          aJourney({
            slos: [
              aSlo('latency'),
              aSlo(
                'availability',
                {},
                {
                  timeframes: [
                    { ...slosOfAllStates[0].timeframes[1], timeframe: '7d' },
                  ],
                },
              ),
            ],
          }),
          aJourney({
            entityRef: 'journey:default/untargeted',
            title: 'Untargeted',
            slos: [aSlo('freshness', {}, { timeframes: [] })],
          }),
        ],
      }),
    );
    expect(await screen.findByRole('radio', { name: '30d' })).toBeChecked();
    const run = await sectionOf('Workflow run');
    const rows = within(run).getAllByRole('row').map(textOf);
    expect(rows[1]).toMatch(
      /^Availability.*Breached.*over 7d: it has no target over 30d/,
    );
    expect(rows[2]).toMatch(/^Latency.*OK/);
    expect(rows[2]).not.toMatch(/no target/);

    const untargeted = await sectionOf('Untargeted');
    expect(untargeted).toHaveTextContent(
      'It has no target, over any timeframe.',
    );
  });

  it('first shows a timeframe that production has', async () => {
    await renderCard(<JourneySlosCard />, async () =>
      anOverview({
        journeys: [
          aJourney({
            slos: [
              aSlo(
                'latency',
                {},
                { timeframes: [aTimeframe({ timeframe: '7d' })] },
              ),
              aSlo('rehearsal', {}, { isProduction: false }),
            ],
          }),
        ],
      }),
    );
    expect(await screen.findByRole('radio', { name: '7d' })).toBeChecked();
    const run = await sectionOf('Workflow run');
    expect(run).toHaveTextContent(/proxyOK.*The state is that over 30d\./);
    expect(run).not.toHaveTextContent('no target');
  });

  it('keeps what was last known of stale SLOs apart', async () => {
    const stale = (
      id: string,
      reportedState: 'ok' | 'breached',
      services?: string[],
    ) =>
      aSlo(
        id,
        { state: 'stale', stateReason: 'not-fetched', reportedState },
        services && { services },
      );
    const frontend = ['component:default/frontend'];
    await renderCard(<JourneySlosCard />, async () =>
      anOverview({
        journeys: [
          aJourney({
            title: 'Well',
            entityRef: 'journey:default/well',
            standing: aStanding({ state: 'stale', lastState: 'ok' }),
            slos: [stale('latency', 'ok')],
          }),
          aJourney({
            standing: aStanding({ state: 'stale', lastState: 'breached' }),
            slos: [
              stale('availability', 'ok'),
              stale('latency', 'breached'),
              stale('first', 'ok', frontend),
              stale('second', 'breached', frontend),
            ],
          }),
        ],
      }),
    );
    const titles = await screen.findAllByRole('heading', { level: 4 });
    expect(titles.map(textOf)).toEqual(['Workflow run', 'Well']);
    const run = await sectionOf('Workflow run');
    expect(run).toHaveTextContent(/proxyStale · last known: Breached/);
    expect(within(run).getAllByRole('row').slice(1).map(textOf)).toEqual([
      expect.stringMatching(/^Latency.*Stalelast known: Breached/),
      expect.stringMatching(/^Availability.*Stalelast known: OK/),
    ]);
    expect(run).toHaveTextContent(
      'Other steps: 1 Stale (last known: Breached), 1 Stale (last known: OK)',
    );

    const bar = within(run).getAllByRole('progressbar', {
      name: /^Error budget: last known: 86\s% left$/,
    })[0];
    // Neither green nor the stripes of a budget that is overspent now.
    expect(bar.firstElementChild?.className).toMatch(/stale/);
  });

  it('lets its reader out of other environments when their last SLO goes', async () => {
    const production = aSlo('availability');
    const rehearsal = aSlo('rehearsal', {}, { isProduction: false });
    const overviewOf = (...slos: SloOverview[]) =>
      anOverview({ journeys: [aJourney({ slos })] });
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const cujApi = await renderCard(<JourneySlosCard />, async () =>
        overviewOf(production, rehearsal),
      );
      await rowOf(/^Availability/);
      const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
      await user.click(
        screen.getByRole('radio', { name: 'Other environments (1)' }),
      );
      expect(await rowOf(/^Rehearsal/)).toBeVisible();

      cujApi.getEntityOverview.mockResolvedValue(overviewOf(production));
      await act(() => jest.advanceTimersByTimeAsync(61_000));
      expect(
        screen.getByText('There are no SLOs of other environments.'),
      ).toBeVisible();
      await user.click(screen.getByRole('radio', { name: 'Production' }));
      expect(await rowOf(/^Availability/)).toBeVisible();
      expect(
        screen.queryByRole('radio', { name: /^Other environments/ }),
      ).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
