/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Runs inside the process that it measures; started by `scorecard.mjs`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { rootDir } from '../lib/paths.mjs';
import { openBenchDatabase } from './openBenchDatabase.mjs';
import { SyntheticCatalog, teamOf } from './SyntheticCatalog.mjs';

const { values } = parseArgs({
  options: {
    entities: { type: 'string' },
    directory: { type: 'string' },
    result: { type: 'string' },
    postgres: { type: 'string' },
    name: { type: 'string' },
    /** Only makes the database, so that what that takes is not measured. */
    fill: { type: 'boolean', default: false },
  },
});

const require = createRequire(
  path.join(rootDir, 'packages', 'backend', 'src', 'index.ts'),
);
const load = file =>
  require(path.join(rootDir, 'plugins', 'cuj-backend', 'src', file));
const { ConfigReader } = require('@backstage/config');
const {
  ScorecardEvaluator,
  SloMatcher,
  defaultConventions,
  readScorecardSettingsFromConfig,
} = require('@cuj-slo/backstage-plugin-cuj-common');

const { readSyncSettings } = load('config/readSyncSettings');
const { CopyReader } = load('store/CopyReader');
const { DatabaseMatchingStore } = load('store/DatabaseMatchingStore');
const { DatabaseScorecardStore } = load('store/DatabaseScorecardStore');
const { DatabaseSloStore } = load('store/DatabaseSloStore');
const { DatabaseSyncStore } = load('store/DatabaseSyncStore');
const { ScorecardTask } = load('evaluation/ScorecardTask');

const DAYS = 30;
/** Looking at each would take longer than the run. */
const QUERIES_PER_LOOK = 7;
const HOUR_MS = 3_600_000;
const now = new Date();
/** What the task takes for now. */
let clock = now;
const logger = {
  info() {},
  debug() {},
  warn() {},
  error() {},
  child: () => logger,
};
const source = {
  name: 'bench',
  type: 'bench',
  readSlos: none,
  readStatuses: none,
  readMonitors: none,
  readServices: none,
  readSyntheticTests: none,
  readTelemetry: none,
};
const config = new ConfigReader({});
const settings = readScorecardSettingsFromConfig(config);
const catalog = new SyntheticCatalog(Number(values.entities));
const db = await openBenchDatabase(values);
if (values.fill) {
  await fill();
  await db.destroy();
  process.exit(0);
}

const scorecardStore = DatabaseScorecardStore.create({ db });
let written = 0;
/** What is told while a run is watched. */
let watcher = {};
const task = ScorecardTask.create({
  catalog,
  copies: CopyReader.create({ db, sources: [source.name] }),
  sloStore: DatabaseSloStore.create({ db }),
  syncStore: DatabaseSyncStore.create({ db }),
  // Counts what the database is asked to write.
  scorecardStore: Object.assign(Object.create(scorecardStore), {
    put: async (...args) => {
      watcher.beforePut?.();
      const changes = await scorecardStore.put(...args);
      written += changes.rows;
      return changes;
    },
    getEvaluatedAt: () => scorecardStore.getEvaluatedAt(),
    streamEntityRefs: () => scorecardStore.streamEntityRefs(),
    remove: refs => scorecardStore.remove(refs),
    endEvaluation: options => scorecardStore.endEvaluation(options),
    find: refs => scorecardStore.find(refs),
    findVerdicts: options => scorecardStore.findVerdicts(options),
  }),
  sources: [source],
  schedules: readSyncSettings(config).schedules,
  conventions: defaultConventions,
  settings,
  evaluator: ScorecardEvaluator.create({ settings }),
  readExemptions: async () => {
    watcher.beforeBatch?.();
    return [];
  },
  logger,
  now: () => clock,
});

