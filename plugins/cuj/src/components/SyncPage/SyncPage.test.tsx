/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { CujApi, SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SWRConfig } from 'swr';
import { responseError } from '../../__fixtures__/scenarios';
import {
  aKind,
  aRun,
  aSource,
  kindsOfAllStates,
  syncScenarios,
} from '../../__fixtures__/syncScenarios';
import { cujApiRef } from '../../api/cujApiRef';
import { textOf } from '../__testUtils__/renderCard';
import { SyncContent } from './SyncContent';

async function renderPage(answer: () => Promise<SyncSource[]>) {
  const cujApi = {
    getSyncSources: jest.fn(answer),
    startSyncRun: jest.fn(async () => {}),
  };
  const toastApi = { post: jest.fn(() => ({ close: () => {} })) };
  await renderInTestApp(
    <SWRConfig value={{ provider: () => new Map() }}>
      <SyncContent />
    </SWRConfig>,
    {
      apis: [
        [cujApiRef, cujApi as Partial<CujApi> as CujApi],
        [toastApiRef, toastApi],
      ],
    },
  );
  return { cujApi, toastApi };
}

const rowOf = async (name: string) => {
  const header = await screen.findByRole('rowheader', {
    name: new RegExp(`^${name}`),
  });
  return header.closest('tr')!;
};
const cellsOf = async (name: string) =>
  within(await rowOf(name))
    .getAllByRole('cell')
    .map(textOf);
const findSummary = async () => {
  await screen.findAllByRole('rowheader');
  return screen.getByRole('status');
};
const runButton = (kind: string) =>
  screen.findByRole('button', { name: `Run now: ${kind} of main` });

describe('the sync page', () => {
  it('says in one line what needs attention, leads there, and puts it first', async () => {
    await renderPage(syncScenarios.everything);
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
    await renderPage(async () => [aSource(kindsOfAllStates)]);
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
    expect((await cellsOf('Monitors'))[4]).toContain(
      'full again less than a minute ago',
    );
    expect((await cellsOf('Synthetic tests'))[0]).toMatch(
      /^RunningIt has been under way for very long/,
    );
  });

  it('shows how far a run has come, where there is something to hold it against', async () => {
    await renderPage(async () => [aSource(kindsOfAllStates)]);
    const known = await screen.findByRole('progressbar', {
      name: 'Progress of SLO corrections',
    });
    expect(known).toHaveAttribute('aria-valuenow', '25');
    expect(await cellsOf('SLO corrections')).toEqual([
      'Running1,250 of about 5,012 items',
      'Last listed completely5 minutes ago',
      expect.stringMatching(
        /^Beganless than a minute agounder way for 2\d sec$/,
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
    // Nobody waits for what is dead.
    expect(screen.queryByRole('progressbar', { name: /Synthetic/ })).toBeNull();
  });

  it('unfolds skipped items with their reasons', async () => {
    await renderPage(async () => [aSource(kindsOfAllStates)]);
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
    expect(screen.queryByText(/are remembered/)).toBeNull();
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
    await renderPage(async () => [
      aSource([
        aKind('slos', { lastRun: aRun({ state: 'partial', skipped }) }),
      ]),
    ]);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show 200 skipped items' }),
    );
    expect(
      screen.getByText(/^No more than 200 .* so there may be others/),
    ).toBeVisible();
  });

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
    await renderPage(async () => [aSource(kinds)]);
    expect(textOf(await findSummary())).toBe(text);
  });
});

