/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujApi,
  JourneyDetail,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aJourneyDetail,
  aJourneyEntity,
  aJourneyStatus,
  aStep,
  hoursAgo,
} from '../../__fixtures__/journeyScenarios';
import { aLookup, aService } from '../../__fixtures__/lookupScenarios';
import { responseError } from '../../__fixtures__/responseError';
import { textOf } from '../__testUtils__/renderCard';
import { renderJourneys } from '../__testUtils__/renderJourneys';
import { JourneyPage } from './JourneyPage';

/** Shows the page of a journey of which the backend answers this. */
async function renderPage(
  answer: () => Promise<JourneyDetail>,
  options: {
    path?: string;
    spec?: Record<string, unknown>;
    /** What else is asked, and answered. */
    api?: Partial<CujApi>;
  } = {},
) {
  const getJourney = jest.fn(answer);
  const { browser } = await renderJourneys(<JourneyPage />, {
    path: options.path,
    entity: aJourneyEntity(options.spec),
    api: { getJourney, ...options.api },
  });
  return { getJourney, browser };
}

/** What stands in the card with a title. */
const cardOf = async (title: string | RegExp) =>
  (await screen.findByRole('heading', { name: title })).closest('article')!;
/** What stands beside a word. */
const factOf = (card: HTMLElement, name: RegExp) =>
  textOf(
    within(card).getByText(name).closest('dt')!
      .nextElementSibling as HTMLElement,
  );

