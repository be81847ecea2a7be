/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { APIRequestContext, Page, WebSocket, expect } from '@playwright/test';
import {
  Portal,
  card as cardOf,
  expectAccessible,
  takeScreenshot,
  test,
  withoutSignals,
} from './portal';

/*
 * The same cards in both frontend systems: packages/app is in the new one, and
 * packages/app-legacy in the old one, in front of the same backend.
 */

const pages = {
  service: '/catalog/default/component/orchestration-engine',
  journey: '/catalog/default/journey/workflow-run',
  system: '/catalog/default/system/analytics',
  team: '/catalog/default/group/team-orchestration',
  home: '/home',
};

/** The card with this title; in the old system pages are articles too. */
const card = (page: Page, title: string) =>
  cardOf(page, title).filter({ hasNot: page.getByRole('article') });
const impact = (page: Page) => card(page, 'If this service fails');
const ofSystem = (page: Page) => card(page, 'Journeys of the system');
const ofTeam = (page: Page) => card(page, 'Journeys that it owns');
const journeysIn = (page: Page) =>
  page.getByRole('list', { name: 'Journeys, the worst first' });

/** Tests of the portal in one frontend system, which only a file of its own can choose. */
export function testCardsOf(app: 'app' | 'app-legacy') {
  test('shows a service, a journey, a system, a team and the home page the same cards', async ({
    page,
    portal,
    request,
    signIn,
  }) => {
    test.slow();
    await waitForJourneys(portal, request);
    await withoutSignals(page);
    const asked: string[] = [];
    page.on('request', sent => {
      const { pathname } = new URL(sent.url());
      if (pathname.startsWith('/api/cuj')) {
        asked.push(pathname);
      }
    });
    const askedOn = async (path: string) => {
      asked.length = 0;
      await page.goto(`${portal.url}${path}`);
    };

    await signIn(pages.service);
    await expect(impact(page)).toContainText('1 journey breaks');
    await expect(
      impact(page).getByRole('list', { name: '1 journey breaks' }),
    ).toContainText(/Workflow run.*Breached.*hard, step 2 of 3: schedule/);
    await expect(
      impact(page).getByRole('list', {
        name: '1 journey goes on without it',
      }),
    ).toContainText(/Workflow load.*Warning.*soft, step 3 of 3: status/);
    await expect(card(page, 'Journey SLOs')).toContainText('Breached');
    // One journey has one state, whatever its SLOs say.
    const load = card(page, 'Journey SLOs').getByRole('region', {
      name: 'Workflow load',
    });
    await expect(load).toContainText(/end-to-endWarning/);
    await expect(load.getByRole('row')).toContainText(['', 'No data']);
    await expect(card(page, 'Scorecard')).toContainText('Level 0');
    await expect(card(page, 'Relations')).toContainText('workflow-run');
    expect([...asked].sort()).toEqual([
      '/api/cuj/entities/by-name/component/default/orchestration-engine/overview',
      '/api/cuj/journeys',
    ]);
    await takeScreenshot(page, `cards-service-${app}`);

    await askedOn(pages.journey);
    await expect(card(page, 'Journey')).toContainText('Customer presses Run.');
    await expect(card(page, 'Journey SLOs')).toContainText('Breached');
    await expect(card(page, 'Relations')).toContainText('analytics');
    // A link in the new system.
    const tab = page.getByRole('tab', { name: 'Scorecard' });
    await expect(
      tab
        .or(page.getByRole('link', { name: 'Scorecard', exact: true }))
        .first(),
    ).toBeVisible();

    await askedOn(pages.system);
    await expect(ofSystem(page).getByRole('listitem').first()).toContainText(
      /Workflow run.*Breached/,
    );
    await expect(ofSystem(page).getByRole('listitem')).toHaveCount(3);
    await expect(card(page, 'Relations')).toContainText('workflow-run');
    expect(asked).toEqual(['/api/cuj/journeys']);
    await takeScreenshot(page, `cards-system-${app}`);

    await askedOn(pages.team);
    await expect(ofTeam(page).getByRole('listitem')).toHaveCount(1);
    expect(asked).toEqual(['/api/cuj/journeys']);

    await askedOn(pages.home);
    await expect(journeysIn(page)).toContainText(/Workflow run.*Breached/);
    await expect(
      page.getByText('My failing requirements').first(),
    ).toBeVisible();
    expect([...asked].sort()).toEqual([
      '/api/cuj/journeys',
      '/api/cuj/scorecards',
    ]);
    await journeysIn(page).getByRole('link', { name: 'Workflow run' }).focus();
    await page.keyboard.press('Enter');
    await expect(card(page, 'Journey')).toContainText('Customer presses Run.');

    await page.goto(`${portal.url}${pages.system}`);
    await ofSystem(page)
      .getByRole('link', { name: /among all journeys$/ })
      .click();
    await expect(page).toHaveURL(/\/cuj\?system=system/);
    await expect(page.getByRole('row', { name: /Workflow run/ })).toContainText(
      'Breached',
    );
  });

  test('shows them to everybody', async ({ page, portal, signIn }) => {
    await signIn(pages.service);
    await expectAccessible(page, [impact(page)], async () => {
      await expect(impact(page)).toContainText('Workflow run');
    });
    await page.goto(`${portal.url}${pages.system}`);
    await expectAccessible(page, [ofSystem(page)], async () => {
      await expect(ofSystem(page)).toContainText('Workflow run');
    });
    await page.goto(`${portal.url}${pages.home}`);
    await expectAccessible(page, [journeysIn(page)], async () => {
      await expect(journeysIn(page)).toContainText('Workflow run');
    });
  });

  // The last one: nothing is breached afterwards.
  test('shows a change as soon as the backend knows of it', async ({
    page,
    portal,
    request,
    signIn,
  }) => {
    const listening = new Promise<WebSocket>(resolve => {
      page.on('websocket', socket =>
        socket.on('framesent', ({ payload }) => {
          if (String(payload).includes('"channel":"cuj"')) {
            resolve(socket);
          }
        }),
      );
    });
    await signIn(pages.system);
    const run = ofSystem(page)
      .getByRole('listitem')
      .filter({ hasText: 'Workflow run' });
    await expect(run).toContainText('Breached');
    const socket = await listening;
    const told = socket.waitForEvent('framereceived', {
      predicate: ({ payload }) =>
        String(payload).includes('"changed":"journeys"'),
    });

    await correctBadTimes(portal, request);
    expect(String((await told).payload)).not.toContain('workflow');
    await expect(run).not.toContainText('Breached');
  });
}

