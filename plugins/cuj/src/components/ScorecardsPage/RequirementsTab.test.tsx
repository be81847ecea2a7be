/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { responseError } from '../../__fixtures__/responseError';
import { ScriptedScorecards } from '../../__fixtures__/ScriptedScorecards';
import { renderScorecards } from '../__testUtils__/renderScorecards';
import { ScorecardsContent } from './ScorecardsContent';

const search = '?view=requirements';
const rowOf = async (title: string) => {
  const button = await screen.findByRole('button', {
    name: `Who does not meet ${title}`,
  });
  return button.closest('tr')!;
};

describe('the requirements', () => {
  afterEach(() => jest.restoreAllMocks());

  it('says what each is for, who set its mode, and when that takes effect', async () => {
    await renderScorecards(<ScorecardsContent />, { search });
    const owner = await rowOf('Owner');
    expect(owner).toHaveTextContent(/rejected.*by the configuration/);
    expect(owner).toHaveTextContent(
      'Only the configuration can change this mode.',
    );
    expect(within(owner).getAllByRole('button')).toHaveLength(1);
    expect(owner).toHaveTextContent(
      /\d+ fail\d+ cannot be told\d+ waived\d+ pass/,
    );
    expect(
      screen.getByText(
        /a failure is only shown for 14 days; then the gate says no\. That holds for the lifecycles production\./,
      ),
    ).toBeVisible();
  });

  it('shows whom a mode would block before it is set, and never else', async () => {
    const order: string[] = [];
    const dryRun = jest.spyOn(
      ScriptedScorecards.prototype,
      'dryRunRequirement',
    );
    const set = jest.spyOn(ScriptedScorecards.prototype, 'setRequirementMode');
    let answer: () => void = () => {};
    dryRun.mockImplementationOnce(async () => {
      order.push('dry run');
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      return {
        requirementId: 'runbook',
        mode: 'enforce',
        currentMode: 'inform',
        counts: { pass: 1, fail: 3, unknown: 1, waived: 0 },
        blocked: [
          {
            entityRef: 'component:default/old',
            title: 'old',
            ownerRef: 'group:default/team-web',
            failingSince: '2020-01-01T00:00:00Z',
            message: 'No link leads to a runbook.',
          },
        ],
        blockedTotal: 3,
        inGrace: [
          {
            entityRef: 'component:default/young',
            title: 'young',
            failingSince: '2026-01-01T00:00:00Z',
            blockedFrom: '2199-01-02T12:00:00Z',
            message: 'The link is relative.',
          },
        ],
        inGraceTotal: 1,
        released: [],
        releasedTotal: 0,
        otherLifecycles: 2,
      };
    });
    set.mockImplementationOnce(async function call(this: ScriptedScorecards) {
      order.push('set');
      set.mockRestore();
      return this.setRequirementMode('runbook', 'enforce');
    });

    const { toastApi } = await renderScorecards(<ScorecardsContent />, {
      search,
    });
    const row = await rowOf('Runbook');
    await userEvent.click(
      within(row).getByRole('button', { name: 'Enforce … Runbook' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Enforce Runbook?',
    });
    const confirm = within(dialog).getByRole('button', { name: 'Enforce it' });
    expect(confirm).toBeDisabled();
    answer();
    expect(
      await within(dialog).findByText('It would block 3 entities at once:'),
    ).toBeVisible();
    expect(dialog).toHaveTextContent(
      'old (team-web) No link leads to a runbook.and 2 more',
    );
    expect(dialog).toHaveTextContent(
      /It would block 1 more after its grace period:young \(no owner\) from .*2199 on: The link is relative\./,
    );
    expect(dialog).toHaveTextContent(
      '2 more fail, but are of lifecycles for which nothing follows.',
    );
    expect(dialog).toHaveTextContent(
      'Of 1 entity it cannot be told: that never blocks.',
    );
    expect(order).toEqual(['dry run']);

    await userEvent.click(confirm);
    expect(order).toEqual(['dry run', 'set']);
    expect(toastApi.post).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'Runbook is enforced' }),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(
      await within(await rowOf('Runbook')).findByText(/^set by/),
    ).toHaveTextContent(/^set by guest, less than a minute ago$/);
    expect(await rowOf('Runbook')).toHaveTextContent(
      'the configuration says: informs',
    );
  });

  it('shows whom a milder mode would release, and what the backend refuses', async () => {
    await renderScorecards(<ScorecardsContent />, {
      search,
      services: 40,
      api: {
        setRequirementMode: async () => {
          throw await responseError(403, 'Forbidden');
        },
      },
    });
    await userEvent.click(
      within(await rowOf('Boundary')).getByRole('button', {
        name: 'Only inform … Boundary',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText(
        /^It would release \d+ entities that are blocked now:$/,
      ),
    ).toBeVisible();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Only inform' }),
    );
    expect(
      await within(dialog).findByText(/permission cuj\.scorecard\.manage/),
    ).toBeVisible();
  });

  it('lets nobody set modes who may not', async () => {
    await renderScorecards(<ScorecardsContent />, {
      search,
      scenario: 'reader',
    });
    const row = await rowOf('Runbook');
    expect(within(row).getAllByRole('button')).toHaveLength(1);
  });

  it('opens who fails and why, at an address', async () => {
    const { browser } = await renderScorecards(<ScorecardsContent />, {
      search,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Who does not meet Boundary' }),
    );
    expect(browser.search).toBe('?view=requirements&open=boundary');
    expect(
      await screen.findByText(/entities fail, the worst score first:/),
    ).toBeVisible();
    const entry = screen
      .getByRole('link', { name: 'orchestration-engine' })
      .closest('li')!;
    expect(entry).toHaveTextContent(
      'fails · enforced soonorchestration-engine (team-orchestration) Boundary is missing.',
    );

    await userEvent.click(
      screen.getByRole('link', { name: 'Show all in the matrix' }),
    );
    expect(browser.search).toBe('?kind=all&requirement=boundary&verdict=fail');
    expect(
      await screen.findByRole('rowheader', { name: 'orchestration-engine' }),
    ).toBeVisible();
  });
});
