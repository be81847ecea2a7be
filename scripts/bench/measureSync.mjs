/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Runs inside the process that it measures; started by `sync.mjs`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rootDir } from '../lib/paths.mjs';
import { openBenchDatabase } from './openBenchDatabase.mjs';

const { values } = parseArgs({
  options: {
    simulator: { type: 'string' },
    directory: { type: 'string' },
    result: { type: 'string' },
    postgres: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    'calls-only': { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
/** As far back as alerts are read. */
const DAYS_OF_ALERTS = 7;
const keys = { apiKey: 'simulator-api-key', appKey: 'simulator-app-key' };

const require = createRequire(
  path.join(rootDir, 'packages', 'backend', 'src', 'index.ts'),
);
const backend = path.join(rootDir, 'plugins', 'cuj-backend', 'src');
const datadog = path.join(
  rootDir,
  'plugins',
  'cuj-backend-module-datadog',
  'src',
);
const { ConfigReader } = require('@backstage/config');

const { readSyncSettings } = require(path.join(
  backend,
  'config/readSyncSettings',
));
const { intervalMs } = require(path.join(backend, 'config/intervalMs'));
const { copyTables } = require(path.join(backend, 'store/CopyTable'));
const { DatabaseSyncStore } = require(path.join(
  backend,
  'store/DatabaseSyncStore',
));
const { kindsOf } = require(path.join(backend, 'sync/kindsOf'));
const { syncKinds } = require(path.join(backend, 'sync/SyncKind'));
const { SyncRunner } = require(path.join(backend, 'sync/SyncRunner'));
const { DatadogSloSource } = require(path.join(
  datadog,
  'source/DatadogSloSource',
));

const logger = {
  info() {},
  debug() {},
  warn(message) {
    process.stderr.write(`${message}\n`);
  },
  error(message) {
    process.stderr.write(`${message}\n`);
  },
  child: () => logger,
};
const source = DatadogSloSource.create({
  organization: {
    name: 'bench',
    apiBaseUrl: values.simulator,
    appUrl: values.simulator,
    ...keys,
  },
  requests: {
    timeoutMs: 60_000,
    attempts: 10,
    firstPauseMs: 200,
    longestWaitMs: 60_000,
  },
});
// Whose telemetry is looked at depends on a catalog, and happens once a day.
const kinds = kindsOf(source).filter(kind => kind !== 'telemetry');
const { schedules } = readSyncSettings(new ConfigReader({}));

await untilReady();
const result = values['calls-only'] ? await countCalls() : await measureCost();
writeFileSync(values.result, JSON.stringify(result));
process.exit(0);

/** Calls of a first sync, of reading the alerts of a week, and of a quarter of an hour afterwards. */
async function countCalls() {
  const { runner, close } = await openDatabase();
  const callsByKind = {};
  const steadyByKind = {};
  for (const kind of kinds) {
    callsByKind[kind] = await callsOf(() => sync(runner, kind));
  }
  const callsCatchUp = await callsOf(() => catchUp(runner));
  for (const kind of kinds) {
    const calls = await callsOf(() => sync(runner, kind));
    steadyByKind[kind] = (calls * 15 * 60_000) / intervalMs(schedules[kind]);
  }
  await close();
  const sum = record => Object.values(record).reduce((a, b) => a + b, 0);
  return {
    callsByKind,
    steadyByKind,
    callsCatchUp,
    callsFirst: sum(callsByKind),
    callsSteady: sum(steadyByKind),
  };
}

/** As the simulator counts them. */
async function callsOf(action) {
  await control('DELETE', 'calls');
  await action();
  return (await (await control('GET', 'calls')).json()).total;
}

async function measureCost() {
  const requests = [];
  const first = [];
  const steady = [];
  const baseline = [];
  let rowsChanged = 0;

  globalThis.gc();
  const idle = process.memoryUsage().rss;
  let peak = idle;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 10);

  // Once unmeasured: so that neither side pays for compiling and connecting.
  const warm = await openDatabase();
  const recorded = recordFetch(requests);
  await syncAll(warm.runner);
  recorded.stop();
  await syncAll(warm.runner);
  peak = Math.max(peak, process.memoryUsage().rss);
  clearInterval(sampler);
  await fetchPlainly(requests);
  await warm.close();

  for (let round = 0; round < rounds; round += 1) {
    const { db, runner, close } = await openDatabase();
    first.push(await cpuOf(() => syncAll(runner)));
    baseline.push(await cpuOf(() => fetchPlainly(requests)));
    await catchUp(runner);
    const before = await readRows(db);
    steady.push(await cpuOf(() => syncAll(runner)));
    rowsChanged += countDifferent(before, await readRows(db));
    await close();
  }
  return {
    first: median(first),
    steady: median(steady),
    baseline: median(baseline),
    peakMb: (peak - idle) / 1e6,
    rowsChanged,
  };
}

async function syncAll(runner) {
  for (const kind of kinds) {
    await sync(runner, kind);
  }
}

/** Lets the alerts of the past be read, a day with each run. */
async function catchUp(runner) {
  for (let day = 1; day < DAYS_OF_ALERTS; day += 1) {
    await sync(runner, 'alerts');
  }
}

async function sync(runner, name) {
  const options = {
    signal: new AbortController().signal,
    readForMs: 600_000,
  };
  const kind = syncKinds.find(one => one.table.kind === name);
  await (kind
    ? runner.run(source, kind, options)
    : runner.runAlerts(source, options));
}

async function openDatabase() {
  const db = await openBenchDatabase(values);
  const store = DatabaseSyncStore.create({ db });
  return {
    db,
    runner: SyncRunner.create({ store, logger }),
    close: () => db.destroy(),
  };
}

/** Notes what is asked for, to ask for the same plainly. */
function recordFetch(requests) {
  const { fetch } = globalThis;
  globalThis.fetch = (url, init) => {
    const { method, headers, body } = init ?? {};
    requests.push({ url, method, headers, body });
    return fetch(url, init);
  };
  return {
    stop: () => {
      globalThis.fetch = fetch;
    },
  };
}

async function fetchPlainly(requests) {
  for (const { url, ...init } of requests) {
    JSON.parse(await (await fetch(url, init)).text());
  }
}

/** CPU time of an action in milliseconds, this process only. */
async function cpuOf(action) {
  globalThis.gc();
  const start = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** All rows but those about the runs themselves. */
async function readRows(db) {
  const rows = new Map();
  for (const table of [
    ...copyTables.map(({ name }) => name),
    'alert_transition',
    'alert_episode',
    'slo_matching',
    'slo_entity',
    'slo_daily',
  ]) {
    for (const row of await db(table).select()) {
      const text = JSON.stringify(row);
      rows.set(`${table} ${text}`, text);
    }
  }
  return rows;
}

function countDifferent(before, after) {
  const gone = [...before.keys()].filter(key => !after.has(key)).length;
  const come = [...after.keys()].filter(key => !before.has(key)).length;
  return Math.max(gone, come);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

function control(method, what) {
  return fetch(`${values.simulator}/_control/${what}`, { method });
}

async function untilReady() {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await control('GET', 'calls').catch(() => undefined)) {
      return;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('The simulator did not start');
}
