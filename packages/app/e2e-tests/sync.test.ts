/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Page, expect } from '@playwright/test';
import {
  card,
  expectAccessible,
  expectNoSidewaysScrolling,
  takeScreenshot,
  test,
} from './portal';

/* The platform team looks after the sync with Datadog. */

test.afterEach(({ portal }) => portal.clearFaults());

const row = (page: Page, kind: string) =>
  card(page, 'demo').getByRole('row', { name: new RegExp(`^${kind}`) });

const summary = (page: Page) =>
  page.getByRole('status').filter({ hasText: /kinds? of 1 source/ });

/** Starts a run with the keyboard alone. */
async function runNow(page: Page, kind: string) {
  await page.getByRole('button', { name: `Run now: ${kind} of demo` }).focus();
  await page.keyboard.press('Enter');
}

test('finds the page in the menu, and that all is well', async ({
  page,
  signIn,
}) => {
  await signIn('/home');
  await page.getByRole('link', { name: 'SLO sync' }).click();
  await expect(page).toHaveURL(/\/cuj\/sync$/);
  await expect(summary(page)).toContainText(
    /^All \d+ kinds of 1 source are current/,
    { timeout: 60_000 },
  );
  await expect(row(page, 'SLO definitions')).toContainText('Complete');
  await expect(row(page, 'SLO definitions')).toContainText(/\d+ items read/);
});

test('starts a run with the keyboard and watches it', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('/cuj/sync');
  await expect(row(page, 'SLO definitions')).toContainText('Complete');
  await portal.addFault({
    route: 'slo-list',
    type: 'capped-page-size',
    size: 6,
  });
  await portal.addFault({
    route: 'slo-list',
    type: 'delay',
    milliseconds: 2_500,
  });

  await runNow(page, 'SLO definitions');
  await expect(
    page.getByText('SLO definitions of demo: a run begins within seconds'),
  ).toBeVisible();
  const running = row(page, 'SLO definitions');
  await expect(running).toContainText('Running');
  await expect(running).toContainText(
    /^(?!.*\D0 of about).*of about \d+ items/,
  );
  await expect(
    running.getByRole('progressbar', { name: 'Progress of SLO definitions' }),
  ).toHaveAttribute('aria-valuenow', /^[1-9]/);
  await takeScreenshot(page, 'sync-running');

  await portal.clearFaults();
  await expect(running).toContainText('Complete');
  await expect(running).toContainText('no changes');
  await expect(
    page.getByRole('button', { name: 'Run now: SLO definitions of demo' }),
  ).toBeFocused();
});

test('sees after partial runs what is wrong and what to do', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('/cuj/sync');
  await expect(row(page, 'SLO definitions')).toContainText('Complete');
  await portal.addFault({ route: 'slo-list', type: 'item', remove: ['type'] });
  await portal.addFault({ route: 'slo-search', type: 'status', status: 500 });
  await portal.addFault({
    route: 'correction-list',
    type: 'status',
    status: 403,
  });
  await runNow(page, 'SLO definitions');
  await runNow(page, 'SLO statuses');
  await runNow(page, 'SLO corrections');

  await expect(row(page, 'SLO definitions')).toContainText(
    /Partial.*1 of \d+ items could not be read/,
  );
  await expect(row(page, 'SLO statuses')).toContainText(
    /Partial.*GET \/api\/v1\/slo\/search answered 500/,
    { timeout: 40_000 },
  );
  await expect(row(page, 'SLO statuses')).toContainText('3 retries');
  await expect(row(page, 'SLO corrections')).toContainText(
    /Missing scope.*Grant slos_read to the credentials/,
  );

  // With fresh eyes: problems come first.
  await page.reload();
  await expect(summary(page)).toContainText(
    /^3 of \d+ kinds of 1 source need attention/,
  );
  await expect(card(page, 'demo').getByRole('rowheader').first()).toContainText(
    'SLO definitions',
  );
  const unfold = async () => {
    await page.getByRole('button', { name: 'Show 1 skipped item' }).focus();
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('list', { name: 'Skipped items' }),
    ).toContainText('type');
  };
  await unfold();
  await takeScreenshot(page, 'sync-partial');
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.reload();
  await unfold();
  await takeScreenshot(page, 'sync-partial-dark');

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScrolling(page);
  await takeScreenshot(page, 'sync-narrow');
  await page.setViewportSize({ width: 1400, height: 1000 });

  await expectAccessible(page, [summary(page), card(page, 'demo')], unfold);
});

test('is told where the permission is missing', async ({ page, signIn }) => {
  // The demo's policy allows everything to everybody.
  await page.route('**/api/cuj/sync/sources', route =>
    route.fulfill({
      status: 403,
      json: {
        error: { name: 'NotAllowedError', message: 'You may not' },
        response: { statusCode: 403 },
      },
    }),
  );
  await signIn('/cuj/sync');
  await expect(page.getByText('You may not see this')).toBeVisible();
  await expect(page.getByText(/permission cuj\.sync\.read/)).toBeVisible();
});
