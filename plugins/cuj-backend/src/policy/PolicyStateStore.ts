/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  PolicyCrossing,
  PolicyObservation,
  PolicyRule,
  PolicyRuleInForce,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { chunksOf } from '../store/chunksOf';
import { doesFreeze } from './isFreezeUnknown';

type RuleRow = {
  journey_ref: string;
  rule_key: string;
  rule: string;
  since: string;
  recovering_since: string | null;
  paused_since: string | null;
};

type FreezeRow = { service_ref: string; journey_ref: string; since: string };

type DoubtRow = { entity_ref: string; journey_ref: string };

type ChangeRow = {
  id: number;
  journey_ref: string;
  at: string;
  change: PolicyCrossing['change'];
  rule: string;
  observation: string;
  notified_at: string | null;
};

type FailureRow = {
  journey_ref: string;
  services: string;
  evaluated_at: string | null;
};

/** A service that a journey freezes. */
export interface KeptFreeze {
  journeyRef: string;
  serviceRef: string;
  /** ISO 8601. */
  since: string;
}

/** An entity of which nobody can tell whether a journey freezes it. */
export interface KeptDoubt {
  journeyRef: string;
  /** A service of the journey, or the journey itself. */
  entityRef: string;
}

/** A change of what is in force. */
export interface KeptChange extends PolicyCrossing {
  journeyRef: string;
  /** ISO 8601. */
  at: string;
  /** What was known then. */
  observation: PolicyObservation;
}

/** A change that nobody was told of yet. */
export interface UntoldChange extends KeptChange {
  id: number;
}

/** A journey whose policy could not be evaluated. */
export interface FailedPolicy {
  journeyRef: string;
  /** Full references of the services that it might freeze. */
  serviceRefs: string[];
}

/** A journey whose policy could not be evaluated, and since when that is so. */
export interface KeptFailure extends FailedPolicy {
  /** When it was last evaluated; ISO 8601; absent where never. */
  evaluatedAt?: string;
}

/** What an evaluation says of one journey. */
export interface EvaluatedPolicy {
  journeyRef: string;
  inForce: PolicyRuleInForce[];
  crossings: PolicyCrossing[];
  observation: PolicyObservation;
  /** Full references of services; as before where absent. */
  frozenServices?: string[];
  /** Full references of that of which nobody can tell whether it is frozen. */
  doubted: string[];
}

/** What was known of one journey before. */
export interface KeptPolicy {
  inForce: PolicyRuleInForce[];
  /** As in `EvaluatedPolicy`. */
  doubted: string[];
}

const STATE = { id: 1 };
const BATCH = 200;

/** Keeps which rules are in force, what they freeze, and how that came. */
export class PolicyStateStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): PolicyStateStore {
    return new PolicyStateStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /** By journey; without those of which nothing is in force. */
  async listInForce(
    journeyRefs?: string[],
  ): Promise<Map<string, PolicyRuleInForce[]>> {
    const query = this.#db<RuleRow>('error_budget_policy_rule');
    const rows: RuleRow[] = await (journeyRefs
      ? query.whereIn('journey_ref', journeyRefs)
      : query);
    const found = new Map<string, PolicyRuleInForce[]>();
    for (const row of rows) {
      const all = found.get(row.journey_ref) ?? [];
      found.set(row.journey_ref, [...all, toInForce(row)]);
    }
    return found;
  }

