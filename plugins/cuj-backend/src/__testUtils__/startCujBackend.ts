/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackendFeature,
  RootLoggerService,
  coreServices,
  createBackendModule,
  createServiceFactory,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  TestDatabaseId,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleCuj from '@cuj-slo/backstage-plugin-catalog-backend-module-cuj';
import {
  EntityOverview,
  SyncSource,
} from '@cuj-slo/backstage-plugin-cuj-common';
import cujModuleDatadog from '@cuj-slo/backstage-plugin-cuj-backend-module-datadog';
import {
  SloSource,
  cujSloSourcesExtensionPoint,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';
import cujPlugin from '..';
import { SyncKindName } from '../store/CopyTable';
import { databases } from './databases';

const fixture = (name: string) =>
  resolvePackagePath(
    '@cuj-slo/backstage-plugin-cuj-backend',
    `src/__fixtures__/${name}`,
  );

/** A backend with the real catalog, the Datadog source and this plugin. */
export async function startCujBackend(options: {
  databaseId: TestDatabaseId;
  datadogUrl?: string;
  /** In place of the Datadog source. */
  sources?: SloSource[];
  /** The names of further fixtures that the catalog reads. */
  catalogFiles?: string[];
  config?: JsonObject;
  permissions?: ReturnType<typeof mockServices.permissions.mock>;
  /** The plugin's own database, where it is not to be a new one of that id. */
  database?: Knex;
  /** Where all log lines go. */
  logger?: RootLoggerService;
  /** Services in place of the default ones. */
  features?: BackendFeature[];
  /** Of requests to Datadog. */
  requests?: JsonObject;
}) {
  const { databaseId, datadogUrl, sources, logger } = options;
  const catalogFiles = ['catalog.yaml', ...(options.catalogFiles ?? [])];
  const knexes: Record<string, Knex> = {
    catalog: await databases.init(databaseId),
    cuj: options.database ?? (await databases.init(databaseId)),
  };
  const scheduler = mockServices.scheduler();
  const permissions =
    options.permissions ?? mockServices.permissions({ result: 'ALLOW' });

  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleCuj,
      cujPlugin,
      sources ? moduleOf(sources) : cujModuleDatadog,
      // As it is, the tasks run only when they are told to.
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissions,
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: { metadata: coreServices.pluginMetadata },
        factory: ({ metadata }) =>
          mockServices.database({ knex: knexes[metadata.getId()] }),
      }),
      ...(logger
        ? [
            createServiceFactory({
              service: coreServices.rootLogger,
              deps: {},
              factory: () => logger,
            }),
          ]
        : []),
      ...(options.features ?? []),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            rules: [
              {
                allow: [
                  'API',
                  'Component',
                  'Group',
                  'Journey',
                  'Location',
                  'Resource',
                  'System',
                  'User',
                ],
              },
            ],
            locations: catalogFiles.map(name => ({
              type: 'file',
              target: fixture(name),
            })),
            processingInterval: { seconds: 1 },
            // By default it looks once a second, and tests would wait for it.
            stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
          },
          datadog: {
            organizations: {
              main: {
                site: 'datadoghq.eu',
                apiKey: 'simulator-api-key',
                appKey: 'simulator-app-key',
                ...(datadogUrl && { apiBaseUrl: datadogUrl }),
              },
            },
            requests: {
              attempts: 2,
              firstPause: { milliseconds: 1 },
              timeout: { seconds: 5 },
              ...options.requests,
            },
          },
          ...options.config,
        },
      }),
    ],
  });

  const overview = (ref: string, authorization?: string) => {
    const [, kind, namespace, name] = /^(.*):(.*)\/(.*)$/.exec(ref)!;
    const call = request(server).get(
      `/api/cuj/entities/by-name/${kind}/${namespace}/${name}/overview`,
    );
    return authorization ? call.set('authorization', authorization) : call;
  };

  const getKind = async (kind: SyncKindName) => {
    const { body } = await request(server)
      .get('/api/cuj/sync/sources')
      .expect(200);
    const [source]: SyncSource[] = body.sources;
    return source.kinds.find(one => one.kind === kind)!;
  };

  const backend = {
    server,
    db: knexes.cuj,
    scheduler,
    sync: (kind: SyncKindName) => scheduler.triggerTask(`sync-${kind}-main`),
    /** As the button does. */
    runNow: async (kind: SyncKindName): Promise<void> => {
      await request(server)
        .post(`/api/cuj/sync/sources/main/kinds/${kind}/run`)
        .expect(202);
    },
    match: () => scheduler.triggerTask('match-slos'),
    evaluate: () => scheduler.triggerTask('evaluate-scorecards'),
    /** Every task once, in its order. */
    runTasks: async () => {
      await backend.sync('slos');
      await backend.sync('statuses');
      await backend.match();
    },
    overview,
    getOverview: async (ref: string): Promise<EntityOverview> => {
      const { body } = await overview(ref).expect(200);
      return body;
    },
    getKind,
    getLastRun: async (kind: SyncKindName) => (await getKind(kind)).lastRun!,
    /** Waits until the catalog has read an entity and its relations. */
    waitForEntity: async (ref: string): Promise<void> => {
      const [, kind, namespace, name] = /^(.*):(.*)\/(.*)$/.exec(ref)!;
      for (let attempt = 0; attempt < 150; attempt += 1) {
        const { status, body } = await request(server)
          .get(`/api/catalog/entities/by-name/${kind}/${namespace}/${name}`)
          // Whatever the test forbids its users to see.
          .set('authorization', mockCredentials.service.header());
        if (status === 200 && body.relations?.length > 0) {
          return;
        }
        await new Promise(resolve => {
          setTimeout(resolve, 100);
        });
      }
      throw new Error(`${ref} never came`);
    },
  };

  await backend.waitForEntity('journey:default/workflow-run');
  await backend.waitForEntity('component:default/orchestration-engine');
  return backend;
}

function moduleOf(sources: SloSource[]) {
  return createBackendModule({
    pluginId: 'cuj',
    moduleId: 'test-sources',
    register(env) {
      env.registerInit({
        deps: { extensionPoint: cujSloSourcesExtensionPoint },
        async init({ extensionPoint }) {
          for (const source of sources) {
            extensionPoint.addSloSource(source);
          }
        },
      });
    },
  });
}
