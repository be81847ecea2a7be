/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Page, expect } from '@playwright/test';
import {
  card,
  expectNoSidewaysScrolling,
  takeScreenshot,
  test,
  useTheme,
  withoutSignals,
} from './portal';

/* A developer opens their service in the catalog. */

const enginePage = '/catalog/default/component/orchestration-engine';

test('sees on one page which journeys the service carries and what is wrong with it, for one request of each kind', async ({
  page,
  portal,
  signIn,
}) => {
  const requests: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/cuj')) {
      requests.push(pathname);
    }
  });
  const callsBefore = await portal.countDatadogCalls();
  await withoutSignals(page);
  await signIn(enginePage);

  const slos = card(page, 'Journey SLOs');
  const run = slos.getByRole('region', { name: 'Workflow run' });
  await expect(run).toContainText('critical');
  await expect(run).toContainText('proxy');
  await expect(run).toContainText(
    'because: Frontend rendering is not instrumented.',
  );
  const availability = run.getByRole('row', { name: /^Availability/ });
  await expect(availability).toContainText('Breached');
  await expect(availability).toContainText(/99\.2\d\s%\s*\/\s99\.5\s%/);
  await expect(availability).toContainText(/−5\d\s% · 2 hr, \d+ min over/);
  await expect(
    availability.getByRole('progressbar', { name: /^Error budget: −5\d/ }),
  ).toBeVisible();
  await expect(
    availability.getByRole('link', { name: /^Open .* in Datadog/ }),
  ).toHaveAttribute('href', /^https:\/\/app\.datadoghq\.com\/slo\?slo_id=/);

  const load = slos.getByRole('region', { name: 'Workflow load' });
  await expect(load).toContainText('end-to-end');
  await expect(load.getByRole('row', { name: /^Availability/ })).toContainText(
    'No data',
  );
  await expect(slos).toContainText(/as of .* ago/);
  const impact = card(page, 'If this service fails');
  await expect(
    impact.getByRole('list', { name: '1 journey breaks' }),
  ).toContainText(/Workflow run.*hard, step 2 of 3: schedule/);
  await expect(
    impact.getByRole('list', { name: '1 journey goes on without it' }),
  ).toContainText(/Workflow load.*soft, step 3 of 3: status/);

  const scorecard = card(page, 'Scorecard');
  await expect(scorecard).toContainText(/Level 0 of \d/);
  await expect(scorecard).toContainText(
    "The link 'https://wiki.example.com/orchestration-engine/TBD' is a placeholder.",
  );
  await expect(scorecard).toContainText('type: runbook');
  await expect(scorecard).toContainText('waived until');

  // While no journey has been looked at, the card of journeys asks again soon.
  expect([...new Set(requests)].sort()).toEqual([
    '/api/cuj/entities/by-name/component/default/orchestration-engine/overview',
    '/api/cuj/journeys',
  ]);
  expect(await portal.countDatadogCalls()).toBe(callsBefore);
  await takeScreenshot(page, 'service-light');
});

