/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import {
  CujConventions,
  defaultConventions,
} from '../conventions/CujConventions';
import { entityRefOf } from '../entity/entityText';
import { isJourneyEntity } from '../journey/JourneyEntity';
import { combineFindings } from './combineFindings';
import { EntityFacts, FactName } from './facts/FactValues';
import { Requirement, RequirementFinding } from './Requirement';
import { requirementCatalogue } from './requirementCatalogue';
import { RequirementResult, Scorecard } from './Scorecard';
import { Exemption, ScorecardSettings } from './ScorecardSettings';
import { summarizeResults } from './summarizeResults';

/**
 * What is known when an entity is judged, besides its own text.
 *
 * @public
 */
export interface EvaluationInput {
  /** The day for which exemptions and dates are looked at, `YYYY-MM-DD`, UTC. */
  today: string;
  /** Exemptions besides those of the settings. */
  exemptions?: Exemption[];
}

type Prepared = {
  requirement: Requirement;
  settings: ScorecardSettings['requirements'][string];
  level: number;
  /** Where it is not for all entities of its subject. */
  applies?: (entity: Entity) => boolean;
};

/** Makes a finding of what the text says, and of what else is known. */
type Find = (
  requirement: Requirement,
  text: RequirementFinding | undefined,
) => RequirementFinding | undefined;

/**
 * Judges entities. The processor, the backend and whoever else asks all get their
 * verdicts from here, so that these are the same everywhere.
 *
 * @public
 */
export class ScorecardEvaluator {
  readonly #settings: ScorecardSettings;
  readonly #conventions: CujConventions;
  readonly #applies: (entity: Entity) => boolean;
  readonly #all: Prepared[];
  /** Those for journeys, and those for everything else. */
  readonly #requirements: Record<'journey' | 'other', Prepared[]>;
  readonly #exemptions: Map<string, Exemption[]>;

  /**
   * Prepares for judging many entities by the same settings.
   *
   * @param options - `requirements` are all that there are, where there are more
   *   than our own
   */
  static create(options: {
    settings: ScorecardSettings;
    conventions?: CujConventions;
    requirements?: Requirement[];
  }): ScorecardEvaluator {
    return new ScorecardEvaluator(
      options.settings,
      options.conventions ?? defaultConventions,
      options.requirements ?? requirementCatalogue,
    );
  }

