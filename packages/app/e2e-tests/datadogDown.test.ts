/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect } from '@playwright/test';
import { card, expectAccessible, takeScreenshot, test } from './portal';

/* An on-call engineer needs an answer while Datadog gives none. */

test.use({
  portalConfig: {
    'cuj.sync.statuses.schedule.frequency': { seconds: 10 },
    'cuj.staleness.fetchedBefore': { seconds: 15 },
  },
});

test('still sees the last known values, and how old they are', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('/catalog/default/component/orchestration-engine');
  const slos = card(page, 'Journey SLOs');
  const availability = slos
    .getByRole('region', { name: 'Workflow run' })
    .getByRole('row', { name: /^Availability/ });
  await expect(availability).toContainText('Breached');

  await portal.stopSimulator();
  await expect(async () => {
    await page.reload();
    await expect(availability).toContainText('Stale', { timeout: 3_000 });
    await expect(slos).toContainText('the connection broke', {
      timeout: 1_000,
    });
  }).toPass({ timeout: 90_000 });

  await expect(availability).toContainText(
    /last known: Breached, computed .* ago.*read .* ago: too old/,
  );
  await expect(availability).toContainText(/99\.2\d\s%\s*\/\s99\.5\s%/);
  await expect(slos).toContainText(/demo was last read .* ago/);
  await takeScreenshot(page, 'service-stale');

  await expectAccessible(page, [card(page, 'Journey SLOs')], () =>
    expect(availability).toContainText('Stale'),
  );

  // Whoever looks after the sync finds there why.
  await slos.getByRole('link', { name: 'See how the sync goes' }).click();
  await expect(page.getByRole('status')).toContainText(/needs? attention/);
  await expect(
    card(page, 'demo').getByRole('row', { name: /^SLO statuses/ }),
  ).toContainText(/Partial.*the connection broke.*Stale/);
});
