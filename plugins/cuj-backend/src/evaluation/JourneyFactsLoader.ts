/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  CujConventions,
  EntityFacts,
  SloFact,
  SyntheticTest,
  nameKey,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { PolicyFactsReader } from '../policy/PolicyFactsReader';
import { ScorecardStore } from '../store/ScorecardStore';
import { BatchCatalog } from './BatchCatalog';
import { BatchItems } from './BatchItems';
import { scopeRefOf } from './CatalogSurvey';
import { IndexedItem } from './ItemIndex';
import { Surveys } from './Surveys';
import { withUnread } from './UnreadSurvey';
import { buildStepCoverage, buildStepFacts } from './buildStepFacts';
import { entitiesOfTags } from './entitiesOfTags';

type Options = {
  conventions: CujConventions;
  scorecardStore: ScorecardStore;
  /** Absent where nobody evaluates policies. */
  policyFacts?: PolicyFactsReader;
  surveys: Surveys;
};

/** What the sources hold of the journeys of one batch. */
type Loaded = {
  batch: BatchItems;
  neighbours: BatchCatalog;
  /** By name. */
  synthetics: Map<string, IndexedItem<SyntheticTest>[]>;
};

/** Finds out what requirements need to know of journeys. */
export class JourneyFactsLoader {
  readonly #conventions: CujConventions;
  readonly #scorecardStore: ScorecardStore;
  readonly #policyFacts: PolicyFactsReader | undefined;
  readonly #surveys: Surveys;

  static create(options: Options): JourneyFactsLoader {
    return new JourneyFactsLoader(options);
  }

  private constructor(options: Options) {
    this.#conventions = options.conventions;
    this.#scorecardStore = options.scorecardStore;
    this.#policyFacts = options.policyFacts;
    this.#surveys = options.surveys;
  }

  /** What is known of each journey, in the order of the entities. */
  async load(
    entities: Entity[],
    options: {
      batch: BatchItems;
      neighbours: BatchCatalog;
      slosOf: (entity: Entity) => SloFact[];
    },
  ): Promise<EntityFacts[]> {
    const { batch, neighbours, slosOf } = options;
    const synthetics = await this.#surveys.sources.synthetics.load(
      entities.map(({ metadata }) => nameKey(metadata.name)),
      batch,
    );
    await loadServices(entities, neighbours);
    const policyFacts = await this.#policyFacts?.read(entities);
    return await Promise.all(
      entities.map(async (entity, index) => ({
        ...(await this.#factsOf(entity, slosOf(entity), {
          batch,
          neighbours,
          synthetics,
        })),
        ...policyFacts?.[index],
      })),
    );
  }

  async #factsOf(
    entity: Entity,
    slos: SloFact[],
    loaded: Loaded,
  ): Promise<EntityFacts> {
    const { batch, neighbours, synthetics } = loaded;
    const { catalog, states, unread } = this.#surveys;
    const scopeRef = scopeRefOf(entity);
    const tests = (synthetics.get(nameKey(entity.metadata.name)) ?? []).map(
      ({ item }) => item,
    );
    const validation = validateJourneyEntity(entity);
    const journey =
      validation.outcome === 'valid' ? validation.entity : undefined;
    const unreadable = {
      state: 'missing' as const,
      reason: 'The steps of the journey can’t be read.',
    };
    const services = stepServicesOf(entity);
    const verdicts = await this.#scorecardStore.findVerdicts({
      entityRefs: [...new Set(services.map(({ serviceRef }) => serviceRef))],
    });
    return {
      steps: journey
        ? { state: 'known', value: buildStepFacts(journey, neighbours) }
        : unreadable,
      stepCoverage: journey
        ? states.toFact(['slos'], buildStepCoverage(journey, slos))
        : unreadable,
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
      syntheticTests: withUnread(
        batch.doubt(
          states.toFact(
            ['synthetics'],
            tests.map(test => ({
              ...test,
              ...entitiesOfTags(test.tags, {
                catalog,
                conventions: this.#conventions,
              }),
            })),
          ),
          tests,
        ),
        unread.syntheticsOf(nameKey(entity.metadata.name)),
      ),
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

/** The services of steps, whether or not they exist; with the steps' names. */
function stepServicesOf(
  entity: Entity,
): Array<{ step: string; serviceRef: string }> {
  const validation = validateJourneyEntity(entity);
  if (validation.outcome !== 'valid') {
    return [];
  }
  return validation.entity.spec.steps.flatMap(({ name, service }) => {
    const serviceRef = stepServiceRef(validation.entity, service);
    return serviceRef ? [{ step: name, serviceRef }] : [];
  });
}

/** Services of steps may be of a kind that has no scorecard. */
async function loadServices(entities: Entity[], neighbours: BatchCatalog) {
  const refs = entities
    .flatMap(stepServicesOf)
    .map(({ serviceRef }) => serviceRef);
  await neighbours.load(refs);
  await neighbours.load(
    refs.flatMap(ref => neighbours.get(ref)?.ownerRef ?? []),
  );
}
