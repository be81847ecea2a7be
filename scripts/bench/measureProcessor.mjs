/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Runs inside the process that it measures; started by `processor.mjs`. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rootDir } from '../lib/paths.mjs';
import { say } from '../lib/report.mjs';

const require = createRequire(
  path.join(rootDir, 'packages', 'backend', 'src', 'index.ts'),
);
const [what, count, file] = process.argv.slice(2);
const entities = Array.from({ length: Number(count) }, (_, index) =>
  component(index),
);

if (what === 'processor') {
  await measureProcessor();
} else {
  await measureIngestion();
}
process.exit(0);

async function measureProcessor() {
  const { ConfigReader } = require('@backstage/config');
  const { ScorecardProcessor } = require(path.join(
    rootDir,
    'plugins/catalog-backend-module-cuj/src/processor/ScorecardProcessor.ts',
  ));
  const processor = ScorecardProcessor.fromConfig(new ConfigReader({}));
  const location = { type: 'url', target: 'https://example.com/catalog.yaml' };
  const emit = () => {};
  const times = [];
  // The first rounds are for the compiler.
  for (let round = 0; round < 5; round += 1) {
    for (const entity of entities) {
      const startedAt = process.hrtime.bigint();
      await processor.postProcessEntity(entity, location, emit);
      if (round >= 2) {
        times.push(Number(process.hrtime.bigint() - startedAt) / 1000);
      }
    }
  }
  times.sort((a, b) => a - b);
  record(times[Math.floor(times.length / 2)]);
}

async function measureIngestion() {
  const { createBackendModule } = require('@backstage/backend-plugin-api');
  const {
    mockServices,
    startTestBackend,
  } = require('@backstage/backend-test-utils');
  const {
    default: catalogPlugin,
  } = require('@backstage/plugin-catalog-backend');
  const {
    catalogProcessingExtensionPoint,
  } = require('@backstage/plugin-catalog-node');
  const {
    default: catalogModuleCuj,
  } = require('@cuj-slo/backstage-plugin-catalog-backend-module-cuj');

  let connection;
  const provider = {
    getProviderName: () => 'bench',
    connect: async given => {
      connection = given;
    },
  };
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      ...(what === 'with' ? [catalogModuleCuj] : []),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'bench',
        register: env =>
          env.registerInit({
            deps: { catalog: catalogProcessingExtensionPoint },
            init: async ({ catalog }) => catalog.addEntityProvider(provider),
          }),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          catalog: {
            rules: [{ allow: ['Component'] }],
            // Each entity is processed once while it is measured.
            processingInterval: { hours: 1 },
          },
        },
      }),
    ],
  });
  const { port } = server.address();

  globalThis.gc();
  // Processor time rather than the clock's: other processes count as little as can be.
  const startedAt = process.cpuUsage();
  await connection.applyMutation({
    type: 'full',
    entities: entities.map(entity => ({
      entity: {
        ...entity,
        metadata: {
          ...entity.metadata,
          annotations: {
            ...entity.metadata.annotations,
            'backstage.io/managed-by-location': 'url:https://example.com',
            'backstage.io/managed-by-origin-location':
              'url:https://example.com',
          },
        },
      },
      locationKey: 'bench',
    })),
  });
  for (;;) {
    const response = await fetch(
      `http://localhost:${port}/api/catalog/entities/by-query?limit=0&filter=kind=component`,
    );
    const { totalItems } = await response.json();
    if (totalItems >= entities.length) {
      break;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
  }
  const { user, system } = process.cpuUsage(startedAt);
  record((user + system) / 1000);
}

/** @param {number} value */
function record(value) {
  say(`  ${what}: ${value.toFixed(1)}`);
  fs.appendFileSync(file, `${JSON.stringify({ what, value })}\n`);
}

/** @param {number} index */
function component(index) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `service-${index}`,
      description: `Service number ${index}`,
      annotations: {
        ...(index % 3 !== 0 && { 'pagerduty.com/service-id': `P${index}` }),
        ...(index % 2 === 0 && {
          'cuj-slo/boundaries': `POST /things-${index}/{id}/runs, GET /runs-${index}/{id}`,
        }),
      },
      ...(index % 4 !== 0 && {
        links: [
          {
            url: `https://runbooks.example.com/service-${index}`,
            type: 'runbook',
          },
        ],
      }),
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: index % 5 === 0 ? 'TBD' : `group:default/team-${index % 50}`,
    },
  };
}
