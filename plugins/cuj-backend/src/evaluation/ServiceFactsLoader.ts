/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  BoundaryOverlap,
  CujConventions,
  EntityFacts,
  Fact,
  Monitor,
  ScorecardSettings,
  ServiceDefinition,
  ServiceTelemetry,
  SloFact,
  TaggedItem,
  nameKey,
  serviceNameAnnotations,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { BatchCatalog } from './BatchCatalog';
import { BatchItems } from './BatchItems';
import { ownerRefsOf } from './CatalogSurvey';
import { IndexedItem } from './ItemIndex';
import { Surveys } from './Surveys';
import { withUnread } from './UnreadSurvey';
import { findOwnershipClaims } from './findOwnershipClaims';
import { mergeTelemetry } from './mergeTelemetry';

type Options = {
  conventions: CujConventions;
  settings: ScorecardSettings;
  surveys: Surveys;
};

type ItemsByKey<T> = Map<string, IndexedItem<T>[]>;

/** What is known of the services of one batch; items by `serviceKeyOf`. */
type Loaded = {
  batch: BatchItems;
  neighbours: BatchCatalog;
  /** By entity. */
  overlaps: Map<string, BoundaryOverlap[]>;
  monitors: ItemsByKey<Monitor>;
  definitions: ItemsByKey<ServiceDefinition>;
  telemetry: ItemsByKey<ServiceTelemetry>;
};

/** Finds out what requirements need to know of services. */
export class ServiceFactsLoader {
  readonly #options: Options;
  readonly #surveys: Surveys;

  static create(options: Options): ServiceFactsLoader {
    return new ServiceFactsLoader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#surveys = options.surveys;
  }

  /** What is known of each service, in the order of the entities. */
  async load(
    entities: Entity[],
    options: {
      batch: BatchItems;
      neighbours: BatchCatalog;
      slosOf: (entity: Entity) => SloFact[];
    },
  ): Promise<EntityFacts[]> {
    const { batch, neighbours, slosOf } = options;
    const { catalog, sources } = this.#surveys;
    await neighbours.load(entities.flatMap(one => ownerRefsOf(one)[0] ?? []));
    const keys = entities.map(serviceKeyOf);
    const loaded: Loaded = {
      batch,
      neighbours,
      overlaps: await catalog.findOverlaps(entities),
      monitors: await sources.monitors.load(keys, batch),
      definitions: await sources.definitions.load(keys, batch),
      telemetry: await sources.telemetry.load(keys, batch),
    };
    return entities.map(entity =>
      this.#factsOf(entity, slosOf(entity), loaded),
    );
  }

  #factsOf(entity: Entity, slos: SloFact[], loaded: Loaded): EntityFacts {
    const { states, unread } = this.#surveys;
    const { batch } = loaded;
    const key = serviceKeyOf(entity);
    const itemsOf = <T>(items: ItemsByKey<T>) => items.get(key) ?? [];
    const definitions = itemsOf(loaded.definitions).map(({ item }) => item);
    const monitors = itemsOf(loaded.monitors);
    const telemetry = mergeTelemetry(
      itemsOf(loaded.telemetry).map(({ item }) => item),
    );

    return {
      owner: this.#ownerFact(entity, loaded.neighbours),
      ownershipClaims: findOwnershipClaims(entity, {
        surveys: this.#surveys,
        conventions: this.#options.conventions,
        definitions,
        slos,
        monitors,
      }),
      boundaryOverlaps: {
        state: 'known',
        value: loaded.overlaps.get(stringifyEntityRef(entity)) ?? [],
      },
      serviceDefinitions: batch.doubt(
        states.toFact(['services'], definitions),
        definitions,
      ),
      telemetry: telemetry
        ? states.toFact(['telemetry'], telemetry)
        : {
            state: 'missing',
            reason: reasonOf(
              states.toFact(['telemetry'], undefined),
              'No telemetry of this service in production has been looked at: none of its SLOs names it by a tag, or nothing was seen.',
            ),
          },
      taggedItems: withUnread(
        states.toFact(['slos', 'monitors'], toTaggedItems(slos, monitors)),
        [
          ...unread.slosOf(stringifyEntityRef(entity)),
          ...unread.monitorsOf(key),
        ],
      ),
      monitors: withUnread(
        batch.doubt(
          states.toFact(
            ['monitors'],
            monitors.map(({ source, item }) => ({ source, monitor: item })),
          ),
          monitors.map(({ item }) => item),
        ),
        unread.monitorsOf(key),
      ),
    };
  }

  #ownerFact(entity: Entity, neighbours: BatchCatalog): EntityFacts['owner'] {
    const [entityRef] = ownerRefsOf(entity);
    if (!entityRef) {
      return { state: 'missing', reason: 'The entity names no owner.' };
    }
    const owner = neighbours.getOwner(entityRef);
    return {
      state: 'known',
      value: {
        entityRef,
        exists: owner !== undefined,
        members: owner?.members ?? 0,
        contacts: owner?.contacts ?? [],
        documentationPrefixes:
          this.#options.settings.runbook.ownerPrefixes[entityRef] ?? [],
      },
    };
  }
}

/** What the sources call the service that an entity stands for, as a `nameKey`. */
function serviceKeyOf(entity: Entity): string {
  const stated = serviceNameAnnotations
    .map(key => entity.metadata.annotations?.[key])
    .find(name => typeof name === 'string' && name.trim());
  return nameKey(stated?.trim() ?? entity.metadata.name);
}

function toTaggedItems(
  slos: SloFact[],
  monitors: Array<{ item: Monitor }>,
): TaggedItem[] {
  return [
    ...slos.map(({ slo: { id, name, tags } }) => ({
      kind: 'slo' as const,
      id,
      name,
      tags,
    })),
    ...monitors.map(({ item: { id, name, tags } }) => ({
      kind: 'monitor' as const,
      id,
      name,
      tags,
    })),
  ];
}

function reasonOf(fact: Fact<unknown>, otherwise: string): string {
  return fact.state === 'missing' ? fact.reason : otherwise;
}
