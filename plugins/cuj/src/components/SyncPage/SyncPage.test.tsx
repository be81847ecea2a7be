/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aKind,
  aRun,
  aSource,
  kindsOfAllStates,
  syncScenarios,
} from '../../__fixtures__/syncScenarios';
import { textOf } from '../__testUtils__/renderCard';
import {
  cellsOf,
  findSummary,
  renderSyncPage,
  rowOf,
  runButton,
} from '../__testUtils__/renderSyncPage';

describe('the sync page', () => {
  it('says in one line what needs attention, leads there, and puts it first', async () => {
    await renderSyncPage(syncScenarios.everything);
    const summary = await findSummary();
    expect(textOf(summary)).toBe(
      '3 of 10 kinds of 2 sources need attention' +
        'main: SLO statuses, Monitors, Synthetic tests' +
        '2 have not been listed completely yet. 1 is not read, since a scope is missing.',
    );
    const link = within(summary).getByRole('link', { name: 'Monitors' });
    expect(document.getElementById(link.getAttribute('href')!.slice(1))).toBe(
      await rowOf('Monitors'),
    );

    const titles = screen.getAllByRole('heading').map(textOf);
    expect(titles).toEqual(['main', 'acquired']);
    const main = screen.getByRole('table', { name: /of main/ });
    expect(
      within(main)
        .getAllByRole('rowheader')
        .map(one => textOf(one)?.replace(/[\d,]+ known/, '')),
    ).toEqual([
      'SLO statuses',
      'Monitors',
      'Synthetic tests',
      'Alerts',
      'Service telemetry',
      'Incidents',
      'SLO definitions',
      'SLO corrections',
    ]);
  });

  it('tells the state of each kind in words, with the reason and what to do', async () => {
    await renderSyncPage(async () => [aSource(kindsOfAllStates)]);
    expect(await cellsOf('SLO definitions')).toEqual([
      'Complete',
      'Last listed completely5 minutes ago',
      'Began5 minutes agotook 3 sec5,012 items readno changes',
      'Calls6 calls',
      'Quota leftslo_list994 of 1,000full again in 1 hr',
      'Run now',
    ]);
    expect(await cellsOf('SLO statuses')).toEqual([
      'PartialGET /api/v1/slo/search answered 429: the rate limit is reached for 1800 seconds',
      'Last listed completely3 hours agoStaleshould not be older than 30 min',
      'Began5 minutes agotook 3 sec1,200 items readno changes',
      'Calls17 calls4 retries3 refused (429)held back for 1 min, 12 sec',
      'Quota leftslo_search0 of 100full again in 25 min',
      'Run now',
    ]);
    expect(await cellsOf('Incidents')).toEqual([
      expect.stringMatching(
        /^Missing scopeGET .* or is wrong, which looks the sameGrant incident_read to the credentials, then run it now\. Else it is tried again a day later/,
      ),
      'Last listed completelynever',
      expect.any(String),
      'Calls1 call',
      'Quota left–',
      'Run now',
    ]);
    expect(await cellsOf('Service telemetry')).toEqual([
      'Never runThe first run begins within minutes after the portal starts.',
      'Last listed completelynever',
      'Began–',
      'Calls–',
      'Quota left–',
      'Run now',
    ]);
    expect((await cellsOf('Monitors'))[2]).toContain(
      '12 added, 1,040 updated, 3 missing, 1 removed',
    );
    expect((await cellsOf('Monitors'))[4]).toMatch(
      /full again (less than a|1) minute ago/,
    );
    expect((await cellsOf('Synthetic tests'))[2]).toMatch(
      /^Began5 hours agonever ended$/,
    );
    expect((await cellsOf('Synthetic tests'))[0]).toMatch(
      /^InterruptedThe run has not ended within the 10 minutes that it may takeNo sign of it since it began 5 hours ago: its process has probably died/,
    );
  });

  it('shows how far a run has come, where there is something to hold it against', async () => {
    await renderSyncPage(async () => [aSource(kindsOfAllStates)]);
    const known = await screen.findByRole('progressbar', {
      name: 'Progress of SLO corrections',
    });
    expect(known).toHaveAttribute('aria-valuenow', '25');
    expect(await cellsOf('SLO corrections')).toEqual([
      'Running1,250 of about 5,012 itemsbefore: Complete, 5 minutes ago',
      'Last listed completely5 minutes ago',
      expect.stringMatching(
        /^Began(less than a|1) minute agounder way for \d+ (sec|min)/,
      ),
      'Calls3 calls1 retry',
      'Quota left–',
      expect.stringContaining('Run now'),
    ]);
    const first = screen.getByRole('progressbar', {
      name: 'Progress of Alerts',
    });
    expect(first).not.toHaveAttribute('aria-valuenow');
    expect((await cellsOf('Alerts'))[0]).toBe('Running1,250 items so far');
    // Nobody waits for what is dead, and one may begin anew.
    expect(screen.queryByRole('progressbar', { name: /Synthetic/ })).toBeNull();
    expect(await runButton('Synthetic tests')).not.toHaveAttribute(
      'aria-disabled',
    );
  });

  it('unfolds skipped items with their reasons', async () => {
    await renderSyncPage(async () => [aSource(kindsOfAllStates)]);
    const button = await screen.findByRole('button', {
      name: 'Show 2 skipped items',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const list = screen.getByRole('list', { name: 'Skipped items' });
    expect(within(list).getAllByRole('listitem').map(textOf)).toEqual([
      '1234567 options.thresholds is missing',
      'without an id the item is no object',
    ]);
    expect(screen.queryByText(/ shown/)).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Hide skipped items' }),
    );
    expect(list).not.toBeInTheDocument();
  });

  it('says where more was skipped than is remembered', async () => {
    const skipped = Array.from({ length: 200 }, (_, id) => ({
      itemId: String(id),
      reason: 'type is missing',
    }));
    await renderSyncPage(async () => [
      aSource([
        aKind('slos', {
          lastRun: aRun({ state: 'partial', skipped, skippedCount: 1340 }),
        }),
      ]),
    ]);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show 1,340 skipped items' }),
    );
    expect(
      screen.getByText(/^200 of 1,340 shown; .* no more are remembered/),
    ).toBeVisible();
  });

  it.each([
    ['running', 'Running1,250 of about 5,012 items'],
    [
      'interrupted',
      'InterruptedNo sign of it since it began less than a minute ago: its process has probably died. The next run takes its place.',
    ],
  ] as const)(
    'tells beside a run that is %s what is known from the one before',
    async (state, text) => {
      await renderSyncPage(async () => [
        aSource([
          aKind('slos'),
          aKind('statuses', {
            lastRun: aRun({
              ...{ id: 'run-2', state, endedAt: undefined, items: 1250 },
              startedAt: new Date(Date.now() - 20_000).toISOString(),
            }),
            lastEndedRun: aRun({
              state: 'partial',
              reason: '1 of 5,013 items could not be read',
              skipped: [{ itemId: 'abc', reason: 'type is missing' }],
            }),
          }),
        ]),
      ]);
      expect((await cellsOf('SLO statuses'))[0]).toBe(
        `${text}before: Partial, 5 minutes ago1 of 5,013 items could not be readShow 1 skipped item`,
      );
      // A run that is under way mends nothing yet.
      expect(textOf(await findSummary())).toMatch(
        /^1 of 2 kinds of 1 source needs attention/,
      );
      await userEvent.click(
        screen.getByRole('button', { name: 'Show 1 skipped item' }),
      );
      expect(screen.getByRole('list', { name: 'Skipped items' })).toBeVisible();
    },
  );

  it.each([
    [
      'All 3 kinds of 1 source are current',
      [aKind('slos'), aKind('statuses'), aKind('monitors')],
    ],
    ['The only kind of 1 source is current', [aKind('slos')]],
    [
      '1 of 2 kinds of 1 source is current1 is not read, since a scope is missing.',
      [
        aKind('slos'),
        kindsOfAllStates.find(({ kind }) => kind === 'incidents')!,
      ],
    ],
    [
      // It was read once, so others still see what it was then.
      '1 of 2 kinds of 1 source needs attentionmain: Incidents',
      [
        aKind('slos'),
        {
          ...kindsOfAllStates.find(({ kind }) => kind === 'incidents')!,
          enumeratedAt: new Date().toISOString(),
        },
      ],
    ],
    [
      '1 of 2 kinds of 1 source is current1 has not been listed completely yet.',
      [
        aKind('slos'),
        aKind('future', { enumeratedAt: undefined, lastRun: undefined }),
      ],
    ],
  ])('sums up: %s', async (text, kinds) => {
    await renderSyncPage(async () => [aSource(kinds)]);
    expect(textOf(await findSummary())).toBe(text);
  });
});

