/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn bench screens [--json FILE] [--entities N] [--rounds N]`: how long the matrix
 * of scorecards over many services takes to show its first rows in Chromium, and
 * how many requests it makes until then.
 */
import { chromium } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureAppBundle } from '../lib/appBundle.mjs';
import { provideChromium } from '../lib/chromium.mjs';
import { Demo, guestToken } from '../lib/Demo.mjs';
import { rootDir } from '../lib/paths.mjs';
import { freePort } from '../lib/postgres.mjs';
import { runMain, say } from '../lib/report.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    entities: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
  },
});
const entities = Number(values.entities);

runMain(async () => {
  await ensureAppBundle(process.env);
  const env = await provideChromium(process.env);
  const directory = await mkdtemp(path.join(os.tmpdir(), 'cuj-bench-'));
  const file = path.join(directory, 'services.yaml');
  await writeFile(
    file,
    Array.from({ length: entities }, (_, index) => service(index)).join(
      '---\n',
    ),
  );
  const demo = new Demo({
    env,
    port: await freePort(),
    logFile: path.join(rootDir, '.cache', 'bench-screens.log'),
    config: {
      'catalog.locations': [
        { type: 'file', target: '../../examples/all.yaml' },
        { type: 'file', target: file },
      ],
    },
  });
  let browser;
  try {
    await demo.start();
    await untilEvaluated(demo.url);
    browser = await chromium.launch({
      executablePath: env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-gpu'],
      env,
    });
    const rounds = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      rounds.push(await measure(browser, demo.url));
    }
    const of = key => median(rounds.map(one => one[key]));
    const metrics = [
      [
        'matrix_first_rows_from_menu_ms',
        of('fromMenuMs'),
        'ms',
        'From the click in the menu to the first row',
      ],
      [
        'matrix_first_rows_from_link_ms',
        of('fromLinkMs'),
        'ms',
        'From opening the link, which loads the portal itself from the cache',
      ],
      [
        'matrix_requests_to_first_rows',
        Math.max(...rounds.map(({ requests }) => requests)),
        'requests',
        'To the backend of the plugin, until the first row',
      ],
    ].map(([metric, value, unit, about]) => ({
      metric,
      value: Math.round(value),
      unit,
      about: `${about}; ${entities} services, ${rounds.length} rounds`,
    }));
    for (const { metric, value, unit, about } of metrics) {
      say(`${metric.padEnd(44)} ${String(value).padStart(8)} ${unit}`);
      say(`  ${about}`);
    }
    if (values.json) {
      await writeFile(values.json, `${JSON.stringify(metrics, null, 2)}\n`);
    }
  } finally {
    await browser?.close();
    await demo.stop();
    await rm(directory, { recursive: true, force: true });
  }
});

/**
 * Somebody who was never here before.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function measure(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 1000 },
  });
  const page = await context.newPage();
  await page.goto(`${url}/home`);
  await page.getByRole('button', { name: 'Enter' }).first().click();
  const link = page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: 'Scorecards' });
  await link.waitFor();
  await page.waitForLoadState('networkidle');

  let requests = 0;
  page.on('request', request => {
    requests += request.url().includes('/api/cuj/') ? 1 : 0;
  });
  const row = page.getByRole('rowheader').first();
  const clickedAt = performance.now();
  await link.click();
  await row.waitFor();
  const fromMenuMs = performance.now() - clickedAt;
  const counted = requests;

  const openedAt = performance.now();
  await page.goto(`${url}/cuj/scorecards`);
  await row.waitFor();
  const fromLinkMs = performance.now() - openedAt;
  await context.close();
  return { fromMenuMs, fromLinkMs, requests: counted };
}

/** @param {string} url */
async function untilEvaluated(url) {
  const token = await guestToken(url);
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    const response = await fetch(`${url}/api/cuj/scorecards?limit=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { totalItems } = await response.json();
    if (totalItems >= entities) {
      return;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 1000);
    });
  }
  throw new Error('The scorecards were not evaluated within five minutes');
}

/** @param {number} index */
function service(index) {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: service-${index}
  description: Service number ${index}
${
  index % 3 === 0
    ? ''
    : `  annotations:
    pagerduty.com/service-id: P${index}
`
}spec:
  type: service
  lifecycle: production
  owner: group:default/team-${index % 50}
`;
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
