/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloHistoryQuery } from '@cuj-slo/backstage-plugin-cuj-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aHistoryOfOutages,
  aHistoryOfSlices,
  aTrend,
  historyScenarios,
} from '../../__fixtures__/historyScenarios';
import { aSlo } from '../../__fixtures__/scenarios';
import { formatDay } from '../../format/formatDay';
import { formatMoment } from '../../format/formatMoment';
import { textOf } from '../__testUtils__/renderCard';
import { openSlo } from './__testUtils__/openSlo';

/* What somebody sees who opens one SLO. */

const daysAgo = (days: number) =>
  formatDay(
    new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10),
    'en',
  );

const rowsOf = (table: HTMLElement) =>
  within(table).getAllByRole('row').slice(1).map(textOf);

describe('the dialog of an SLO', () => {
  it('opens and closes by keyboard, and asks once for the trend and once for the history', async () => {
    const { api, button, dialog, trend, history } = await openSlo({});
    expect(dialog).toHaveAccessibleName(
      'How it went: cuj_slo_engine_workflow-run_prod · availability',
    );
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
    expect(textOf(dialog)).toMatch(
      /StateBreached.*SLI \/ target99\.28 % \/ 99\.5 %.*Budget left.*−43 % · 1 hr, 33 min over/,
    );
    expect(
      within(dialog).getByRole('link', { name: /in Datadog/ }),
    ).toHaveAttribute(
      'href',
      'https://app.datadoghq.com/slo?slo_id=availability',
    );
    await within(trend()).findByRole('img');
    await within(history()).findByRole('img');
    const slo = { source: 'main', sloId: 'availability' };
    expect(api.getSloTrend.mock.calls).toEqual([[slo, { timeframe: '30d' }]]);
    expect(api.getSloHistory.mock.calls).toEqual([
      [slo, { timeframe: '30d', corrected: true }],
    ]);

    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(button).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(api.getSloHistory).toHaveBeenCalledTimes(1);
  });

  it('asks for the timeframe that is chosen in it', async () => {
    const { api, dialog, history } = await openSlo({});
    await within(history()).findByText(/^Bad 3 times/);
    await userEvent.click(within(dialog).getByRole('radio', { name: '7d' }));
    expect(await within(dialog).findByText('The last 7d')).toBeVisible();
    expect(await within(history()).findByText(/^Bad 2 times/)).toBeVisible();
    expect(api.getSloTrend.mock.calls[1][1]).toEqual({ timeframe: '7d' });
    expect(api.getSloHistory.mock.calls[1][1]).toEqual({
      timeframe: '7d',
      corrected: true,
    });
  });

  it('asks for the longest window there is where a timeframe is longer, and says so', async () => {
    const { api, history } = await openSlo(
      {},
      {
        overrides: {
          timeframes: [
            { ...aSlo('a').timeframes[0], timeframe: '365d', state: 'ok' },
          ],
        },
      },
    );
    expect(
      await screen.findByText(/^A history over 365d can’t be asked for/),
    ).toBeVisible();
    expect(history()).toHaveAccessibleName('The last 90d');
    expect(api.getSloHistory.mock.calls[0][1]).toMatchObject({
      timeframe: '90d',
    });
  });
});

describe('the trend', () => {
  it('says in a sentence and in a table what it draws', async () => {
    const { trend } = await openSlo({});
    const sentence = `From 82 % on ${daysAgo(42)} to −57 % on ${daysAgo(
      0,
    )}; breached on 2 of 38 days; no data on 2 days; not recorded on 3 days.`;
    expect(
      (await within(trend()).findByRole('img')).getAttribute('aria-labelledby'),
    ).toBe(within(trend()).getByText(/^From/).id);
    expect(textOf(within(trend()).getByText(/^From/))).toBe(
      sentence.replace(/\s+/g, ' '),
    );

    await userEvent.click(
      within(trend()).getByRole('button', { name: /table/ }),
    );
    const rows = rowsOf(within(trend()).getByRole('table'));
    expect(rows).toHaveLength(43);
    expect(rows[0]).toBe(`${daysAgo(0)}Breached99.22 % / 99.5 %−57 %`);
    expect(rows[12]).toBe(`${daysAgo(12)}No data– / 99.5 %no data`);
    expect(rows[26]).toBe(`${daysAgo(26)}–– not recorded`);
  });

  it('has nothing to draw on its first day, and says why', async () => {
    const { trend } = await openSlo(historyScenarios.untouched);
    expect(await within(trend()).findByText(/^100/)).toHaveTextContent(
      `100 % on ${daysAgo(
        0,
      )}, the only day with a value; breached on 0 of 1 day.`,
    );
    expect(within(trend()).queryByRole('img')).toBeNull();
  });

  it('does not take a day that was never recorded for one that went well', async () => {
    const { trend } = await openSlo(historyScenarios.silent);
    expect(
      await within(trend()).findByText(/^No day has been recorded yet/),
    ).toBeVisible();
  });

  it('says where a target leaves no budget', async () => {
    const { trend } = await openSlo({
      trend: async timeframe =>
        aTrend(timeframe, {
          days: aTrend(timeframe).days.map(day => ({
            ...day,
            targetPercent: 100,
            budgetRemainingPercent: null,
          })),
        }),
    });
    expect(await within(trend()).findByText(/^No day has/)).toHaveTextContent(
      /^No day has an error budget; breached on 2 of 38 days; no data on 2 days; not recorded on 3 days\.$/,
    );
  });
});

