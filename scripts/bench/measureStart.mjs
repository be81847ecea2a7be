/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Runs inside the process that it measures; started by `start.mjs`. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { guestToken } from '../lib/Demo.mjs';
import { rootDir } from '../lib/paths.mjs';
import { say } from '../lib/report.mjs';

const require = createRequire(
  path.join(rootDir, 'packages', 'backend', 'src', 'index.ts'),
);
const url = process.env.APP_CONFIG_backend_baseUrl;
const suite = [
  '@cuj-slo/backstage-plugin-cuj-backend',
  '@cuj-slo/backstage-plugin-cuj-backend-module-datadog',
  '@cuj-slo/backstage-plugin-catalog-backend-module-cuj',
];

report('Node alone', 0);
measure('Backstage and its catalog imported', () => {
  require('@backstage/backend-defaults');
  require('@backstage/plugin-catalog-backend');
});
measure("the suite's three backend packages imported besides", () =>
  suite.forEach(name => require(name)),
);
await measure('the whole portal started', async () => {
  require('./index.ts');
  await until(
    async () => (await fetch(`${url}/.backstage/health/v1/readiness`)).ok,
  );
});

const headers = { authorization: `Bearer ${await guestToken(url)}` };
let kinds = [];
await until(async () => {
  const response = await fetch(`${url}/api/cuj/sync/sources`, { headers });
  kinds = (await response.json()).sources[0].kinds.filter(({ kind }) =>
    // The others come later, or only once a day.
    ['slos', 'statuses'].includes(kind),
  );
  return kinds.every(kind => kind.enumeratedAt);
});
for (const { kind, items, lastRun } of kinds) {
  const took = Date.parse(lastRun.endedAt) - Date.parse(lastRun.startedAt);
  say(
    `  first sync of ${kind}: ${items} items in ${lastRun.calls} calls, ${took} ms`,
  );
}
report('after the first sync');
process.exit(0);

/**
 * @param {string} what
 * @param {() => unknown} action
 */
async function measure(what, action) {
  const startedAt = performance.now();
  const done = action();
  if (done instanceof Promise) {
    await done;
  }
  report(what, performance.now() - startedAt);
}

/**
 * @param {string} what
 * @param {number} [milliseconds]
 */
function report(what, milliseconds) {
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  const mib = bytes => `${Math.round(bytes / 2 ** 20)} MiB`;
  const loaded = Object.keys(require.cache).filter(file =>
    file.includes('datadog-api-client'),
  ).length;
  say(
    [
      what.padEnd(55),
      (milliseconds === undefined
        ? ''
        : `${Math.round(milliseconds)} ms`
      ).padStart(9),
      `${mib(rss)} resident`.padStart(19),
      `${mib(heapUsed)} heap`.padStart(14),
      `${loaded} modules of Datadog's client`.padStart(35),
    ].join(''),
  );
}

/** @param {() => Promise<boolean>} check */
async function until(check) {
  const deadline = Date.now() + 120_000;
  while (!(await check().catch(() => false))) {
    if (Date.now() > deadline) {
      throw new Error(`Not within two minutes: ${check}`);
    }
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
  }
}
