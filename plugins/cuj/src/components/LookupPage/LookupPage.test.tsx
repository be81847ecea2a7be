/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyFreeze,
  Lookup,
  LookupEvidence,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aLookup,
  aMonitor,
  aService,
  allOver,
  answerLookup,
  lastKnown,
  nothingFound,
  severalCandidates,
  stillAsking,
} from '../../__fixtures__/lookupScenarios';
import { responseError } from '../../__fixtures__/responseError';
import { textOf } from '../__testUtils__/renderCard';
import { renderLookup } from '../__testUtils__/renderLookup';

const URL_OF_MONITOR = 'https://app.datadoghq.eu/monitors/4711';
const cardOf = async (title: string) =>
  (await screen.findByRole('heading', { name: title })).closest('article')!;
const box = () => screen.getByRole('searchbox');
const secondsAgo = (seconds: number) =>
  new Date(Date.now() - seconds * 1000).toISOString();

const linesOf = (element: HTMLElement) =>
  within(element).getAllByRole('listitem').map(textOf);

describe('the lookup', () => {
  it('answers a pasted address at once, with one request and no click', async () => {
    const user = userEvent.setup();
    const { lookUp, browser } = await renderLookup(async () => aLookup());
    expect(box()).toHaveFocus();
    expect(screen.getByText('What can be looked up')).toBeVisible();

    await user.paste(`  ${URL_OF_MONITOR}\n`);
    const breaks = await cardOf('What breaks');
    expect(lookUp.mock.calls).toEqual([[URL_OF_MONITOR]]);
    expect(browser.search).toBe(
      `?${new URLSearchParams({ q: URL_OF_MONITOR })}`,
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      'Found: orchestration-engine_errors_high_prod. It affects 2 journeys. Probable cause: orchestration-engine.',
    );

    const lines = linesOf(breaks).map(line =>
      line?.replace(/(frozen since) .* \(/, '$1 … ('),
    );
    expect(lines).toEqual([
      'Workflow runcriticalproxyBreachedAt stake for customers: The result of a run is shown.' +
        'Its step schedule (hard) rests on it. · Budget over 30d: −64 % · overspent · computed 2 minutes ago' +
        'Releases frozen since … (2 days ago): Less than 0 % of the budget left.',
      'Workflow loadWarningAt stake for customers: The canvas is shown.' +
        'Its step status (soft) needs it. · Budget over 30d: 18 % left, spent in 5 hr at this rate · computed 2 minutes ago' +
        'Its error-budget policy freezes no releases.',
    ]);
    expect(breaks).toHaveTextContent(
      '1 more journey is affected that you may not see.',
    );
    expect(
      within(breaks).getByRole('link', { name: 'Workflow run' }),
    ).toHaveAttribute('href', '/catalog/default/journey/workflow-run');

    const cause = await cardOf('Probable cause');
    expect(textOf(cause)).toMatch(
      /orchestration-engine fires now orchestration-engine_errors_high_prod fired first, \d\d:\d\d:\d\d/,
    );
    expect(linesOf(cause)).toEqual([
      'None of the 2 services that it needs fires. No monitor watches 1 of them.',
      'It explains 2 of 3 others that fire.',
      'It fired 48 sec before the next.',
      'Others followed 3 of its 4 alerts.',
      'frontend-monolith_5xx_rate_prod +48 sec frontend-monolith needs orchestration-engine',
      expect.stringMatching(
        /^optimizer-service_latency_p95_prod fired .*: no dependency known$/,
      ),
    ]);

    const who = await cardOf('Who and what to do');
    const [engine] = within(who).getAllByRole('listitem');
    expect(textOf(engine)).toMatch(
      /^schedule · orchestration-engineprobable causeOrchestration ?Example B on call, then Example C \(as of less than a minute ago\)/,
    );
    expect(textOf(engine)).toMatch(
      /On call in PagerDuty.*slack #orchestration.*Runbook: Engine queue stuck.*Escalation: Analytics Platform \(the group above the owner, platform@example.com\)/,
    );
    const link = within(engine).getByRole('link', { name: /queue stuck/ });
    expect(link).toHaveAttribute('href', 'https://runbooks.example.com/queue');
    expect(link).toHaveAttribute('target', '_blank');
    expect(textOf(who)).toMatch(
      /optimise · optimizer-service ?No owner ?Who is on call is not known: nothing says which team is on call for it ?No runbook ?Escalation: Orchestration \(owner of the journey\)/,
    );

    expect(textOf(await cardOf('Open incidents'))).toMatch(
      /IR-51 Runs are stuck.*customers affected ?SEV-2 · active · declared 4 minutes ago · orchestration-engine/,
    );
    expect(textOf(await cardOf('What changed nearby'))).toContain(
      'orchestration-engine On-call: passes → fails 5 hours ago',
    );
    expect(linesOf(await cardOf('What is not known'))).toEqual([
      'Who owns optimizer-service',
      'A runbook of optimizer-service',
    ]);
    expect(screen.getByText(/^main read/)).toHaveTextContent(
      'main read 2 minutes ago',
    );
  });

  it('waits for Enter where somebody types, and keeps what stands in the address', async () => {
    const user = userEvent.setup();
    const { lookUp, browser } = await renderLookup(async () => aLookup());
    await user.type(box(), 'engine');
    await user.paste(' errors');
    expect(lookUp).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    await cardOf('What breaks');
    expect(lookUp.mock.calls).toEqual([['engine errors']]);
    expect(browser.search).toBe('?q=engine+errors');

    // What is pasted next takes the place of what was there.
    await user.tab({ shift: true });
    await user.click(box());
    await user.paste(URL_OF_MONITOR);
    await cardOf('What breaks');
    expect(box()).toHaveValue(URL_OF_MONITOR);
    expect(lookUp).toHaveBeenLastCalledWith(URL_OF_MONITOR);
  });

  it('copies a link to exactly what was found', async () => {
    const user = userEvent.setup();
    await renderLookup(async () => aLookup(), '?q=engine+errors');
    expect(box()).toHaveValue('engine errors');
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(document.getSelection()?.toString() ?? '');
      return true;
    };
    await user.click(await screen.findByRole('button', { name: 'Copy link' }));
    expect(copied).toEqual([
      expect.stringMatching(/^http:\/\/localhost.*\?q=monitor%3Amain%2F4711$/),
    ]);
    expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
  });

  it('offers what a text may mean, to choose by keyboard', async () => {
    const user = userEvent.setup();
    const { lookUp } = await renderLookup(
      async query =>
        query === 'errors' ? severalCandidates() : aLookup({ query }),
      '?q=errors',
    );
    await screen.findByRole('heading', { name: 'Which one is it?' });
    expect(screen.getByRole('status')).toHaveTextContent(
      'It may be one of 9 things.',
    );
    const links = screen.getAllByRole('link', { name: /^Monitor/ });
    expect(links.map(textOf)).toEqual([
      'Monitororchestration-engine_errors_high_prodAlert4711 · orchestration-engine · prod · in main',
      'Monitorfrontend-monolith_errors_prodOKMuted4712 · frontend-monolith · prod · in main',
    ]);
    expect(screen.getByText(/^7 more fit/)).toBeVisible();

    await user.click(box());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(links[1]).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowDown}{Enter}');
    await cardOf('What breaks');
    expect(lookUp.mock.calls).toEqual([['errors'], ['monitor:main/4712']]);
  });

  it('shows the rest while a source takes its time to say who is on call', async () => {
    let answer: (lookup: Lookup) => void = () => {};
    const { lookUp } = await renderLookup(
      (_query, options) =>
        options?.onCall === 'wait'
          ? new Promise(resolve => {
              answer = resolve;
            })
          : Promise.resolve(stillAsking()),
      '?q=slow',
    );
    const who = await cardOf('Who and what to do');
    expect(textOf(who)).toMatch(
      /Example B on call, then Example C \(known 1 hour ago, not since\) asking again …/,
    );
    expect(textOf(who)).toContain('Asking who is on call …');
    expect(
      within(who).getByRole('link', { name: /queue stuck/ }),
    ).toBeVisible();
    expect(lookUp.mock.calls).toEqual([['slow'], ['slow', { onCall: 'wait' }]]);

    await act(async () => answer(aLookup()));
    expect(textOf(who)).not.toContain('sking');
    expect(textOf(who)).toContain('Example A on call');
    expect(lookUp).toHaveBeenCalledTimes(2);
  });

  it('says that it is not known who is on call where the source says nothing in time', async () => {
    await renderLookup(async (_query, options) => {
      if (options?.onCall === 'wait') {
        throw await responseError(504, 'Gateway Timeout');
      }
      return stillAsking();
    }, '?q=slow');
    const who = await cardOf('Who and what to do');
    expect(
      await within(who).findByText(/the source does not answer/),
    ).toBeVisible();
    expect(textOf(who)).toMatch(/Example B on call.*known 1 hour ago/);
    expect(textOf(who)).not.toContain('sking');
  });

  it('shows the last known copy with its age while a source is down', async () => {
    await renderLookup(async () => lastKnown(), '?q=down');
    const note = (await screen.findByText('main is out of date')).closest('p')!;
    expect(textOf(note)).toBe(
      'main is out of dateShown is the last known copy, read 6 minutes ago. The connection broke. See how the sync goes',
    );
    expect(screen.getByText('last known: Alert')).toBeVisible();
    expect(textOf(await cardOf('Who and what to do'))).toContain(
      'Example B on call, then Example C (known 6 minutes ago, not since)',
    );
    expect(textOf(await cardOf('What breaks'))).toMatch(
      /Stale · last known: Breached.* · as of 2 minutes ago/,
    );
    expect(textOf(await cardOf('Probable cause'))).toContain(
      'orchestration-engine last known: fires now',
    );
    expect(textOf(await cardOf('What is not known'))).toContain(
      'What happened in main since it was last read',
    );
  });

  it('calls nothing fine while alerts were not read, however current the rest is', async () => {
    await renderLookup(
      async () =>
        aLookup({
          subject: { ...aLookup().subject!, state: 'ok' },
          cause: {
            ...{ state: 'not-known', reason: 'alerts-unknown', stale: true },
            ...{ candidates: [], echoes: [], unexplained: [] },
            asOf: secondsAgo(72 * 3600),
          },
          notKnown: [
            {
              ...{ code: 'kind-stale', subject: 'main', detail: 'alerts' },
              since: secondsAgo(72 * 3600),
            },
          ],
        }),
      '?q=old',
    );
    const cause = await cardOf('Probable cause');
    expect(textOf(cause)).toContain(
      'Not known What fires now is not known: alerts were never read, or not lately.',
    );
    expect(cause).not.toHaveTextContent('Nothing');
    expect(screen.getByText('last known: OK')).toBeVisible();
    expect(textOf(await cardOf('What is not known'))).toContain(
      'Of main, since it was last read (3 days ago): alerts',
    );
  });

  it('says of an alert that is over since when, and that its cause is', async () => {
    await renderLookup(async () => allOver(), '?q=over');
    const cause = await cardOf('Probable cause');
    expect(textOf(cause)).toMatch(
      /Nothing of it fires any more, since .*\d\d:\d\d:\d\d \(25 minutes ago\)\./,
    );
    expect(textOf(cause)).toMatch(
      /orchestration-engine over since 25 minutes ago orchestration-engine_errors_high_prod fired first, .*, over since .*\d\d:\d\d:\d\d/,
    );
    expect(linesOf(cause)).toContainEqual(
      expect.stringMatching(/needs orchestration-engine, over since/),
    );
    expect(cause).not.toHaveTextContent('fires now');
    expect(screen.getByRole('status')).toHaveTextContent(
      'Probable cause, over by now: orchestration-engine.',
    );
  });

  it.each<[string, JourneyFreeze, RegExp]>([
    [
      'lifted',
      {
        ...{ frozen: false, stale: false },
        rules: [{ when: { burnRateAbove: 6 }, since: secondsAgo(7300) }],
        exception: {
          ...{ reason: 'The fix has to go out.', until: '2026-12-01' },
          grantedBy: 'user:default/guest',
        },
      },
      /Freeze lifted since .* \(2 hours ago\): Burn rate above 6\. Lifted until .*: The fix has to go out\./,
    ],
    [
      'of nobody knows what',
      { ...{ unknownBecause: 'never-evaluated', rules: [], stale: false } },
      /Whether its error-budget policy freezes releases is not known yet\./,
    ],
    [
      'of nobody can tell what',
      { ...{ unknownBecause: 'journey-not-known', rules: [], stale: false } },
      /freezes releases can not be told: its error budget is not known, or/,
    ],
    [
      'of nobody can tell what while an exception would lift it',
      {
        ...{ frozen: false, rules: [], stale: false },
        exception: {
          ...{ reason: 'The fix has to go out.', until: '2026-12-01' },
          grantedBy: 'user:default/guest',
        },
      },
      /can not be told, but an exception would lift that\. Lifted until .*: The fix has to go out\./,
    ],
    [
      'that was looked at long ago',
      {
        ...{ frozen: false, rules: [], stale: true },
        evaluatedAt: secondsAgo(7300),
      },
      /freezes no releases\. The policies were last evaluated 2 hours ago\./,
    ],
  ])('tells of a freeze %s', async (_, freeze, text) => {
    const [run] = aLookup().journeys;
    await renderLookup(
      async () => aLookup({ journeys: [{ ...run, freeze }] }),
      '?q=x',
    );
    expect(textOf(await cardOf('What breaks'))).toMatch(text);
  });

  it('says why a cause is not known, and what speaks for which candidate', async () => {
    const evidence: LookupEvidence[] = [
      { kind: 'no-failing-dependency', dependencies: 0 },
      { kind: 'explains', services: 0, of: 0 },
      { kind: 'started-first', leadSeconds: 0 },
      { kind: 'noticed-late', lateSeconds: 90, toleranceSeconds: 300 },
      {
        kind: 'co-fires-often',
        service: 'component:default/billing',
        support: 12,
        lift: 4.26,
        medianLagSeconds: -30,
      },
      { kind: 'alerts-often', perDay: 7.5 },
      { kind: 'not-monitored', callers: 2 },
    ];
    await renderLookup(
      async () =>
        aLookup({
          cause: {
            state: 'not-known',
            reason: 'close-call',
            candidates: [
              {
                service: 'component:default/engine',
                state: 'unwatched',
                scoreRatio: 0.4,
                alerts: [],
                evidence,
              },
            ],
            echoes: [],
            unexplained: [],
          },
        }),
      '?q=x',
    );
    const cause = await cardOf('Probable cause');
    expect(cause).toHaveTextContent('Not known None stands out.');
    expect(linesOf(cause)).toEqual([
      expect.stringMatching(/^engine · No monitor watches it\./),
      'It needs no other service.',
      'Nothing else fires.',
      'It fired first, together with the next.',
      'It fired 1 min, 30 sec after the first; its monitors may be late by 5 min.',
      'billing fired with it 12 times before, mostly 30 sec earlier: 4.3 times as often as by chance.',
      'It alerts 7.5 times a day: one more tells little.',
      'No monitor watches it; 2 that need it fire.',
    ]);
    expect(screen.getByRole('status')).not.toHaveTextContent('cause');
  });

  it('takes whatever sources name without a link to nowhere, and folds what is long', async () => {
    const user = userEvent.setup();
    const many = Array.from({ length: 7 }, (_, index) =>
      aService(`service-${index}`),
    );
    await renderLookup(
      async () =>
        aLookup({
          subject: {
            ...aMonitor,
            state: 'Strange',
            url: 'data:text/html,Evil',
          },
          journeys: [],
          hiddenJourneys: 0,
          services: [
            aService('x', {
              service: 'Engine (old)',
              exists: false,
              ownerRef: 'group:default/tbd',
              ownerExists: false,
              runbooks: [
                {
                  title: 'Evil',
                  url: 'data:text/html,Evil',
                  from: 'monitor',
                  of: 'x',
                },
              ],
            }),
            ...many,
          ],
          incidents: [],
          changes: [],
          notKnown: [{ code: 'no-journey' }],
          sources: [{ source: 'main', type: 'x', state: 'never-read' }],
        }),
      '?q=x',
    );
    expect(textOf(await cardOf('What breaks'))).toContain(
      'No journey needs it, as far as is known.',
    );
    expect(screen.getByText('last known: Strange')).toBeVisible();
    expect(screen.getByText('main has never been read')).toBeVisible();
    expect(textOf(await cardOf('Open incidents'))).toContain(
      'No open incident',
    );
    expect(screen.queryByText('What changed nearby')).toBeNull();
    const who = await cardOf('Who and what to do');
    expect(textOf(who)).toContain(
      'Engine (old)not in the catalog, or not visible to you ' +
        'group:default/tbd, not in the catalog or not visible to you',
    );
    expect(
      screen.queryByRole('link', { name: /Evil|Open in main/ }),
    ).toBeNull();
    expect(within(who).queryByText(/service-6/)).toBeNull();
    await user.click(
      within(who).getByRole('button', { name: 'Show 3 more services' }),
    );
    expect(within(who).getByRole('link', { name: 'service-6' })).toBeVisible();
  });

  it('says how a text was read where nothing is known by it, and what to try', async () => {
    await renderLookup(
      async () =>
        nothingFound({
          tried: [
            { type: 'id', value: '4711', subjectType: 'monitor' },
            { type: 'words', value: 'hamster' },
          ],
        }),
      '?q=the+hamster+died',
    );
    expect(
      await screen.findByText('Nothing is known by “the hamster died”'),
    ).toBeVisible();
    expect(screen.getByText('the id 4711, as of: Monitor')).toBeVisible();
    expect(screen.getByText('the words hamster')).toBeVisible();
    expect(screen.getByText(/^The name of the service/)).toBeVisible();
    expect(screen.getByText('Nothing found.')).toBeInTheDocument();
  });

  it('says what to do without a permission, and tries again after an error', async () => {
    const user = userEvent.setup();
    let fails = true;
    await renderLookup(async query => {
      if (query === 'x' && fails) {
        throw await responseError(500, 'Internal Server Error');
      }
      return answerLookup(query);
    }, '?q=x');
    expect(await screen.findByText(/failed with 500/)).toBeVisible();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await cardOf('What breaks');

    await user.clear(box());
    await user.type(box(), 'not-allowed{Enter}');
    expect(
      await screen.findByText(/takes the permission cuj\.slo\.read/),
    ).toBeVisible();
  });
});
