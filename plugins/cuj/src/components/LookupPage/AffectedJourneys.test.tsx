/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupJourney } from '@cuj-slo/backstage-plugin-cuj-common';
import { screen, within } from '@testing-library/react';
import { aLookup } from '../../__fixtures__/lookupScenarios';
import { textOf } from '../__testUtils__/renderCard';
import { renderLookup } from '../__testUtils__/renderLookup';

describe('what is at stake for a journey', () => {
  it('is told at best where it is not known how much of the budget is left', async () => {
    const [journey] = aLookup().journeys;
    const withBudget = (
      title: string,
      budget: Partial<LookupJourney>,
    ): LookupJourney => ({
      ...{ ...journey, title, entityRef: `journey:default/${title}` },
      ...{ freeze: undefined, budgetRemainingPercent: undefined },
      ...budget,
    });
    await renderLookup(
      async () =>
        aLookup({
          journeys: [
            withBudget('spent', { budgetAtMostPercent: -40 }),
            withBudget('old', {
              ...{ budgetAtMostPercent: 0, state: 'stale' },
              lastState: 'breached',
            }),
            // That nothing bad is known is no bound.
            withBudget('silent', { budgetAtMostPercent: 100 }),
            withBudget('unknown', {}),
          ],
        }),
      '?q=x',
    );
    const card = (
      await screen.findByRole('heading', { name: 'What breaks' })
    ).closest('article')!;
    const budgets = within(card)
      .getAllByRole('listitem')
      .map(
        item => /(Budget over [^·]*|budget unknown)/.exec(textOf(item)!)![1],
      );
    expect(budgets.map(text => text.trim())).toEqual([
      'Budget over 30d: at best −40 % left',
      'Budget over 30d: last known: at best 0 % left',
      'budget unknown',
      'budget unknown',
    ]);
  });
});
