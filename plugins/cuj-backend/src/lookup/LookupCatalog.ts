/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Entity,
  RELATION_API_PROVIDED_BY,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  CauseDependency,
  JourneyStepDependency,
  nameKey,
  serviceNameAnnotations,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CatalogReader } from '../evaluation/CatalogReader';
import { LookupItems } from './LookupItems';
import { ownerRefOf, stepServiceRef } from '../overview/buildJourneyOverview';

const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec',
  'relations',
];
const needingRelations: string[] = [
  RELATION_DEPENDS_ON,
  RELATION_CONSUMES_API,
  RELATION_API_PROVIDED_BY,
];

/** What is held in memory of an entity. */
export interface CatalogItem {
  entityRef: string;
  /** In lower case. */
  kind: string;
  name: string;
  title: string;
  ownerRef?: string;
  /** Of a Group. */
  parentRef?: string;
  /** By which names the sources may know it, besides its own. */
  aliases: string[];
  /** What it needs, by reference. */
  needs: string[];
  /** Of a Journey. */
  steps?: Array<{
    name: string;
    service?: string;
    dependency: JourneyStepDependency;
  }>;
}

/** How far away a journey may be to be affected, in services, itself included. */
export const reachOfFailure = {
  ...{ hops: 4, limit: 2000 },
  servicesOnly: true,
} as const;

/**
 * What the catalog holds of services, journeys and those that own them, as the plugin
 * itself sees it: to find what is asked about and what depends on it. What a caller is
 * told of an entity is read with their own credentials.
 */
export class LookupCatalog {
  readonly #items = new Map<string, CatalogItem>();
  readonly #servicesByName = new Map<string, Set<string>>();
  readonly #servicesByKey = new Map<string, Set<string>>();
  readonly #journeysByKey = new Map<string, Set<string>>();
  readonly #journeysByService = new Map<string, string[]>();
  readonly #neededBy = new Map<string, string[]>();
  /** Services and journeys, to be looked up. */
  readonly items = LookupItems.create();

  static async read(catalog: CatalogReader): Promise<LookupCatalog> {
    const items: CatalogItem[] = [];
    for await (const page of catalog.streamPages({
      kinds: ['component', 'resource', 'api', 'journey', 'group'],
      fields: FIELDS,
    })) {
      items.push(...page.map(toItem));
    }
    return new LookupCatalog(items);
  }

  static create(items: CatalogItem[] = []): LookupCatalog {
    return new LookupCatalog(items);
  }