describe('the sync page without a fresh answer', () => {
  it('gives the lines to paste where there is no source', async () => {
    await renderSyncPage(syncScenarios['not-set-up']);
    expect(
      await screen.findByText('There is nothing to read SLOs from'),
    ).toBeVisible();
    expect(screen.getByText(/DATADOG_API_KEY/)).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    await renderSyncPage(syncScenarios['not-allowed']);
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(
      screen.getByText(/takes the permission cuj.sync.read/),
    ).toBeVisible();
  });

  it('shows that it is loading', async () => {
    await renderSyncPage(syncScenarios.loading);
    expect(await screen.findByRole('status')).toHaveTextContent('Loading …');
  });

  it('tries again after an error', async () => {
    const { cujApi } = await renderSyncPage(syncScenarios.error);
    expect(
      await screen.findByText('Request failed with 500 Internal Server Error'),
    ).toBeVisible();
    cujApi.getSyncSources.mockImplementation(syncScenarios.current);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('All 3 kinds of 1 source are current'),
    ).toBeVisible();
  });

  it('shows nothing as the present once refreshing fails for long', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const { cujApi } = await renderSyncPage(async () => [
        aSource([
          aKind('slos'),
          aKind('alerts', {
            lastRun: aRun({ state: 'running', endedAt: undefined }),
          }),
        ]),
      ]);
      await rowOf('SLO definitions');
      cujApi.getSyncSources.mockRejectedValue(new Error('it is restarting'));
      await act(() => jest.advanceTimersByTimeAsync(5_000));
      expect(screen.getByText('This could not be refreshed')).toBeVisible();
      expect((await cellsOf('SLO definitions'))[0]).toBe('Complete');
      await act(() => jest.advanceTimersByTimeAsync(120_000));
      expect(screen.getByText(/^What is shown was answered/)).toHaveTextContent(
        'answered 2 minutes ago',
      );
      expect(textOf(screen.getByRole('status'))).toBe(
        'last known: All 2 kinds of 1 source are current',
      );
      expect((await cellsOf('SLO definitions'))[0]).toBe(
        'last known: Complete',
      );
      expect((await cellsOf('Alerts'))[0]).toBe('last known: Running');
      expect(screen.queryByRole('progressbar', { name: /^Prog/ })).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