// Idle is a process that has done it before: what the compiler took is given back.
const warm = [...catalog.services()].slice(0, 200);
await task.evaluateNow(warm.map(({ name }) => `component:default/${name}`));
await forget();
await setTimeout(3000);
globalThis.gc();
written = 0;
const idle = process.memoryUsage().rss;
let peak = idle;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const first = await cpuOf(() => task.run(new AbortController().signal));
const rowsFirst = written;
written = 0;
const repeats = [];
// At once, and an hour and a day later, when all was read again and is what it was.
for (const hours of [0, 1, 24]) {
  await readAgain(hours * HOUR_MS);
  repeats.push(await cpuOf(() => task.run(new AbortController().signal)));
}
clearInterval(watch);
const rowsRepeat = written;
const held = await measureHeld();
const [{ verdicts }] = await db('scorecard_verdict').count({ verdicts: '*' });
writeFileSync(
  values.result,
  JSON.stringify({
    first,
    repeat: repeats.sort((a, b) => a - b)[1],
    peakMb: (peak - idle) / 2 ** 20,
    ...held,
    idleMb: idle / 2 ** 20,
    rowsFirst,
    rowsRepeat,
    verdicts: Number(verdicts),
  }),
);
await db.destroy();
process.exit(0);

/** @param {() => Promise<unknown>} action */
async function cpuOf(action) {
  const startedAt = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(startedAt);
  return (user + system) / 1000;
}

/**
 * What is held above idle, not what waits for the collector: one more run that writes
 * everything again, in which the collector runs at moments of each batch, most of all
 * before its scorecards are stored, when all that belongs to it is there.
 */
async function measureHeld() {
  await forget();
  // Buffers are given back a while after the collector found nobody to need them.
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc();
    await setTimeout(200);
  }
  const heldIdle = heldBytes();
  let heldPeak = 0;
  let heldBySurveys;
  const look = () => {
    globalThis.gc();
    const above = heldBytes() - heldIdle;
    heldPeak = Math.max(heldPeak, above);
    return above;
  };
  watcher = {
    beforeBatch: () => {
      heldBySurveys ??= look();
    },
    beforePut: look,
  };
  let queries = 0;
  const atQuery = () => {
    queries += 1;
    if (queries % QUERIES_PER_LOOK === 0) {
      look();
    }
  };
  db.on('query', atQuery);
  await task.run(new AbortController().signal);
  db.off('query', atQuery);
  watcher = {};
  return {
    heldMb: heldPeak / 2 ** 20,
    heldBySurveysMb: heldBySurveys / 2 ** 20,
  };
}

/**
 * Lets time pass, and all sources tell the same again.
 *
 * @param {number} ms
 */
async function readAgain(ms) {
  const before = clock;
  clock = new Date(clock.getTime() + ms);
  await db('sync_state').update({ enumerated_at: clock.toISOString() });
  const day = clock.toISOString().slice(0, 10);
  const lastDay = before.toISOString().slice(0, 10);
  if (day !== lastDay) {
    const ended = await db('slo_daily').where({ day: lastDay });
    await insert(
      'slo_daily',
      ended.map(row => ({ ...row, day })),
    );
  }
}

async function forget() {
  for (const table of ['scorecard', 'scorecard_verdict', 'scorecard_change']) {
    await db(table).delete();
  }
}