  private constructor(items: CatalogItem[]) {
    for (const item of items) {
      const { entityRef, kind, name, aliases, needs, steps } = item;
      this.#items.set(entityRef, item);
      if (kind === 'component' || kind === 'resource') {
        for (const one of [name, ...aliases]) {
          add(this.#servicesByName, one.toLowerCase(), entityRef);
          add(this.#servicesByKey, nameKey(one), entityRef);
        }
      }
      if (kind !== 'group' && kind !== 'api') {
        this.items.put({
          type: kind === 'journey' ? 'journey' : 'service',
          id: entityRef,
          title: item.title,
          aliases: [name, ...aliases],
          text: nameKey(`${name} ${item.title} ${aliases.join(' ')}`),
          tags: [],
          services: [],
          journeys: [],
          environments: [],
        });
      }
      if (steps) {
        add(this.#journeysByKey, nameKey(name), entityRef);
        for (const ref of new Set(steps.map(({ service }) => service))) {
          if (ref) {
            push(this.#journeysByService, ref, entityRef);
            push(this.#neededBy, ref, entityRef);
          }
        }
      } else {
        needs.forEach(ref => push(this.#neededBy, ref, entityRef));
      }
    }
  }

  get(entityRef: string): CatalogItem | undefined {
    return this.#items.get(entityRef);
  }

  /** The service that a source calls so; undefined where there is none, or no one. */
  resolveService(name: string): string | undefined {
    return only(
      this.#servicesByName.get(name.toLowerCase()) ??
        this.#servicesByKey.get(nameKey(name)),
    );
  }

  /** The journey that a source calls so; undefined where there is none, or no one. */
  resolveJourney(name: string): string | undefined {
    return only(this.#journeysByKey.get(nameKey(name)));
  }

  /** Whether a source that calls a journey so can mean no other than this one. */
  isOnlyJourney(entityRef: string, name: string): boolean {
    return [...(this.#journeysByKey.get(nameKey(name)) ?? [])].every(
      ref => ref === entityRef,
    );
  }

  /** By which names the sources may know a service. */
  namesOf(service: string): string[] {
    const item = this.#items.get(service);
    return item ? [item.name, ...item.aliases] : [service];
  }

  /** The journeys with a step on a service. */
  journeysOn(service: string): string[] {
    return this.#journeysByService.get(service) ?? [];
  }

  /**
   * All services and journeys that need any of some services, themselves at distance 0;
   * by distance.
   *
   * @param options - `canPass` says which of them are known at all; all where absent.
   *   Where `servicesOnly`, who consumes an API is as far away as the API
   */
  dependents(
    services: Iterable<string>,
    options: {
      hops: number;
      limit: number;
      canPass?: (entityRef: string) => boolean;
      servicesOnly?: boolean;
    },
  ): Map<string, number> {
    const { canPass = () => true, servicesOnly = false } = options;
    return walk(
      services,
      one => (this.#neededBy.get(one) ?? []).filter(canPass),
      {
        ...options,
        isBetween: ref => servicesOnly && ref.startsWith('api:'),
      },
    );
  }

  /** All that any of some services or journeys needs; by distance. */
  dependencies(
    services: Iterable<string>,
    options: { hops: number; limit: number },
  ): Map<string, number> {
    return walk(services, one => this.#needsOf(one), options);
  }

  /** What of them is declared between some entities. */
  edgesAmong(entityRefs: ReadonlySet<string>): CauseDependency[] {
    return [...entityRefs].flatMap(from =>
      this.#needsOf(from)
        .filter(to => entityRefs.has(to))
        .map(to => ({ from, to })),
    );
  }

  #needsOf(entityRef: string): string[] {
    const item = this.#items.get(entityRef);
    return [
      ...(item?.needs ?? []),
      ...(item?.steps ?? []).flatMap(({ service }) => service ?? []),
    ];
  }
}

function toItem(entity: Entity): CatalogItem {
  const { metadata, relations = [] } = entity;
  const validation = validateJourneyEntity(entity);
  const ownerRef = ownerRefOf(entity);
  const parentRef = relations.find(
    ({ type }) => type === RELATION_CHILD_OF,
  )?.targetRef;
  return {
    entityRef: stringifyEntityRef(entity),
    kind: entity.kind.toLocaleLowerCase('en-US'),
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    ...(ownerRef && { ownerRef }),
    ...(parentRef && { parentRef }),
    aliases: serviceNameAnnotations.flatMap(key => {
      const alias = metadata.annotations?.[key];
      return typeof alias === 'string' && alias.trim() ? [alias.trim()] : [];
    }),
    needs: relations
      .filter(({ type }) => needingRelations.includes(type))
      .map(({ targetRef }) => targetRef),
    ...(validation.outcome === 'valid' && {
      steps: validation.entity.spec.steps.map(step => {
        const service = stepServiceRef(validation.entity, step.service);
        return {
          name: step.name,
          ...(service && { service }),
          dependency: step.dependency ?? 'hard',
        };
      }),
    }),
  };
}

/** @param options - what leads on from where `isBetween` is as far away as that */
function walk(
  starts: Iterable<string>,
  next: (entityRef: string) => string[],
  options: {
    hops: number;
    limit: number;
    isBetween?: (entityRef: string) => boolean;
  },
): Map<string, number> {
  const { hops, limit, isBetween = () => false } = options;
  const distances = new Map([...starts].map(ref => [ref, 0]));
  for (const [ref, distance] of distances) {
    if (distance === hops) {
      continue;
    }
    const reached = next(ref);
    for (const other of reached) {
      if (!distances.has(other) && distances.size < limit) {
        distances.set(other, distance + 1);
        if (isBetween(other)) {
          reached.push(...next(other));
        }
      }
    }
  }
  return distances;
}

function only(refs: ReadonlySet<string> | undefined): string | undefined {
  return refs?.size === 1 ? [...refs][0] : undefined;
}

function add(map: Map<string, Set<string>>, key: string, value: string) {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function push(map: Map<string, string[]>, key: string, value: string) {
  const values = map.get(key);
  if (values) {
    values.push(value);
  } else {
    map.set(key, [value]);
  }
}
