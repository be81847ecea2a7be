/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Page, expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import {
  card,
  expectAccessible,
  expectNoSidewaysScrolling,
  takeScreenshot,
  test,
} from './portal';

/*
 * The platform team enforces the scorecards, and a developer of team Orchestration
 * feels it. Nobody approves what they ask for themselves, so it takes two people.
 */
test.describe.configure({ mode: 'serial' });

test.use({
  portalConfig: {
    // Only the first evaluation, so that every change has another reason.
    'cuj.scorecard.schedule': {
      frequency: { hours: 5 },
      timeout: { minutes: 2 },
      initialDelay: { seconds: 30 },
    },
    // Nor does it get known in between that somebody is on call.
    'cuj.scorecard.onCall.schedule': {
      frequency: { hours: 5 },
      timeout: { minutes: 2 },
      initialDelay: { hours: 1 },
    },
  },
});

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const cell = (page: Page, name: RegExp) =>
  page.getByRole('button', { name }).first();
const facts = (page: Page) =>
  page.locator('p').filter({ hasText: /% of checks pass/ });
/** How many have a verdict, as the line above the matrix says. */
async function count(page: Page, verdict: string): Promise<number> {
  const text = (await facts(page).textContent()) ?? '';
  return Number(new RegExp(`(\\d+) ${verdict}`).exec(text)?.[1]);
}

/** Signs in as somebody of the platform team, which the demo knows besides the guest. */
async function bePlatformTeam(page: Page, url: string) {
  await page.goto(url);
  await page.getByRole('button', { name: 'Be the platform team' }).click();
}

test('a developer sees why the gate says no, and asks for an exemption', async ({
  page,
  signIn,
}) => {
  test.setTimeout(240_000);
  await signIn('/catalog/default/component/orchestration-engine');
  await expect(
    card(page, 'Scorecard').getByText(/^The gate says no: .*Boundary/),
  ).toBeVisible({ timeout: 90_000 });
  await card(page, 'Scorecard')
    .getByRole('link', { name: 'See the whole scorecard' })
    .click();

  await expect(card(page, 'Deployment gate')).toContainText('No');
  const boundary = page.locator('#requirement-boundary');
  await expect(boundary).toContainText('fails · enforced');
  await takeScreenshot(page, 'scorecard-light');
  await expectAccessible(page, [page.locator('main')], async () => {
    await expect(card(page, 'Deployment gate')).toContainText('No');
  });
  await takeScreenshot(page, 'scorecard-dark');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScrolling(page);
  await takeScreenshot(page, 'scorecard-narrow');
  await page.setViewportSize({ width: 1400, height: 1000 });

  const dialog = page.getByRole('dialog');
  await expectAccessible(page, [dialog], async () => {
    await boundary
      .getByRole('button', { name: 'Ask for an exemption' })
      .click();
    await expect(dialog.getByLabel('Last day')).toBeVisible();
  });
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(dialog).toContainText(
    'Give a reason of at least 10 characters.',
  );
  await dialog
    .getByRole('textbox', { name: 'Reason' })
    .fill('The endpoint moves to the engine in the next release.');
  await dialog.getByLabel('Last day').fill(inDays(60));
  await takeScreenshot(page, 'exemption-dialog');
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(dialog).toContainText('The exemption is asked for');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(boundary).toContainText('is asked for, by guest');
  await expect(card(page, 'Exemptions')).toContainText(
    'Somebody else has to decide.',
  );
});

