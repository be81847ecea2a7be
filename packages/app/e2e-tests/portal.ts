/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import AxeBuilder from '@axe-core/playwright';
import { Locator, Page, expect, test as base } from '@playwright/test';
import path from 'node:path';

/** The portal with its demo organisation, as `npm start` runs it. */
export interface Portal {
  url: string;
  simulatorUrl: string;
  /** Stops the simulated Datadog for good. */
  stopSimulator(): Promise<void>;
  /** Lets the simulated Datadog do something wrong, from now on. */
  addFault(
    fault: { route: string; type: string } & Record<string, unknown>,
  ): Promise<void>;
  /** Lets it do everything right again. */
  clearFaults(): Promise<void>;
  /**
   * How often the simulated Datadog was called since it started, but for who is on
   * call: that is asked whenever somebody looks.
   */
  countDatadogCalls(): Promise<number>;
}

/** Whatever else the portal can read besides SLOs and their statuses. */
const furtherKinds = [
  'monitors',
  'corrections',
  'synthetics',
  'alerts',
  'incidents',
  'services',
  'telemetry',
];

/** Only the first sync, so that every later call has another reason. */
export const syncOnce: Record<string, unknown> = {
  'cuj.sync.slos.schedule.frequency': { hours: 5 },
  'cuj.sync.statuses.schedule.frequency': { hours: 5 },
  ...Object.fromEntries(
    furtherKinds.map(kind => [
      `cuj.sync.${kind}.schedule`,
      {
        frequency: { hours: 5 },
        timeout: { minutes: 2 },
        initialDelay: { seconds: 1 },
      },
    ]),
  ),
};

const rootDir = path.resolve(__dirname, '../../..');

/** Where a test puts its screenshots. */
export const screenshotDir = path.join(
  rootDir,
  'e2e-test-report',
  'screenshots',
);

/**
 * Tests with a portal of their own: the configuration may differ from file to
 * file, and what one does to its simulator does not concern the others.
 */
export const test = base.extend<
  { signIn: (path: string) => Promise<void> },
  { portalConfig: Record<string, unknown>; portal: Portal }
>({
  portalConfig: [{}, { scope: 'worker', option: true }],

  portal: [
    async ({ portalConfig }, use, workerInfo) => {
      const { Demo } = await import('../../../scripts/lib/Demo.mjs');
      const { freePort } = await import('../../../scripts/lib/postgres.mjs');
      const demo = new Demo({
        env: process.env,
        port: await freePort(),
        logFile: path.join(
          rootDir,
          'e2e-test-report',
          `portal-${workerInfo.workerIndex}.log`,
        ),
        config: {
          ...syncOnce,
          ...portalConfig,
        },
      });
      await demo.start();
      const faults = `${demo.simulatorUrl}/_control/faults`;
      await use({
        url: demo.url,
        simulatorUrl: demo.simulatorUrl!,
        stopSimulator: () => demo.simulator!.stop(),
        addFault: async fault => {
          await fetch(faults, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(fault),
          });
        },
        clearFaults: async () => {
          await fetch(faults, { method: 'DELETE' });
        },
        countDatadogCalls: async () => {
          const response = await fetch(`${demo.simulatorUrl}/_control/calls`);
          const { byRoute }: { byRoute: Record<string, number> } =
            await response.json();
          return Object.entries(byRoute)
            .filter(([route]) => !/^(on-call|team)-/.test(route))
            .reduce((total, [, count]) => total + count, 0);
        },
      });
      await demo.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  signIn: async ({ page, portal }, use) => {
    await use(async to => {
      await page.goto(`${portal.url}${to}`);
      await page.getByRole('button', { name: 'Enter' }).click();
      // Whoever loads the page anew before that has to sign in once more.
      await page.waitForFunction(
        key => localStorage.getItem(key) !== null,
        '@backstage/core:SignInPage:provider',
      );
    });
  },
});

/** Chooses the theme of the portal before it is opened. */
export async function useTheme(page: Page, theme: 'light' | 'dark') {
  await page.addInitScript(name => localStorage.setItem('theme', name), theme);
}

/** The card with this title. */
export function card(page: Page, title: string) {
  return page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** Lets no signal reach the page, so that it asks for nothing a second time. */
export async function withoutSignals(page: Page) {
  await page.routeWebSocket(/\/api\/signals/, () => {});
}

/** Takes a picture of what the reader sees. */
export async function takeScreenshot(page: Page, name: string) {
  // Nothing is to look as if somebody were pointing at it.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(screenshotDir, `${name}.png`) });
}

/** Fails where a reader would have to scroll sideways. */
export async function expectNoSidewaysScrolling(page: Page) {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Shows a page in a theme; loaded anew, as what Material UI shows may keep its colours. */
async function openIn(page: Page, theme: string) {
  await page.evaluate(name => localStorage.setItem('theme', name), theme);
  await page.reload();
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', theme);
}

/**
 * Fails where something of ours can't be read or used by somebody, in
 * either theme. The rest of the portal is Backstage's. The page is dark afterwards.
 *
 * @param prepare - waits for what has to be there, and opens what is folded; what is
 *   shown is made anew for each theme
 * @param options - `widths` are those of the screen, in pixels; as it is where absent
 */
export async function expectAccessible(
  page: Page,
  parts: Locator[],
  prepare: () => Promise<void>,
  options: { widths?: number[] } = {},
) {
  const before = page.viewportSize()!;
  const { widths = [before.width] } = options;
  for (const theme of ['light', 'dark']) {
    await openIn(page, theme);
    await prepare();
    for (const width of widths) {
      await page.setViewportSize({ ...before, width });
      await expectNoViolations(page, parts, `${theme}, ${width} px`);
    }
    await page.setViewportSize(before);
  }
}

async function expectNoViolations(page: Page, parts: Locator[], where: string) {
  for (const part of parts) {
    await part.evaluate(element => element.setAttribute('data-test-ours', ''));
  }
  // Colours follow a new theme a moment after what they stand on does.
  await expect(async () => {
    const { violations } = await new AxeBuilder({ page })
      .include('[data-test-ours]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(
          node => `${where}: ${id}: ${node.failureSummary} ${node.html}`,
        ),
      ),
    ).toEqual([]);
  }).toPass({ timeout: 10_000 });
}

/** A desk, and a telephone. */
export const anyScreen = { widths: [1400, 390] };
