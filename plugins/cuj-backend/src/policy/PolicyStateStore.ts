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

type RuleRow = {
  journey_ref: string;
  rule_key: string;
  rule: string;
  since: string;
  recovering_since: string | null;
  paused_since: string | null;
};

type FreezeRow = { service_ref: string; journey_ref: string; since: string };

type ChangeRow = {
  id: number;
  journey_ref: string;
  at: string;
  change: PolicyCrossing['change'];
  rule: string;
  observation: string;
  notified_at: string | null;
};

/** A service that a journey freezes. */
export interface KeptFreeze {
  journeyRef: string;
  serviceRef: string;
  /** ISO 8601. */
  since: string;
}

/** A change of what is in force. */
export interface KeptChange extends PolicyCrossing {
  journeyRef: string;
  /** ISO 8601. */
  at: string;
  /** What was known then. */
  observation: PolicyObservation;
}

/** What an evaluation says of one journey. */
export interface EvaluatedPolicy {
  journeyRef: string;
  inForce: PolicyRuleInForce[];
  crossings: PolicyCrossing[];
  observation: PolicyObservation;
  /** Full references of services; as before where absent. */
  frozenServices?: string[];
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
    options: { before: PolicyRuleInForce[]; now: Date },
  ): Promise<void> {
    const { inForce, crossings, observation, frozenServices } = evaluated;
    const at = options.now.toISOString();
    const before = new Map(
      options.before.map(one => [one.rule.key, JSON.stringify(one)]),
    );
    const changed = inForce.filter(
      one => before.get(one.rule.key) !== JSON.stringify(one),
    );
    const keys = new Set(inForce.map(({ rule }) => rule.key));
    const gone = [...before.keys()].filter(key => !keys.has(key));
    const freezes = frozenServices
      ? await this.#planFreezes(journeyRef, frozenServices)
      : { added: [], removed: [] };
    if (
      [changed, gone, crossings, freezes.added, freezes.removed].every(
        ({ length }) => length === 0,
      )
    ) {
      return;
    }

    const freeze = inForce
      .filter(({ rule }) => rule.then.includes('freeze'))
      .map(({ since }) => since)
      .sort();
    await this.#db.transaction(async tx => {
      await tx<RuleRow>('error_budget_policy_rule')
        .where({ journey_ref: journeyRef })
        .whereIn('rule_key', gone)
        .delete();
      if (changed.length > 0) {
        await tx<RuleRow>('error_budget_policy_rule')
          .insert(changed.map(one => toRow(journeyRef, one)))
          .onConflict(['journey_ref', 'rule_key'])
          .merge();
      }
      await tx<FreezeRow>('error_budget_freeze')
        .where({ journey_ref: journeyRef })
        .whereIn('service_ref', freezes.removed)
        .delete();
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
      if (crossings.length > 0) {
        await tx('error_budget_policy_change').insert(
          crossings.map(({ change, rule }) => ({
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
   * Takes the next changes that nobody was told of. Each is handed out once, whatever
   * replica asks and whatever restarts.
   *
   * @returns the oldest first; none where none was left
   */
  async claimChanges(now: Date): Promise<KeptChange[]> {
    const next = this.#db('error_budget_policy_change')
      .whereNull('notified_at')
      .orderBy('id')
      .limit(BATCH)
      .select('id');
    const rows: ChangeRow[] = await this.#db('error_budget_policy_change')
      .whereIn('id', next)
      // Looked at anew where another replica was faster.
      .whereNull('notified_at')
      .update({ notified_at: now.toISOString() })
      .returning('*');
    return rows.sort((a, b) => a.id - b.id).map(toChange);
  }

  async endEvaluation(now: Date): Promise<void> {
    await this.#db('error_budget_policy_state')
      .where(STATE)
      .update({ evaluated_at: now.toISOString() });
  }

  /** When all policies were last evaluated; ISO 8601; undefined where never. */
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
    const present = new Set(kept.map(({ serviceRef }) => serviceRef));
    const wanted = new Set(services);
    return {
      added: [...wanted].filter(ref => !present.has(ref)),
      removed: [...present].filter(ref => !wanted.has(ref)),
    };
  }
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
