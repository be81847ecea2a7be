/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  CujConventions,
  EntityFacts,
  Fact,
  Monitor,
  ScorecardSettings,
  ServiceDefinition,
  ServiceTelemetry,
  SloFact,
  TaggedItem,
  serviceNameAnnotations,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ItemKey } from '../store/CopyReader';
import {
  monitorTable,
  serviceDefinitionTable,
  serviceTelemetryTable,
} from '../store/CopyTable';
import { BatchItems } from './BatchItems';
import { ownerRefsOf } from './CatalogSurvey';
import { Surveys } from './Surveys';
import { findOwnershipClaims } from './findOwnershipClaims';
import { mergeTelemetry } from './mergeTelemetry';

type Options = {
  conventions: CujConventions;
  settings: ScorecardSettings;
  surveys: Surveys;
};

/** What the sources hold of the services of one batch. */
type Loaded = {
  batch: BatchItems;
  monitors: Map<string, Monitor>;
  definitions: Map<string, ServiceDefinition>;
  telemetry: Map<string, ServiceTelemetry>;
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
    options: { batch: BatchItems; slosOf: (entity: Entity) => SloFact[] },
  ): Promise<EntityFacts[]> {
    const { batch, slosOf } = options;
    const { sources } = this.#surveys;
    const names = entities.map(serviceNameOf);
    const items: Loaded = {
      batch,
      monitors: await batch.load(
        monitorTable,
        names.flatMap(name => sources.findMonitors(name)),
      ),
      definitions: await batch.load(
        serviceDefinitionTable,
        names.flatMap(name => sources.findDefinitions(name)),
      ),
      telemetry: await batch.load(
        serviceTelemetryTable,
        names.flatMap(name => sources.findTelemetry(name)),
      ),
    };
    return entities.map(entity => this.#factsOf(entity, slosOf(entity), items));
  }

  #factsOf(entity: Entity, slos: SloFact[], items: Loaded): EntityFacts {
    const { catalog, sources, states } = this.#surveys;
    const name = serviceNameOf(entity);
    const itemsOf = <T>(keys: ItemKey[], loaded: Map<string, T>) =>
      keys.flatMap(({ source, id }) => {
        const item = loaded.get(`${source} ${id}`);
        return item ? [{ source, item }] : [];
      });
    const definitions = itemsOf(
      sources.findDefinitions(name),
      items.definitions,
    ).map(({ item }) => item);
    const monitors = itemsOf(sources.findMonitors(name), items.monitors);
    const telemetry = mergeTelemetry(
      itemsOf(sources.findTelemetry(name), items.telemetry).map(
        ({ item }) => item,
      ),
    );

    return {
      owner: this.#ownerFact(entity),
      ownershipClaims: findOwnershipClaims(entity, {
        surveys: this.#surveys,
        conventions: this.#options.conventions,
        definitions,
        slos,
        monitors,
      }),
      boundaryOverlaps: {
        state: 'known',
        value: catalog.findOverlaps(entity),
      },
      serviceDefinitions: items.batch.doubt(
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
      taggedItems: states.toFact(
        ['slos', 'monitors'],
        toTaggedItems(slos, monitors),
      ),
      monitors: items.batch.doubt(
        states.toFact(
          ['monitors'],
          monitors.map(({ source, item }) => ({ source, monitor: item })),
        ),
        monitors.map(({ item }) => item),
      ),
    };
  }

  #ownerFact(entity: Entity): EntityFacts['owner'] {
    const [entityRef] = ownerRefsOf(entity);
    if (!entityRef) {
      return { state: 'missing', reason: 'The entity names no owner.' };
    }
    const owner = this.#surveys.catalog.getOwner(entityRef);
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

/** What the sources call the service that an entity stands for. */
function serviceNameOf(entity: Entity): string {
  const stated = serviceNameAnnotations
    .map(key => entity.metadata.annotations?.[key])
    .find(name => typeof name === 'string' && name.trim());
  return stated?.trim() ?? entity.metadata.name;
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
