/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../__fixtures__/responseError';
import { ScriptedScorecards } from '../../__fixtures__/ScriptedScorecards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { textOf } from '../__testUtils__/renderCard';
import { saveFile } from './saveFile';
import { ScorecardsContent } from './ScorecardsContent';

jest.mock('./saveFile', () => ({ saveFile: jest.fn() }));

const findRow = async (name: string) => {
  const link = await screen.findByRole('rowheader', { name });
  return link.closest('tr')!;
};
const filterButton = (name: RegExp) =>
  within(screen.getByRole('search')).getByRole('button', { name });
const choose = async (filter: RegExp, option: RegExp) => {
  await userEvent.click(filterButton(filter));
  await userEvent.click(await screen.findByRole('option', { name: option }));
  await userEvent.keyboard('{Escape}');
};
const spyOn = (method: keyof ScriptedScorecards) =>
  jest.spyOn(ScriptedScorecards.prototype, method);

describe('the matrix of scorecards', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows who meets what, the next step, and how all stand, for three requests', async () => {
    const asked = [
      spyOn('getScorecards'),
      spyOn('getScorecardSummary'),
      spyOn('getExemptions'),
      spyOn('getRequirements'),
    ];
    await renderScorecards(<ScorecardsContent />);

    const row = await findRow('orchestration-engine');
    expect(asked.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 0]);
    const cells = within(row).getAllByRole('cell').map(textOf);
    expect(cells.slice(0, 4)).toEqual([
      'team-orchestration',
      '0 of 3',
      expect.stringMatching(/^\d+\s%$/),
      'For level 1: Runbook, Boundary and 2 more',
    ]);
    expect(
      within(row)
        .getAllByRole('button')
        .map(button => button.getAttribute('aria-label')),
    ).toEqual(
      expect.arrayContaining([
        'Owner of orchestration-engine: passes',
        'Runbook of orchestration-engine: fails',
        'On-call of orchestration-engine: waived',
        'Boundary of orchestration-engine: fails · enforced soon',
        'Log correlation of orchestration-engine: cannot tell',
      ]),
    );
    expect(screen.getByText('no owner').closest('tr')).toBe(
      await findRow('optimizer-service'),
    );
    expect(screen.getByText(/% of checks pass/).closest('p')).toHaveTextContent(
      /^8 of 10 entities · \d+\s% of checks pass \(\d+ points? up in 29 days\) · \d+ fail · \d+ pass · \d+ cannot be told · 1 waived · evaluated .* ago$/,
    );
    expect(screen.getAllByRole('columnheader').map(textOf).slice(0, 8)).toEqual(
      [
        'Level 1',
        'Level 2',
        'Level 3',
        'Entity',
        'Owner',
        'Level',
        'Score',
        'Next step',
      ],
    );
    expect(
      screen.getByRole('columnheader', { name: /^Score/ }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  it('shows one page of many, as the address says', async () => {
    const ask = spyOn('getScorecards');
    const { browser } = await renderScorecards(<ScorecardsContent />, {
      services: 60,
      search: '?page=2&text=service',
    });
    expect(await screen.findByText(/^51–/)).toHaveTextContent('51–58 of 58');
    expect(ask.mock.calls).toEqual([
      [{ kind: ['component'], text: 'service', limit: 50, offset: 50 }],
    ]);
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous page' }),
    );
    expect(browser.search).toBe('?text=service');
    expect(await screen.findByText('1–50 of 58')).toBeVisible();
  });

  it('keeps every filter in the address, and goes back', async () => {
    const ask = spyOn('getScorecards');
    const { browser } = await renderScorecards(<ScorecardsContent />, {
      search: '?page=2&text=service',
    });
    await choose(/Verdict/, /^fails$/);
    expect(browser.search).toBe('?verdict=fail&text=service');
    await choose(/Owner/, /^team-workflow/);
    await findRow('workflow-service');
    expect(browser.search).toBe(
      '?owner=group%3Adefault%2Fteam-workflow&verdict=fail&text=service',
    );
    expect(ask).toHaveBeenLastCalledWith({
      kind: ['component'],
      owner: ['group:default/team-workflow'],
      verdict: ['fail'],
      text: 'service',
      limit: 50,
      offset: 0,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Entity' }));
    expect(browser.search).toContain('sort=title');
    await userEvent.click(screen.getByRole('radio', { name: 'Journeys' }));
    expect(browser.search).toContain('kind=journey');

    act(browser.goBack);
    act(browser.goBack);
    act(browser.goBack);
    expect(browser.search).toBe('?verdict=fail&text=service');
    expect(filterButton(/Verdict/)).toHaveTextContent('fails');
    expect(filterButton(/Owner/)).toHaveTextContent('any');
  });

  it('looks for a name once somebody has typed it', async () => {
    const ask = spyOn('getScorecards');
    const { browser } = await renderScorecards(<ScorecardsContent />);
    await findRow('orchestration-engine');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Name' }),
      'optim{Enter}',
    );
    expect(browser.search).toBe('?text=optim');
    await findRow('optimizer-service');
    expect(await screen.findByText(/^1 of 10 entities/)).toBeVisible();
    expect(screen.queryByText('orchestration-engine')).toBeNull();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('says why where requirements were chosen, which stay to choose from', async () => {
    await renderScorecards(<ScorecardsContent />, {
      search: '?requirement=runbook&verdict=fail',
    });
    const row = await findRow('optimizer-service');
    expect(row).toHaveTextContent('Runbook is missing.');
    expect(within(row).getAllByRole('button')).toHaveLength(1);
    await userEvent.click(filterButton(/Requirement/));
    expect(
      await screen.findByRole('option', { name: 'Boundary' }),
    ).toBeVisible();
  });

  it('opens by the keyboard why a verdict is so, and comes back to it', async () => {
    await renderScorecards(<ScorecardsContent />);
    await findRow('orchestration-engine');
    const cell = screen.getByRole('button', {
      name: 'Boundary of orchestration-engine: fails · enforced soon',
    });
    cell.focus();
    await userEvent.keyboard('{Enter}');

    const dialog = await screen.findByRole('dialog', {
      name: 'Boundary: orchestration-engine',
    });
    expect(
      await within(dialog).findByText('Boundary is missing.'),
    ).toBeVisible();
    expect(dialog).toHaveTextContent(/So since 9 days ago\./);
    expect(dialog).toHaveTextContent(/The gate says no from .* on/);
    expect(dialog).toHaveTextContent('State the boundary.');
    expect(dialog).toHaveTextContent('example.com/boundary: …');
    expect(
      within(dialog).getByRole('button', { name: 'Ask for an exemption' }),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('link', { name: 'Open orchestration-engine' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orchestration-engine',
    );
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(cell).toHaveFocus());
  });

  it('tells of exemptions, and offers no second one', async () => {
    await renderScorecards(<ScorecardsContent />);
    await findRow('workflow-service');
    await userEvent.click(
      screen.getByRole('button', { name: 'Tags of workflow-service: fails' }),
    );
    const waiting = await screen.findByRole('dialog');
    expect(
      await within(waiting).findByText(/^An exemption until/),
    ).toHaveTextContent(
      /An exemption until .*2030 is asked for, by other: The service is replaced/,
    );
    expect(
      within(waiting).queryByRole('button', { name: /exemption/ }),
    ).toBeNull();
    await userEvent.keyboard('{Escape}');

    await userEvent.click(
      screen.getByRole('button', {
        name: 'On-call of orchestration-engine: waived',
      }),
    );
    const waived = await screen.findByRole('dialog');
    expect(
      await within(waived).findByText(/^waived until .*2030/),
    ).toBeVisible();
    expect(waived).toHaveTextContent(
      'The rota moves to the platform team. Approved by',
    );
  });

  it('saves what the filters leave as a file', async () => {
    const save = saveFile as jest.Mock;
    const ask = spyOn('exportScorecards');
    await renderScorecards(<ScorecardsContent />, {
      search: '?verdict=fail&level=0&page=1',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', {
        name: /^One line for each verdict/,
      }),
    );
    expect(ask.mock.calls).toEqual([
      [{ kind: ['component'], level: [0], verdict: ['fail'], layout: 'list' }],
    ]);
    expect(save.mock.calls).toEqual([
      [
        expect.any(Blob),
        expect.stringMatching(/^scorecards-\d{4}-\d\d-\d\d\.csv$/),
      ],
    ]);
  });

  it('says that a file could not be made, and why', async () => {
    const { toastApi } = await renderScorecards(<ScorecardsContent />, {
      api: {
        exportScorecards: async () => {
          throw await responseError(403, 'Forbidden');
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'One line for each entity' }),
    );
    expect(toastApi.post).toHaveBeenCalledWith(
      expect.objectContaining({
        status: 'danger',
        title: 'The CSV file could not be made',
        description: expect.stringContaining('cuj.scorecard.read'),
      }),
    );
  });

  it('never shows old verdicts as if they were the present ones', async () => {
    await renderScorecards(<ScorecardsContent />, { scenario: 'stale' });
    await findRow('orchestration-engine');
    expect(
      screen.getByText(/^All of this was last evaluated/),
    ).toHaveTextContent('All of this was last evaluated 1 day ago');
    expect(
      screen.getByRole('button', {
        name: 'Runbook of orchestration-engine: last known: fails',
      }),
    ).toBeVisible();
  });

  it.each([
    ['not-allowed', 'You may not see this', /permission cuj\.scorecard\.read/],
    ['error', 'This could not be loaded', /Internal Server Error/],
    [
      'not-evaluated',
      'No scorecard has been evaluated yet',
      /within minutes after the portal starts/,
    ],
    ['nothing', 'There are no scorecards', /cuj\.scorecard\.appliesTo/],
  ])('says why there is nothing: %s', async (scenario, title, text) => {
    await renderScorecards(<ScorecardsContent />, { scenario });
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('looks again soon where nothing has been evaluated yet', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    let isEvaluated = false;
    const answers = new ScriptedScorecards(() => null, { services: 4 });
    try {
      await renderScorecards(<ScorecardsContent />, {
        scenario: 'not-evaluated',
        api: {
          getScorecards: async query =>
            isEvaluated
              ? answers.getScorecards(query)
              : new ScriptedScorecards(() => 'not-evaluated').getScorecards(),
        },
      });
      await screen.findByText('No scorecard has been evaluated yet');
      isEvaluated = true;
      await act(async () => jest.advanceTimersByTime(6_000));
      expect(await findRow('orchestration-engine')).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  it('resets filters that nothing matches, and leaves a page that there is not', async () => {
    const { browser } = await renderScorecards(<ScorecardsContent />, {
      search: '?text=nowhere&level=2&sort=title',
    });
    expect(await screen.findByText('Nothing matches')).toBeVisible();
    const [, reset] = screen.getAllByRole('button', {
      name: 'Reset the filters',
    });
    await userEvent.click(reset);
    expect(browser.search).toBe('?sort=title');
    await findRow('orchestration-engine');
  });

  it('leads from a page that there is not to the first one', async () => {
    const { browser } = await renderScorecards(<ScorecardsContent />, {
      search: '?page=7',
    });
    expect(await screen.findByText('This page is empty')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'To the first page' }),
    );
    expect(browser.search).toBe('');
    await findRow('orchestration-engine');
  });
});