test('the platform team finds who fails, decides, exports and enforces', async ({
  page,
  portal: { url },
}) => {
  test.setTimeout(400_000);
  // They are told that somebody waits for them.
  await bePlatformTeam(page, `${url}/notifications`);
  await expect(
    page.getByText(/^An exemption of orchestration-engine from “Boundary”/),
  ).toBeVisible();
  await takeScreenshot(page, 'notifications-platform-team');
  await page.goto(`${url}/home`);

  // To the first rows it takes no more than three requests.
  const asked: string[] = [];
  page.on('request', request => {
    if (request.url().includes('/api/cuj/')) {
      asked.push(new URL(request.url()).pathname);
    }
  });
  await page.waitForLoadState('networkidle');
  asked.length = 0;
  await page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: 'Scorecards' })
    .click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  expect(asked.length).toBeLessThanOrEqual(3);
  await expect(facts(page)).toContainText(/^4 of \d+ entities/);
  const failedBefore = await count(page, 'fail');
  const waivedBefore = await count(page, 'waived');

  // Who is the worst, and why.
  await page.getByRole('tab', { name: 'By team' }).click();
  await expect(page).toHaveURL(/view=teams/);
  const inMatrix = page.getByRole('link', { name: /^Show .* in the matrix$/ });
  const teams = page.getByRole('row').filter({ has: inMatrix });
  const worst = teams.first();
  await expect(worst).toContainText(/\d+.%/);
  const shares = (await teams.allTextContents()).map(text =>
    Number(/(\d+).%/.exec(text)?.[1]),
  );
  expect(shares.length).toBeGreaterThan(3);
  expect(shares[0]).toBe(Math.min(...shares));
  await worst.getByRole('link', { name: /^Show .* in the matrix$/ }).click();
  await expect(page).toHaveURL(/owner=group/);
  await expect(page.getByRole('rowheader')).not.toHaveCount(0);
  await cell(page, /: fails/).click();
  await expect(page.getByRole('dialog')).toContainText('fails');
  await takeScreenshot(page, 'scorecards-worst-team');
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(page).toHaveURL(/view=teams/);
  await takeScreenshot(page, 'scorecards-teams');
  await page.getByRole('tab', { name: 'Matrix' }).click();

  const boundary = cell(
    page,
    /^Boundary of orchestration-engine: fails · enforced/,
  );
  await boundary.focus();
  await page.keyboard.press('Enter');
  const why = page.getByRole('dialog');
  await expect(why).toContainText('Enforced: the gate says no');
  await expect(why).toContainText('is asked for, by guest');
  await takeScreenshot(page, 'scorecards-why');
  await page.keyboard.press('Escape');
  await expect(boundary).toBeFocused();

  // What somebody else asked for is decided.
  await page.getByRole('tab', { name: 'Exemptions (1 waiting)' }).click();
  await takeScreenshot(page, 'exemptions');
  await page
    .getByRole('button', { name: 'Approve: Boundary of orchestration-engine' })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Approve' })
    .click();
  await expect(page.getByText('Nothing waits for a decision.')).toBeVisible();
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await expect(
    cell(page, /^Boundary of orchestration-engine: waived/),
  ).toBeVisible();
  expect(await count(page, 'waived')).toBe(waivedBefore + 1);
  expect(await count(page, 'fail')).toBe(failedBefore - 1);
  await expect(page.getByText(/^Approved: /)).toBeHidden();

  // A file with the same filters.
  await page.getByRole('searchbox', { name: 'Name' }).fill('orchestration');
  await expect(facts(page)).toContainText(/^1 of \d+ entities/);
  await expect(page).toHaveURL(/text=orchestration/);
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('menuitem', { name: 'One line for each verdict' })
    .click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^scorecards-.*\.csv$/);
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toMatch(/component:default\/orchestration-engine.*waived/);
  expect(file).not.toContain('workflow-service');
  await page.getByRole('button', { name: 'Reset the filters' }).click();

  // What enforcing would do, and what it does.
  await page.getByRole('tab', { name: 'Requirements' }).click();
  await page.getByRole('button', { name: 'Enforce … Runbook' }).click();
  const mode = page.getByRole('dialog');
  await expect(mode).toContainText(/It would block \d+ entities at once:/);
  await expect(mode).toContainText('orchestration-engine (team-orchestration)');
  await takeScreenshot(page, 'scorecards-dry-run');
  await mode.getByRole('button', { name: 'Enforce it' }).click();
  await expect(
    page.getByRole('row').filter({ hasText: 'Who does not meet Runbook' }),
  ).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Only inform … Runbook' }),
  ).toBeVisible();
  await takeScreenshot(page, 'requirements');

  await page.goto(`${url}/catalog/default/component/orchestration-engine`);
  await expect(
    card(page, 'Scorecard').getByText('The gate says no: Runbook'),
  ).toBeVisible();
  const { guestToken } = await import('../../../scripts/lib/Demo.mjs');
  const gate = await page.request.get(
    `${url}/api/cuj/entities/by-name/component/default/orchestration-engine/gate?status=true`,
    { headers: { authorization: `Bearer ${await guestToken(url)}` } },
  );
  expect(gate.status()).toBe(409);
  const { result, reasons, waived } = await gate.json();
  expect(result).toBe('fail');
  expect(reasons[0].requirementId).toBe('runbook');
  expect(waived[0].requirementId).toBe('boundary');

  // Everybody can read all of it, with whatever eyes and tools.
  const ours = page.getByRole('tabpanel');
  for (const [view, ready] of [
    ['matrix', 'orchestration-engine'],
    ['teams', 'team-orchestration'],
    ['systems', 'analytics'],
    ['requirements', 'Runbook'],
    ['exemptions&state=approved', 'orchestration-engine'],
  ]) {
    await page.goto(`${url}/cuj/scorecards?view=${view}`);
    await expectAccessible(page, [ours], async () => {
      await expect(ours.getByText(ready).first()).toBeVisible();
    });
  }
  const dialog = page.getByRole('dialog');
  await page.goto(`${url}/cuj/scorecards`);
  await expectAccessible(page, [dialog], async () => {
    await cell(page, /^Runbook of orchestration-engine: fails/).click();
    await expect(dialog).toContainText('Enforced: the gate says no');
  });
  await page.goto(`${url}/catalog/default/system/analytics/scorecard`);
  await expectAccessible(page, [page.locator('main')], async () => {
    await expect(page.getByText('orchestration-engine').first()).toBeVisible();
  });
  await takeScreenshot(page, 'scorecard-system');
  for (const theme of ['light', 'dark']) {
    await page.goto(`${url}/cuj/scorecards`);
    await page.evaluate(name => localStorage.setItem('theme', name), theme);
    await page.reload();
    await expect(facts(page)).toBeVisible();
    await takeScreenshot(page, `scorecards-${theme}`);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScrolling(page);
  await takeScreenshot(page, 'scorecards-narrow');

  // The demo's policy allows everything to everybody.
  await page.route('**/api/cuj/scorecards*', route =>
    route.fulfill({
      status: 403,
      json: {
        error: { name: 'NotAllowedError', message: 'You may not' },
        response: { statusCode: 403 },
      },
    }),
  );
  await page.reload();
  await expect(page.getByText('You may not see this')).toBeVisible();
  await expect(page.getByText(/permission cuj\.scorecard\.read/)).toBeVisible();
});

test('the developer is told what was decided, and what is enforced', async ({
  page,
  signIn,
}) => {
  await signIn('/notifications');
  await expect(
    page.getByText(
      'The exemption of orchestration-engine from “Boundary” was approved',
    ),
  ).toBeVisible();
  const enforced = page.getByText(
    'orchestration-engine fails “Runbook”, which is enforced now',
  );
  await expect(enforced).toBeVisible();
  await takeScreenshot(page, 'notifications-owner');
  await enforced.click();
  await expect(
    card(page, 'Scorecard').getByText('The gate says no: Runbook'),
  ).toBeVisible();
  await takeScreenshot(page, 'service-enforced');

  await page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: 'Home' })
    .click();
  const widget = page.getByRole('list', {
    name: 'Entities that you or your groups own, and what they fail',
  });
  await expectAccessible(page, [widget], async () => {
    await expect(widget).toContainText('Runbook');
  });
});
