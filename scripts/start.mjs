/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `npm start`: sets everything up and runs the portal with the demo organisation.
 * `yarn start`: the development servers of Backstage, with the simulator beside.
 */
import { createServer } from 'node:net';
import path from 'node:path';
import { ensureAppBundle } from './lib/appBundle.mjs';
import { Background } from './lib/Background.mjs';
import { run } from './lib/command.mjs';
import {
  Demo,
  configFiles,
  nodeCommand,
  usesRealDatadog,
} from './lib/Demo.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { isRunByYarn } from './lib/packageManager.mjs';
import { rootDir } from './lib/paths.mjs';
import { UserFacingError, runMain, say } from './lib/report.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const logFile = path.join(rootDir, '.cache', 'demo.log');

runMain(async () => (isRunByYarn ? startDevelopment() : startDemo()));

async function startDemo() {
  const port = portFrom('PORT', 7007);
  await requireFree(port, 'PORT');
  const env = await ensureToolchain();
  await ensureDependencies(env);
  await ensureAppBundle(env);

  say(
    usesRealDatadog()
      ? 'Starting the portal with the Datadog organisations of app-config.local.yaml …'
      : 'Starting the portal and a simulated Datadog …',
  );
  const demo = new Demo({ env, port, logFile, useLocalConfig: true });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await demo.stop();
      process.exit(0);
    });
  }
  try {
    await demo.start();
  } catch (error) {
    await demo.stop();
    throw error;
  }

  say(`
The portal is ready. Open one of these and press Enter to sign in as a guest:

  ${demo.url}/catalog/default/component/orchestration-engine
      a service that carries a journey whose error budget is overspent
  ${demo.url}/catalog/default/journey/workflow-run
      that journey
  ${demo.url}
      the whole catalog
${
  demo.simulatorUrl
    ? `
The simulated Datadog answers at ${demo.simulatorUrl}; faults, time and counts
are under ${demo.simulatorUrl}/_control.`
    : ''
}
Logs are in ${path.relative(rootDir, logFile)}. Ctrl+C ends it.`);

  const ended = await demo.exited();
  process.stderr.write(`${ended.tail}\n`);
  await demo.stop();
  throw new UserFacingError(
    `The ${ended.name} stopped by itself; its last words are above.`,
  );
}

async function startDevelopment() {
  const env = { ...process.env };
  if (!usesRealDatadog()) {
    const port = portFrom('SIMULATOR_PORT', 7008);
    await requireFree(port, 'SIMULATOR_PORT');
    env.SIMULATOR_URL = `http://127.0.0.1:${port}`;
    say(`A simulated Datadog answers at ${env.SIMULATOR_URL}.`);
    const simulator = new Background(
      'simulator',
      [
        ...nodeCommand,
        'packages/datadog-simulator/src/cli.ts',
        ...['--port', String(port)],
      ],
      { env, logFile },
    );
    simulator.exited.then(() =>
      say(`The simulator stopped by itself:\n${simulator.tail}`),
    );
  }
  const code = await run(
    'backstage-cli',
    [
      'repo',
      'start',
      ...configFiles({ useLocalConfig: true }).flatMap(file => [
        '--config',
        file,
      ]),
      ...process.argv.slice(2),
    ],
    { env },
  );
  process.exit(code);
}

/**
 * @param {string} variable
 * @param {number} fallback
 */
function portFrom(variable, fallback) {
  const text = process.env[variable];
  const port = Number(text ?? fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new UserFacingError(`${variable} is '${text}', which is not a port.`);
  }
  return port;
}

/**
 * @param {number} port
 * @param {string} variable the one that chooses another
 */
async function requireFree(port, variable) {
  const isFree = await new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  if (!isFree) {
    throw new UserFacingError(
      `Port ${port} is taken; stop what listens there, or choose another one with ${variable}=…`,
    );
  }
}
