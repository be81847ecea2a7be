/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { readErrorBudgetPolicy } from '../scorecard/requirements/journey/readErrorBudgetPolicy';
import { asObject, specField } from '../entity/entityText';
import { PolicyConsequence, PolicyRule } from './ErrorBudgetPolicy';

/** What a rule may ask for that freezes nothing. */
const harmless: unknown[] = ['notify', 'postmortem', 'escalate'];

const order: PolicyConsequence[] = [
  'notify',
  'freeze',
  'postmortem',
  'escalate',
];

/** Nobody has so many; who writes them by a script must not fill our database. */
const MAX_RULES = 100;

/**
 * The rules of a policy, as far as they could be read.
 *
 * @public
 */
export interface PolicyRules {
  /**
   * `missing` where there is no policy; `malformed` where it is no list; `unread` where
   * it stands in another file that was not read.
   */
  state: 'list' | 'missing' | 'malformed' | 'unread';
  /** In a fixed order, whatever the order in the entity. */
  rules: PolicyRule[];
  /**
   * Where rules stand that could not be read, such as `spec.errorBudgetPolicy[0]`. Of
   * those beyond the hundredth, which are not read, the first.
   */
  unreadable: string[];
  /** Whether something that could not be read may be a rule that freezes. */
  mayFreezeUnread: boolean;
}

/**
 * Reads the error-budget policy of a journey, whose author may have written anything.
 *
 * @remarks
 * Rules with the same conditions are one, with the consequences of all. No more than the
 * first hundred are read.
 *
 * @public
 */
export function readPolicyRules(entity: Entity): PolicyRules {
  const reading = readErrorBudgetPolicy(entity);
  const entries = specField(entity, 'errorBudgetPolicy');
  const all = Array.isArray(entries) ? entries : [];
  const paths = all
    .slice(0, MAX_RULES + 1)
    .map((_, index) => `spec.errorBudgetPolicy[${index}]`);
  const looked = new Set(paths.slice(0, MAX_RULES));
  const read = reading.rules.filter(({ path }) => looked.has(path));
  const byKey = new Map<string, PolicyRule>();
  for (const { budgetBelowPercent, burnRateAbove, then } of read) {
    const conditions = {
      ...(budgetBelowPercent !== undefined && { budgetBelowPercent }),
      ...(burnRateAbove !== undefined && { burnRateAbove }),
    };
    const key = keyOf(conditions);
    const follows = [...(byKey.get(key)?.then ?? []), ...then];
    byKey.set(key, {
      ...{ key, ...conditions },
      then: order.filter(one => follows.includes(one)),
    });
  }
  const readable = new Set(read.map(({ path }) => path));
  return {
    state: reading.state,
    rules: [...byKey.values()].sort(compareRules),
    unreadable: paths.filter(path => !readable.has(path)),
    mayFreezeUnread:
      reading.state === 'malformed' ||
      reading.state === 'unread' ||
      all.some(
        (entry, index) => !readable.has(paths[index]) && mayFreeze(entry),
      ),
  };
}

function mayFreeze(entry: unknown): boolean {
  const then = asObject(entry)?.then;
  return (
    !Array.isArray(then) ||
    then.length === 0 ||
    !then.every(one => harmless.includes(one))
  );
}

/** What is left first, the most first; the same for every order in the entity. */
function compareRules(a: PolicyRule, b: PolicyRule): number {
  const budget = (rule: PolicyRule) => rule.budgetBelowPercent ?? -Infinity;
  const burn = (rule: PolicyRule) => rule.burnRateAbove ?? 0;
  if (budget(a) !== budget(b)) {
    return budget(a) > budget(b) ? -1 : 1;
  }
  return burn(a) - burn(b);
}

function keyOf(
  conditions: Pick<PolicyRule, 'budgetBelowPercent' | 'burnRateAbove'>,
): string {
  const { budgetBelowPercent, burnRateAbove } = conditions;
  return [
    ...(budgetBelowPercent === undefined
      ? []
      : [`budget<${budgetBelowPercent}`]),
    ...(burnRateAbove === undefined ? [] : [`burn>${burnRateAbove}`]),
  ].join(' ');
}
