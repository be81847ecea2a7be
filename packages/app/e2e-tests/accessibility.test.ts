/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect } from '@playwright/test';
import { anyScreen, card, expectAccessible, test } from './portal';

/* Everybody can read the cards, with whatever eyes and tools. */

test('on the page of a service, with everything unfolded', async ({
  page,
  signIn,
}) => {
  await signIn('/catalog/default/component/orchestration-engine');
  await expectAccessible(
    page,
    [card(page, 'Journey SLOs'), card(page, 'Scorecard')],
    async () => {
      const run = card(page, 'Journey SLOs').getByRole('region', {
        name: 'Workflow run',
      });
      await run.getByRole('button', { name: /of other steps$/ }).click();
      await run.getByRole('button', { name: /without a step$/ }).click();
      await expect(run.getByRole('table')).toHaveCount(3);
      const scorecard = card(page, 'Scorecard');
      await scorecard.getByRole('button', { name: /^Show .* passing/ }).click();
      await expect(scorecard).toContainText('passes');
    },
    anyScreen,
  );
});

test('on the page of a service that nobody owns', async ({ page, signIn }) => {
  await signIn('/catalog/default/component/optimizer-service');
  await expectAccessible(
    page,
    [card(page, 'Journey SLOs'), card(page, 'Scorecard')],
    async () => {
      await expect(card(page, 'Scorecard')).toContainText('placeholder');
      await expect(card(page, 'Journey SLOs')).toContainText('OK');
    },
    anyScreen,
  );
});

test('on the page of a journey', async ({ page, signIn }) => {
  await signIn('/catalog/default/journey/workflow-run');
  await expectAccessible(
    page,
    [card(page, 'Journey'), card(page, 'Journey SLOs')],
    async () => {
      await expect(card(page, 'Journey')).toContainText('not visible to you');
      await expect(card(page, 'Journey SLOs')).toContainText('Breached');
    },
    anyScreen,
  );
});

test('in the dialog that tells how an SLO went, with its tables', async ({
  page,
  signIn,
}) => {
  await signIn('/catalog/default/component/orchestration-engine');
  const dialog = page.getByRole('dialog');
  for (const name of [/^Availability/, /^Latency/]) {
    await expectAccessible(page, [dialog], async () => {
      await card(page, 'Journey SLOs')
        .getByRole('region', { name: 'Workflow run' })
        .getByRole('row', { name })
        .getByRole('button', { name: /: how it went$/ })
        .click();
      await expect(
        dialog.getByRole('img', { name: /^(Bad|Below)/ }),
      ).toBeVisible();
      for (const unfold of await dialog
        .getByRole('button', { name: / table$/ })
        .all()) {
        await unfold.click();
      }
      await expect(dialog.getByRole('table').first()).toBeVisible();
    });
  }
});
