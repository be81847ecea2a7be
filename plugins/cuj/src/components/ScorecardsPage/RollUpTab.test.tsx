/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { textOf } from '../__testUtils__/renderCard';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { ScorecardsContent } from './ScorecardsContent';

describe('the scorecards by team and by system', () => {
  it('shows how teams stand, the worst first, with their trend in words', async () => {
    const { browser } = await renderScorecards(<ScorecardsContent />, {
      search: '?view=teams',
    });
    const [, ...rows] = await screen.findAllByRole('row');
    expect(textOf(within(rows[0]).getByRole('rowheader'))).toMatch(/^no owner/);
    expect(rows[0]).toHaveTextContent(
      'not shown: it counts entities that you may not see',
    );
    const shares = rows.map(row =>
      parseInt(textOf(within(row).getAllByRole('cell')[0])!, 10),
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));

    const web = rows.find(row => row.textContent!.startsWith('team-web'))!;
    expect(within(web).getByRole('img')).toHaveAccessibleName(
      /^From \d+\s% on .+ to \d+\s% on .+, lowest \d+\s%$/,
    );
    expect(within(web).getAllByRole('cell').slice(2).map(textOf)).toEqual([
      '3',
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/^\d+$/),
      '0',
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/score \d+\s%$/),
    ]);

    await userEvent.click(
      screen.getByRole('link', { name: 'Show no owner in the matrix' }),
    );
    expect(browser.search).toBe('?kind=all&owner=none');
    expect(
      await screen.findByRole('rowheader', { name: 'optimizer-service' }),
    ).toBeVisible();
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('shows systems, of the kind that was chosen', async () => {
    const { browser } = await renderScorecards(<ScorecardsContent />, {
      search: '?view=systems',
    });
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Journeys' }),
    );
    expect(browser.search).toBe('?view=systems&kind=journey');
    expect(
      await screen.findByRole('link', { name: 'workflow-load' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'analytics' })).toHaveAttribute(
      'href',
      '/catalog/default/system/analytics',
    );
  });

  it('says why there is nothing to add up', async () => {
    await renderScorecards(<ScorecardsContent />, {
      search: '?view=teams',
      scenario: 'nothing',
    });
    expect(await screen.findByText('There is nothing to add up')).toBeVisible();
  });
});
