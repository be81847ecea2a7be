/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { expect } from '@playwright/test';
import { card, test } from './portal';

/* The platform team enforces the scorecards. */

test('finds who fails by the label that only the portal can write, and is asked who they are', async ({
  portal,
  request,
}) => {
  const filter =
    '/api/catalog/entities/by-query?filter=kind=component,metadata.labels.cuj-slo/scorecard=failing&fields=metadata';
  const nobody = await request.get(`${portal.url}${filter}`);
  expect(nobody.status()).toBe(401);

  const { guestToken } = await import('../../../scripts/lib/Demo.mjs');
  const authorization = `Bearer ${await guestToken(portal.url)}`;
  const answer = await request.get(`${portal.url}${filter}`, {
    headers: { authorization },
  });
  const { items } = await answer.json();
  const failing = Object.fromEntries(
    items.map(
      (item: {
        metadata: { name: string; annotations: Record<string, string> };
      }) => [item.metadata.name, item.metadata.annotations['cuj-slo/failing']],
    ),
  );
  // What facts decide comes with the first evaluation.
  expect(failing).toMatchObject({
    'optimizer-service': expect.stringMatching(
      /^boundary,.*on-call,owner,.*runbook/,
    ),
    'orchestration-engine': expect.stringContaining('runbook'),
    'workflow-service': expect.stringContaining('runbook'),
  });

  const overview =
    '/api/cuj/entities/by-name/component/default/optimizer-service/overview';
  expect((await request.get(`${portal.url}${overview}`)).status()).toBe(401);
});

test('finds behind each link of the tour what it promises', async ({
  page,
  signIn,
}) => {
  await signIn('/home');
  const links = page
    .getByRole('listitem')
    // In its own words, as other lists on the page tell of the same.
    .filter({
      hasText:
        /whose error budget|is measured by proxy|belongs to|shows its scorecard|who is exempt/,
    })
    .getByRole('link');
  await expect(links).toHaveCount(5);
  const seen: Record<string, () => Promise<void>> = {
    'orchestration-engine': () =>
      expect(card(page, 'Journey SLOs')).toContainText('Breached'),
    'Workflow run': () =>
      expect(card(page, 'Journey')).toContainText('by proxy'),
    'optimizer-service': () =>
      expect(card(page, 'Scorecard')).toContainText(
        "The owner 'TBD' is a placeholder.",
      ),
    'All services': async () => {
      for (const name of [
        'frontend-monolith',
        'optimizer-service',
        'orchestration-engine',
        'workflow-service',
      ]) {
        await expect(
          page.getByRole('row').filter({ hasText: name }),
        ).toBeVisible();
      }
    },
    Scorecards: () =>
      expect(
        page.getByRole('rowheader', { name: 'optimizer-service' }),
      ).toBeVisible(),
  };
  expect(await links.allTextContents()).toEqual(Object.keys(seen));
  for (const [text, expectContent] of Object.entries(seen)) {
    await links.filter({ hasText: text }).click();
    await expectContent();
    await page.goBack();
    await expect(links).toHaveCount(5);
  }
});
