/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { asObject } from '../../../entity/entityText';
import { JourneyErrorBudgetPolicyRule } from '../../../journey/JourneyEntity';
import { isSubstitution } from './isSubstitution';
import { ListReading, readList } from './readList';

type Consequence = JourneyErrorBudgetPolicyRule['then'][number];

const consequences: Consequence[] = [
  'notify',
  'freeze',
  'postmortem',
  'escalate',
];

/** A rule of the policy that can be read: it has a condition and a consequence. */
export interface PolicyRuleReading {
  /** Where it stands, such as `spec.errorBudgetPolicy[0]`. */
  path: string;
  /** What stands there. */
  value: unknown;
  /** It holds where less than this is left. */
  budgetBelowPercent?: number;
  /** It holds where the budget is spent faster than this. */
  burnRateAbove?: number;
  /** What follows; at least one. */
  then: Consequence[];
}

/** A policy as far as it could be read. */
export interface PolicyReading {
  /** What became of the list; `unread` also where nothing but another file could tell of a rule. */
  state: ListReading['state'];
  /** The rules that could be read. */
  rules: PolicyRuleReading[];
}

/** Reads the error-budget policy of a journey, whose author may have written anything. */
export function readErrorBudgetPolicy(entity: Entity): PolicyReading {
  const list = readList(entity, 'errorBudgetPolicy');
  if (list.state !== 'list') {
    return { state: list.state, rules: [] };
  }
  const rules = list.entries.flatMap((entry, index) => {
    const rule = readRule(entry, `spec.errorBudgetPolicy[${index}]`);
    return rule ? [rule] : [];
  });
  const isUnread =
    rules.length === 0 && list.entries.some(entry => isSubstitution(entry));
  return { state: isUnread ? 'unread' : 'list', rules };
}

function readRule(entry: unknown, path: string): PolicyRuleReading | undefined {
  const rule = asObject(entry);
  const then = Array.isArray(rule?.then) ? rule.then : [];
  const known = consequences.filter(one => then.includes(one));
  const conditions = Object.entries(asObject(rule?.when) ?? {}).filter(
    ([, value]) => value !== null,
  );
  // A rule with a condition that can't be read does not hold without it.
  const areRead = conditions.every(
    ([name, value]) =>
      ['budgetBelowPercent', 'burnRateAbove'].includes(name) &&
      Number.isFinite(value),
  );
  return known.length > 0 && conditions.length > 0 && areRead
    ? { path, value: entry, ...Object.fromEntries(conditions), then: known }
    : undefined;
}
