/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { rootDir } from './paths.mjs';

/**
 * Runs a command, its output passed through unless the options say otherwise.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { onStdout?: (line: string) => void }} [options]
 * @returns {Promise<number>} the exit code; 1 where a signal ended it
 */
export function run(command, args, options = {}) {
  const { onStdout, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: rootDir,
      stdio: 'inherit',
      ...spawnOptions,
    });
    if (child.stdout && onStdout) {
      createInterface({ input: child.stdout }).on('line', onStdout);
    }
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} what it printed, or undefined where it failed
 */
export function tryOutput(command, args, env = process.env) {
  const result = spawnSync(command, args, {
    cwd: rootDir,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return result.status === 0 ? result.stdout.trim() : undefined;
}
