/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setImmediate as immediate } from 'node:timers/promises';

const TEAMS = 200;
/** One entity in so many is a journey. */
const JOURNEY_EVERY = 20;

/**
 * A catalog of any size that is made up as it is asked for, so that it takes no
 * memory by itself. Stands in for `CatalogReader`.
 */
export class SyntheticCatalog {
  /** @param {number} size how many Components and Journeys there are */
  constructor(size) {
    this.size = size;
  }

  async *streamPages({ kinds, pageSize = 500 }) {
    let page = [];
    for (const entity of this.#all(kinds)) {
      page.push(entity);
      if (page.length === pageSize) {
        // A page of the real catalog comes over the network, and lets others run.
        await immediate();
        yield page;
        page = [];
      }
    }
    if (page.length > 0) {
      await immediate();
      yield page;
    }
  }

  /** @param {string[]} refs */
  async readByRefs(refs) {
    await immediate();
    return new Map(
      refs.flatMap(ref => {
        const entity = this.#find(ref);
        return entity ? [[ref, entity]] : [];
      }),
    );
  }

  /** The names of all Components. */
  *services() {
    for (let index = 0; index < this.size; index += 1) {
      if (index % JOURNEY_EVERY !== 0) {
        yield { index, name: `service-${index}` };
      }
    }
  }

  /** Without a search, as a catalog has an index of references. */
  #find(ref) {
    const [, kind, number] =
      /^(component|journey|group):default\/[a-z]+-(\d+)$/.exec(ref) ?? [];
    const index = Number(number);
    if (kind === 'group') {
      return index < TEAMS ? group(index) : undefined;
    }
    const isJourney = index % JOURNEY_EVERY === 0;
    if (!(index < this.size) || isJourney !== (kind === 'journey')) {
      return undefined;
    }
    return isJourney ? journey(index) : component(index);
  }

  /** @param {string[]} [kinds] */
  *#all(kinds = ['component', 'journey', 'group']) {
    if (kinds.includes('group')) {
      for (let index = 0; index < TEAMS; index += 1) {
        yield group(index);
      }
    }
    for (let index = 0; index < this.size; index += 1) {
      const isJourney = index % JOURNEY_EVERY === 0;
      if (kinds.includes(isJourney ? 'journey' : 'component')) {
        yield isJourney ? journey(index) : component(index);
      }
    }
  }
}

/** @param {number} index */
export function teamOf(index) {
  return `team-${index % TEAMS}`;
}

/** @param {number} index */
function group(index) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: `team-${index}` },
    spec: {
      type: 'team',
      profile: { email: `team-${index}@example.com` },
      children: [],
    },
    relations: [
      { type: 'hasMember', targetRef: `user:default/person-${index}` },
    ],
  };
}

/** @param {number} index */
function component(index) {
  const owner = `group:default/${teamOf(index)}`;
  const system = `system:default/system-${index % 500}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `service-${index}`,
      annotations: {
        ...(index % 3 !== 0 && { 'pagerduty.com/service-id': `P${index}` }),
        ...(index % 2 === 0 && {
          // One in ten claims what another one claims as well.
          'cuj-slo/boundaries': `POST /things-${
            index % 10 === 0 ? index - (index % 100) : index
          }/{id}/runs, GET /runs-${index}/{id}`,
        }),
      },
      links:
        index % 4 === 0
          ? []
          : [
              {
                url: `https://runbooks.example.com/service-${index}`,
                type: 'runbook',
              },
            ],
    },
    spec: { type: 'service', lifecycle: 'production', owner, system },
    relations: [
      { type: 'ownedBy', targetRef: owner },
      { type: 'partOf', targetRef: system },
    ],
  };
}

/** @param {number} index */
function journey(index) {
  const owner = `group:default/${teamOf(index)}`;
  const system = `system:default/system-${index % 500}`;
  const services = [1, 2, 3].map(
    step => `component:default/service-${index + step}`,
  );
  return {
    apiVersion: 'cuj-slo/v1alpha1',
    kind: 'Journey',
    metadata: { name: `journey-${index}` },
    spec: {
      lifecycle: 'production',
      owner,
      system,
      criticality: index % 3 === 0 ? 'critical' : 'important',
      outcome: `The customer gets thing number ${index}.`,
      start: 'The customer presses the button.',
      end: 'The thing is shown.',
      measurement: 'end-to-end',
      steps: services.map((service, step) => ({
        name: `step-${step}`,
        service,
      })),
    },
    relations: [
      { type: 'ownedBy', targetRef: owner },
      { type: 'partOf', targetRef: system },
      ...services.map(targetRef => ({ type: 'dependsOn', targetRef })),
    ],
  };
}