/** How journeys stand is known some time after the portal is ready. */
async function waitForJourneys(portal: Portal, request: APIRequestContext) {
  const headers = await signedIn(portal);
  await expect(async () => {
    const url = `${portal.url}/api/cuj/journeys`;
    const answer = await request.get(url, { headers });
    expect(await answer.json()).toMatchObject({
      totalItems: 3,
      items: expect.arrayContaining([
        expect.objectContaining({ title: 'Workflow run', state: 'breached' }),
      ]),
    });
  }).toPass({ timeout: 100_000 });
}

async function signedIn(portal: Portal) {
  const { guestToken } = await import('../../../scripts/lib/Demo.mjs');
  return { authorization: `Bearer ${await guestToken(portal.url)}` };
}

/** Lets Datadog leave out the last weeks of what is breached, and the portal read that. */
async function correctBadTimes(portal: Portal, request: APIRequestContext) {
  const headers = await signedIn(portal);
  const api = `${portal.url}/api/cuj`;
  const overview = await request.get(
    `${api}/entities/by-name/journey/default/workflow-run/overview`,
    { headers },
  );
  const { journeys } = await overview.json();
  const now = Math.floor(Date.now() / 1000);
  for (const { id } of journeys[0].slos) {
    await request.post(`${portal.simulatorUrl}/_control/corrections`, {
      data: { sloId: id, start: now - 40 * 86_400, end: now - 600 },
    });
  }
  const started = await request.post(
    `${api}/sync/sources/demo/kinds/statuses/run`,
    { headers },
  );
  expect(started.ok()).toBe(true);
}
