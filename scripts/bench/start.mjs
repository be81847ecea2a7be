/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn bench start [--slos N]`: what the suite costs a backend in memory and start
 * time, before and after its first sync from the simulator.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Background } from '../lib/Background.mjs';
import { run } from '../lib/command.mjs';
import { configFiles, nodeCommand } from '../lib/Demo.mjs';
import { rootDir } from '../lib/paths.mjs';
import { freePort } from '../lib/postgres.mjs';
import { runMain } from '../lib/report.mjs';

const { values } = parseArgs({
  options: { slos: { type: 'string', default: '0' } },
});

runMain(async () => {
  const simulatorPort = await freePort();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const simulator = new Background(
    'simulator',
    [
      ...nodeCommand,
      'packages/datadog-simulator/src/cli.ts',
      ...['--port', String(simulatorPort), '--slos', values.slos],
    ],
    { env: process.env, logFile: path.join(rootDir, '.cache', 'bench.log') },
  );
  const config = {
    'app.baseUrl': url,
    'backend.baseUrl': url,
    'backend.listen.port': port,
    // Late enough for the backend to be measured before.
    'cuj.sync.slos.schedule.initialDelay': { seconds: 15 },
    'cuj.sync.statuses.schedule.initialDelay': { seconds: 15 },
  };
  const [node, ...nodeArgs] = nodeCommand;
  try {
    return await run(
      node,
      [
        '--expose-gc',
        ...nodeArgs,
        path.join(rootDir, 'scripts', 'bench', 'measureStart.mjs'),
        ...configFiles({ useLocalConfig: false }).flatMap(file => [
          '--config',
          file,
        ]),
      ],
      {
        cwd: path.join(rootDir, 'packages', 'backend'),
        env: {
          ...process.env,
          NODE_ENV: 'development',
          LOG_LEVEL: 'error',
          SIMULATOR_URL: `http://127.0.0.1:${simulatorPort}`,
          ...Object.fromEntries(
            Object.entries(config).map(([key, value]) => [
              `APP_CONFIG_${key.replaceAll('.', '_')}`,
              typeof value === 'string' ? value : JSON.stringify(value),
            ]),
          ),
        },
      },
    );
  } finally {
    await simulator.stop();
  }
});
