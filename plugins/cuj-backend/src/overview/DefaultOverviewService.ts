/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_DEPENDENCY_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CujConventions,
  EntityOverview,
  JourneyEntityV1alpha1,
  SloOverview,
  isJourneyEntity,
  validateJourneyEntity,
  revealedEntities,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncSettings } from '../config/readSyncSettings';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';
import { FreezeReader } from '../policy/FreezeReader';
import { ScorecardReader } from '../scorecards/ScorecardReader';
import { SloRecord, SloStore } from '../store/SloStore';
import { SyncStore } from '../store/SyncStore';
import {
  buildJourneyOverview,
  ownerRefOf,
  stepServiceRef,
} from './buildJourneyOverview';
import { buildSloOverview } from './buildSloOverview';
import { OverviewService } from './OverviewService';
import { readSourceFreshness } from './readSourceFreshness';

type Options = {
  catalog: CatalogService;
  sloStore: SloStore;
  syncStore: SyncStore;
  sources: SloSource[];
  conventions: CujConventions;
  scorecardReader: ScorecardReader;
  journeyStatuses: JourneyStatusReader;
  freezeReader: FreezeReader;
  staleness: SyncSettings['staleness'];
  /** For tests. */
  now?: () => Date;
};

/**
 * Answers from the plugin's database and the catalog, never from a source.
 *
 * @remarks
 * The catalog is asked with the caller's credentials throughout. An SLO is shown
 * only to those who may read every entity that it names itself: its name and tags
 * alone would tell of them. A Journey that refers to it hides it from nobody.
 */
export class DefaultOverviewService implements OverviewService {
  readonly #options: Options;
  readonly #now: () => Date;

  static create(options: Options): DefaultOverviewService {
    return new DefaultOverviewService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async getEntityOverview(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<EntityOverview> {
    const {
      catalog,
      sloStore,
      scorecardReader,
      journeyStatuses,
      freezeReader,
    } = this.#options;
    const entity = await catalog.getEntityByRef(entityRef, options);
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${entityRef}, or you may not read it`,
      );
    }
    const ref = stringifyEntityRef(entity);
    const now = this.#now();

    const journeys = await this.#readJourneys(entity, options);
    const [records, statuses, freeze] = await Promise.all([
      sloStore.findByEntities([ref, ...journeys.keys()]),
      journeyStatuses.read([...journeys.keys()]),
      isJourneyEntity(entity) ? undefined : freezeReader.read(ref, options),
    ]);
    const readable = await this.#readMentioned(
      [entity, ...journeys.values()],
      records,
      options,
    );
    const visible = records.filter(({ matching }) =>
      revealedEntities(matching).every(one => readable.has(one)),
    );

    const shown = new Set<SloRecord>();
    const journeyOverviews = [...journeys].map(([journeyRef, journey]) => {
      const own = visible.filter(({ matching }) =>
        matching.journeys.some(match => match.entityRef === journeyRef),
      );
      own.forEach(record => shown.add(record));
      return buildJourneyOverview(journey, {
        slos: own.map(record => this.#buildSlo(record, journeyRef, now)),
        readable,
        status: statuses.get(journeyRef),
      });
    });
    const others = visible.filter(
      record =>
        !shown.has(record) &&
        record.matching.services.some(match => match.entityRef === ref),
    );

    const scorecard = await scorecardReader.read(entity, options);
    return {
      entityRef: ref,
      journeys: journeyOverviews,
      otherSlos: others.map(record => this.#buildSlo(record, ref, now)),
      ...(scorecard && { scorecard }),
      ...(freeze && { freeze }),
      sources: await readSourceFreshness(this.#options, now),
      conventions: describeConventions(this.#options.conventions),
    };
  }

  #buildSlo(record: SloRecord, entityRef: string, now: Date): SloOverview {
    const { sources, conventions, staleness } = this.#options;
    const { id, primaryTimeframe } = record.slo;
    return buildSloOverview(record, {
      conventions,
      staleness,
      now,
      entityRef,
      url: sources
        .find(source => source.name === record.source)
        ?.getSloUrl(id, primaryTimeframe),
    });
  }

  /** The journey itself, or those whose steps the entity carries, by reference. */
  async #readJourneys(
    entity: Entity,
    options: { credentials: BackstageCredentials },
  ): Promise<Map<string, JourneyEntityV1alpha1>> {
    const own = validateJourneyEntity(entity);
    if (own.outcome === 'valid') {
      return new Map([[stringifyEntityRef(entity), own.entity]]);
    }

    const ref = stringifyEntityRef(entity);
    const journeys = new Map<string, JourneyEntityV1alpha1>();
    const related = (entity.relations ?? [])
      .filter(
        ({ type, targetRef }) =>
          type === RELATION_DEPENDENCY_OF && targetRef.startsWith('journey:'),
      )
      .map(({ targetRef }) => targetRef);
    for (const candidate of (await this.#read(related, options)).values()) {
      const validation = validateJourneyEntity(candidate);
      if (
        validation.outcome === 'valid' &&
        validation.entity.spec.steps.some(
          step => stepServiceRef(validation.entity, step.service) === ref,
        )
      ) {
        journeys.set(stringifyEntityRef(candidate), validation.entity);
      }
    }
    return journeys;
  }

  /** The entities that journeys and SLOs mention, as far as the caller may read them. */
  async #readMentioned(
    known: Entity[],
    records: SloRecord[],
    options: { credentials: BackstageCredentials },
  ): Promise<Map<string, Entity>> {
    const readable = new Map(
      known.map(entity => [stringifyEntityRef(entity), entity]),
    );
    const mentioned = new Set<string>();
    for (const entity of known) {
      const validation = validateJourneyEntity(entity);
      if (validation.outcome === 'valid') {
        for (const { service } of validation.entity.spec.steps) {
          const ref = stepServiceRef(validation.entity, service);
          if (ref) {
            mentioned.add(ref);
          }
        }
      }
    }
    for (const { matching } of records) {
      for (const match of [...matching.services, ...matching.journeys]) {
        mentioned.add(match.entityRef);
      }
      revealedEntities(matching).forEach(ref => mentioned.add(ref));
    }
    const readMore = async (refs: Iterable<string>) => {
      const unread = [...new Set(refs)].filter(ref => !readable.has(ref));
      for (const [ref, entity] of await this.#read(unread, options, [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'relations',
      ])) {
        readable.set(ref, entity);
      }
    };
    await readMore(mentioned);
    // An owner is only a name until somebody of that name exists.
    await readMore(
      [...mentioned].flatMap(ref => {
        const service = readable.get(ref);
        return (service && ownerRefOf(service)) ?? [];
      }),
    );
    return readable;
  }

  async #read(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
    fields?: string[],
  ): Promise<Map<string, Entity>> {
    if (entityRefs.length === 0) {
      return new Map();
    }
    const { items } = await this.#options.catalog.getEntitiesByRefs(
      { entityRefs, ...(fields && { fields }) },
      options,
    );
    return new Map(
      items.flatMap(entity =>
        entity ? [[stringifyEntityRef(entity), entity]] : [],
      ),
    );
  }
}

/** What an author needs to know to name or tag an SLO. */
function describeConventions(
  conventions: CujConventions,
): EntityOverview['conventions'] {
  return {
    sloName: conventions.sloName,
    serviceTagKey: conventions.serviceTagKeys[0],
    journeyTagKey: conventions.journeyTagKeys[0],
    environmentTagKey: conventions.environmentTagKeys[0],
    productionEnvironment: conventions.environments.production[0],
  };
}
