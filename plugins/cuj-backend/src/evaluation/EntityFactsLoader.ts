/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CujConventions,
  EntityFacts,
  ScorecardSettings,
  SloFact,
  isJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ServiceCheckFacts } from '../checks/ServiceCheckFacts';
import { PolicyFactsReader } from '../policy/PolicyFactsReader';
import { CopyReader } from '../store/CopyReader';
import { ScorecardStore } from '../store/ScorecardStore';
import { SloStore } from '../store/SloStore';
import { BatchCatalog } from './BatchCatalog';
import { BatchItems } from './BatchItems';
import { CatalogReader } from './CatalogReader';
import { JourneyFactsLoader } from './JourneyFactsLoader';
import { ServiceFactsLoader } from './ServiceFactsLoader';
import { SloFactsLoader } from './SloFactsLoader';
import { Surveys } from './Surveys';
import { withUnread } from './UnreadSurvey';

type Options = {
  catalog: Pick<CatalogReader, 'readByRefs'>;
  copies: CopyReader;
  sloStore: SloStore;
  scorecardStore: ScorecardStore;
  conventions: CujConventions;
  settings: ScorecardSettings;
  /** Absent where nothing but the sync finds anything out. */
  checks?: ServiceCheckFacts;
  /** Absent where nobody evaluates policies. */
  policyFacts?: PolicyFactsReader;
  /** Of now, too. */
  surveys: Surveys;
  now: Date;
};

/** Finds out what requirements need to know of entities, a batch at a time. */
export class EntityFactsLoader {
  readonly #options: Options;
  readonly #surveys: Surveys;
  readonly #slos: SloFactsLoader;
  readonly #services: ServiceFactsLoader;
  readonly #journeys: JourneyFactsLoader;

  static create(options: Options): EntityFactsLoader {
    return new EntityFactsLoader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#surveys = options.surveys;
    this.#slos = SloFactsLoader.create(options);
    this.#services = ServiceFactsLoader.create(options);
    this.#journeys = JourneyFactsLoader.create(options);
  }

  /** What is known of each entity, in the order of the entities. */
  async load(entities: Entity[]): Promise<EntityFacts[]> {
    const batch = BatchItems.create(this.#options);
    const neighbours = BatchCatalog.create({
      catalog: this.#options.catalog,
      entities,
    });
    const slosByEntity = await this.#slos.load(entities, {
      batch,
      neighbours,
    });
    const slosOf = (entity: Entity) =>
      slosByEntity.get(stringifyEntityRef(entity)) ?? [];

    const journeys = entities.filter(isJourneyEntity);
    const services = entities.filter(entity => !isJourneyEntity(entity));
    const found = new Map<Entity, EntityFacts[]>();
    const addAll = (subjects: Entity[], facts: EntityFacts[] = []) =>
      facts.forEach((one, index) =>
        found.set(subjects[index], [
          ...(found.get(subjects[index]) ?? []),
          one,
        ]),
      );
    const loaded = { batch, neighbours, slosOf };
    addAll(journeys, await this.#journeys.load(journeys, loaded));
    const checks = await this.#options.checks?.load(
      services,
      this.#options.now,
    );
    addAll(
      services,
      await this.#services.load(services, {
        ...loaded,
        coverages: checks?.map(({ onCallCoverage }) => onCallCoverage),
      }),
    );
    addAll(services, checks);
    return entities.map(entity =>
      Object.assign(
        this.#commonFacts(entity, slosOf(entity), batch),
        ...(found.get(entity) ?? []),
      ),
    );
  }

  #commonFacts(
    entity: Entity,
    slos: SloFact[],
    batch: BatchItems,
  ): EntityFacts {
    const { states, unread } = this.#surveys;
    return {
      slos: withUnread(
        batch.doubt(states.toFact(['slos'], slos), slos),
        unread.slosOf(stringifyEntityRef(entity)),
      ),
    };
  }
}