  /** Stores what changed, and nothing where nothing did. */
  async put(
    { journeyRef, ...evaluated }: EvaluatedPolicy,
    options: { before: KeptPolicy; now: Date },
  ): Promise<void> {
    const { inForce, crossings, observation, frozenServices } = evaluated;
    const at = options.now.toISOString();
    const before = new Map(
      options.before.inForce.map(one => [one.rule.key, JSON.stringify(one)]),
    );
    const changed = inForce.filter(
      one => before.get(one.rule.key) !== JSON.stringify(one),
    );
    const keys = new Set(inForce.map(({ rule }) => rule.key));
    const gone = [...before.keys()].filter(key => !keys.has(key));
    const freezes = frozenServices
      ? await this.#planFreezes(journeyRef, frozenServices)
      : { added: [], removed: [] };
    const doubts = planRows(options.before.doubted, evaluated.doubted);
    if (
      [
        ...[changed, gone, crossings, freezes.added, freezes.removed],
        ...[doubts.added, doubts.removed],
      ].every(({ length }) => length === 0)
    ) {
      return;
    }

    const freeze = inForce
      .filter(({ rule }) => doesFreeze(rule))
      .map(({ since }) => since)
      .sort();
    await this.#db.transaction(async tx => {
      for (const chunk of chunksOf(gone)) {
        await tx<RuleRow>('error_budget_policy_rule')
          .where({ journey_ref: journeyRef })
          .whereIn('rule_key', chunk)
          .delete();
      }
      for (const chunk of chunksOf(changed)) {
        await tx<RuleRow>('error_budget_policy_rule')
          .insert(chunk.map(one => toRow(journeyRef, one)))
          .onConflict(['journey_ref', 'rule_key'])
          .merge();
      }
      for (const chunk of chunksOf(freezes.removed)) {
        await tx<FreezeRow>('error_budget_freeze')
          .where({ journey_ref: journeyRef })
          .whereIn('service_ref', chunk)
          .delete();
      }
      for (const chunk of chunksOf(freezes.added)) {
        await tx<FreezeRow>('error_budget_freeze')
          .insert(
            chunk.map(ref => ({
              service_ref: ref,
              journey_ref: journeyRef,
              since: freeze[0] ?? at,
            })),
          )
          .onConflict(['service_ref', 'journey_ref'])
          .merge();
      }
      for (const chunk of chunksOf(doubts.removed)) {
        await tx<DoubtRow>('error_budget_freeze_doubt')
          .where({ journey_ref: journeyRef })
          .whereIn('entity_ref', chunk)
          .delete();
      }
      for (const chunk of chunksOf(doubts.added)) {
        await tx<DoubtRow>('error_budget_freeze_doubt')
          .insert(
            chunk.map(ref => ({ entity_ref: ref, journey_ref: journeyRef })),
          )
          .onConflict(['entity_ref', 'journey_ref'])
          .ignore();
      }
      for (const chunk of chunksOf(crossings)) {
        await tx('error_budget_policy_change').insert(
          chunk.map(({ change, rule }) => ({
            ...{ journey_ref: journeyRef, at, change },
            rule: JSON.stringify(rule),
            observation: JSON.stringify(observation),
          })),
        );
      }
    });
  }

  /** The services that are frozen among some, or those that some journeys freeze. */
  async listFreezes(by: {
    serviceRef?: string;
    journeyRef?: string;
  }): Promise<KeptFreeze[]> {
    const rows: FreezeRow[] = await this.#db<FreezeRow>('error_budget_freeze')
      .where({
        ...(by.serviceRef && { service_ref: by.serviceRef }),
        ...(by.journeyRef && { journey_ref: by.journeyRef }),
      })
      .orderBy(['journey_ref', 'service_ref']);
    return rows.map(row => ({
      journeyRef: row.journey_ref,
      serviceRef: row.service_ref,
      since: row.since,
    }));
  }

  /**
   * Those of which nobody can tell whether a journey freezes them.
   *
   * @param entityRefs - all where absent
   */
  async listDoubts(entityRefs?: string[]): Promise<KeptDoubt[]> {
    const query = this.#db<DoubtRow>('error_budget_freeze_doubt').orderBy([
      'journey_ref',
      'entity_ref',
    ]);
    const rows: DoubtRow[] = await (entityRefs
      ? query.whereIn('entity_ref', entityRefs)
      : query);
    return rows.map(row => ({
      journeyRef: row.journey_ref,
      entityRef: row.entity_ref,
    }));
  }

  /** The newest first. */
  async listChanges(journeyRef: string, limit: number): Promise<KeptChange[]> {
    const rows: ChangeRow[] = await this.#db<ChangeRow>(
      'error_budget_policy_change',
    )
      .where({ journey_ref: journeyRef })
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(toChange);
  }

  /**
   * The next changes that nobody was told of.
   *
   * @param afterId - where to go on
   * @returns the oldest first; none where none is left
   */
  async listUntold(afterId: number): Promise<UntoldChange[]> {
    const rows: ChangeRow[] = await this.#db('error_budget_policy_change')
      .whereNull('notified_at')
      .where('id', '>', afterId)
      .orderBy('id')
      .limit(BATCH);
    return rows.map(row => ({ id: row.id, ...toChange(row) }));
  }

  /**
   * Notes that somebody is told of changes. Each is handed out once, whatever replica
   * asks and whatever restarts.
   *
   * @returns those that nobody was told of before
   */
  async claim(changes: UntoldChange[], now: Date): Promise<UntoldChange[]> {
    const claimed = new Set<number>();
    for (const chunk of chunksOf(changes)) {
      const rows: Array<{ id: number }> = await this.#db(
        'error_budget_policy_change',
      )
        .whereIn(
          'id',
          chunk.map(({ id }) => id),
        )
        .whereNull('notified_at')
        .update({ notified_at: now.toISOString() })
        .returning('id');
      rows.forEach(({ id }) => claimed.add(id));
    }
    return changes.filter(({ id }) => claimed.has(id));
  }

  /** @param failed - all those whose policy could not be evaluated */
  async endEvaluation(now: Date, failed: FailedPolicy[]): Promise<void> {
    const known = new Map(
      (await this.listFailures()).map(one => [one.journeyRef, one]),
    );
    const before = await this.getEvaluatedAt();
    await this.#db.transaction(async tx => {
      await tx('error_budget_policy_failure').delete();
      for (const chunk of chunksOf(failed)) {
        await tx<FailureRow>('error_budget_policy_failure').insert(
          chunk.map(({ journeyRef, serviceRefs }) => ({
            journey_ref: journeyRef,
            services: JSON.stringify(serviceRefs),
            evaluated_at:
              (known.has(journeyRef)
                ? known.get(journeyRef)?.evaluatedAt
                : before) ?? null,
          })),
        );
      }
      await tx('error_budget_policy_state')
        .where(STATE)
        .update({ evaluated_at: now.toISOString() });
    });
  }

  /** The journeys whose policies the last evaluation could not evaluate. */
  async listFailures(): Promise<KeptFailure[]> {
    const rows: FailureRow[] = await this.#db<FailureRow>(
      'error_budget_policy_failure',
    );
    return rows.map(row => ({
      journeyRef: row.journey_ref,
      serviceRefs: JSON.parse(row.services) as string[],
      ...(row.evaluated_at && { evaluatedAt: row.evaluated_at }),
    }));
  }

  /** When policies were last evaluated; ISO 8601; undefined where never. */
  async getEvaluatedAt(): Promise<string | undefined> {
    const row = await this.#db('error_budget_policy_state')
      .where(STATE)
      .first('evaluated_at');
    return row?.evaluated_at ?? undefined;
  }

  /** @param before - ISO 8601 */
  async removeChanges(before: string): Promise<void> {
    await this.#db('error_budget_policy_change')
      .where('at', '<', before)
      .delete();
  }

  async #planFreezes(
    journeyRef: string,
    services: string[],
  ): Promise<{ added: string[]; removed: string[] }> {
    const kept = await this.listFreezes({ journeyRef });
    return planRows(
      kept.map(({ serviceRef }) => serviceRef),
      services,
    );
  }
}

function planRows(
  before: string[],
  after: string[],
): { added: string[]; removed: string[] } {
  const present = new Set(before);
  const wanted = new Set(after);
  return {
    added: [...wanted].filter(ref => !present.has(ref)),
    removed: [...present].filter(ref => !wanted.has(ref)),
  };
}

function toRow(
  journeyRef: string,
  { rule, since, recoveringSince, pausedSince }: PolicyRuleInForce,
): RuleRow {
  return {
    journey_ref: journeyRef,
    rule_key: rule.key,
    rule: JSON.stringify(rule),
    since,
    recovering_since: recoveringSince ?? null,
    paused_since: pausedSince ?? null,
  };
}

function toInForce(row: RuleRow): PolicyRuleInForce {
  return {
    rule: JSON.parse(row.rule) as PolicyRule,
    since: row.since,
    ...(row.recovering_since && { recoveringSince: row.recovering_since }),
    ...(row.paused_since && { pausedSince: row.paused_since }),
  };
}

function toChange(row: ChangeRow): KeptChange {
  return {
    journeyRef: row.journey_ref,
    at: row.at,
    change: row.change,
    rule: JSON.parse(row.rule) as PolicyRule,
    observation: JSON.parse(row.observation) as PolicyObservation,
  };
}