  private constructor(
    settings: ScorecardSettings,
    conventions: CujConventions,
    requirements: Requirement[],
  ) {
    this.#settings = settings;
    this.#conventions = conventions;
    this.#applies = filterPredicateToFilterFunction<Entity>(settings.appliesTo);
    this.#all = requirements
      .filter(({ id }) => settings.requirements[id])
      .map(requirement => {
        const own = settings.requirements[requirement.id];
        return {
          requirement,
          settings: own,
          level: own.level ?? requirement.level,
          ...(own.appliesTo && {
            applies: filterPredicateToFilterFunction<Entity>(own.appliesTo),
          }),
        };
      })
      .sort((a, b) => a.level - b.level);
    this.#requirements = {
      journey: this.#all.filter(({ requirement: { subject } }) =>
        ['slo', 'journey'].includes(subject),
      ),
      other: this.#all.filter(
        ({ requirement: { subject } }) => subject !== 'journey',
      ),
    };
    this.#exemptions = indexExemptions(settings.exemptions);
  }

  /** The requirements that are switched on, by level, then in the order of the catalogue. */
  get requirements(): Array<{ requirement: Requirement; level: number }> {
    return this.#all.map(({ requirement, level }) => ({
      requirement,
      level,
    }));
  }

  /** Whether an entity, which may hold anything, has a scorecard. */
  appliesTo(entity: Entity): boolean {
    return this.#applies(entity);
  }

  /** The facts that are looked at for an entity. */
  factsOf(entity: Entity): Set<FactName> {
    return new Set(
      this.#requirementsOf(entity).flatMap(({ requirement }) => [
        ...(requirement.facts?.needs ?? []),
        ...(requirement.facts?.uses ?? []),
      ]),
    );
  }

  /**
   * Judges an entity, which may hold anything, by its own text and what is known of
   * it from elsewhere.
   *
   * @returns undefined where no scorecard applies to the entity
   */
  evaluate(
    entity: Entity,
    options: EvaluationInput & { facts: EntityFacts },
  ): Scorecard | undefined {
    return this.#evaluate(entity, options, (requirement, text) => {
      const facts = requirement.facts?.evaluate(
        {
          entity,
          settings: this.#settings,
          conventions: this.#conventions,
          today: options.today,
        },
        options.facts,
      );
      return combineFindings({
        text,
        facts,
        factsMakeGood: requirement.factsMakeGood ?? false,
      });
    });
  }

  /**
   * Judges an entity, which may hold anything, by its own text alone: only the
   * requirements that have something to find there.
   *
   * @returns undefined where no scorecard applies to the entity
   */
  evaluateText(
    entity: Entity,
    options: EvaluationInput,
  ): Scorecard | undefined {
    return this.#evaluate(entity, options, (_requirement, text) => text);
  }

  #evaluate(
    entity: Entity,
    options: EvaluationInput,
    find: Find,
  ): Scorecard | undefined {
    if (!this.#applies(entity)) {
      return undefined;
    }
    const further = options.exemptions && indexExemptions(options.exemptions);
    const results: RequirementResult[] = [];
    const notApplicable: Scorecard['notApplicable'] = [];
    for (const prepared of this.#requirementsOf(entity)) {
      const { requirement } = prepared;
      const { text, finding } = attempt(
        requirement,
        entity,
        this.#settings,
        find,
      );
      if (finding?.verdict === 'not_applicable') {
        notApplicable.push({
          requirementId: requirement.id,
          title: requirement.title,
          message: finding.message,
        });
      } else if (finding) {
        const result = toResult(
          prepared,
          finding,
          finding === text ? 'text' : 'facts',
        );
        results.push(
          finding.verdict === 'fail'
            ? this.#excuse(result, entity, further, options.today)
            : result,
        );
      }
    }
    return summarizeResults(results, notApplicable);
  }

  #requirementsOf(entity: Entity): Prepared[] {
    return this.#requirements[
      isJourneyEntity(entity) ? 'journey' : 'other'
    ].filter(({ applies }) => applies === undefined || applies(entity));
  }

  /** Lets an entity off that failed, where an exemption says so. */
  #excuse(
    result: RequirementResult,
    entity: Entity,
    further: Map<string, Exemption[]> | undefined,
    today: string,
  ): RequirementResult {
    // The usual case, and a reference takes longer to write than all else here.
    if (this.#exemptions.size === 0 && !further?.size) {
      return result;
    }
    const key = `${result.requirementId} ${entityRefOf(entity)}`;
    const exemption = [
      ...(this.#exemptions.get(key) ?? []),
      ...(further?.get(key) ?? []),
      // Dates of this form compare as text.
    ].find(({ until }) => until >= today);
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

/** A requirement of somebody else's may throw; all others still count. */
function attempt(
  requirement: Requirement,
  entity: Entity,
  settings: ScorecardSettings,
  find: Find,
): { text?: RequirementFinding; finding?: RequirementFinding } {
  try {
    const text = requirement.evaluateText?.(entity, settings);
    return { text, finding: find(requirement, text) };
  } catch (error) {
    return {
      finding: {
        verdict: 'unknown',
        code: `${requirement.id}.unreadable`,
        message: `The requirement can't be judged here (${
          toError(error).name
        }).`,
        evidence: [],
      },
    };
  }
}

function toResult(
  { requirement, settings, level }: Prepared,
  finding: Exclude<RequirementFinding, { verdict: 'not_applicable' }>,
  decidedBy: RequirementResult['decidedBy'],
): RequirementResult {
  const { id, version, title, why, passes } = requirement;
  return {
    requirementId: id,
    version,
    title,
    why,
    passes,
    level,
    weight: settings.weight,
    mode: settings.mode,
    decidedBy,
    ...finding,
  };
}

/** By requirement id and entity reference. */
function indexExemptions(exemptions: Exemption[]): Map<string, Exemption[]> {
  const index = new Map<string, Exemption[]>();
  for (const exemption of exemptions) {
    for (const ref of exemption.entityRefs) {
      const key = `${exemption.requirementId} ${ref}`;
      index.set(key, [...(index.get(key) ?? []), exemption]);
    }
  }
  return index;
}
