/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Lets the real plugin read a large organisation, and another process look things up in
 * it; started by `lookup.mjs`.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rootDir } from '../lib/paths.mjs';
import { BenchOrganisation } from './BenchOrganisation.mjs';
import { openBenchDatabase } from './openBenchDatabase.mjs';

const { values } = parseArgs({
  options: {
    services: { type: 'string' },
    slos: { type: 'string' },
    monitors: { type: 'string' },
    seconds: { type: 'string' },
    directory: { type: 'string' },
    result: { type: 'string' },
    postgres: { type: 'string' },
  },
});

const require = createRequire(
  path.join(rootDir, 'plugins', 'cuj-backend', 'src', 'index.ts'),
);
const {
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  coreServices,
  createBackendModule,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const { catalogServiceRef } = require('@backstage/plugin-catalog-node');
const {
  cujSloSourcesExtensionPoint,
} = require('@cuj-slo/backstage-plugin-cuj-node');
const { default: cujPlugin } = require('@cuj-slo/backstage-plugin-cuj-backend');

const organisation = new BenchOrganisation({
  services: Number(values.services),
  slos: Number(values.slos),
  monitors: Number(values.monitors),
});
const catalog = await organisation.catalog();
const knex = await openBenchDatabase(values);
const scheduler = mockServices.scheduler({ skipTaskRunOnStartup: true });
const { server } = await startTestBackend({
  features: [
    cujPlugin,
    createBackendModule({
      pluginId: 'cuj',
      moduleId: 'bench-source',
      register(env) {
        env.registerInit({
          deps: { extensionPoint: cujSloSourcesExtensionPoint },
          async init({ extensionPoint }) {
            extensionPoint.addSloSource(organisation.source());
          },
        });
      },
    }),
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalog,
    }),
    createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => mockServices.database({ knex }),
    }),
    createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => scheduler,
    }),
    mockServices.permissions.factory({ result: 'ALLOW' }),
  ],
});
for (const kind of [
  ...['slos', 'statuses', 'monitors', 'alerts'],
  ...['incidents', 'services', 'synthetics'],
]) {
  await scheduler.triggerTask(`sync-${kind}-bench`);
}
for (const task of ['match-slos', 'roll-up-journeys', 'read-lookup-index']) {
  await scheduler.triggerTask(task);
}

const client = spawn(
  process.execPath,
  [
    path.join(rootDir, 'scripts', 'bench', 'askLookup.mjs'),
    ...['--url', `http://localhost:${server.address().port}/api/cuj`],
    ...['--services', values.services, '--slos', values.slos],
    ...['--monitors', values.monitors, '--seconds', values.seconds],
    ...['--result', values.result],
  ],
  { stdio: 'inherit' },
);
client.on('exit', code => process.exit(code ?? 1));
