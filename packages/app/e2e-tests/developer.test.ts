/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect } from '@playwright/test';
import {
  card,
  expectNoSidewaysScrolling,
  takeScreenshot,
  test,
  useTheme,
} from './portal';

/* A developer opens their service in the catalog. */

const enginePage = '/catalog/default/component/orchestration-engine';

test('sees on one page which journeys the service carries and what is wrong with it, for one request', async ({
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
  await expect(slos).toContainText(
    'If this service fails, 1 journey breaks: Workflow run (hard, step 2 of 3)',
  );
  await expect(slos).toContainText(
    'If this service fails, 1 journey goes on without it: Workflow load (soft, step 3 of 3)',
  );

  const scorecard = card(page, 'Scorecard');
  await expect(scorecard).toContainText('Level 0 of 1');
  await expect(scorecard).toContainText(
    "The link 'https://wiki.example.com/orchestration-engine/TBD' is a placeholder.",
  );
  await expect(scorecard).toContainText('type: runbook');
  await expect(scorecard).toContainText('waived until');

  expect(requests).toEqual([
    '/api/cuj/entities/by-name/component/default/orchestration-engine/overview',
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
    "cuj-slo/boundaries: 'POST /things/{id}/runs, GET /runs/{id}'",
  );
});
