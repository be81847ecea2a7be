/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { entityRefOf } from '../entity/entityText';
import { EntityRequirement } from './Requirement';
import { entityRequirements } from './requirementCatalogue';
import { RequirementResult, Scorecard, Verdict } from './Scorecard';
import { Exemption, ScorecardSettings } from './ScorecardSettings';

/**
 * Judges entities by their own text. The processor, the backend and whoever else
 * asks all get their verdicts from here, so that these are the same everywhere.
 *
 * @public
 */
export class ScorecardEvaluator {
  readonly #settings: ScorecardSettings;
  readonly #applies: (entity: Entity) => boolean;
  readonly #requirements: EntityRequirement[];
  /** By requirement id and entity reference. */
  readonly #exemptions = new Map<string, Exemption[]>();

  /** Prepares for judging many entities by the same settings. */
  static create(options: { settings: ScorecardSettings }): ScorecardEvaluator {
    return new ScorecardEvaluator(options.settings);
  }

  private constructor(settings: ScorecardSettings) {
    this.#settings = settings;
    this.#applies = filterPredicateToFilterFunction<Entity>(settings.appliesTo);
    this.#requirements = entityRequirements
      .filter(({ id }) => settings.requirements[id])
      .sort((a, b) => a.level - b.level);
    for (const exemption of settings.exemptions) {
      for (const ref of exemption.entityRefs) {
        const key = exemptionKey(exemption.requirementId, ref);
        this.#exemptions.set(key, [
          ...(this.#exemptions.get(key) ?? []),
          exemption,
        ]);
      }
    }
  }

  /**
   * Judges an entity, which may hold anything.
   *
   * @param entity - the entity as the catalog holds it, or as its author wrote it
   * @param options - `today` is the day for which exemptions are looked up,
   *   `YYYY-MM-DD`; the only input besides the entity and the settings
   * @returns undefined where no scorecard applies to the entity
   */
  evaluate(entity: Entity, options: { today: string }): Scorecard | undefined {
    if (!this.#applies(entity)) {
      return undefined;
    }
    const entityRef = entityRefOf(entity);
    const results = this.#requirements.map(requirement =>
      this.#evaluateOne(requirement, entity, entityRef, options.today),
    );
    return summarize(results);
  }

  #evaluateOne(
    requirement: EntityRequirement,
    entity: Entity,
    entityRef: string | undefined,
    today: string,
  ): RequirementResult {
    const { id, title, why, passes, level } = requirement;
    const { mode } = this.#settings.requirements[id];
    const finding = requirement.evaluate(entity, this.#settings);
    const result: RequirementResult = {
      requirementId: id,
      title,
      why,
      passes,
      level,
      mode,
      ...finding,
    };
    if (finding.verdict !== 'fail' || !entityRef) {
      return result;
    }

    const exemption = this.#exemptions
      .get(exemptionKey(id, entityRef))
      // Dates of this form compare as text.
      ?.find(({ until }) => until >= today);
    if (!exemption) {
      return result;
    }
    const { reason, until, approvedBy } = exemption;
    return {
      ...result,
      verdict: 'waived',
      waiver: { reason, until, ...(approvedBy && { approvedBy }) },
    };
  }
}

function exemptionKey(requirementId: string, entityRef: string): string {
  return `${requirementId} ${entityRef}`;
}

function summarize(results: RequirementResult[]): Scorecard {
  const counts: Record<Verdict, number> = {
    pass: 0,
    fail: 0,
    unknown: 0,
    waived: 0,
  };
  for (const { verdict } of results) {
    counts[verdict] += 1;
  }

  const levels = [...new Set(results.map(result => result.level))].sort(
    (a, b) => a - b,
  );
  let level = 0;
  let missingForNextLevel: string[] = [];
  for (const candidate of levels) {
    missingForNextLevel = results
      .filter(
        result =>
          // An exemption excuses; it does not make anybody answer the call.
          result.level === candidate && result.verdict !== 'pass',
      )
      .map(result => result.requirementId);
    if (missingForNextLevel.length > 0) {
      break;
    }
    level = candidate;
  }

  return {
    level,
    highestLevel: levels[levels.length - 1] ?? 0,
    missingForNextLevel,
    counts,
    results,
  };
}