test('finds its way with the keyboard alone', async ({ page, signIn }) => {
  await signIn(enginePage);
  const slos = card(page, 'Journey SLOs');
  const run = slos.getByRole('region', { name: 'Workflow run' });
  await expect(run.getByRole('row', { name: /^Availability/ })).toContainText(
    'Breached',
  );

  await slos.getByRole('radio', { name: '30d' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(slos.getByRole('radio', { name: '90d' })).toBeChecked();
  await expect(run.getByRole('row', { name: /^Availability/ })).toContainText(
    'OK',
  );

  await run
    .getByRole('button', { name: /^Show 2 SLOs of other steps/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(
    run.getByRole('row', { name: /^Availability · frontend-monolith/ }),
  ).toBeVisible();

  await slos.getByRole('radio', { name: 'Production' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await slos.getByRole('radio', { name: '7d' }).click();
  await expect(
    slos.getByRole('row', {
      name: /^Availability · orchestration-engine · staging/,
    }),
  ).toContainText('Breached');
});

test('opens an SLO and sees how it went, for at most one call of Datadog', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn(enginePage);
  const nameOf = (row: RegExp) =>
    card(page, 'Journey SLOs')
      .getByRole('region', { name: 'Workflow run' })
      .getByRole('row', { name: row })
      .getByRole('button', { name: /: how it went$/ });
  await nameOf(/^Availability/).focus();
  const callsBefore = await portal.countDatadogCalls();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', {
    name: /^How it went: cuj_slo_.* · /,
  });
  const trend = dialog.getByRole('region', { name: /^Error budget left/ });
  const history = dialog.getByRole('region', { name: /^The last / });
  await expect(dialog).toContainText('Breached');
  // One value a day is recorded, the first at some time within the first hour.
  await expect(trend).toContainText(
    /No day has been recorded yet|−5\d\s% on .*, the only day with a value/,
  );
  await expect(history).toContainText(/Asked of demo at .*\./);
  await expect(history).toContainText(/99\.2\d\s% \/ 99\.5\s%/);
  await expect(
    history.getByRole('img', { name: /^Bad 7 times, for 5 hr, 39 min in all/ }),
  ).toBeVisible();
  await expect(
    history.getByRole('table', { name: /^When it was bad/ }).getByRole('row'),
  ).toHaveText([
    /^Start/,
    /2 hr, 5 min$/,
    /1 hr, 45 min$/,
    /55 min$/,
    /16 min$/,
    /14 min$/,
    /13 min$/,
    /11 min$/,
  ]);
  // None where another test has asked for the same before.
  const calls = await portal.countDatadogCalls();
  expect(calls - callsBefore).toBeLessThanOrEqual(1);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(nameOf(/^Availability/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(history).toContainText('Bad 7 times');
  expect(await portal.countDatadogCalls()).toBe(calls);
  await page.keyboard.press('Escape');

  await nameOf(/^Latency/).click();
  await expect(history).toContainText(
    /Below the target of 99\s% in none of 3\d slices of 1 day/,
  );
  await dialog.getByRole('radio', { name: '7d' }).click();
  await expect(history).toContainText(/slices of 4 hr/);
});

test('sees where the budget went after six weeks, in the dark and on a telephone too', async ({
  page,
  signIn,
}) => {
  await recordSixWeeks(page);
  await signIn(enginePage);
  const dialog = page.getByRole('dialog');
  const drawing = dialog.getByRole('img', { name: /^(Bad|Below)/ });
  const open = (name: RegExp) =>
    card(page, 'Journey SLOs')
      .getByRole('region', { name: 'Workflow run' })
      .getByRole('row', { name })
      .getByRole('button', { name: /: how it went$/ })
      .click();
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate(name => localStorage.setItem('theme', name), theme);
    await page.reload();
    for (const [name, screenshot] of [
      [/^Availability/, 'slo-history'],
      [/^Latency/, 'slo-slices'],
    ] as const) {
      await open(name);
      await expect(dialog).toContainText(
        /From 82\s% on .* to −57\s% on .*; breached on 3 of 38 days; no data on 2 days; not recorded on 2 days\./,
      );
      await expect(drawing).toBeVisible();
      await takeScreenshot(page, `${screenshot}-${theme}`);

      await page.setViewportSize({ width: 390, height: 844 });
      await drawing.scrollIntoViewIfNeeded();
      await expectNoSidewaysScrolling(page);
      const rightmost = await dialog.evaluate(element =>
        Math.max(
          ...[...element.querySelectorAll('*')].map(
            one => one.getBoundingClientRect().right,
          ),
        ),
      );
      expect(rightmost).toBeLessThanOrEqual(390);
      await takeScreenshot(page, `${screenshot}-narrow-${theme}`);
      await page.setViewportSize({ width: 1400, height: 1000 });
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  }
});

test('reads it in the dark and on a telephone', async ({ page, signIn }) => {
  await useTheme(page, 'dark');
  await signIn(enginePage);
  await expect(card(page, 'Journey SLOs')).toContainText('Breached');
  await expect(card(page, 'Scorecard')).toContainText('Runbook');
  await takeScreenshot(page, 'service-dark');

  await page.setViewportSize({ width: 390, height: 844 });
  await card(page, 'Journey SLOs').scrollIntoViewIfNeeded();
  await expect(
    card(page, 'Journey SLOs').getByRole('row', { name: /^Latency/ }),
  ).toContainText('SLI / target');
  await expectNoSidewaysScrolling(page);
  await takeScreenshot(page, 'service-narrow');
});

test('is told what to add where nothing is there yet', async ({
  page,
  signIn,
}) => {
  await signIn('/catalog/default/component/optimizer-service');
  const scorecard = card(page, 'Scorecard');
  await expect(scorecard).toContainText("The owner 'TBD' is a placeholder.");
  await expect(scorecard).toContainText('owner: group:default/your-team');
  await expect(scorecard).toContainText('fails · enforced');
  await expect(scorecard).toContainText(
    "cuj-slo/boundaries: 'POST /your-resource/{id}, GET /your-resource/{id}'",
  );
});

/** Lets the portal have recorded what takes it six weeks, burnt down by outages. */
async function recordSixWeeks(page: Page) {
  await page.route(/\/slos\/.*\/trend/, async route => {
    const response = await route.fetch();
    const trend = await response.json();
    const days = Array.from({ length: 42 }, (_, index) => {
      const daysAgo = 41 - index;
      const at = Date.parse(trend.to) - daysAgo * 24 * 3_600_000;
      const day = new Date(at).toISOString().slice(0, 10);
      const sli = [99.91, 99.91, 99.726, 99.726, 99.504];
      const sliPercent = daysAgo < 3 ? 99.213 : sli[Math.floor(index / 8)];
      return daysAgo === 12 || daysAgo === 13
        ? {
            day,
            state: 'no_data',
            targetPercent: 99.5,
            sliPercent: null,
            budgetRemainingPercent: null,
            missingBecause: 'no-data',
          }
        : {
            day,
            state: sliPercent < 99.5 ? 'breached' : 'ok',
            targetPercent: 99.5,
            sliPercent,
            budgetRemainingPercent: (100 * (sliPercent - 99.5)) / 0.5,
            budgetOrigin: 'reported',
          };
    }).filter((_, index) => index !== 20 && index !== 21);
    await route.fulfill({ response, json: { ...trend, days } });
  });
}
