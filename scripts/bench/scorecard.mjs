/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn bench scorecard [--json FILE] [--quick]`: what it costs to evaluate all
 * requirements of 2,000, 6,000 and 20,000 entities with their SLOs, monitors and
 * telemetry, and to evaluate them again where nothing changed; then how long the
 * pages' endpoints take to answer while they are asked 50 times a second.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nodeCommand } from '../lib/Demo.mjs';
import { run } from '../lib/command.mjs';
import { rootDir } from '../lib/paths.mjs';
import { providePostgres } from '../lib/postgres.mjs';
import { runMain, say } from '../lib/report.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    /** Small: whether it works, not what it costs. */
    quick: { type: 'boolean', default: false },
  },
});
const [small, middle, large] = values.quick
  ? [200, 600, 2000]
  : [2000, 6000, 20_000];
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
  const sizes = {};
  for (const entities of [small, middle, large]) {
    sizes[entities] = await measure(entities, database);
    const { first, repeat, rowsFirst, rowsRepeat, verdicts } = sizes[entities];
    const { heldMb, heldBySurveysMb, peakMb, idleMb } = sizes[entities];
    say(
      `  ${entities} entities: first ${seconds(first)} s, again ${seconds(
        repeat,
      )} s of CPU; ${verdicts} verdicts; ${rowsFirst} rows written first, ${rowsRepeat} again`,
    );
    say(
      `    memory above idle: held at the peak, after collection, ${heldMb.toFixed(
        1,
      )} MB, of which what is kept for all batches ${heldBySurveysMb.toFixed(
        1,
      )} MB; RSS ${peakMb.toFixed(0)} MB above ${idleMb.toFixed(0)} MB`,
    );
  }
  const about = { entities: large };
  add(
    `evaluation_growth_20k_over_2k${suffix}`,
    sizes[large].first / sizes[small].first,
    'ratio',
    { ...about, over: small },
  );
  add(
    `evaluation_seconds_20k${suffix}`,
    sizes[large].first / 1000,
    's of CPU',
    about,
  );
  add(
    `evaluation_peak_rss_above_idle_mb${suffix}`,
    sizes[large].peakMb,
    'MB',
    about,
  );
  add(
    `evaluation_peak_held_above_idle_mb${suffix}`,
    sizes[large].heldMb,
    'MB',
    about,
  );
  add(
    `evaluation_held_growth_20k_over_2k${suffix}`,
    sizes[large].heldMb / sizes[small].heldMb,
    'ratio',
    { ...about, over: small },
  );
  add(
    `evaluation_held_bytes_per_entity${suffix}`,
    ((sizes[large].heldBySurveysMb - sizes[small].heldBySurveysMb) * 2 ** 20) /
      (large - small),
    'bytes',
    { ...about, over: small },
  );
  add(`rows_changed_repeat${suffix}`, sizes[large].rowsRepeat, 'rows', about);
  const { matrix } = sizes[small];
  const load = { entities: small, perSecond: matrix.perSecond };
  for (const percentile of ['p50', 'p95', 'p99']) {
    add(`matrix_${percentile}_ms${suffix}`, matrix[percentile], 'ms', load);
  }
}

/** Measures one catalog in a process of its own, so that nothing is left of the one before. */
async function measure(entities, database) {
  const [node, ...nodeArgs] = nodeCommand;
  const result = path.join(database.directory, 'result.json');
  const name = `bench_${entities}_${Date.now()}`;
  const inProcess = async (file, args = []) => {
    const code = await run(
      node,
      [
        '--expose-gc',
        ...nodeArgs,
        path.join(rootDir, 'scripts', 'bench', file),
        ...['--entities', String(entities), '--name', name],
        ...['--directory', database.directory, '--result', result],
        ...(database.connection ? ['--postgres', database.connection] : []),
        ...args,
      ],
      { cwd: path.join(rootDir, 'packages', 'backend') },
    );
    if (code !== 0) {
      throw new Error(`${file} ended with ${code}`);
    }
  };
  await inProcess('measureScorecard.mjs', ['--fill']);
  await inProcess('measureScorecard.mjs');
  const evaluation = JSON.parse(await readFile(result, 'utf8'));
  if (entities !== small) {
    return evaluation;
  }
  await inProcess('measureMatrix.mjs');
  return { ...evaluation, matrix: JSON.parse(await readFile(result, 'utf8')) };
}

/** @param {number} ms */
function seconds(ms) {
  return (ms / 1000).toFixed(1);
}

function add(metric, value, unit, about) {
  metrics.push({ metric, value, unit, about });
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
  say(`  ${metric.padEnd(44)}${shown.padStart(10)} ${unit}`);
}
