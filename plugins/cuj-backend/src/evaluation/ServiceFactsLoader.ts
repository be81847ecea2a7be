/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  BoundaryOverlap,
  CujConventions,
  EntityFacts,
  Monitor,
  ScorecardSettings,
  ServiceDefinition,
  ServiceTelemetry,
  SloFact,
  SyntheticTest,
  nameKey,
  serviceNameAnnotations,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { BatchCatalog } from './BatchCatalog';
import { BatchItems } from './BatchItems';
import { ownerRefsOf } from './CatalogSurvey';
import { IndexedItem } from './ItemIndex';
import { Surveys } from './Surveys';
import { withUnread } from './UnreadSurvey';
import { entitiesOfTags } from './entitiesOfTags';
import { findOwnershipClaims } from './findOwnershipClaims';
import { taggedItemsFact } from './taggedItemsFact';
import { telemetryFact } from './telemetryFact';

/** Under which what is said of whole environments is found; no service is called so. */
const ENVIRONMENT_KEY = '';

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
  synthetics: ItemsByKey<SyntheticTest>;
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
      /** Of each service, in the order of the entities; absent where nobody is asked. */
      coverages?: Array<EntityFacts['onCallCoverage']>;
    },
  ): Promise<EntityFacts[]> {
    const { batch, neighbours, slosOf, coverages } = options;
    const { catalog, sources } = this.#surveys;
    await neighbours.load(entities.flatMap(one => ownerRefsOf(one)[0] ?? []));
    const keys = entities.map(serviceKeyOf);
    const loaded: Loaded = {
      batch,
      neighbours,
      overlaps: await catalog.findOverlaps(entities),
      monitors: await sources.monitors.load(keys, batch),
      definitions: await sources.definitions.load(keys, batch),
      telemetry: await sources.telemetry.load(
        [ENVIRONMENT_KEY, ...keys],
        batch,
      ),
      synthetics: await sources.syntheticsOfServices.load(keys, batch),
    };
    return entities.map((entity, index) =>
      this.#factsOf(entity, slosOf(entity), coverages?.[index], loaded),
    );
  }

  #factsOf(
    entity: Entity,
    slos: SloFact[],
    coverage: EntityFacts['onCallCoverage'],
    loaded: Loaded,
  ): EntityFacts {
    const { catalog, states, unread } = this.#surveys;
    const { batch } = loaded;
    const key = serviceKeyOf(entity);
    const itemsOf = <T>(items: ItemsByKey<T>) => items.get(key) ?? [];
    const definitions = itemsOf(loaded.definitions).map(({ item }) => item);
    const monitors = itemsOf(loaded.monitors);
    const synthetics = itemsOf(loaded.synthetics);
    const tests = synthetics.map(({ item }) => item);
    const ofMonitors = monitors.map(({ item }) => item);
    const { conventions, settings } = this.#options;

    return {
      owner: this.#ownerFact(entity, loaded.neighbours),
      ownershipClaims: findOwnershipClaims(entity, {
        surveys: this.#surveys,
        ...{ conventions, batch, slos, monitors, coverage },
        definitions: itemsOf(loaded.definitions),
        sharedTeams: settings.onCall.sharedTeams,
      }),
      boundaryOverlaps: {
        state: 'known',
        value: loaded.overlaps.get(stringifyEntityRef(entity)) ?? [],
      },
      serviceDefinitions: batch.doubt(
        states.toFact(['services'], definitions),
        definitions,
      ),
      telemetry: telemetryFact({
        service: key,
        items: itemsOf(loaded.telemetry).map(({ item }) => item),
        lists: loaded.telemetry.get(ENVIRONMENT_KEY) ?? [],
        environments: conventions.environments.production,
        states,
      }),
      taggedItems: withUnread(
        taggedItemsFact(
          { slos, monitors, synthetics },
          {
            ...{ batch, states, catalog, conventions },
            ownerRef: ownerRefsOf(entity)[0],
          },
        ),
        [
          ...unread.slosOf(stringifyEntityRef(entity)),
          ...unread.monitorsOf(key),
          ...unread.syntheticsOfService(key),
        ],
      ),
      // Of a kind that no source has, there is nothing that could lack tags.
      ...(states.sourcesOf('synthetics').length > 0 && {
        syntheticTests: batch.doubt(
          states.toFact(['synthetics'], tests),
          tests,
        ),
      }),
      monitors: withUnread(
        batch.doubt(
          states.toFact(
            ['monitors'],
            monitors.map(({ source, item }) => ({
              source,
              monitor: item,
              ...entitiesOfTags(item.tags, { catalog, conventions }),
            })),
          ),
          ofMonitors,
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
