/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn bench processor [--json FILE] [--entities N] [--rounds N]`: what the
 * scorecard processor costs an entity by itself, and how long the real catalog takes
 * to ingest Components with and without the suite's module, by turns.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nodeCommand } from '../lib/Demo.mjs';
import { run } from '../lib/command.mjs';
import { rootDir } from '../lib/paths.mjs';
import { runMain, say } from '../lib/report.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    entities: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '5' },
  },
});

const directory = path.join(rootDir, '.cache');
const measured = path.join(directory, 'bench-processor.jsonl');

runMain(async () => {
  fs.mkdirSync(directory, { recursive: true });
  fs.rmSync(measured, { force: true });
  const measure = async (...args) => {
    const [node, ...nodeArgs] = nodeCommand;
    const code = await run(
      node,
      [
        '--expose-gc',
        ...nodeArgs,
        path.join(rootDir, 'scripts', 'bench', 'measureProcessor.mjs'),
        ...args,
        measured,
      ],
      { cwd: rootDir, env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (code !== 0) {
      throw new Error(`The measurement of ${args[0]} ended with ${code}`);
    }
  };

  await measure('processor', values.entities);
  for (let turn = 0; turn < Number(values.rounds); turn += 1) {
    await measure('ingestion', values.entities);
  }

  const lines = fs
    .readFileSync(measured, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
  const of = what =>
    lines.filter(line => line.what === what).map(line => line.value);
  const withModule = of('with');
  const without = of('without');
  const ratios = withModule.map((value, turn) => value / without[turn]);
  const metrics = [
    {
      metric: 'processor_us_per_entity_median',
      value: round(median(of('processor')), 2),
      unit: 'us',
      about: `Scorecard processor alone, median over ${values.entities} entities`,
    },
    {
      metric: 'catalog_ingest_ratio_with_over_without',
      value: round(median(ratios), 3),
      unit: 'ratio',
      about: `CPU time of the real catalog ingesting ${
        values.entities
      } Components with the text and annotations that discovery gives them, median of ${
        ratios.length
      } ratios: ${ratios
        .map(ratio => round(ratio, 3))
        .join(', ')}; medians ${round(
        median(withModule) / 1000,
        2,
      )} s with, ${round(median(without) / 1000, 2)} s without`,
    },
  ];
  for (const { metric, value, unit, about } of metrics) {
    say(`${metric.padEnd(44)} ${String(value).padStart(8)} ${unit}`);
    say(`  ${about}`);
  }
  if (values.json) {
    fs.writeFileSync(values.json, `${JSON.stringify(metrics, undefined, 2)}\n`);
  }
});

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param {number} number
 * @param {number} digits
 */
function round(number, digits) {
  return Number(number.toFixed(digits));
}
