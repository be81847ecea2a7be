/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** `yarn bench <name> [options]`: measures, and prints what it measured. */
import fs from 'node:fs';
import path from 'node:path';
import { nodeCommand } from './lib/Demo.mjs';
import { run } from './lib/command.mjs';
import { rootDir } from './lib/paths.mjs';
import { UserFacingError, runMain } from './lib/report.mjs';

const directory = path.join(rootDir, 'scripts', 'bench');
/** What can be measured, each in a file of its own name. */
const names = [
  'judgement',
  'start',
  'sync',
  'processor',
  'scorecard',
  'lookup',
  'screens',
];

runMain(async () => {
  const [name, ...args] = process.argv.slice(2);
  const file = path.join(directory, `${name}.mjs`);
  if (!names.includes(name) || !fs.existsSync(file)) {
    throw new UserFacingError(`Say what to measure: ${names.join(', ')}.`);
  }
  const [node] = nodeCommand;
  return run(node, [file, ...args]);
});
