/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createRequire } from 'node:module';
import path from 'node:path';
import { rootDir } from '../../lib/paths.mjs';
import { openBenchDatabase } from '../openBenchDatabase.mjs';

const require = createRequire(
  path.join(rootDir, 'plugins', 'cuj-backend', 'src', 'index.ts'),
);
const backend = (...parts) =>
  require(path.join(rootDir, 'plugins', 'cuj-backend', 'src', ...parts));
const {
  mockCredentials,
  mockServices,
} = require('@backstage/backend-test-utils');
const { ConfigReader } = require('@backstage/config');
const {
  readConventionsFromConfig,
  readScorecardSettingsFromConfig,
} = require('@cuj-slo/backstage-plugin-cuj-common');

const { readSyncSettings } = backend('config/readSyncSettings');
const { CatalogReader } = backend('evaluation/CatalogReader');
const { createLookupService } = backend('lookup/createLookupService');
const { DatabaseSloStore } = backend('store/DatabaseSloStore');
const { DatabaseSyncStore } = backend('store/DatabaseSyncStore');
const { SyncRunner } = backend('sync/SyncRunner');
const { syncKinds } = backend('sync/SyncKind');

const logger = {
  ...{ debug() {}, info() {}, warn() {}, error() {} },
  child: () => logger,
};
const nothingKept = {
  get: async () => undefined,
  set: async () => {},
  delete: async () => {},
  withOptions: () => nothingKept,
};
const SOURCE = 'bench';
const INCIDENT = { id: 'asked', publicId: '1' };
const stateOfSeverity = { alert: 'alert', warning: 'warn', no_data: 'no_data' };

/**
 * A scenario as the lookup meets it: services with what they declare to need in the
 * catalog, monitors and alerts of 28 days in the database, read by the sync. All is
 * moved in time, so that the question is asked now.
 */
export class ScenarioLookup {
  #scenario;
  #shiftMs;

  /** Answers what is asked in a scenario, in a database of its own. */
  static async ask(scenario, { directory }) {
    return new ScenarioLookup(scenario).#ask(directory);
  }

  constructor(scenario) {
    this.#scenario = scenario;
    this.#shiftMs = Date.now() - Date.parse(scenario.now);
  }

  async #ask(directory) {
    const db = await openBenchDatabase({ directory });
    try {
      const source = this.#source();
      const runner = SyncRunner.create({
        store: DatabaseSyncStore.create({ db }),
        logger,
      });
      const run = {
        signal: new AbortController().signal,
        readForMs: 60_000,
      };
      for (const kind of syncKinds.filter(({ table }) =>
        ['monitors', 'incidents'].includes(table.kind),
      )) {
        await runner.run(source, kind, run);
      }
      await runner.runAlerts(source, run);
      const { cause, outcome } = await this.#lookup(db, source).lookUp(
        this.#query(),
        {
          credentials: mockCredentials.user(),
          onCall: 'quick',
          signal: run.signal,
        },
      );
      if (outcome !== 'found') {
        throw new Error(`What ${this.#scenario.id} asks about is ${outcome}`);
      }
      return cause;
    } finally {
      await db.destroy();
    }
  }

  /** The service by its reference, or an incident that names the services. */
  #query() {
    const [first, ...others] = this.#asked();
    return others.length === 0 ? first : `incident:${SOURCE}/${INCIDENT.id}`;
  }

  #asked() {
    const { episodes, focus, monitors } = this.#scenario;
    const services = new Map(monitors.map(one => [one.id, one.service]));
    return [
      ...new Set(
        episodes
          .filter(({ id }) => focus.includes(id))
          .map(({ monitorId }) => services.get(monitorId)),
      ),
    ].sort();
  }

  #lookup(db, source) {
    const config = new ConfigReader({});
    const permissions = mockServices.permissions({ result: 'ALLOW' });
    const catalog = this.#catalog();
    const syncSettings = readSyncSettings(config);
    const { service } = createLookupService({
      ...{ config, permissions, catalog, db },
      catalogReader: CatalogReader.create({
        catalog,
        auth: mockServices.auth(),
      }),
      cache: nothingKept,
      logger,
      sloStore: DatabaseSloStore.create({ db }),
      journeyStatusReader: { read: async () => new Map() },
      journeyFreezeReader: { read: async () => new Map() },
      sources: [source],
      onCallProviders: [],
      conventions: readConventionsFromConfig(config),
      settings: readScorecardSettingsFromConfig(config, { requirements: [] }),
      ...{ syncSettings, staleness: syncSettings.staleness },
      requirements: [],
    });
    return service;
  }

  #source() {
    const { monitors, episodes, history } = this.#scenario;
    const all = [...history, ...episodes];
    const open = new Map(
      all
        .filter(({ endedAt }) => !endedAt)
        .map(one => [one.monitorId, one.severity]),
    );
    return {
      name: SOURCE,
      type: SOURCE,
      readSlos: () => batch([]),
      readStatuses: () => batch([]),
      getSloUrl: id => `https://bench.example.com/slo/${id}`,
      readMonitors: () =>
        batch(
          monitors.map(({ id, service, windowSeconds }) => ({
            id,
            name: `${nameOf(service)}_errors_${id}_prod`,
            type: 'query alert',
            query: `avg(last_${windowSeconds / 60}m):avg:errors{*} > 5`,
            recipients: [],
            tags: [`service:${nameOf(service)}`, 'env:prod'],
            state: stateOfSeverity[open.get(id)] ?? 'ok',
            isMultiAlert: false,
            isDraft: false,
            isMuted: false,
            options: {},
          })),
        ),
      readIncidents: () =>
        batch([
          {
            ...INCIDENT,
            title: 'What is asked about',
            severity: 'SEV-2',
            state: 'active',
            services: this.#asked().map(nameOf),
            teams: [],
            hasCustomerImpact: true,
            createdAt: new Date().toISOString(),
          },
        ]),
      readAlertTransitions: () =>
        batch(
          all.flatMap(({ id, monitorId, group, severity, ...one }) =>
            [
              { id: `${id} begins`, at: one.startedAt, type: severity },
              { id: `${id} ends`, at: one.endedAt, type: 'recovery' },
            ]
              .filter(({ at }) => at)
              .map(({ at, ...rest }) => ({
                ...rest,
                ...{ monitorId, group },
                at: this.#moved(at),
              })),
          ),
        ),
    };
  }

  #moved(at) {
    return new Date(Date.parse(at) + this.#shiftMs).toISOString();
  }

  #catalog() {
    const { monitors, dependencies } = this.#scenario;
    const refs = new Set([
      ...monitors.map(({ service }) => service),
      ...dependencies.flatMap(({ from, to }) => [from, to]),
    ]);
    const entities = new Map(
      [...refs].map(ref => [
        ref,
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: nameOf(ref), namespace: 'default' },
          spec: { type: 'service', lifecycle: 'production' },
          relations: dependencies
            .filter(({ from }) => from === ref)
            .map(({ to }) => ({ type: 'dependsOn', targetRef: to })),
        },
      ]),
    );
    return {
      getEntityByRef: async ref => entities.get(ref),
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(ref => entities.get(ref)),
      }),
      streamEntities: async function* stream() {
        yield [...entities.values()];
      },
    };
  }
}

async function* batch(items) {
  yield { items, skipped: [] };
}

/** @param {string} ref of a service */
function nameOf(ref) {
  return ref.slice(ref.indexOf('/') + 1);
}
