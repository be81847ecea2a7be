/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect } from '@playwright/test';
import { card, takeScreenshot, test } from './portal';

/* An on-call engineer opens a journey at three in the morning. */

test('sees what the journey is, who owns each step, and which SLO is worst', async ({
  page,
  signIn,
}) => {
  await signIn('/catalog/default/journey/workflow-run');
  const journey = card(page, 'Journey');
  await expect(journey).toContainText(
    "The workflow's result is shown to the customer.",
  );
  await expect(journey).toContainText('Customer presses Run.');
  await expect(journey).toContainText('Result table is rendered.');
  await expect(journey).toContainText('by proxy');
  const steps = journey.getByRole('listitem');
  await expect(steps).toHaveCount(3);
  await expect(steps.nth(0)).toContainText('Web');
  await expect(steps.nth(1)).toContainText('Orchestration');
  await expect(steps.nth(2)).toContainText(
    'group:default/tbd not in the catalog, or not visible to you',
  );

  const rows = card(page, 'Journey SLOs').getByRole('row');
  await expect(rows.nth(1)).toContainText('orchestration-engine');
  await expect(rows.nth(1)).toContainText('Breached');
  await expect(rows.nth(2)).toContainText('Warning');
  await takeScreenshot(page, 'journey-light');

  await steps
    .nth(1)
    .getByRole('link', { name: 'orchestration-engine' })
    .click();
  await expect(page).toHaveURL(/component\/orchestration-engine/);
  await expect(card(page, 'Journey SLOs')).toContainText('Workflow load');
});
