/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn bench lookup [--json FILE] [--quick]`: how long the incident lookup takes to
 * answer over 10,000 SLOs, 20,000 monitors and 5,000 services with a month of alerts,
 * while it and the card of a service are asked 20 times a second.
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
const sizes = values.quick
  ? { slos: 400, monitors: 800, services: 200, seconds: 3 }
  : { slos: 10_000, monitors: 20_000, services: 5000, seconds: 30 };
const metrics = [];

runMain(async () => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'cuj-bench-'));
  const postgres = await providePostgres(process.env);
  try {
    await measure('SQLite', 'sqlite', { directory });
    await measure('PostgreSQL', 'postgres', {
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
async function measure(name, suffix, { directory, connection }) {
  say(`\n${name}`);
  const [node, ...nodeArgs] = nodeCommand;
  const result = path.join(directory, 'result.json');
  const code = await run(
    node,
    [
      ...nodeArgs,
      path.join(rootDir, 'scripts', 'bench', 'measureLookup.mjs'),
      ...Object.entries(sizes).flatMap(([size, value]) => [
        `--${size}`,
        String(value),
      ]),
      ...['--directory', directory, '--result', result],
      ...(connection ? ['--postgres', connection] : []),
    ],
    { cwd: path.join(rootDir, 'packages', 'backend') },
  );
  if (code !== 0) {
    throw new Error(`measureLookup.mjs ended with ${code}`);
  }
  const measured = JSON.parse(await readFile(result, 'utf8'));
  for (const [kind, { p50, p95, requests }] of Object.entries(measured.kinds)) {
    say(
      `  ${kind.padEnd(20)} p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(
        0,
      )} ms of ${requests}`,
    );
  }
  const { slos, monitors, services } = sizes;
  const about = { slos, monitors, services, perSecond: measured.perSecond };
  for (const what of ['lookup', 'card']) {
    for (const percentile of ['p50', 'p95', 'p99']) {
      const value = measured[what][percentile];
      const metric = `${what}_${percentile}_ms_${suffix}`;
      metrics.push({ metric, value, unit: 'ms', about });
      say(`  ${metric.padEnd(32)}${value.toFixed(1).padStart(10)} ms`);
    }
  }
}
