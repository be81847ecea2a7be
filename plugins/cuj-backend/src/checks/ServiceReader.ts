/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  ScorecardEvaluator,
  ScorecardSettings,
  ServiceDefinition,
  isJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CatalogReader } from '../evaluation/CatalogReader';
import { kindsInPredicate } from '../evaluation/kindsInPredicate';
import { serviceNameOf } from '../onCall/collectCandidates';
import { ownerRefOf } from '../overview/buildJourneyOverview';
import { CopyReader, SourcedItem } from '../store/CopyReader';
import { serviceDefinitionTable } from '../store/CopyTable';

const PAGE_SIZE = 200;

/** An entity with what else names its team or its runbook. */
export interface ReadService {
  entity: Entity;
  /** The Group that owns it. */
  owner?: Entity;
  /** What it says of itself in the sources' own catalogs. */
  definitions: SourcedItem<ServiceDefinition>[];
}

type Options = {
  catalog: CatalogReader;
  copies: CopyReader;
  /** The names of all sources. */
  sources: string[];
  settings: ScorecardSettings;
  evaluator: ScorecardEvaluator;
};

/** Reads what is judged as a service, for scheduled tasks only. */
export class ServiceReader {
  readonly #options: Options;

  static create(options: Options): ServiceReader {
    return new ServiceReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** All that have a scorecard, in pages. */
  async *stream(signal: AbortSignal): AsyncGenerator<ReadService[]> {
    const { catalog, settings, evaluator } = this.#options;
    const kinds = kindsInPredicate(settings.appliesTo);
    for await (const page of catalog.streamPages({
      ...(kinds && { kinds: kinds.filter(kind => kind !== 'journey') }),
      pageSize: PAGE_SIZE,
    })) {
      signal.throwIfAborted();
      yield await this.read(
        page.filter(
          entity => !isJourneyEntity(entity) && evaluator.appliesTo(entity),
        ),
      );
    }
  }

  /** These entities, in their order. */
  async read(entities: Entity[]): Promise<ReadService[]> {
    const { catalog, copies, sources } = this.#options;
    const groupRefOf = (entity: Entity) => {
      const ref = ownerRefOf(entity);
      return ref?.startsWith('group:') ? ref : undefined;
    };
    const owners = await catalog.readByRefs(
      entities.flatMap(entity => groupRefOf(entity) ?? []),
    );
    const found = await copies.find<ServiceDefinition>(
      serviceDefinitionTable,
      entities.flatMap(entity => {
        const id = serviceNameOf(entity);
        return id ? sources.map(source => ({ source, id })) : [];
      }),
      'name',
    );
    const byName = new Map<string, SourcedItem<ServiceDefinition>[]>();
    for (const { id, source, item } of found) {
      byName.set(id, [...(byName.get(id) ?? []), { source, item }]);
    }
    return entities.map(entity => {
      const owner = owners.get(groupRefOf(entity) ?? '');
      return {
        entity,
        ...(owner && { owner }),
        definitions: byName.get(serviceNameOf(entity) ?? '') ?? [],
      };
    });
  }
}