describe('the history of an SLO of monitors', () => {
  it('tells when it was bad, and what corrections leave out', async () => {
    const { history } = await openSlo({});
    expect(textOf(await within(history()).findByText(/^Bad 3 times/))).toBe(
      'Bad 3 times, for 5 hr, 39 min in all; corrections leave out 1 hr, 30 min.',
    );
    expect(history()).toHaveTextContent(/Asked of main at .*\./);
    const { startMs } = lastOutage();
    const rows = rowsOf(
      within(history()).getByRole('table', { name: /^When it was bad/ }),
    );
    expect(rows).toEqual([
      `${formatMoment(startMs, 'en').replace(/\s/g, ' ')}2 hr, 5 min`,
      expect.stringMatching(/1 hr, 58 min$/),
      expect.stringMatching(/1 hr, 36 mincorrections leave out 30 min of it$/),
    ]);
    const [correction] = within(history()).getAllByRole('listitem').map(textOf);
    expect(correction).toMatch(
      /^Scheduled Maintenance .*, for 1 hr, 30 minThe scheduler moved to new hosts\.left out of the SLI$/,
    );
  });

  it('shows it without corrections when asked, and names them all the same', async () => {
    const { api, history } = await openSlo({});
    await within(history()).findByText(/corrections leave out 1 hr, 30 min/);
    expect(history()).toHaveTextContent(/99\.28 % \/ 99\.5 %Budget left−43 %/);
    await userEvent.click(screen.getByRole('radio', { name: 'Uncorrected' }));
    await waitFor(() =>
      expect(history()).toHaveTextContent(
        /99\.22 % \/ 99\.5 %Budget left−57 %/,
      ),
    );
    expect(history()).toHaveTextContent('not left out of the SLI');
    expect(history()).not.toHaveTextContent('corrections leave out');
    expect(api.getSloHistory.mock.calls[1][1]?.corrected).toBe(false);
    expect(api.getSloTrend).toHaveBeenCalledTimes(1);
  });

  it('lists twenty bad times and says how many more there are', async () => {
    const { history } = await openSlo({
      history: async query => {
        const answer = aHistoryOfOutages(query);
        const fromMs = Date.parse(answer.history.from);
        const at = (minute: number) =>
          new Date(fromMs + minute * 60_000).toISOString();
        const transitions = Array.from({ length: 46 }, (_, index) => ({
          at: at(10 * index),
          state: index % 2 ? ('down' as const) : ('up' as const),
        }));
        return { ...answer, history: { ...answer.history, transitions } };
      },
    });
    const table = await within(history()).findByRole('table');
    expect(rowsOf(table)).toHaveLength(20);
    expect(history()).toHaveTextContent('and 3 more, shorter');
    // The last one goes on until the window ends.
    expect(rowsOf(table)[0]).toMatch(/is still bad at the end of the window/);
  });

  it.each([
    ['silence', { at: '2026-01-01T00:00:00Z', state: 'no_data' as const }],
    ['what it cannot read', { at: 'yesterday', state: 'up' as const }],
  ])('never takes %s for health', async (_, transition) => {
    const { history } = await openSlo({
      history: async query =>
        aHistoryOfOutages(query, { transitions: [transition] }),
    });
    expect(
      await within(history()).findByText('No data in the whole window.'),
    ).toBeVisible();
    expect(history()).not.toHaveTextContent('Never bad');
    expect(
      within(history()).queryAllByText(
        'The history has times that cannot be read.',
      ),
    ).toHaveLength(transition.at === 'yesterday' ? 1 : 0);
  });
});

