/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { rootDir } from './paths.mjs';
import { say } from './report.mjs';

/** @typedef {{ name: string, command: string[] }} Check */

/**
 * What can be told without running the software, cheapest first.
 *
 * @type {Check[]}
 */
export const checks = [
  { name: 'formatting', command: ['prettier', '--check', '.'] },
  {
    name: 'links in the documentation',
    command: [
      ...['remark', '--frail', '--quiet'],
      ...['--use', 'remark-validate-links=repository:false', '.'],
    ],
  },
  { name: 'lint', command: ['yarn', 'lint:all'] },
  {
    name: 'generated API types',
    command: ['node', 'scripts/generate-openapi.mjs', '--check'],
  },
  { name: 'types', command: ['yarn', 'tsc:full'] },
  {
    name: 'API and database reports',
    command: ['yarn', 'build:api-reports:only', '--ci'],
  },
  {
    name: 'package metadata',
    command: ['backstage-cli', 'repo', 'fix', '--publish', '--check'],
  },
  {
    name: 'catalog-info.yaml files',
    command: ['backstage-repo-tools', 'generate-catalog-info', '--ci'],
  },
  {
    name: 'configuration',
    command: [
      ...['backstage-cli', 'config:check', '--strict'],
      ...['--config', 'app-config.yaml'],
      ...['--config', 'app-config.simulator.yaml'],
    ],
  },
  {
    name: 'changesets',
    command: ['node', 'scripts/check-changesets.mjs'],
  },
  { name: 'lockfile', command: ['yarn', 'dedupe', '--check'] },
];

/**
 * Runs a check, and shows what it printed only where it fails.
 *
 * @param {Check} check
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it passed
 */
export async function runCheck(check, env) {
  const startedAt = Date.now();
  const [command, ...args] = check.command;
  const child = spawn(command, args, {
    cwd: rootDir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {string[]} */
  const output = [];
  child.stdout.on('data', chunk => output.push(String(chunk)));
  child.stderr.on('data', chunk => output.push(String(chunk)));
  const passed = await new Promise(resolve => {
    child.once('error', error => {
      output.push(error.message);
      resolve(false);
    });
    child.once('close', code => resolve(code === 0));
  });

  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (!passed) {
    say(output.join('').trimEnd());
  }
  say(`${passed ? '✓' : '✗'} ${check.name} (${seconds} s)`);
  return passed;
}