describe('the page of a journey', () => {
  it('says who is on call for each step, of when that is, and where nobody knows', async () => {
    const lookUp = jest.fn(async () =>
      aLookup({
        services: [
          aService('frontend'),
          aService('orchestration-engine', {
            onCall: {
              ...aService('x').onCall,
              ...{ stale: true, asOf: hoursAgo(2) },
              responders: [{ displayName: 'Example Z' }],
            },
          }),
        ],
      }),
    );
    await renderPage(
      async () =>
        aJourneyDetail({
          status: aJourneyStatus({
            steps: [
              aStep(),
              aStep({
                name: 'schedule',
                serviceRef: 'component:default/orchestration-engine',
              }),
              aStep({ name: 'show', serviceRef: 'component:default/silent' }),
              aStep({
                name: 'hidden',
                serviceRef: undefined,
                serviceExists: false,
              }),
            ],
          }),
        }),
      { api: { lookUp } },
    );
    const steps = within(await cardOf('Steps')).getAllByRole('listitem');
    await waitFor(() =>
      expect(steps[0]).toHaveTextContent('Example A on call (as of '),
    );
    expect(steps[1]).toHaveTextContent(
      'Example Z on call (known 2 hours ago, not since)',
    );
    expect(steps[2]).toHaveTextContent('Who is on call is not known');
    expect(steps[3]).not.toHaveTextContent('on call');
    expect(lookUp).toHaveBeenCalledTimes(1);
    expect(lookUp).toHaveBeenCalledWith('journey:default/workflow-run');
    expect(
      screen.getByRole('link', { name: 'Escalation and runbooks' }),
    ).toHaveAttribute('href', '/cuj/lookup?q=journey%3Adefault%2Fworkflow-run');
  });

  it('is there before anybody says who is on call', async () => {
    await renderPage(async () => aJourneyDetail(), {
      api: { lookUp: () => new Promise(() => {}) },
    });
    const [submit] = within(await cardOf('Steps')).getAllByRole('listitem');
    expect(submit).toHaveTextContent('Asking who is on call …');
    expect(await cardOf('What happened')).toBeVisible();
  });

  it('says how much is left out that tells of what its reader may not see', async () => {
    await renderPage(async () =>
      aJourneyDetail({ hiddenMonitors: 2, hiddenEvents: 1 }),
    );
    expect(await cardOf('Monitors and synthetic tests')).toHaveTextContent(
      '2 monitors or tests are left out, since you may not see all that they tell of.',
    );
    expect(await cardOf('What happened')).toHaveTextContent(
      '1 alert or incident is left out, since you may not see all that it tells of.',
    );
  });

  it.each<[JourneyStatus['why'], string]>([
    [[], 'kept'],
    [[{ part: 'burn-rate', state: 'warning', steps: [] }], 'kept'],
    [[{ part: 'coverage', state: 'no_data', steps: [] }], 'cannot tell'],
    [
      [
        { part: 'budget', state: 'warning', steps: [] },
        { part: 'unmeasured-steps', state: 'unknown', steps: ['submit'] },
      ],
      'cannot tell',
    ],
    [[{ part: 'slos', state: 'stale', steps: ['submit'] }], 'cannot tell'],
  ])('says where %j that an SLA is %s', async (why, expected) => {
    await renderPage(async () =>
      aJourneyDetail({
        status: aJourneyStatus({
          ...{ state: why[0]?.state ?? 'ok', why },
          measurement: 'end-to-end',
        }),
      }),
    );
    const standing = await cardOf('How it stands over 30d');
    expect(factOf(standing, /^Availability/)).toContain(
      `SLA 99 % over 30d: ${expected}`,
    );
  });

  it('tells how the availability went day by day, where more than one is known', async () => {
    const year = new Date().getUTCFullYear();
    const dayOf = (day: string, availabilityPercent: number | null) => ({
      ...{ day: `${year}-${day}`, availabilityPercent },
      ...{ state: 'ok' as const, budgetRemainingPercent: 50 },
    });
    await renderPage(async () =>
      aJourneyDetail({
        trend: [
          dayOf('01-20', 99.93),
          dayOf('01-21', null),
          dayOf('01-22', 99.1),
          dayOf('01-23', 99.18),
        ],
      }),
    );
    expect(factOf(await cardOf(/^How it stands/), /^Availability/)).toMatch(
      /From 99\.93.% on (20 Jan|Jan 20) to 99\.18.% now, lowest 99\.10?.%; of each day/,
    );
  });

  it('says what it is, how it stands, and why', async () => {
    const { getJourney } = await renderPage(async () => aJourneyDetail());
    const head = screen.getByRole('region', { name: 'What the journey is' });
    const standing = await cardOf('How it stands over 30d');
    expect(head).toHaveTextContent(
      'Customer presses Run. → Result table is rendered.',
    );
    expect(head).toHaveTextContent(
      'by proxy, the health of services standing in for the outcome, because: Frontend rendering is not instrumented.',
    );
    expect(
      within(head).getByRole('link', { name: 'team-orchestration' }),
    ).toBeVisible();

    expect(factOf(standing, /^State$/)).toBe(
      'BreachedThe error budget is spent.',
    );
    expect(factOf(standing, /^Availability/)).toBe(
      '99.18 %target 99.5 %, the lowest of its stepsSLA 99 % over 30d: cannot tell',
    );
    expect(within(standing).getByText('proxy')).toBeVisible();
    expect(factOf(standing, /^Error budget left$/)).toMatch(
      /^−64 % · 2 hr, 18 min overburns 2.3 times as fast as it may, over 72h$/,
    );
    expect(factOf(standing, /^Weak link$/)).toBe(
      'schedule71 % of the bad time is its own alone',
    );
    expect(factOf(standing, /^Measured time$/)).toBe(
      '98.7 %no data for 9 hr, 23 min, which counts as unknowncorrections leave out 2 hr',
    );
    expect(within(standing).getAllByRole('listitem').map(textOf)).toEqual([
      'An SLO of a step is breached: schedule.',
      'The budget burns too fast.',
      'The target of the step submit is too low: it keeps its own budget while the journey does not.',
      'Soft steps apart, which the journey goes on without: Stale.',
      '1 SLO measures what another one does, and counts once.',
      '1 SLO is left out, since you may not read what it tells of.',
    ]);
    expect(getJourney).toHaveBeenCalledTimes(1);
  });

  it('draws how the budget was spent, and tells it in words too', async () => {
    await renderPage(async () => aJourneyDetail());
    const budget = await cardOf('Error budget');
    expect(within(budget).getByRole('img')).toHaveAccessibleName(
      /^From 100\s% on .* to −64\s% now; spent on .*; bad 2 times, for 5 hr, 54 min in all; corrections leave out 2 hr; no data for 9 hr, 23 min\.$/,
    );
    const bad = within(budget).getByRole('table', { name: /^When it was bad/ });
    expect(within(bad).getAllByRole('row').slice(1).map(textOf)).toEqual([
      expect.stringMatching(/4 hrschedule$/),
      expect.stringMatching(/1 hrsubmit$/),
    ]);
    expect(
      within(budget).getByText(/Scheduled Maintenance: The database moves\./),
    ).toBeVisible();
    const rates = within(budget).getByRole('table', { name: 'Burn rates' });
    expect(within(rates).getAllByRole('row').slice(1).map(textOf)).toEqual([
      '1h and 5m0 and 014quiet',
      '72h and 6h2.3 and 1.21firing',
    ]);
    await userEvent.click(
      within(budget).getByRole('button', {
        name: 'Show the values as a table',
      }),
    );
    const days = within(budget).getByRole('table', { name: /^What was left/ });
    expect(within(days).getAllByRole('cell').map(textOf)).toEqual([
      '−64 %',
      '−10 %',
      '40 %',
      '70 %',
      '100 %',
    ]);
  });

  it('tells budgets that are counted in events, what burn rates lie between, and why one is not known', async () => {
    const detail = aJourneyDetail();
    const [page, ticket] = detail.status.burnRates;
    const [first, second, third] = detail.slos;
    const eventBudget = {
      ...{ allowed: 72_000, left: 67_500, total: 7_200_000 },
      unit: 'requests',
    };
    await renderPage(async () => ({
      ...detail,
      status: {
        ...detail.status,
        burnRates: [
          {
            ...{ alert: page.alert, longBurnRate: 20 },
            ...{ state: 'unknown', because: 'readings-too-far-apart' },
          },
          {
            ...{ alert: page.alert, longBurnRate: 30, shortBurnRate: 90 },
            ...{ longBurnRateAtLeast: 20, shortBurnRateAtLeast: 60 },
            ...{ state: 'low-traffic', because: 'few-bad-events' },
          },
          {
            ...{ alert: ticket.alert, longBurnRateAtLeast: 3 },
            ...{ state: 'unknown', because: 'percentages-only' },
          },
        ],
      },
      slos: [
        { ...first, eventBudget },
        { ...second, eventBudget: { ...eventBudget, left: -500 } },
        // It stands for another one.
        { ...third, eventBudget },
      ],
    }));
    const budget = await cardOf('Error budget');
    const rates = within(budget).getByRole('table', { name: 'Burn rates' });
    expect(
      within(rates)
        .getAllByRole('row')
        .slice(1)
        .map(row => within(row).getAllByRole('cell').map(textOf)),
    ).toEqual([
      [
        '20 and –',
        '14',
        'cannot tellthe events of an SLO are read less often than that',
      ],
      [
        '20 to 30 and 60 to 90',
        '14',
        'too little trafficthere were too few bad events to go by',
      ],
      [
        'at least 3 and –',
        '1',
        'cannot tellof an SLO only its SLI over the whole window is known',
      ],
    ]);
    const title = 'Error budgets counted in events';
    const list = within(budget).getByRole('heading', { name: title })
      .nextElementSibling as HTMLElement;
    expect(within(list).getAllByRole('listitem').map(textOf)).toEqual([
      expect.stringMatching(
        /: 67,500 requests left of 72,000 requests; 7,200,000 requests counted over 30d$/,
      ),
      expect.stringMatching(/: 500 requests more than the 72,000 requests/),
    ]);
  });

  it('maps the steps to services, owners, states and bad time', async () => {
    await renderPage(async () => aJourneyDetail(), {
      api: { lookUp: async () => aLookup({ services: [] }) },
    });
    const [submit, schedule, optimise] = within(
      await cardOf('Steps'),
    ).getAllByRole('listitem');
    await waitFor(() => expect(submit).not.toHaveTextContent('Asking'));
    expect(textOf(submit)).toBe(
      'submitOKfrontendWeb Who is on call is not knownhard · 9 % of the bad time86 % of its own budget lefttarget too low',
    );
    expect(within(submit).getByRole('link', { name: 'Web' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-web',
    );
    expect(textOf(schedule)).toBe(
      'scheduleBreachedengineteam-orchestration Who is on call is not knownPOST /workflows/{id}/runshard · 91 % of the bad time, 71 % its own alone−48 % of its own budget leftweak link',
    );
    expect(
      within(schedule).getByRole('link', { name: 'engine' }),
    ).toHaveAttribute('href', '/catalog/default/component/engine');
    expect(textOf(optimise)).toBe(
      'optimiseStaleno servicesoft · not countedno SLO measures it',
    );
  });

  it('puts alerts, incidents and corrections on one time line', async () => {
    await renderPage(async () => aJourneyDetail());
    const events = await cardOf('What happened');
    expect(within(events).getAllByRole('listitem').map(textOf)).toEqual([
      expect.stringMatching(
        /alert engine_errors_high_prodlasts, since 1 hr ago · schedule · region:euLook upOpen/,
      ),
      expect.stringMatching(
        /incident 48 Runs stay queuedSEV-2 · resolved · for 2 hrLook upOpen/,
      ),
      expect.stringMatching(/correction Scheduled Maintenancefor 2 hr$/),
    ]);
    expect(
      within(events).getByRole('link', {
        name: /^Open the incident Runs stay queued/,
      }),
    ).toHaveAttribute('href', 'https://app.datadoghq.com/incidents/48');
    expect(
      within(events).getByRole('link', {
        name: 'Look up engine_errors_high_prod',
      }),
    ).toHaveAttribute('href', '/cuj/lookup?q=monitor%3Amain%2F101');
  });

  it('counts nothing on that is not known to last', async () => {
    const { events } = aJourneyDetail();
    const [alert, incident] = events;
    await renderPage(async () =>
      aJourneyDetail({
        events: [
          { ...alert, id: 'over', at: hoursAgo(48), isOver: true },
          { ...alert, id: 'old', at: hoursAgo(48), lastedAt: hoursAgo(47) },
          {
            ...{ ...incident, endedAt: undefined, state: 'active' },
            ...{ at: hoursAgo(48), lastedAt: hoursAgo(46) },
          },
        ],
      }),
    );
    const items = within(await cardOf('What happened')).getAllByRole(
      'listitem',
    );
    expect(items.map(textOf)).toEqual([
      expect.stringMatching(/prodover, its end was not told · schedule/),
      expect.stringMatching(/prodlasted for 1 hr when it was last read · /),
      expect.stringMatching(
        /SEV-2 · active · lasted for 2 hr when it was last read/,
      ),
    ]);
  });

  it('lists SLOs that count apart from those that do not, monitors and tests', async () => {
    await renderPage(async () => aJourneyDetail());
    const slos = await cardOf('SLOs');
    expect(within(slos).getAllByRole('rowheader').map(textOf)).toEqual([
      expect.stringMatching(/^Availability.*Measures the step schedule\.$/),
      expect.stringMatching(
        /^Clicks.*Measures the step submit\. Only how much was bad is known, not when: it counts events or slices of time\.$/,
      ),
    ]);
    await userEvent.click(
      within(slos).getByRole('button', {
        name: 'Show 1 SLO that does not count',
      }),
    );
    expect(
      within(slos).getByText(
        /Not counted: all of its monitors are also those of .* · availability\./,
      ),
    ).toBeVisible();

    const monitors = await cardOf('Monitors and synthetic tests');
    const [, engine, frontend] = within(monitors).getAllByRole('row');
    expect(textOf(engine)).toMatch(
      /^engine_errors_high_prod.*Alertsince .*alert open for 1 hrschedule$/,
    );
    expect(textOf(frontend)).toBe('frontend_errors_high_prodOKmutedsubmit');
    // An address that a source sends may be anything.
    expect(within(frontend).queryByRole('link')).toBeNull();
    expect(textOf(within(monitors).getByRole('listitem'))).toMatch(
      /^run-happy-path.*OKbrowser · live · every 5 min$/,
    );
  });

  it('tells what its SLOs can’t see, and who confirmed it, without an answer too', async () => {
    await renderPage(async () => {
      throw await responseError(403, 'Forbidden');
    });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    const limits = await cardOf('Known limits');
    expect(
      within(limits).getAllByRole('heading', { level: 4 }).map(textOf),
    ).toEqual(['correlation', 'instrumentation']);
    expect(within(limits).getAllByRole('listitem').map(textOf)).toEqual([
      'low priority Runs can’t be followed into the optimizer.No workaround.',
      'high priority Rendering is not measured.Workaround: A synthetic test runs every five minutes.Recommendation: Instrument the browser.',
    ]);
    expect(textOf(await cardOf('Stakeholders'))).toMatch(
      /product confirmed it on Jan 20, 2026$/,
    );
    expect(screen.queryByText('What happened')).toBeNull();
  });

  it('asks for the window of the address, and puts a chosen one there', async () => {
    const { getJourney, browser } = await renderPage(
      async () => aJourneyDetail(),
      { path: '/x?window=7d' },
    );
    expect(getJourney).toHaveBeenLastCalledWith(
      'journey:default/workflow-run',
      { window: '7d' },
    );
    await userEvent.click(await screen.findByRole('radio', { name: '90d' }));
    expect(browser.search).toBe('?window=90d');
    await waitFor(() =>
      expect(getJourney).toHaveBeenLastCalledWith(
        'journey:default/workflow-run',
        { window: '90d' },
      ),
    );
  });

  it('names SLOs with something in common, and a target that is hardly to be met', async () => {
    const place = (id: string) => ({ source: 'main', id });
    const [first, second] = aJourneyDetail().slos;
    await renderPage(async () =>
      aJourneyDetail({
        status: aJourneyStatus({
          overlaps: [
            {
              between: [place(first.slo.id), place(second.slo.id)],
              reason: 'shared-monitors',
            },
            {
              between: [place(first.slo.id), place('hidden')],
              reason: 'same-query',
            },
          ],
          targetAdvice: {
            ...{ verdict: 'above-product', minimumPercent: 99.9 },
            productPercent: 99.7003,
          },
        }),
      }),
    );
    const standing = await cardOf('How it stands over 30d');
    expect(standing).toHaveTextContent(
      `2 pairs of SLOs have monitors or queries in common, and all count: ${first.slo.name} – ${second.slo.name}.`,
    );
    expect(standing).toHaveTextContent(
      /The targets of the hard steps come to 99\.7\d* % together/,
    );
  });

  it('offers the windows that SLOs have, and names the SLOs that lack the one that is shown', async () => {
    const [first, ...others] = aJourneyDetail().slos;
    const weekly = {
      ...first,
      slo: {
        ...first.slo,
        name: 'weekly',
        timeframes: first.slo.timeframes.filter(
          ({ timeframe }) => timeframe === '7d',
        ),
      },
    };
    await renderPage(async () =>
      aJourneyDetail({ slos: [weekly, ...others], hiddenSlos: 0 }),
    );
    const standing = await cardOf('How it stands over 30d');
    expect(standing).toHaveTextContent(
      'weekly has neither a target nor a value over 30d, and counts as not known.',
    );
    expect(screen.getAllByRole('radio', { name: /d$/ }).map(textOf)).toEqual([
      '7d',
      '30d',
    ]);
  });

  it('shows bounds as bounds, and never draws what is not known', async () => {
    const status = aJourneyStatus({
      measurement: 'end-to-end',
      state: 'unknown',
      why: [{ part: 'unmeasured-steps', state: 'unknown', steps: ['submit'] }],
      availability: { known: true, percent: 98.9, atMostPercent: 99.4 },
      errorBudget: { known: false, because: 'no-target' },
      target: undefined,
      weakLink: undefined,
      burnRates: [],
      exhaustion: { state: 'unknown' },
      coverage: {
        ...{ percent: 100, knownSeconds: 2_592_000, noDataSeconds: 0 },
        ...{ excludedSeconds: 0, badSeconds: 5400, basis: 'percentages' },
      },
    });
    await renderPage(
      async () =>
        aJourneyDetail({
          status,
          burnDown: {
            points: [],
            corrections: [],
            breaches: [],
            noData: [],
            isSpread: true,
          },
          events: [],
          monitors: [],
          synthetics: [],
          slos: [],
          hiddenSlos: 0,
        }),
      { spec: { measurement: 'end-to-end' } },
    );
    const standing = await cardOf('How it stands over 30d');
    expect(factOf(standing, /^State$/)).toBe('UnknownNothing measures submit.');
    expect(factOf(standing, /^Availability/)).toBe(
      '98.9 % to 99.4 %SLA 99 % over 30d: cannot tell',
    );
    expect(factOf(standing, /^Error budget left$/)).toBe(
      'unknown: there is no target',
    );
    expect(factOf(standing, /^Measured time$/)).toBe(
      'unknownsources that report a percentage do not tell how much of the time they measured',
    );
    expect(within(standing).queryByText('proxy')).toBeNull();
    const budget = await cardOf('Error budget');
    expect(within(budget).queryByRole('img')).toBeNull();
    expect(budget).toHaveTextContent(
      'There is no budget to draw (unknown: there is no target). Bad for',
    );
    expect(await cardOf('SLOs')).toHaveTextContent(
      'No SLO in production measures this journey.',
    );
    expect(await cardOf('What happened')).toHaveTextContent(
      'No alert, incident or correction in this window is known.',
    );
  });

  it('says between which bounds the budget is that may be spent or not', async () => {
    await renderPage(async () =>
      aJourneyDetail({
        status: aJourneyStatus({
          state: 'unknown',
          why: [{ part: 'budget', state: 'unknown', steps: [] }],
          target: { percent: 99, origin: 'lowest-step' },
          availability: { known: true, percent: 98.864, atMostPercent: 99.2 },
          errorBudget: {
            known: true,
            remainingPercent: -13.6,
            allowedSeconds: 25_920,
            leftSeconds: -3_525,
          },
          burnRates: [],
        }),
      }),
    );
    const standing = await cardOf('How it stands over 30d');
    expect(factOf(standing, /^State$/)).toBe(
      'UnknownWhether the error budget is spent is not known: between −14 % and 20 % of it is left.',
    );
    expect(factOf(standing, /^Error budget left$/)).toBe(
      '−14 % · 58 min, 45 sec overat best 20 % left',
    );
  });

  it('shows no state as the present one whose source is not read', async () => {
    await renderPage(async () =>
      aJourneyDetail({
        status: aJourneyStatus({ state: 'stale', lastState: 'breached' }),
        outdatedMonitors: ['main'],
        sources: [
          {
            source: 'main',
            type: 'datadog',
            state: 'stale',
            readAt: hoursAgo(3),
          },
        ],
      }),
    );
    expect(await screen.findByText(/^main was last read/)).toBeVisible();
    expect(await cardOf('Monitors and synthetic tests')).toHaveTextContent(
      'last known: Alert',
    );
    const standing = await cardOf(/^How it stands/);
    expect(standing).toHaveTextContent('Stale · last known: Breached');
  });

  it('is none for what is no journey', async () => {
    await renderJourneys(<JourneyPage />, {
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'engine' },
      },
    });
    expect(screen.getByText('This is no journey')).toBeVisible();
  });
});