describe('the button to run now', () => {
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const pass = (seconds: number) =>
    act(() => jest.advanceTimersByTimeAsync(seconds * 1000));
  const slos = (lastRun: Partial<ReturnType<typeof aRun>>) => async () =>
    [aSource([aKind('slos', { lastRun: aRun(lastRun) }), aKind('statuses')])];

  it('starts a run, says so, and follows it until it ends', async () => {
    const { cujApi, toastApi } = await renderPage(slos({}));
    const button = await runButton('SLO definitions');
    button.focus();
    await user.keyboard('{Enter}');
    expect(cujApi.startSyncRun.mock.calls).toEqual([['main', 'slos']]);
    expect(toastApi.post).toHaveBeenCalledWith({
      status: 'success',
      title: 'SLO definitions of main: a run begins within seconds',
      timeout: expect.any(Number),
    });
    // Not yet begun; and who used the keyboard is still there.
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveFocus();

    cujApi.getSyncSources.mockImplementation(
      slos({ id: 'run-2', state: 'running', endedAt: undefined, items: 0 }),
    );
    await pass(2.5);
    expect((await cellsOf('SLO definitions'))[0]).toMatch(/^Running0 of about/);
    const asked = cujApi.getSyncSources.mock.calls.length;
    await pass(8.5);
    expect(cujApi.getSyncSources.mock.calls.length - asked).toBe(4);

    cujApi.getSyncSources.mockImplementation(
      slos({ id: 'run-2', state: 'partial', reason: 'It broke off' }),
    );
    await pass(2.5);
    expect((await cellsOf('SLO definitions'))[0]).toBe('PartialIt broke off');
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(button).toHaveFocus();
    const askedUntilEnd = cujApi.getSyncSources.mock.calls.length;
    await pass(31);
    expect(cujApi.getSyncSources.mock.calls.length - askedUntilEnd).toBe(1);
  });

  it.each([
    [
      409,
      'Conflict',
      'info',
      'SLO definitions of main: a run is under way already',
    ],
    [
      403,
      'Forbidden',
      'danger',
      'SLO definitions of main: no run could be started',
    ],
    [
      500,
      'Internal Server Error',
      'danger',
      'SLO definitions of main: no run could be started',
    ],
  ])('says what became of it after a %s', async (code, text, status, title) => {
    const { cujApi, toastApi } = await renderPage(slos({}));
    const error = await responseError(code, text);
    cujApi.startSyncRun.mockRejectedValue(error);
    const button = await runButton('SLO definitions');
    await user.click(button);
    expect(toastApi.post).toHaveBeenCalledWith(
      expect.objectContaining({ status, title }),
    );
    await pass(0.1);
    expect(button).not.toHaveAttribute('aria-disabled');
  });

  it('is not there for those who may not, who are told why', async () => {
    await renderPage(syncScenarios['may-not-run']);
    expect(
      await screen.findByText(
        /^Starting a run takes the permission cuj.sync.run/,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Run now/ })).toBeNull();
    expect((await cellsOf('Incidents'))[0]).toMatch(
      /Grant incident_read to the credentials\. It is tried again a day later/,
    );
  });

  it('leaves rows in their places while the keyboard is among them', async () => {
    const { cujApi } = await renderPage(slos({}));
    (await runButton('SLO definitions')).focus();
    cujApi.getSyncSources.mockImplementation(async () => [
      aSource([
        aKind('slos'),
        aKind('statuses', { lastRun: aRun({ state: 'partial' }) }),
      ]),
    ]);
    const names = () => screen.getAllByRole('rowheader').map(textOf);
    await pass(31);
    expect((await cellsOf('SLO statuses'))[0]).toBe('Partial');
    expect(names()[0]).toMatch(/^SLO definitions/);
    (document.activeElement as HTMLElement).blur();
    await pass(31);
    expect(names()[0]).toMatch(/^SLO statuses/);
  });
});

describe('the sync page without a fresh answer', () => {
  it('gives the lines to paste where there is no source', async () => {
    await renderPage(syncScenarios['not-set-up']);
    expect(
      await screen.findByText('There is nothing to read SLOs from'),
    ).toBeVisible();
    expect(screen.getByText(/DATADOG_API_KEY/)).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    await renderPage(syncScenarios['not-allowed']);
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(
      screen.getByText(/takes the permission cuj.sync.read/),
    ).toBeVisible();
  });

  it('shows that it is loading', async () => {
    await renderPage(syncScenarios.loading);
    expect(await screen.findByRole('status')).toHaveTextContent('Loading …');
  });

  it('tries again after an error', async () => {
    const { cujApi } = await renderPage(syncScenarios.error);
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
      const { cujApi } = await renderPage(async () => [
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