describe('the history of an SLO of a metric', () => {
  it('tells which slices missed the target, and the SLI of each', async () => {
    const { history } = await openSlo(historyScenarios.latency);
    expect(
      textOf(await within(history()).findByText(/^Below the target/)),
    ).toMatch(
      /^Below the target of 99\.5 % in 2 of 29 slices of 1 day; the lowest is 98\.41 % at .*; no data in 1 slice\.$/,
    );
    expect(history()).toHaveTextContent(
      /Asked of main at .*, and kept since\./,
    );
    const missed = within(history()).getByRole('table', {
      name: /^Slices below the target/,
    });
    expect(rowsOf(missed)).toEqual([expect.stringMatching(/2 days98\.41 %$/)]);
    expect(
      within(history()).queryByRole('table', { name: /^The SLI/ }),
    ).toBeNull();

    await userEvent.click(
      within(history()).getByRole('button', { name: /table/ }),
    );
    const rows = rowsOf(
      within(history()).getByRole('table', { name: /^The SLI of each/ }),
    );
    expect(rows).toHaveLength(30);
    expect(rows.filter(row => row?.endsWith('no data'))).toHaveLength(1);
  });

  it('holds slices against nothing where there is no target', async () => {
    const { history } = await openSlo({
      type: 'metric',
      history: async query => {
        const { targetPercent, targetTimeframe, ...answer } =
          aHistoryOfSlices(query);
        const { budgetRemainingPercent, ...full } = answer.history;
        return { ...answer, history: full };
      },
    });
    expect(
      await within(history()).findByText(
        /^29 slices of 1 day, without a target/,
      ),
    ).toBeVisible();
    expect(history()).toHaveTextContent(/Budget leftunknown/);
  });
});

describe('a history that is not all there', () => {
  it.each<[string, keyof typeof historyScenarios, RegExp]>([
    [
      'of a source that is down, with a copy',
      'old',
      /Last known from .*, 3 hours agomain gives no answer now\. GET .* failed: the connection broke.*Bad 3 times/,
    ],
    [
      'that is still being computed',
      'preliminary',
      /These values may still changemain has not finished computing them\.SLI of this window.*%Bad 3 times.*Deployment since .*, recurring, each for 1 hr: FREQ=WEEKLY;INTERVAL=1.*Nobody ended it\.not left out.*2 corrections of that time name their SLOs by queries/,
    ],
    [
      'without data',
      'silent',
      /main could not compute all of itThe denominator is zero valued.*– \/ 99\.5 %Budget leftunknownNo data in the whole window\./,
    ],
    [
      'of a source that tells none',
      'without histories',
      /main tells no historiesWhat this portal recorded itself is shown above\./,
    ],
    ['that nobody may see', 'hidden', /You may not see this.*cuj\.slo\.read/],
  ])('%s', async (_, name, text) => {
    const { history } = await openSlo(historyScenarios[name]);
    await waitFor(() => expect(textOf(history())).toMatch(text));
    expect(
      within(history()).queryByRole('button', { name: 'Try again' }),
    ).toBeNull();
  });

  it('is waited for', async () => {
    const { history, trend } = await openSlo(historyScenarios.waiting);
    expect(within(history()).getByRole('status')).toHaveTextContent(
      'Loading …',
    );
    expect(within(trend()).getByRole('status')).toHaveTextContent('Loading …');
  });

  it('is asked for again where the source did not answer', async () => {
    const answers = [
      historyScenarios.unreachable.history,
      async (query: SloHistoryQuery) => aHistoryOfOutages(query),
    ];
    const { history } = await openSlo({
      history: query => answers.shift()!(query),
    });
    expect(
      await within(history()).findByText(
        'main gives no answer, and none is known from before',
      ),
    ).toBeVisible();
    expect(history()).toHaveTextContent(
      "The history can't be read from 'main': the connection broke",
    );
    await userEvent.click(
      within(history()).getByRole('button', { name: 'Try again' }),
    );
    expect(await within(history()).findByText(/^Bad 3 times/)).toBeVisible();
  });
});

it('writes numbers, days and times in the language of the portal', async () => {
  const { trend, history } = await openSlo({}, { language: 'de' });
  await within(history()).findByRole('img');
  const { startMs } = lastOutage();
  expect(textOf(history())).toContain(
    formatMoment(startMs, 'de').replace(/\s/g, ' '),
  );
  expect(textOf(history())).toMatch(/99,28 % \/ 99,5 %.*2 Std\./);
  const today = new Intl.DateTimeFormat('de', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date());
  expect(textOf(trend())).toContain(today);
});

/** The outage that began 43 hours before what the backend takes for now. */
function lastOutage() {
  const stepMs = 5 * 60_000;
  const nowMs = Math.floor(Date.now() / stepMs) * stepMs;
  return { startMs: nowMs - 43 * 3_600_000 };
}
