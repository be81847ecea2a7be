/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  KnownJourney,
  KnownService,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { chunksOf } from '../store/chunksOf';

const PAGE_SIZE = 500;

/**
 * Reads from the catalog what scheduled tasks need, with the plugin's own
 * credentials. Not for requests: those see what their caller may see.
 */
export class CatalogReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogReader {
    return new CatalogReader(options);
  }

  private constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** All Components, by name only. */
  async readServices(): Promise<KnownService[]> {
    const services: KnownService[] = [];
    for await (const entity of this.#stream('Component', [
      'kind',
      'metadata.name',
      'metadata.namespace',
    ])) {
      services.push({
        entityRef: stringifyEntityRef(entity),
        name: entity.metadata.name,
      });
    }
    return services;
  }

  /** All Journeys, with what they say of their SLOs. */
  async readJourneys(): Promise<KnownJourney[]> {
    const journeys: KnownJourney[] = [];
    for await (const entity of this.#stream('Journey')) {
      const validation = validateJourneyEntity(entity);
      if (validation.outcome !== 'valid') {
        continue;
      }
      const { slos } = validation.entity.spec;
      journeys.push({
        entityRef: stringifyEntityRef(entity),
        name: entity.metadata.name,
        ...(slos?.references && { references: slos.references }),
        ...(slos?.query && { query: slos.query }),
      });
    }
    return journeys;
  }

  /**
   * Entities of some kinds, or of all where none are said, in pages.
   *
   * @param options - `fields` are those that are needed, where not all are
   */
  async *streamPages(options: {
    kinds?: string[];
    fields?: string[];
    pageSize?: number;
  }): AsyncGenerator<Entity[]> {
    const { kinds, fields, pageSize = PAGE_SIZE } = options;
    const credentials = await this.#auth.getOwnServiceCredentials();
    yield* this.#catalog.streamEntities(
      {
        ...(kinds && { filter: { kind: kinds } }),
        ...(fields && { fields }),
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        pageSize,
      },
      { credentials },
    );
  }

  /**
   * Entities by their references, as far as there are any.
   *
   * @param fields - those that are needed, where not all are
   */
  async readByRefs(
    entityRefs: string[],
    fields?: string[],
  ): Promise<Map<string, Entity>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found = new Map<string, Entity>();
    for (const chunk of chunksOf([...new Set(entityRefs)], PAGE_SIZE)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: chunk, ...(fields && { fields }) },
        { credentials },
      );
      for (const entity of items) {
        if (entity) {
          found.set(stringifyEntityRef(entity), entity);
        }
      }
    }
    return found;
  }

  async *#stream(kind: string, fields?: string[]): AsyncGenerator<Entity> {
    for await (const page of this.streamPages({
      kinds: [kind],
      ...(fields && { fields }),
    })) {
      yield* page;
    }
  }
}
