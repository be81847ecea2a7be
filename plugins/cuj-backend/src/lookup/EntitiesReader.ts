/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { chunksOf } from '../store/chunksOf';
import { LookupSnapshot } from './LookupIndex';
import { isEntityRef } from './scopeOfItem';

const PAGE_SIZE = 500;

/** Reads services and journeys with those that own them and theirs, as their caller may. */
export class EntitiesReader {
  readonly #catalog: CatalogService;

  static create(options: { catalog: CatalogService }): EntitiesReader {
    return new EntitiesReader(options.catalog);
  }

  private constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /**
   * Reads what is not read yet.
   *
   * @param refs - what is no reference is left out
   * @param entities - by reference; what is read is added
   */
  async readInto(
    entities: Map<string, Entity>,
    refs: string[],
    options: { snapshot: LookupSnapshot; credentials: BackstageCredentials },
  ): Promise<void> {
    const { snapshot, credentials } = options;
    const { catalog } = snapshot;
    const wanted = new Set<string>();
    for (const ref of refs.filter(isEntityRef)) {
      const ownerRef = catalog.get(ref)?.ownerRef;
      const parentRef = ownerRef && catalog.get(ownerRef)?.parentRef;
      for (const one of [ref, ownerRef, parentRef]) {
        if (one && !entities.has(one)) {
          wanted.add(one);
        }
      }
    }
    for (const entityRefs of chunksOf([...wanted], PAGE_SIZE)) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs },
        { credentials },
      );
      for (const entity of items) {
        if (entity) {
          entities.set(stringifyEntityRef(entity), entity);
        }
      }
    }
  }
}
