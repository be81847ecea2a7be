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
/** How many entities one catalog takes before the other has its turn. */
const BATCH = 250;
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
  record('processor', times[Math.floor(times.length / 2)]);
}

/**
 * Two catalogs in one process take the same entities by turns, a batch each: a
 * machine that is slower for a while is slower for both.
 */
async function measureIngestion() {
  const {
    default: catalogModuleCuj,
  } = require('@cuj-slo/backstage-plugin-catalog-backend-module-cuj');
  const catalogs = [
    { side: 'with', ...(await startCatalog([catalogModuleCuj])) },
    { side: 'without', ...(await startCatalog([])) },
  ];
  const spent = { with: 0, without: 0 };
  for (let from = 0; from < entities.length + BATCH; from += BATCH) {
    // The first batch is for the compiler.
    const batch =
      from === 0
        ? Array.from({ length: BATCH }, (_, index) =>
            component(entities.length + index),
          )
        : entities.slice(from - BATCH, from);
    for (const { side, ingest } of catalogs) {
      globalThis.gc();
      // Processor time rather than the clock's: other processes count as little as can be.
      const startedAt = process.cpuUsage();
      await ingest(batch);
      const { user, system } = process.cpuUsage(startedAt);
      spent[side] += from === 0 ? 0 : (user + system) / 1000;
    }
    // Each first as often as the other, so that neither gains by it.
    catalogs.reverse();
  }
  record('with', spent.with);
  record('without', spent.without);
}

/** The real catalog, and a way to give it entities and wait until they are served. */
async function startCatalog(modules) {
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
      ...modules,
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
  let expected = 0;
  const ingest = async batch => {
    expected += batch.length;
    await connection.applyMutation({
      type: 'delta',
      removed: [],
      added: batch.map(entity => ({
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
      if (totalItems >= expected) {
        break;
      }
      await new Promise(resolve => {
        setTimeout(resolve, 250);
      });
    }
  };
  return { ingest };
}

/**
 * @param {string} side
 * @param {number} value
 */
function record(side, value) {
  say(`  ${side}: ${value.toFixed(1)}`);
  fs.appendFileSync(file, `${JSON.stringify({ what: side, value })}\n`);
}

/**
 * A Component as the catalog's own documentation describes one, with the annotations
 * that discovery adds; some lack what the scorecard asks for.
 *
 * @param {number} index
 */
function component(index) {
  const repository = `https://github.com/example/service-${index}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `service-${index}`,
      title: `Service ${index}`,
      description: `Service number ${index}`,
      labels: { 'example.com/tier': `tier-${index % 3}` },
      annotations: {
        'github.com/project-slug': `example/service-${index}`,
        'backstage.io/source-location': `url:${repository}/tree/main/`,
        'backstage.io/view-url': `${repository}/blob/main/catalog-info.yaml`,
        'backstage.io/edit-url': `${repository}/edit/main/catalog-info.yaml`,
        'backstage.io/techdocs-ref': 'dir:.',
        ...(index % 3 !== 0 && { 'pagerduty.com/service-id': `P${index}` }),
        ...(index % 2 === 0 && {
          'cuj-slo/boundaries': `POST /things-${index}/{id}/runs, GET /runs-${index}/{id}`,
        }),
      },
      tags: ['java', 'payments', `group-${index % 20}`],
      links: [
        { url: `https://dashboards.example.com/${index}`, title: 'Dashboard' },
        ...(index % 4 !== 0
          ? [
              {
                url: `https://runbooks.example.com/service-${index}`,
                type: 'runbook',
              },
            ]
          : []),
      ],
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: index % 5 === 0 ? 'TBD' : `group:default/team-${index % 50}`,
      system: `system-${index % 200}`,
      dependsOn: [`component:service-${(index * 7) % 5000}`],
    },
  };
}
