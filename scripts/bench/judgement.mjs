/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn bench judgement [--set heldout|tuning] [--json FILE]`: how often judgements
 * agree with labels that were there before them; see `judgement/README.md`.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { run } from '../lib/command.mjs';
import { nodeCommand } from '../lib/Demo.mjs';
import { rootDir } from '../lib/paths.mjs';
import { UserFacingError, runMain } from '../lib/report.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    set: { type: 'string', default: 'heldout' },
  },
});
/** What is judged, each measured by a file of its own, which prints a table. */
const measurements = [
  'measureBoundaries.mjs',
  'measureCauses.mjs',
  'measureLookupCauses.mjs',
];

runMain(async () => {
  if (!['heldout', 'tuning'].includes(values.set)) {
    throw new UserFacingError('The set is heldout or tuning.');
  }
  const directory = await mkdtemp(path.join(os.tmpdir(), 'cuj-bench-'));
  try {
    const metrics = [];
    for (const measurement of measurements) {
      const result = path.join(directory, `${measurement}.json`);
      const [node, ...nodeArgs] = nodeCommand;
      const code = await run(node, [
        ...nodeArgs,
        path.join(rootDir, 'scripts', 'bench', 'judgement', measurement),
        ...['--set', values.set, '--result', result],
      ]);
      if (code !== 0) {
        throw new Error(`${measurement} ended with ${code}`);
      }
      metrics.push(...JSON.parse(await readFile(result, 'utf8')));
    }
    if (values.json) {
      await writeFile(values.json, `${JSON.stringify(metrics, null, 2)}\n`);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
