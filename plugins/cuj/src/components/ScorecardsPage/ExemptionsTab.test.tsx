/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anExemption } from '../../__fixtures__/anExemption';
import { responseError } from '../../__fixtures__/responseError';
import { ScriptedScorecards } from '../../__fixtures__/ScriptedScorecards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { ScorecardsContent } from './ScorecardsContent';

const search = '?view=exemptions';
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the exemptions', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows what waits for a decision, and approves it after another look', async () => {
    const decide = jest.spyOn(ScriptedScorecards.prototype, 'decideExemption');
    const { toastApi, browser } = await renderScorecards(
      <ScorecardsContent />,
      { search },
    );
    expect(
      await screen.findByRole('tab', { name: 'Exemptions (1 waiting)' }),
    ).toHaveAttribute('aria-selected', 'true');
    const row = await screen.findByRole('row', { name: /workflow-service/ });
    expect(row).toHaveTextContent(
      /Tags.*2030\d+ days leftThe service is replaced in spring\.waits for a decisionasked by other, 1 day ago/,
    );

    await userEvent.click(
      within(row).getByRole('button', {
        name: 'Approve: Tags of workflow-service',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Approve: exempt workflow-service from Tags',
    });
    expect(dialog).toHaveTextContent(/asks for it until .*2030/);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Approve' }),
    );
    expect(decide.mock.calls).toEqual([['waiting', { decision: 'approve' }]]);
    expect(toastApi.post).toHaveBeenCalledWith(
      expect.objectContaining({ status: 'success' }),
    );
    expect(
      await screen.findByText('Nothing waits for a decision.'),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Exemptions' })).toBeVisible();

    await userEvent.click(screen.getByRole('radio', { name: 'Approved (2)' }));
    expect(browser.search).toBe('?view=exemptions&state=approved');
    expect(
      await screen.findByRole('row', { name: /workflow-service/ }),
    ).toHaveTextContent(/approved by guest/);
    expect(
      screen.getByRole('row', { name: /orchestration-engine/ }),
    ).toHaveTextContent(/from the configurationapproved by team-platform/);
  });

  it('rejects nothing without a word', async () => {
    const decide = jest.spyOn(ScriptedScorecards.prototype, 'decideExemption');
    await renderScorecards(<ScorecardsContent />, { search });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Reject: Tags/ }),
    );
    const dialog = await screen.findByRole('dialog');
    const reject = within(dialog).getByRole('button', { name: 'Reject' });
    await userEvent.click(reject);
    expect(
      await within(dialog).findByText('Say why, in at least 10 characters.'),
    ).toBeVisible();
    expect(decide).not.toHaveBeenCalled();

    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Why it is rejected' }),
      'It takes five minutes to mend.',
    );
    await userEvent.click(reject);
    expect(decide.mock.calls).toEqual([
      [
        'waiting',
        { decision: 'reject', reason: 'It takes five minutes to mend.' },
      ],
    ]);
  });

  it('says what the backend refuses', async () => {
    await renderScorecards(<ScorecardsContent />, {
      search,
      api: {
        decideExemption: async () => {
          throw await responseError(409, 'Conflict');
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Approve: Tags/ }),
    );
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Approve',
      }),
    );
    expect(
      await screen.findByText('Somebody else decided on it in the meantime.'),
    ).toBeVisible();
  });

  it('lets nobody decide who may not, and tells who has to', async () => {
    await renderScorecards(<ScorecardsContent />, {
      search,
      scenario: 'reader',
    });
    const row = await screen.findByRole('row', { name: /workflow-service/ });
    expect(within(row).queryByRole('button')).toBeNull();
    expect(row).toHaveTextContent('waits for a decision');
  });

  it('tells what ends soon, and today', async () => {
    const items = [
      anExemption({ id: 'today', state: 'approved', until: inDays(0) }),
      anExemption({
        id: 'soon',
        state: 'approved',
        until: inDays(7),
        entityTitle: 'soon',
      }),
      anExemption({
        id: 'later',
        state: 'approved',
        until: inDays(31),
        entityTitle: 'later',
      }),
    ];
    await renderScorecards(<ScorecardsContent />, {
      search: `${search}&state=soon`,
      api: {
        getExemptions: async () => ({
          items,
          totalItems: 3,
          counts: {
            requested: 0,
            approved: 3,
            rejected: 0,
            revoked: 0,
            expired: 0,
          },
          mayRequest: true,
          mayApprove: true,
        }),
      },
    });
    const [, today, soon, ...others] = await screen.findAllByRole('row');
    expect(today).toHaveTextContent('ends today');
    expect(soon).toHaveTextContent('7 days left');
    expect(others).toEqual([]);
  });
});
