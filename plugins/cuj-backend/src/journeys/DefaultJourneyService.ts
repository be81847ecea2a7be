/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  JourneyDetail,
  JourneyFilter,
  JourneyList,
  JourneyStatus,
  JourneyWindow,
  PageQuery,
  validateJourneyEntity,
  revealedEntities,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { ReadableEntities } from '../access/ReadableEntities';
import { readEntity } from '../access/readEntity';
import { SyncSettings } from '../config/readSyncSettings';
import { reachOfFailure } from '../lookup/LookupCatalog';
import { LookupCatalogReader } from '../lookup/LookupCatalogReader';
import { readSourceFreshness } from '../overview/readSourceFreshness';
import { chunksOf } from '../store/chunksOf';
import { SloStore } from '../store/SloStore';
import { SyncStore } from '../store/SyncStore';
import { hideUnreadable } from './hideUnreadable';
import { JourneyDetailReader } from './JourneyDetailReader';
import { sloKeyOf } from './JourneyInput';
import { JourneyRollUpReader } from './JourneyRollUpReader';
import { JourneyService } from './JourneyService';
import { JourneyStatusReader } from './JourneyStatusReader';
import { JourneyStatusStore } from './JourneyStatusStore';
import { hideRelatedSlos, relatedSlosOf } from './relatedSlos';
import { selectJourneys } from './selectJourneys';
import { stepsThrough } from './stepsThrough';

const DEFAULT_LIMIT = 50;
const MINUTE_MS = 60_000;
const CHUNK = 500;

type Options = {
  catalog: CatalogService;
  readableEntities: ReadableEntities;
  statusReader: JourneyStatusReader;
  statusStore: JourneyStatusStore;
  rollUpReader: JourneyRollUpReader;
  detailReader: JourneyDetailReader;
  sloStore: SloStore;
  /** What needs what. */
  lookupCatalog: LookupCatalogReader;
  sources: SloSource[];
  syncStore: SyncStore;
  staleness: SyncSettings['staleness'];
  /** For tests. */
  now?: () => Date;
};

type ByAnybody = { credentials: BackstageCredentials };

/**
 * Lists what a task computed, and computes one journey anew for its page.
 *
 * @remarks
 * The catalog is asked with the caller's credentials. Numbers are those of all SLOs of a
 * journey; which SLOs, services and owners they are made of is told only to those who may
 * read them.
 */
export class DefaultJourneyService implements JourneyService {
  readonly #options: Options;
  readonly #now: () => Date;

  static create(options: Options): DefaultJourneyService {
    return new DefaultJourneyService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async getJourneys(
    query: JourneyFilter & PageQuery,
    { credentials }: ByAnybody,
  ): Promise<JourneyList> {
    const { readableEntities, statusReader, statusStore } = this.#options;
    const { limit = DEFAULT_LIMIT, offset = 0, ...filter } = query;
    const scope = await readableEntities.getScope(credentials);
    const canRead = (ref: string) => scope.isAll || scope.entityRefs.has(ref);
    const computedAt = await statusStore.getComputedAt();
    const journeys = [...(await statusReader.read()).values()]
      .filter(({ entityRef }) => canRead(entityRef))
      .map(status => hideUnreadable(status, canRead));
    const distances = filter.throughServices
      ? await this.#readDependents(filter.service ?? [], canRead)
      : undefined;
    const selected = selectJourneys(journeys, filter, distances?.keys());
    const items = selected.journeys.slice(offset, offset + limit);
    return {
      items: scope.isAll ? items : await this.#hideSlos(items, canRead),
      ...(distances && { through: stepsThrough(items, distances) }),
      totalItems: selected.journeys.length,
      unfilteredItems: journeys.length,
      facets: selected.facets,
      ...(computedAt && { computedAt }),
      sources: await readSourceFreshness(this.#options, this.#now()),
    };
  }

  async getJourney(
    entityRef: string,
    { window }: { window?: JourneyWindow },
    { credentials }: ByAnybody,
  ): Promise<JourneyDetail> {
    const { catalog, rollUpReader, detailReader } = this.#options;
    const { readableEntities } = this.#options;
    const entity = await readEntity(catalog, entityRef, { credentials });
    const validation = validateJourneyEntity(entity);
    if (validation.outcome !== 'valid') {
      throw new NotFoundError(`${entityRef} is no journey that can be read`);
    }
    // What is asked again within a minute is then the same, and need not be sent again.
    const now = new Date(
      Math.floor(this.#now().getTime() / MINUTE_MS) * MINUTE_MS,
    );
    const {
      readings: [reading],
    } = await rollUpReader.read([validation.entity], {
      now,
      readEntities: refs => this.#readEntities(refs, credentials),
      ...(window && { window }),
    });
    return detailReader.read(reading, {
      now,
      findReadable: refs => readableEntities.findReadable(refs, credentials),
      sources: await readSourceFreshness(this.#options, this.#now()),
    });
  }

  /** The services that need some, those included, with how far away they are. */
  async #readDependents(
    services: string[],
    canRead: (entityRef: string) => boolean,
  ): Promise<Map<string, number>> {
    const catalog = await this.#options.lookupCatalog.read();
    return catalog.dependents(
      services.map(ref => ref.toLocaleLowerCase('en-US')).filter(canRead),
      // One hop less, since journeys need services themselves.
      { ...reachOfFailure, hops: reachOfFailure.hops - 1, canPass: canRead },
    );
  }

  async #hideSlos(
    journeys: JourneyStatus[],
    canRead: (entityRef: string) => boolean,
  ): Promise<JourneyStatus[]> {
    const matchings = await this.#options.sloStore.findMatchings(
      journeys.flatMap(relatedSlosOf),
    );
    return journeys.map(status =>
      hideRelatedSlos(status, slo => {
        // Of one that is gone nobody knows what it told of.
        const matching = matchings.get(sloKeyOf(slo));
        return Boolean(matching && revealedEntities(matching).every(canRead));
      }),
    );
  }

  async #readEntities(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, Entity>> {
    const found = new Map<string, Entity>();
    for (const chunk of chunksOf(entityRefs, CHUNK)) {
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        { entityRefs: chunk },
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
}
