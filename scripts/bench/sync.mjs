/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn bench sync [--json FILE] [--quick]`: what the sync costs in calls, CPU time,
 * memory and writes, on SQLite and on PostgreSQL, against an organisation that stands
 * still. CPU time is compared with plainly fetching and parsing the same answers, in
 * turns within the same process; ratios are medians of five rounds.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Background } from '../lib/Background.mjs';
import { run } from '../lib/command.mjs';
import { nodeCommand } from '../lib/Demo.mjs';
import { rootDir } from '../lib/paths.mjs';
import { freePort, providePostgres } from '../lib/postgres.mjs';
import { runMain, say } from '../lib/report.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    /** One round, small: whether it works, not what it costs. */
    quick: { type: 'boolean', default: false },
  },
});
const rounds = values.quick ? 1 : 5;
const [small, middle, large] = values.quick
  ? [100, 300, 1000]
  : [1000, 3000, 10_000];
const callScale = values.quick
  ? { slos: 500, monitors: 800 }
  : { slos: 5000, monitors: 8000 };

/** What the simulated organisation holds besides; so that the sums are round. */
const demo = { slos: 13, monitors: 25 };

const metrics = [];

runMain(async () => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'cuj-bench-'));
  const postgres = await providePostgres(process.env);
  try {
    await measureDatabase('SQLite', '', { directory });
    await measureDatabase('PostgreSQL', '_postgres', {
      directory,
      connection: postgres.connection,
    });
  } finally {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
  if (values.json) {
    await writeFile(values.json, `${JSON.stringify(metrics, null, 2)}\n`);
  }
});

/**
 * @param {string} name
 * @param {string} suffix of the names of metrics
 * @param {{ directory: string, connection?: string }} database
 */
async function measureDatabase(name, suffix, database) {
  say(`\n${name}`);
  const calls = await measure(callScale, database, ['--calls-only']);
  add(`calls_first_full_sync_5k${suffix}`, calls.callsFirst, 'calls', {
    ...callScale,
    byKind: calls.callsByKind,
  });
  add(`calls_alerts_of_a_week_5k${suffix}`, calls.callsCatchUp, 'calls', {
    ...callScale,
  });
  add(`calls_steady_quarter_hour_5k${suffix}`, calls.callsSteady, 'calls', {
    ...callScale,
    byKind: calls.steadyByKind,
  });

  const sizes = {};
  for (const slos of [small, middle, large]) {
    sizes[slos] = await measure({ slos, monitors: 2 * slos }, database, [
      '--rounds',
      String(rounds),
    ]);
    const { first, steady, baseline, peakMb, rowsChanged } = sizes[slos];
    say(
      `  ${slos} SLOs, ${2 * slos} monitors: first ${first.toFixed(
        0,
      )} ms, steady ${steady.toFixed(
        0,
      )} ms, plain fetch and parse ${baseline.toFixed(
        0,
      )} ms of CPU; ${peakMb.toFixed(
        0,
      )} MB above idle; ${rowsChanged} rows changed by a second sync`,
    );
  }
  const { first, steady, baseline, peakMb, rowsChanged } = sizes[large];
  const about = { slos: large, monitors: 2 * large, rounds };
  add(`cpu_ratio_steady_10k${suffix}`, steady / baseline, 'ratio', about);
  add(`cpu_ratio_first_10k${suffix}`, first / baseline, 'ratio', about);
  add(
    `cpu_growth_10k_over_1k${suffix}`,
    steady / sizes[small].steady,
    'ratio',
    about,
  );
  add(`peak_rss_above_idle_mb_10k${suffix}`, peakMb, 'MB', about);
  add(`rows_changed_second_sync${suffix}`, rowsChanged, 'rows', about);
}

/**
 * Measures one organisation in a process of its own, so that nothing is left of
 * the one before.
 */
async function measure({ slos, monitors }, database, args) {
  const port = await freePort();
  const logFile = path.join(rootDir, '.cache', 'bench.log');
  const simulator = new Background(
    'simulator',
    [
      ...nodeCommand,
      'packages/datadog-simulator/src/cli.ts',
      ...['--port', String(port), '--frozen'],
      ...['--slos', String(slos - demo.slos)],
      ...['--monitors', String(monitors - demo.monitors)],
    ],
    { env: process.env, logFile },
  );
  const [node, ...nodeArgs] = nodeCommand;
  const result = path.join(database.directory, 'result.json');
  try {
    const code = await run(
      node,
      [
        '--expose-gc',
        ...nodeArgs,
        path.join(rootDir, 'scripts', 'bench', 'measureSync.mjs'),
        ...['--simulator', `http://127.0.0.1:${port}`],
        ...['--directory', database.directory, '--result', result],
        ...(database.connection ? ['--postgres', database.connection] : []),
        ...args,
      ],
      { cwd: path.join(rootDir, 'packages', 'backend') },
    );
    if (code !== 0) {
      throw new Error(`Measuring ended with ${code}; see ${logFile}`);
    }
    const { readFile } = await import('node:fs/promises');
    return JSON.parse(await readFile(result, 'utf8'));
  } finally {
    await simulator.stop();
  }
}

function add(metric, value, unit, about) {
  metrics.push({ metric, value, unit, about });
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
  say(`  ${metric.padEnd(44)}${shown.padStart(10)} ${unit}`);
}
