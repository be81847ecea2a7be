/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import express, { Express } from 'express';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { CallLog } from './control/CallLog';
import { createControlRouter } from './control/createControlRouter';
import { FaultPlan } from './control/FaultPlan';
import { createApi } from './http/createApi';
import { createAuthentication, SimulatorKeys } from './http/authentication';
import { defaultRateLimits, RateLimit } from './http/rateLimits';
import { createBulkOrganisation } from './organisation/createBulkOrganisation';
import { createDemoIncidents } from './organisation/createDemoIncidents';
import { createBulkLogs, createDemoLogs } from './organisation/createDemoLogs';
import { createDemoOrganisation } from './organisation/createDemoOrganisation';
import {
  createBulkServices,
  createDemoServices,
} from './organisation/createDemoServices';
import { createTeams } from './organisation/createTeams';
import { createTracedServices } from './organisation/createTracedServices';
import { Organisation } from './organisation/Organisation';
import { SimulatedClock } from './SimulatedClock';

/** How a simulator is set up. */
export interface SimulatorOptions {
  /** The port to listen on; a free one where absent. */
  port?: number;
  /** The address to listen on; this machine only where absent. */
  host?: string;
  /** The same seed and start give the same organisation. */
  seed?: number;
  /** Further SLOs besides those of the demo organisation. */
  slos?: number;
  /** Further monitors besides those of the demo organisation. */
  monitors?: number;
  /** The moment at which the simulated time begins; now where absent. */
  startAt?: Date;
  /** How many times as fast as the real one the simulated time runs. */
  speed?: number;
  /** Whether its time stands still, so that the organisation does not change. */
  frozen?: boolean;
  /** How often statuses are computed anew, in simulated seconds. */
  indexEverySeconds?: number;
  /** Limits by route; those that were seen in the real API where absent. */
  rateLimits?: Record<string, RateLimit>;
  keys?: SimulatorKeys;
}

/** A running simulator. */
export interface Simulator {
  /** Where it answers, such as `http://127.0.0.1:8126`. */
  url: string;
  keys: SimulatorKeys;
  calls: CallLog;
  faults: FaultPlan;
  clock: SimulatedClock;
  organisation: Organisation;
  close(): Promise<void>;
}

/** Starts a Datadog-compatible server. */
export async function startSimulator(
  options: SimulatorOptions = {},
): Promise<Simulator> {
  const { seed = 1, host = '127.0.0.1' } = options;
  const clock = new SimulatedClock(options);
  // A whole hour, so that a restart within it tells the same stories.
  const epoch = Math.floor(clock.now() / 3600) * 3600;
  const organisation = createOrganisation(options, seed, epoch);
  const keys = options.keys ?? {
    apiKey: 'simulator-api-key',
    appKey: 'simulator-app-key',
  };
  const parts = {
    clock,
    organisation,
    keys: { ...keys },
    calls: new CallLog(),
    faults: new FaultPlan(),
  };

  const server = createServer(createApp(parts, options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    ...parts,
    url: `http://${host}:${port}`,
    close: async () => {
      if (!server.listening) {
        return;
      }
      const closed = new Promise(resolve => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

function createOrganisation(
  options: SimulatorOptions,
  seed: number,
  epoch: number,
): Organisation {
  const { slos = 0, monitors = 0 } = options;
  const demo = createDemoOrganisation({ seed, epoch });
  const bulk = createBulkOrganisation({ seed, epoch, slos, monitors });
  const bulkServices = createBulkServices(epoch, slos);
  const bulkNames = bulkServices.map(({ name }) => name);
  return new Organisation({
    epoch,
    slos: [...demo.slos, ...bulk.slos],
    monitors: [...demo.monitors, ...bulk.monitors],
    corrections: [...demo.corrections, ...bulk.corrections],
    incidents: createDemoIncidents({ seed, epoch }),
    services: [...createDemoServices(epoch), ...bulkServices],
    teams: createTeams({ seed, slos }),
    logs: [...createDemoLogs(), ...createBulkLogs(bulkNames)],
    tracedServices: createTracedServices(bulkNames),
  });
}

function createApp(
  parts: Omit<Simulator, 'url' | 'close'>,
  options: SimulatorOptions,
): Express {
  const { clock, keys } = parts;
  const indexEverySeconds = options.indexEverySeconds ?? 60;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use('/_control', createControlRouter(parts));
  app.use(createAuthentication(keys));
  app.use(
    createApi({
      ...parts,
      rateLimits: options.rateLimits ?? defaultRateLimits,
      now: () => clock.now(),
      indexedAt: () =>
        Math.floor(clock.now() / indexEverySeconds) * indexEverySeconds,
    }),
  );
  return app;
}
