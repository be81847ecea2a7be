/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `npm run simulator -- [options]`: sets everything up and runs the simulated
 * Datadog alone. `yarn simulator [options]`: the same, where that was done before.
 */
import { spawn } from 'node:child_process';
import { nodeCommand } from './lib/Demo.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { isRunByYarn } from './lib/packageManager.mjs';
import { rootDir } from './lib/paths.mjs';
import { runMain } from './lib/report.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

runMain(async () => {
  let env = process.env;
  if (!isRunByYarn) {
    env = await ensureToolchain();
    await ensureDependencies(env);
  }

  const [node, ...nodeArgs] = nodeCommand;
  const simulator = spawn(
    node,
    [
      ...nodeArgs,
      'packages/datadog-simulator/src/cli.ts',
      ...process.argv.slice(2),
    ],
    { cwd: rootDir, env, stdio: 'inherit' },
  );
  // Ctrl+C reaches both; what is sent to this process alone has to be passed on.
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => simulator.kill(signal));
  }
  return new Promise((resolve, reject) => {
    simulator.once('error', reject);
    simulator.once('close', code => resolve(code ?? 1));
  });
});
