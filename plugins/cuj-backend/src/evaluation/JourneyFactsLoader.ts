/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityFacts,
  PolicyRecordFact,
  SloFact,
  SyntheticTest,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { PolicyRecordStore } from '../policy/PolicyRecordStore';
import { syntheticTestTable } from '../store/CopyTable';
import { ScorecardStore } from '../store/ScorecardStore';
import { BatchItems } from './BatchItems';
import { scopeRefOf } from './CatalogSurvey';
import { Surveys } from './Surveys';
import { buildStepFacts } from './buildStepFacts';

type Options = {
  scorecardStore: ScorecardStore;
  /** Absent where nobody records what was done. */
  policyRecords?: PolicyRecordStore;
  surveys: Surveys;
};

/** What the sources hold of the journeys of one batch. */
type Loaded = {
  batch: BatchItems;
  synthetics: Map<string, SyntheticTest>;
  /** By journey; absent where nobody records what was done. */
  policyRecords?: Map<string, PolicyRecordFact[]>;
};

/** Finds out what requirements need to know of journeys. */
export class JourneyFactsLoader {
  readonly #scorecardStore: ScorecardStore;
  readonly #policyRecords: PolicyRecordStore | undefined;
  readonly #surveys: Surveys;

  static create(options: Options): JourneyFactsLoader {
    return new JourneyFactsLoader(options);
  }

  private constructor(options: Options) {
    this.#scorecardStore = options.scorecardStore;
    this.#policyRecords = options.policyRecords;
    this.#surveys = options.surveys;
  }

  /** What is known of each journey, in the order of the entities. */
  async load(
    entities: Entity[],
    options: { batch: BatchItems; slosOf: (entity: Entity) => SloFact[] },
  ): Promise<EntityFacts[]> {
    const { batch, slosOf } = options;
    const synthetics = await batch.load<SyntheticTest>(
      syntheticTestTable,
      entities.flatMap(({ metadata }) =>
        this.#surveys.sources.findSynthetics(metadata.name),
      ),
    );
    const policyRecords = await this.#loadPolicyRecords(entities);
    return await Promise.all(
      entities.map(entity =>
        this.#factsOf(entity, slosOf(entity), {
          ...{ batch, synthetics, policyRecords },
        }),
      ),
    );
  }

  async #loadPolicyRecords(
    entities: Entity[],
  ): Promise<Map<string, PolicyRecordFact[]> | undefined> {
    const kept = await this.#policyRecords?.listAcknowledgements(
      entities.map(stringifyEntityRef),
    );
    if (!kept) {
      return undefined;
    }
    const byJourney = new Map<string, PolicyRecordFact[]>();
    for (const { journeyRef, consequence, at, link } of kept) {
      const records = byJourney.get(journeyRef) ?? [];
      records.push({ consequence, at, ...(link && { link }) });
      byJourney.set(journeyRef, records);
    }
    return byJourney;
  }

  async #factsOf(
    entity: Entity,
    slos: SloFact[],
    loaded: Loaded,
  ): Promise<EntityFacts> {
    const { batch, synthetics, policyRecords } = loaded;
    const { catalog, sources, states } = this.#surveys;
    const scopeRef = scopeRefOf(entity);
    const tests = sources
      .findSynthetics(entity.metadata.name)
      .flatMap(({ source, id }) => synthetics.get(`${source} ${id}`) ?? []);
    const validation = validateJourneyEntity(entity);
    const steps =
      validation.outcome === 'valid'
        ? buildStepFacts(validation.entity, { slos, catalog })
        : undefined;
    const services =
      validation.outcome === 'valid'
        ? validation.entity.spec.steps.flatMap(({ name, service }) => {
            const serviceRef = stepServiceRef(validation.entity, service);
            return serviceRef ? [{ step: name, serviceRef }] : [];
          })
        : [];
    const verdicts = await this.#scorecardStore.findVerdicts({
      entityRefs: [...new Set(services.map(({ serviceRef }) => serviceRef))],
    });
    return {
      steps: steps
        ? states.toFact(['slos'], steps)
        : {
            state: 'missing',
            reason: 'The steps of the journey can’t be read.',
          },
      portfolio: scopeRef
        ? {
            state: 'known',
            value: {
              scopeRef,
              criticalJourneys: catalog.getCriticalJourneys(scopeRef),
            },
          }
        : {
            state: 'missing',
            reason: 'The journey is part of no system or domain.',
          },
      ...(policyRecords && {
        policyRecords: {
          state: 'known',
          value: policyRecords.get(stringifyEntityRef(entity)) ?? [],
        },
      }),
      syntheticTests: batch.doubt(states.toFact(['synthetics'], tests), tests),
      stepVerdicts: {
        state: 'known',
        value: services.flatMap(({ step, serviceRef }) =>
          verdicts
            .filter(({ entityRef }) => entityRef === serviceRef)
            .map(({ requirementId, verdict }) => ({
              step,
              serviceRef,
              requirementId,
              verdict,
            })),
        ),
      },
    };
  }
}
