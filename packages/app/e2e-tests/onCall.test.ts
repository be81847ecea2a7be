/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Locator, Page, expect } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import {
  Portal,
  anyScreen,
  card,
  expectAccessible,
  expectNoSidewaysScrolling,
  screenshotDir,
  takeScreenshot,
  test,
} from './portal';

/*
 * An alert wakes the on-call engineer at three in the morning: from the address in
 * the alert to the runbook of the owner, whether Datadog is slow, up or down. One portal
 * goes through all of that, in this order.
 */
test.describe.configure({ mode: 'serial' });

const examples = path.resolve(__dirname, '../../../examples');

/** The journeys of the demo, frozen as soon as anything of their budgets is spent. */
function frozenJourneys(): string {
  const file = path.resolve(screenshotDir, '../frozenJourneys.yaml');
  const journeys = fs.readFileSync(`${examples}/journeys.yaml`, 'utf8');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(
    file,
    journeys.replaceAll('budgetBelowPercent: 0 ', 'budgetBelowPercent: 100 '),
  );
  return file;
}

test.use({
  portalConfig: {
    'cuj.sync.statuses.schedule.frequency': { seconds: 10 },
    'cuj.staleness.fetchedBefore': { seconds: 15 },
    'cuj.errorBudgetPolicy.schedule': {
      frequency: { seconds: 10 },
      timeout: { minutes: 1 },
      initialDelay: { seconds: 10 },
    },
    'search.collators.cujSlos.schedule': {
      frequency: { seconds: 20 },
      timeout: { minutes: 1 },
      initialDelay: { seconds: 10 },
    },
    'catalog.locations': [
      ...['org', 'services'].map(name => `${examples}/${name}.yaml`),
      frozenJourneys(),
    ].map(target => ({ type: 'file', target })),
  },
  permissions: ['clipboard-read', 'clipboard-write'],
});

const RUNBOOK = 'https://runbooks.example.com/frontend-monolith';

/** What it takes somebody and the portal, from the home page to the runbook. */
class Effort {
  clicks = 0;
  readonly requests: string[] = [];

  async click(locator: Locator) {
    this.clicks += 1;
    await locator.click();
  }

  /**
   * Counts whatever the page asks the portal from now on. Notifications come in the
   * menu of every page, whenever somebody sends one.
   */
  startCounting(page: Page) {
    page.on('request', request => {
      const { pathname, search } = new URL(request.url());
      if (
        pathname.startsWith('/api/') &&
        !pathname.startsWith('/api/notifications/')
      ) {
        this.requests.push(`${pathname}${search}`);
      }
    });
  }

  print(state: string) {
    process.stdout.write(
      `on call, Datadog ${state}: ${this.clicks} clicks, ${this.requests.length} requests from the pasted address to the runbook\n`,
    );
    expect(this.clicks).toBeLessThanOrEqual(2);
    expect(this.requests.length, this.requests.join('\n')).toBeLessThanOrEqual(
      2,
    );
  }
}

/** The address of a monitor as an alert links it. */
async function findMonitorUrl(portal: Portal): Promise<string> {
  const response = await fetch(`${portal.simulatorUrl}/api/v1/monitor`, {
    headers: {
      'dd-api-key': 'simulator-api-key',
      'dd-application-key': 'simulator-app-key',
    },
  });
  const monitors: Array<{ id: number; name: string }> = await response.json();
  const { id } = monitors.find(({ name }) =>
    /^frontend-monolith_error.*_prod$/.test(name),
  )!;
  return `https://app.datadoghq.com/monitors/${id}`;
}

/** The box and what stands below it. */
const answerOf = (page: Page) => page.locator('[data-arrow-keys]');

async function openLookup(page: Page, effort: Effort) {
  await effort.click(page.getByRole('link', { name: 'Alert lookup' }));
  await expect(page.getByRole('searchbox')).toBeFocused();
}

