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
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ServiceCheckFacts } from '../checks/ServiceCheckFacts';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { PolicyRecordStore } from '../policy/PolicyRecordStore';
import { CopyReader } from '../store/CopyReader';
import { ScorecardStore } from '../store/ScorecardStore';
import { SloStore } from '../store/SloStore';
import { BatchItems } from './BatchItems';
import { CatalogReader } from './CatalogReader';
import { JourneyFactsLoader } from './JourneyFactsLoader';
import { ServiceFactsLoader } from './ServiceFactsLoader';
import { SloFactsLoader } from './SloFactsLoader';
import { Surveys } from './Surveys';

type Options = {
  catalog: Pick<CatalogReader, 'readByRefs'>;
  copies: CopyReader;
  sloStore: SloStore;
  scorecardStore: ScorecardStore;
  conventions: CujConventions;
  settings: ScorecardSettings;
  /** Absent where nothing but the sync finds anything out. */
  checks?: ServiceCheckFacts;
  /** Absent where nobody records what was done. */
  policyRecords?: PolicyRecordStore;
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
    await this.#surveyServices(entities);
    const batch = BatchItems.create(this.#options);
    const slosByEntity = await this.#slos.load(entities, batch);
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
    addAll(journeys, await this.#journeys.load(journeys, { batch, slosOf }));
    addAll(services, await this.#services.load(services, { batch, slosOf }));
    addAll(
      services,
      await this.#options.checks?.load(services, this.#options.now),
    );
    return entities.map(entity =>
      Object.assign(
        this.#commonFacts(slosOf(entity), batch),
        ...(found.get(entity) ?? []),
      ),
    );
  }

  /** A step's service may be of a kind that has no scorecard. */
  async #surveyServices(entities: Entity[]): Promise<void> {
    const { catalog } = this.#surveys;
    const unknown = entities.flatMap(entity => {
      const validation = validateJourneyEntity(entity);
      return validation.outcome === 'valid'
        ? validation.entity.spec.steps
            .map(({ service }) => stepServiceRef(validation.entity, service))
            .filter(ref => ref !== undefined)
            .filter(ref => !catalog.get(ref))
        : [];
    });
    if (unknown.length > 0) {
      catalog.add((await this.#options.catalog.readByRefs(unknown)).values());
    }
  }

  #commonFacts(slos: SloFact[], batch: BatchItems): EntityFacts {
    return {
      slos: batch.doubt(this.#surveys.states.toFact(['slos'], slos), slos),
    };
  }
}
