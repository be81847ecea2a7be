/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/* eslint-disable no-console */
import { parseArgs } from 'node:util';
import { startSimulator } from './startSimulator';

const usage = `Starts a Datadog-compatible server.

  --port N       the port to listen on (7008)
  --host H       the address to listen on (127.0.0.1)
  --slos N       so many SLOs besides the demo organisation's (0)
  --monitors N   so many monitors besides the demo organisation's (0)
  --seed S       the same seed gives the same organisation (1)
  --speed X      how many times as fast as the real one its time runs (1)
  --frozen       its time stands still, so that nothing changes
`;

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7008' },
      host: { type: 'string', default: '127.0.0.1' },
      slos: { type: 'string', default: '0' },
      monitors: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      speed: { type: 'string', default: '1' },
      frozen: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const number = (name: 'port' | 'slos' | 'monitors' | 'seed' | 'speed') => {
    const value = Number(values[name]);
    if (!Number.isFinite(value) || value < 0) {
      throw new Error(`--${name} takes a number, not '${values[name]}'`);
    }
    return value;
  };

  const simulator = await startSimulator({
    port: number('port'),
    host: values.host,
    slos: number('slos'),
    monitors: number('monitors'),
    seed: number('seed'),
    speed: number('speed'),
    frozen: values.frozen,
  });
  console.log(
    `Simulated Datadog with ${simulator.organisation.slos.length} SLOs and ${simulator.organisation.monitors.length} monitors at ${simulator.url}`,
  );
  console.log(
    `Keys: ${simulator.keys.apiKey} and ${simulator.keys.appKey}; faults, time and counts under ${simulator.url}/_control`,
  );

  const stop = () => {
    simulator.close().then(() => process.exit(0));
  };
  // Not `once`: a second signal would then kill it in the middle of its end, and
  // Ctrl+C under a package manager sends more than one.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch(error => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${error.port} is taken; choose another with --port.`
      : error.message,
  );
  process.exit(1);
});
