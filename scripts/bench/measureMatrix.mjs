/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Serves the evaluated scorecards of a benchmark's database by the real plugin, and
 * lets another process ask for them; started by `scorecard.mjs`.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rootDir } from '../lib/paths.mjs';
import { openBenchDatabase } from './openBenchDatabase.mjs';
import { SyntheticCatalog } from './SyntheticCatalog.mjs';

const { values } = parseArgs({
  options: {
    entities: { type: 'string' },
    directory: { type: 'string' },
    result: { type: 'string' },
    postgres: { type: 'string' },
    name: { type: 'string' },
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
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const {
  catalogServiceMock,
} = require('@backstage/plugin-catalog-node/testUtils');
const { default: cujPlugin } = require('@cuj-slo/backstage-plugin-cuj-backend');

const entities = [];
for await (const page of new SyntheticCatalog(
  Number(values.entities),
).streamPages({})) {
  entities.push(...page);
}
const knex = await openBenchDatabase(values);
const { server } = await startTestBackend({
  features: [
    cujPlugin,
    catalogServiceMock.factory({ entities }),
    createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => mockServices.database({ knex }),
    }),
    mockServices.permissions.factory({ result: 'ALLOW' }),
    // Everything is evaluated already.
    mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
  ],
});

const client = spawn(
  process.execPath,
  [
    path.join(rootDir, 'scripts', 'bench', 'askScorecards.mjs'),
    ...['--url', `http://localhost:${server.address().port}/api/cuj`],
    ...['--result', values.result],
  ],
  { stdio: 'inherit' },
);
client.on('exit', code => process.exit(code ?? 1));
