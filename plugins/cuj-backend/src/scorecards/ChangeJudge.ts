/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityFacts,
  Exemption,
  Requirement,
  RequirementResult,
  ScorecardEvaluator,
  ScorecardSettings,
  readsAlike,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { subjectOf } from '../evaluation/subjectOf';
import { ScorecardRecord } from '../store/ScorecardStore';
import { assertEntitySize } from './assertEntitySize';
import { GateInput } from './buildGate';
import { VerdictTimes } from './buildScorecard';
import { parseRef } from './parseRef';
import { ScorecardReader } from './ScorecardReader';

type Options = {
  catalog: CatalogService;
  scorecardReader: ScorecardReader;
  evaluator: ScorecardEvaluator;
  /** The same without any exemption, for entities that the caller may not read. */
  strictEvaluator: ScorecardEvaluator;
  requirements: Requirement[];
  settings: ScorecardSettings;
  /** What is known of an entity of which nobody has asked anything. */
  unaskedFacts: EntityFacts;
  /** The approved exemptions of the portal. */
  readExemptions: () => Promise<Exemption[]>;
  now: () => Date;
};

/** What would be said of a changed entity. */
export interface JudgedChange {
  entityRef: string;
  lifecycle: string | undefined;
  /** undefined where no scorecard applies to it. */
  results: GateInput[] | undefined;
  times: Map<string, VerdictTimes>;
  /** Whether there is an entity of that name that the caller may read. */
  exists: boolean;
  /** What is stored of the entity as it is, where the caller may read it. */
  record?: ScorecardRecord;
}

/**
 * Judges an entity as somebody wants to change it.
 *
 * @remarks
 * What its text decides is judged by what was sent. What facts decide is as it was
 * evaluated last, as long as the change touches neither what the requirement looks at
 * nor what its facts are found by; if it does, that is only known once the change is in
 * the catalog. So a change that mends a failure is not held up by that failure, and none
 * is let pass by a verdict on something else.
 */
export class ChangeJudge {
  readonly #options: Options;

  static create(options: Options): ChangeJudge {
    return new ChangeJudge(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /**
   * @param sent - may hold anything
   * @throws `InputError` where it has no name that an entity may have, or is too large
   */
  async judge(
    sent: Entity,
    options: { credentials: BackstageCredentials },
  ): Promise<JudgedChange> {
    // The rest of an entity is the catalog's to say.
    const { apiVersion, kind, metadata, spec } = sent;
    const entity: Entity = {
      apiVersion,
      kind,
      metadata,
      ...(spec && { spec }),
    };
    assertEntitySize(entity);
    const { catalog, evaluator, strictEvaluator } = this.#options;
    const entityRef = parseRef(stringifyEntityRef(entity));
    const present = await catalog.getEntityByRef(entityRef, options);
    const record =
      present && (await this.#options.scorecardReader.find(entityRef));

    const judge = present ? evaluator : strictEvaluator;
    const input = {
      today: this.#options.now().toISOString().slice(0, 10),
      exemptions: present ? await this.#options.readExemptions() : [],
    };
    const withoutFacts = judge.evaluate(entity, {
      ...input,
      facts: this.#options.unaskedFacts,
    });
    const textBefore = present && judge.evaluateText(present, input);
    const textAfter = judge.evaluateText(entity, input);
    const judgeAnew = (id: string): GateInput | undefined => {
      const anew = findResult(withoutFacts, id);
      const requirement = this.#options.requirements.find(
        one => one.id === id && one.facts !== undefined,
      );
      const stored = requirement && findResult(record?.scorecard, id);
      return stored && present
        ? judgeByFacts(requirement, {
            ...{ anew, stored },
            before: findResult(textBefore, id),
            after: findResult(textAfter, id),
            areFactsAlike: this.#areFactsAlike(requirement, present, entity),
          })
        : anew;
    };
    // What has nothing to look at without facts may have something with them.
    const ids = [
      ...(withoutFacts?.results ?? []),
      ...(withoutFacts?.notApplicable ?? []),
    ].map(({ requirementId }) => requirementId);
    const results = withoutFacts && ids.flatMap(id => judgeAnew(id) ?? []);
    return {
      entityRef,
      lifecycle: subjectOf(entity).lifecycle,
      results,
      times: await this.#readTimes(record, results ?? []),
      exists: present !== undefined,
      ...(record && { record }),
    };
  }

  /** Only of what is said still: a new failure begins now. */
  async #readTimes(
    record: ScorecardRecord | undefined,
    results: GateInput[],
  ): Promise<Map<string, VerdictTimes>> {
    if (!record) {
      return new Map();
    }
    const times = await this.#options.scorecardReader.readTimes(record);
    for (const { requirementId, verdict } of results) {
      const stored = findResult(record.scorecard, requirementId);
      if (stored?.verdict !== verdict) {
        times.delete(requirementId);
      }
    }
    return times;
  }

  /** Somebody else's requirement may throw, and then says nothing. */
  #areFactsAlike(
    { facts }: Requirement,
    before: Entity,
    after: Entity,
  ): boolean {
    try {
      return (
        facts !== undefined &&
        readsAlike(facts, { before, after }, this.#options.settings)
      );
    } catch {
      return false;
    }
  }
}

type TextResult = Pick<RequirementResult, 'verdict' | 'code' | 'evidence'>;

function judgeByFacts(
  requirement: Requirement,
  known: {
    /** By the changed text alone; undefined where it has nothing to look at. */
    anew: GateInput | undefined;
    stored: GateInput;
    before: TextResult | undefined;
    after: TextResult | undefined;
    areFactsAlike: boolean;
  },
): GateInput | undefined {
  const { anew, stored, before, after, areFactsAlike } = known;
  if (areFactsAlike && saysTheSame(before, after)) {
    return stored;
  }
  // What the text lacks still, facts may make good still.
  const mayBeMadeGood =
    requirement.factsMakeGood === true &&
    stored.verdict === 'pass' &&
    before?.verdict === 'fail' &&
    after?.verdict === 'fail';
  if (anew?.verdict !== 'unknown' && !(anew && mayBeMadeGood)) {
    return anew;
  }
  const { requirementId, mode } = anew;
  return {
    ...{ requirementId, mode },
    verdict: 'unknown',
    message:
      'The change touches what this looks at, or what is known of it is found by; it is evaluated once the change is in the catalog.',
  };
}

/** Wherever in a list that stands. */
function saysTheSame(
  before: TextResult | undefined,
  after: TextResult | undefined,
): boolean {
  const values = (result: TextResult | undefined) =>
    JSON.stringify(result?.evidence.map(({ value }) => value));
  return before?.code === after?.code && values(before) === values(after);
}

function findResult<T extends { requirementId: string }>(
  scorecard: { results: T[] } | undefined,
  requirementId: string,
): T | undefined {
  return scorecard?.results.find(one => one.requirementId === requirementId);
}
