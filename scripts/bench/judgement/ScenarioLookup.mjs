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

  /** Answers what is asked in a scenario, by a plugin with a database of its own. */
  static async ask(scenario, { directory }) {
    return new ScenarioLookup(scenario).#ask(directory);
  }

  constructor(scenario) {
    this.#scenario = scenario;
    this.#shiftMs = Date.now() - Date.parse(scenario.now);
  }

  async #ask(directory) {
    const knex = await openBenchDatabase({ directory });
    const scheduler = mockServices.scheduler({ skipTaskRunOnStartup: true });
    const backend = await startTestBackend({
      features: [cujPlugin, this.#module(), ...this.#services(knex, scheduler)],
    });
    try {
      for (const kind of ['monitors', 'incidents', 'alerts']) {
        await scheduler.triggerTask(`sync-${kind}-${SOURCE}`);
      }
      const url = `http://localhost:${
        backend.server.address().port
      }/api/cuj/lookup?q=${encodeURIComponent(this.#query())}`;
      const response = await fetch(url, {
        headers: { authorization: 'Bearer mock-user-token' },
      });
      const { outcome, cause } = await response.json();
      if (outcome !== 'found') {
        throw new Error(`What ${this.#scenario.id} asks about is ${outcome}`);
      }
      return cause;
    } finally {
      await backend.stop();
      await knex.destroy();
    }
  }

  #module() {
    const source = this.#source();
    return createBackendModule({
      pluginId: 'cuj',
      moduleId: 'bench-source',
      register(env) {
        env.registerInit({
          deps: { extensionPoint: cujSloSourcesExtensionPoint },
          async init({ extensionPoint }) {
            extensionPoint.addSloSource(source);
          },
        });
      },
    });
  }

  #services(knex, scheduler) {
    const catalog = this.#catalog();
    return [
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
    ];
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