async function paste(page: Page, text: string) {
  await page.evaluate(value => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Opens the runbook, and sees where that leads. */
async function openRunbook(page: Page, effort: Effort) {
  await page
    .context()
    .route(`${RUNBOOK}*`, route => route.fulfill({ body: 'Runbook' }));
  const opened = page.waitForEvent('popup');
  await effort.click(
    card(page, 'Who and what to do')
      .getByRole('listitem')
      .filter({ hasText: 'frontend-monolith' })
      .getByRole('link', { name: /^Runbook\b/ })
      .first(),
  );
  await expect(await opened).toHaveURL(RUNBOOK);
}

let monitorUrl: string;
test.beforeAll(async ({ portal }) => {
  monitorUrl = await findMonitorUrl(portal);
});

test('with Datadog slow: all but who is on call is there at once', async ({
  page,
  portal,
  signIn,
}) => {
  await portal.addFault({
    route: 'on-call-team',
    type: 'delay',
    milliseconds: 4_000,
  });
  const effort = new Effort();
  await signIn('/');
  await openLookup(page, effort);
  effort.startCounting(page);
  await paste(page, monitorUrl);

  const who = card(page, 'Who and what to do');
  await expect(who.getByText('Asking who is on call …').first()).toBeVisible();
  await expect(card(page, 'What breaks')).toContainText('Workflow run');
  await expect(
    who.getByRole('link', { name: /^Runbook\b/ }).first(),
  ).toBeVisible();
  await takeScreenshot(page, 'lookup-slow');

  await expect(who).toContainText(/ on call \(as of /);
  await expect(who).not.toContainText('Asking');
  await openRunbook(page, effort);
  effort.print('slow');
  await portal.clearFaults();
});

test('with Datadog up', async ({ page, signIn }) => {
  const effort = new Effort();
  await signIn('/');
  await openLookup(page, effort);
  effort.startCounting(page);
  await paste(page, monitorUrl);
  const who = card(page, 'Who and what to do');
  await expect(who).toContainText(/ on call \(as of /);
  await openRunbook(page, effort);
  effort.print('up');

  // What others are sent shows them the same.
  await expect(page).toHaveURL(/\/cuj\/lookup\?q=https/);
  await page.reload();
  await expect(who).toContainText(/ on call \(as of /);
});

test('it can be read in both themes, on a phone too', async ({
  page,
  signIn,
}) => {
  await signIn(`/cuj/lookup?q=${encodeURIComponent(monitorUrl)}`);
  const who = card(page, 'Who and what to do');
  await expect(async () => {
    await page.reload();
    await expect(card(page, 'What breaks')).toContainText('Breached', {
      timeout: 5_000,
    });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(
    page,
    [answerOf(page)],
    () => expect(who).toContainText(/ on call \(as of /),
    anyScreen,
  );
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate(name => localStorage.setItem('theme', name), theme);
    for (const [width, height] of [
      [1400, 1000],
      [390, 844],
    ]) {
      await page.setViewportSize({ width, height });
      await page.reload();
      await expect(who).toContainText(/ on call \(as of /);
      await expectNoSidewaysScrolling(page);
      await takeScreenshot(page, `lookup-${theme}-${width}`);
    }
    await who.scrollIntoViewIfNeeded();
    await takeScreenshot(page, `lookup-who-${theme}-390`);
  }
});

test('the search leads to it, and candidates are chosen by keyboard', async ({
  page,
  signIn,
}) => {
  await signIn('/');
  const search = page.getByRole('dialog');
  const entry = search.getByRole('link', { name: /^Look up “latency”/ });
  const slo = search.getByText(/^SLO of /).first();
  // On a telephone the menu leads to a page of Backstage in its place.
  await expectAccessible(page, [entry, slo.locator('..')], () =>
    // The index is made a while after the portal starts.
    expect(async () => {
      await page.reload();
      await page
        .getByTestId('sidebar-root')
        .getByText('Search')
        .first()
        .click();
      await search.getByRole('textbox').fill('latency');
      await expect(slo).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 }),
  );
  await takeScreenshot(page, 'lookup-search');
  await entry.click();
  await expect(search).toBeHidden();

  await expect(
    page.getByRole('heading', { name: 'Which one is it?' }),
  ).toBeVisible();
  await takeScreenshot(page, 'lookup-candidates');
  await expectAccessible(page, [answerOf(page)], () =>
    expect(
      page.getByRole('heading', { name: 'Which one is it?' }),
    ).toBeVisible(),
  );
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Who and what to do')).toBeVisible();

  await page.getByRole('searchbox').fill('the hamster died');
  await page.keyboard.press('Enter');
  await expect(answerOf(page)).toContainText('Nothing is known by');
  await expectAccessible(page, [answerOf(page)], () =>
    expect(answerOf(page)).toContainText('Nothing is known by'),
  );
});

test('the freeze of a journey is acknowledged, lifted and restored by keyboard', async ({
  page,
  signIn,
}) => {
  await signIn('/catalog/default/journey/workflow-run/journey');
  const policy = card(page, 'Error-budget policy');
  const dialog = page.getByRole('dialog');
  const press = async (button: Locator) => {
    await button.focus();
    await page.keyboard.press('Enter');
  };
  const type = async (field: Locator, text: string) => {
    await field.focus();
    await page.keyboard.type(text);
  };
  await expect(async () => {
    await page.reload();
    await expect(policy).toContainText('Frozen now: ', { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });

  /** Opens a dialog, looks at it on a desk and on a telephone, and leaves it open. */
  const open = (name: string, picture: string) => async () => {
    await press(policy.getByRole('button', { name }));
    await expect(dialog).toBeVisible();
    const theme = await page.locator('body').getAttribute('data-theme-mode');
    for (const width of [390, 1400]) {
      await page.setViewportSize({ width, height: 1000 });
      await expectNoSidewaysScrolling(page);
      await takeScreenshot(page, `${picture}-${theme}-${width}`);
    }
  };
  await page.setViewportSize({ width: 1400, height: 1000 });
  await expectAccessible(
    page,
    [dialog],
    open('Acknowledge', 'policy-acknowledge'),
    anyScreen,
  );
  await dialog.getByRole('radio', { name: 'Releases frozen' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await press(dialog.getByRole('button', { name: 'Put on record' }));
  await expect(dialog).toContainText('A post-mortem needs a link');
  await type(
    dialog.getByRole('textbox', { name: 'Link' }),
    'https://wiki.example.com/pm-112',
  );
  await press(dialog.getByRole('button', { name: 'Put on record' }));
  await expect(dialog).toBeHidden();
  await expect(policy).toContainText(/Post-mortem written, by /);

  await expectAccessible(
    page,
    [dialog],
    open('Lift the freeze for a time', 'policy-exception'),
    anyScreen,
  );
  await expect(dialog).toContainText('(UTC)');
  await type(
    dialog.getByRole('textbox', { name: 'Reason' }),
    'The fix of the leak has to go out.',
  );
  // The order in which the parts of a date are typed is that of the language.
  await dialog
    .getByLabel('Last day')
    .fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  await press(dialog.getByRole('button', { name: 'Lift it' }));
  await expect(dialog).toBeHidden();
  await expect(policy).toContainText('An exception lifts the freeze');
  await press(
    policy.getByRole('button', { name: 'End now: the exception of' }),
  );
  await expect(policy).toContainText(/ended early by /);
  await expect(policy).not.toContainText('An exception lifts the freeze');
});

test('with Datadog down: from the last known copy, with its age', async ({
  page,
  portal,
  signIn,
}) => {
  await portal.stopSimulator();
  await signIn(`/cuj/lookup?q=${encodeURIComponent(monitorUrl)}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('demo is out of date')).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 90_000 });

  const effort = new Effort();
  await page.goto(new URL('/', page.url()).href);
  await openLookup(page, effort);
  effort.startCounting(page);
  await paste(page, monitorUrl);
  await expect(answerOf(page)).toContainText(
    /demo is out of date.*last known copy, read .* ago/,
  );
  await expect(card(page, 'What breaks')).toContainText('Workflow');
  await expect(card(page, 'What is not known')).toContainText(
    'What happened in demo since it was last read',
  );
  await takeScreenshot(page, 'lookup-down');
  await openRunbook(page, effort);
  effort.print('down');
  await expectAccessible(page, [answerOf(page)], () =>
    expect(page.getByText('demo is out of date')).toBeVisible(),
  );
});
