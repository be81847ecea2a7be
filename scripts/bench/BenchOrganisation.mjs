/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyntheticCatalog, teamOf } from './SyntheticCatalog.mjs';

/** One entity in so many of the synthetic catalog is a journey. */
const JOURNEY_EVERY = 20;
const DAY_MS = 86_400_000;
/** So many services fail at the moment, each with those that need it. */
const FAILING = 40;
const BATCH = 1000;
/** As long as an API takes to say who is on call. */
const ON_CALL_MS = 30;

/**
 * An organisation of any size: a catalog, and a source with SLOs, monitors and a month
 * of alerts. Always the same, so that two runs measure the same.
 */
export class BenchOrganisation {
  /** @param {{ services: number, slos: number, monitors: number }} sizes */
  constructor(sizes) {
    this.sizes = sizes;
    this.now = Date.now();
    const entities = Math.ceil(
      (sizes.services * JOURNEY_EVERY) / (JOURNEY_EVERY - 1),
    );
    this.synthetic = new SyntheticCatalog(entities);
    this.services = [...this.synthetic.services()];
    this.failing = new Set(
      Array.from({ length: FAILING }, (_, index) =>
        Math.floor((index * this.services.length) / FAILING),
      ),
    );
  }

  /** The source, as the plugin reads it. */
  source() {
    return {
      name: 'bench',
      type: 'bench',
      readSlos: () => batches(this.sizes.slos, index => this.#slo(index)),
      readStatuses: () =>
        batches(this.sizes.slos, index => this.#status(index)),
      readMonitors: () =>
        batches(this.sizes.monitors, index => this.#monitor(index)),
      readAlertTransitions: () => this.#alerts(),
      readIncidents: () => batches(50, index => this.#incident(index)),
      readServices: () =>
        batches(this.services.length, index => this.#definition(index)),
      readSyntheticTests: () => batches(200, index => this.#synthetic(index)),
      readOnCall: async team => {
        await new Promise(resolve => {
          setTimeout(resolve, ON_CALL_MS);
        });
        return {
          team,
          responders: [{ displayName: `Somebody of ${team}` }],
          escalations: [],
          asOf: new Date().toISOString(),
        };
      },
      getSloUrl: id => `https://bench.example.com/slo/${id}`,
      getUrl: ({ type, id }) => `https://bench.example.com/${type}/${id}`,
      readUrl: url => {
        const [, type, id] = url.pathname.split('/');
        return url.hostname === 'bench.example.com'
          ? { references: [{ type, id }], tags: [] }
          : undefined;
      },
    };
  }

  /** The catalog, as the plugin asks it; answers are copies, as those of another process. */
  async catalog() {
    const entities = new Map();
    for await (const page of this.synthetic.streamPages({})) {
      for (const entity of page) {
        entities.set(refOf(entity), JSON.stringify(this.#withNeeds(entity)));
      }
    }
    const find = ref => {
      const found = entities.get(ref.toLowerCase());
      return found && JSON.parse(found);
    };
    return {
      getEntityByRef: async ref => find(ref),
      getEntitiesByRefs: async ({ entityRefs }) => ({
        items: entityRefs.map(find),
      }),
      streamEntities: async function* stream({ filter, pageSize = 500 } = {}) {
        const kinds = filter?.kind && [filter.kind].flat().map(lower);
        let page = [];
        for (const [ref, text] of entities) {
          if (!kinds || kinds.includes(ref.split(':')[0])) {
            page.push(JSON.parse(text));
          }
          if (page.length === pageSize) {
            yield page;
            page = [];
          }
        }
        yield page;
      },
    };
  }

  /** Each service needs two others, and it is known which. */
  #withNeeds(entity) {
    const index = Number(/^service-(\d+)$/.exec(entity.metadata.name)?.[1]);
    if (entity.kind !== 'Component' || Number.isNaN(index)) {
      return entity;
    }
    const needs = [index + 1, index * 2 + 3].filter(
      other => other < this.synthetic.size && other % JOURNEY_EVERY !== 0,
    );
    return {
      ...entity,
      relations: [
        ...entity.relations,
        ...needs.map(other => ({
          type: 'dependsOn',
          targetRef: `component:default/service-${other}`,
        })),
      ],
    };
  }

  /** The service of an SLO or monitor, and the journey that it is a step of. */
  #of(index) {
    const { index: number, name } = this.services[index % this.services.length];
    return {
      service: name,
      journey: `journey-${number - (number % JOURNEY_EVERY)}`,
      isStep: number % JOURNEY_EVERY <= 3,
    };
  }

  #slo(index) {
    const { service, journey, isStep } = this.#of(index);
    return {
      id: sloId(index),
      name: `cuj_slo_${service}_${isStep ? journey : 'none'}_prod ${index}`,
      type: 'metric',
      description: `What: requests. Runbook: https://runbooks.example.com/${service}`,
      tags: [
        `service:${service}`,
        'env:prod',
        'slo_type:availability',
        ...(isStep ? [`journey:${journey}`] : []),
      ],
      thresholds: [{ timeframe: '30d', targetPercent: 99.5 }],
      primaryTimeframe: '30d',
      monitorIds: [],
      groups: [],
    };
  }

  #status(index) {
    return {
      sloId: sloId(index),
      timeframes: ['7d', '30d'].map(timeframe => ({
        timeframe,
        state: index % 17 === 0 ? 'breached' : 'ok',
        targetPercent: 99.5,
        sliPercent: index % 17 === 0 ? 99.1 : 99.8,
        budgetRemainingPercent: index % 17 === 0 ? -80 : 60,
        indexedAt: new Date(this.now).toISOString(),
      })),
    };
  }

  #monitor(index) {
    const { service } = this.#of(index);
    const kind = ['errors_high', 'latency_p95', 'no_data', 'saturation'][
      Math.floor(index / this.services.length) % 4
    ];
    return {
      id: String(100_000 + index),
      name: `${service}_${kind}_prod`,
      type: 'query alert',
      query: `avg(last_5m):avg:requests.errors{service:${service},env:prod} > 5`,
      message: `Look at https://runbooks.example.com/${service}/runbook @pager`,
      recipients: ['pager'],
      tags: [`service:${service}`, 'env:prod', `team:${teamOf(index)}`],
      state: this.#isFailing(index) ? 'alert' : 'ok',
      isMultiAlert: false,
      isDraft: false,
      isMuted: false,
      options: { evaluationDelaySeconds: 60 },
    };
  }

  /** One alert of each monitor in the last month, and what fails now. */
  async *#alerts() {
    let batch = [];
    const add = (monitor, at, type) =>
      batch.push({
        id: `${monitor}-${at}-${type}`,
        monitorId: String(100_000 + monitor),
        group: '',
        at: new Date(at).toISOString(),
        type,
      });
    for (let index = 0; index < this.sizes.monitors; index += 1) {
      const at = this.now - DAY_MS * (1 + ((index * 7919) % 28));
      add(index, at, 'alert');
      add(index, at + 600_000, 'recovery');
      if (this.#isFailing(index)) {
        add(index, this.now - 900_000 + (index % 10) * 20_000, 'alert');
      }
      if (batch.length >= BATCH) {
        yield { items: batch, skipped: [] };
        batch = [];
      }
    }
    yield { items: batch, skipped: [] };
  }

  /** The first monitor of each service that fails, or needs one that does. */
  #isFailing(index) {
    return (
      index < this.services.length &&
      [...nearOnes(index)].some(one => this.failing.has(one))
    );
  }

  #incident(index) {
    return {
      id: `incident-${index}`,
      publicId: String(index),
      title: `Incident number ${index}`,
      severity: 'SEV-2',
      state: index % 5 === 0 ? 'active' : 'resolved',
      services: [this.#of(index * 97).service],
      teams: [],
      hasCustomerImpact: true,
      createdAt: new Date(this.now - index * 3_600_000).toISOString(),
    };
  }

  #definition(index) {
    const { name } = this.services[index];
    return {
      id: `service:default/${name}`,
      kind: 'service',
      name,
      origin: 'software-catalog',
      team: teamOf(index),
      tags: [],
      links: [],
      contacts: [],
      onCall: [],
    };
  }

  #synthetic(index) {
    return {
      id: `syn-${String(index).padStart(3, '0')}-abc`,
      name: `Plays journey ${index}`,
      type: 'browser',
      status: 'live',
      tags: [`journey:journey-${index * JOURNEY_EVERY}`],
      locations: [],
    };
  }
}

/** @param {number} index */
export function sloId(index) {
  return index.toString(16).padStart(32, '0');
}

/** It and the services that need it most closely. */
function* nearOnes(index) {
  for (let distance = 0; distance < 4; distance += 1) {
    yield index + distance;
  }
}

async function* batches(count, itemOf) {
  for (let first = 0; first < count; first += BATCH) {
    const length = Math.min(BATCH, count - first);
    yield {
      items: Array.from({ length }, (_, offset) => itemOf(first + offset)),
      skipped: [],
    };
  }
}

function refOf({ kind, metadata }) {
  return `${kind}:${metadata.namespace ?? 'default'}/${
    metadata.name
  }`.toLowerCase();
}

function lower(text) {
  return text.toLowerCase();
}
