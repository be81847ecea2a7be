/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Page, expect } from '@playwright/test';
import {
  anyScreen,
  card,
  expectAccessible,
  expectNoSidewaysScrolling,
  takeScreenshot,
  test,
} from './portal';

/* A developer wants to know why a journey that runs through their service lost its budget. */

const enginePage = '/catalog/default/component/orchestration-engine';
const journeyPage = '/catalog/default/journey/workflow-run/journey';

const standing = (page: Page) => card(page, 'How it stands over 30d');
const content = (page: Page) =>
  page
    .locator('div')
    .filter({ has: page.getByRole('region', { name: 'What the journey is' }) })
    .last();

/** Waits until the portal has looked at the journey. */
async function untilItIsKnown(page: Page) {
  await expect(async () => {
    await page.reload();
    await expect(standing(page)).toContainText('Breached', { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

test('finds from the page of the service why the journey lost its budget, with two clicks and one request more', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn(journeyPage);
  await untilItIsKnown(page);
  await page.goto(`${portal.url}${enginePage}`);
  const run = card(page, 'Journey SLOs').getByRole('region', {
    name: 'Workflow run',
  });
  await expect(run).toContainText('Breached');
  const callsBefore = await portal.countDatadogCalls();
  const requests: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (/\/api\/cuj\/.*\/journey$/.test(pathname)) {
      requests.push(pathname);
    }
  });

  await run.getByRole('link', { name: 'Workflow run' }).click();
  await page.getByRole('link', { name: 'See how it stands, and why' }).click();
  await expect(page).toHaveURL(new RegExp(`${journeyPage}$`));

  // What is lost, and when.
  await expect(standing(page)).toContainText(
    'An SLO of a step is breached: schedule.',
  );
  await expect(standing(page)).toContainText(
    /between −\d+\s% and \d+\s% of it is left/,
  );
  await expect(standing(page)).toContainText('proxy');
  await expect(
    standing(page).getByRole('progressbar', { name: /^Error budget: −/ }),
  ).toBeVisible();
  await expect(
    card(page, 'Error budget').getByRole('img', {
      name: /^From 100\s% on .* to between −\d+\s% and \d+\s% now; in the worst case spent on /,
    }),
  ).toBeVisible();
  // By whom.
  const steps = card(page, 'Steps').getByRole('listitem');
  await expect(steps).toHaveCount(3);
  const schedule = steps.filter({ hasText: 'orchestration-engine' });
  await expect(schedule).toContainText('weak link');
  await expect(schedule).toContainText(/\d+\s% of the bad time/);
  await expect(schedule).toContainText('Orchestration');
  await expect(schedule).toContainText(/ on call.*\(as of .* ago\)/);
  // What happened meanwhile.
  const happened = card(page, 'What happened').getByRole('listitem');
  await expect(
    happened.filter({ hasText: 'Runs stay queued again' }),
  ).toContainText('schedule');
  await expect(card(page, 'SLOs')).toContainText('Measures the step schedule.');
  await expect(card(page, 'Known limits')).toContainText(
    'Whether the result table is rendered is not measured.',
  );
  await expect(card(page, 'Stakeholders')).toContainText('confirmed it on');

  expect(requests).toEqual([
    '/api/cuj/entities/by-name/journey/default/workflow-run/journey',
  ]);
  expect(await portal.countDatadogCalls()).toBe(callsBefore);
  await takeScreenshot(page, 'journey-why-light');
});

test('goes the same way with the keyboard, and looks at another window', async ({
  page,
  signIn,
}) => {
  await signIn(journeyPage);
  await untilItIsKnown(page);
  await page.getByRole('radio', { name: '30d' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/window=90d/);
  await expect(card(page, 'How it stands over 90d')).toBeVisible();

  await card(page, 'Steps')
    .getByRole('link', { name: 'orchestration-engine' })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/component\/orchestration-engine/);
});

test('finds the journey in the list, the worst first', async ({
  page,
  signIn,
}) => {
  await signIn(journeyPage);
  await untilItIsKnown(page);
  await page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: 'Journeys', exact: true })
    .click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('Workflow run');
  await expect(rows.nth(1)).toContainText('Breached');
  await expect(rows.nth(1)).toContainText('proxy');

  await page.getByRole('searchbox', { name: 'Name' }).fill('edit');
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/\/cuj\?text=edit$/);
  await page.getByRole('button', { name: 'Reset the filters' }).click();
  await expect(rows).toHaveCount(4);
  await takeScreenshot(page, 'journeys-light');

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScrolling(page);
  await takeScreenshot(page, 'journeys-narrow');
  await page.setViewportSize({ width: 1400, height: 1000 });
  const ours = page
    .locator('div')
    .filter({ has: page.getByRole('search') })
    .filter({ has: page.getByRole('table') });
  await expectAccessible(
    page,
    [ours.last()],
    () => expect(rows).toHaveCount(4),
    anyScreen,
  );
  await takeScreenshot(page, 'journeys-dark');
});

test('reads the page of the journey with whatever eyes and tools', async ({
  page,
  signIn,
}) => {
  await signIn(journeyPage);
  await untilItIsKnown(page);
  const prepare = async () => {
    await expect(standing(page)).toContainText('Breached');
    await expect(card(page, 'Steps')).toContainText(/ on call.*\(as of /);
    await card(page, 'Error budget')
      .getByRole('button', { name: 'Show the values as a table' })
      .click();
    const others = card(page, 'SLOs').getByRole('button', {
      name: /that do(es)? not count$/,
    });
    if (await others.isVisible()) {
      await others.click();
    }
  };
  await expectAccessible(page, [content(page)], prepare, anyScreen);
  await takeScreenshot(page, 'journey-why-dark');
  await page.setViewportSize({ width: 390, height: 844 });
  await card(page, 'Steps').scrollIntoViewIfNeeded();
  await expectNoSidewaysScrolling(page);
  await takeScreenshot(page, 'journey-why-narrow');
});