/** Memory in use by JavaScript, in bytes. */
function heldBytes() {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function* none() {
  // Everything is in the database already.
}

/** One SLO, monitor, definition and telemetry for most services, and a month of days. */
async function fill() {
  const services = [...catalog.services()];
  const slos = services
    .filter(({ index }) => index % 2 === 0)
    .map(({ index, name }) => ({
      id: `slo-${index}`,
      name: `cuj_slo_${name}_journey-${index - (index % 20)}_prod`,
      type: 'metric',
      description: 'Runs that end well, because that is what customers see.',
      tags: [`service:${name}`, 'env:prod', 'slo_type:availability'],
      thresholds: [{ timeframe: '30d', targetPercent: 99.5 }],
      primaryTimeframe: '30d',
      monitorIds: [],
      groups: [],
      query: {
        numerator: `sum:runs.ok{service:${name}}.as_count()`,
        denominator: `sum:runs.all{service:${name}}.as_count()`,
      },
    }));
  await copy('slo', slos, slo => ({ slo_id: slo.id, name: slo.name }));
  await copy(
    'slo_status',
    slos.map(({ id }) => ({
      sloId: id,
      timeframe: '30d',
      state: 'ok',
      targetPercent: 99.5,
      sliPercent: 99.8,
      budgetRemainingPercent: 60,
    })),
    status => ({
      slo_id: status.sloId,
      timeframe: status.timeframe,
      state: status.state,
    }),
  );
  await copy(
    'monitor',
    services.map(({ index, name }) => ({
      id: `monitor-${index}`,
      name: `${name}_errors_too_many_prod`,
      type: 'query alert',
      query: `sum(last_5m):sum:runs.failed{service:${name}}.as_count() > 5`,
      message: 'Too many runs fail. @pagerduty',
      recipients: ['pagerduty'],
      tags: [
        `service:${name}`,
        `team:${teamOf(index)}`,
        'env:prod',
        'monitor_type:errors',
      ],
      state: 'ok',
      isMultiAlert: false,
      isDraft: false,
      isMuted: false,
      options: { thresholds: { critical: 5, critical_recovery: 3 } },
    })),
    monitor => ({
      monitor_id: monitor.id,
      name: monitor.name,
      state: monitor.state,
    }),
  );
  await copy(
    'service_definition',
    services.map(({ index, name }) => ({
      id: `service:default/${name}`,
      kind: 'service',
      name,
      origin: 'service-definition',
      team: teamOf(index),
      tags: [],
      links: [],
      contacts: [],
      onCall: [],
    })),
    definition => ({
      service_id: definition.id,
      name: definition.name,
      team: definition.team,
    }),
  );
  await copy(
    'service_telemetry',
    services.map(({ index, name }) => ({
      service: name,
      environment: 'prod',
      from: now.toISOString(),
      to: now.toISOString(),
      isTraced: index % 3 !== 0,
      logs: 1000,
      errorLogs: 10,
      correlatedLogs: 900,
      structuredLogs: 950,
      errorTypes: { client_error: 5, server_error: 4 },
      errorLogsOfSuccesses: 0,
    })),
    telemetry => ({
      telemetry_id: `prod ${telemetry.service}`,
      service: telemetry.service,
      environment: telemetry.environment,
    }),
  );
  await insert(
    'slo_daily',
    slos.flatMap(({ id }) =>
      Array.from({ length: DAYS }, (_, day) => ({
        source: source.name,
        slo_id: id,
        timeframe: '30d',
        day: new Date(now.getTime() - day * 86_400_000)
          .toISOString()
          .slice(0, 10),
        state: 'ok',
        target_percent: 99.5,
        sli_percent: 99.7,
        budget_remaining_percent: 40,
      })),
    ),
  );
  await insert(
    'sync_state',
    ['slos', 'statuses', 'monitors', 'services', 'synthetics', 'telemetry'].map(
      kind => ({
        source: source.name,
        kind,
        generation: 1,
        enumerated_at: now.toISOString(),
      }),
    ),
  );

  const matcher = SloMatcher.create({
    conventions: defaultConventions,
    services: services.map(({ name }) => ({
      entityRef: `component:default/${name}`,
      name,
    })),
    journeys: Array.from({ length: catalog.size / 20 }, (_, index) => ({
      entityRef: `journey:default/journey-${20 * index}`,
      name: `journey-${20 * index}`,
    })),
  });
  await DatabaseMatchingStore.create({
    db,
    sources: [source.name],
  }).replaceAll(
    slos.map(slo => ({
      source: source.name,
      sloId: slo.id,
      matching: matcher.match(slo),
    })),
  );
}

async function copy(table, items, columnsOf) {
  await insert(
    table,
    items.map(item => ({
      source: source.name,
      content: JSON.stringify(item),
      hash: 'hash',
      generation: 1,
      first_seen_at: now.toISOString(),
      changed_at: now.toISOString(),
      ...columnsOf(item),
    })),
  );
}

async function insert(table, rows) {
  await db.transaction(async tx => {
    for (let start = 0; start < rows.length; start += 100) {
      await tx(table).insert(rows.slice(start, start + 100));
    }
  });
}
