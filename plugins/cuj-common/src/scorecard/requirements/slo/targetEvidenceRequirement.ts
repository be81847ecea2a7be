/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { errorBudgetRemainingPercent } from '../../../slo/errorBudget';
import { SloThreshold } from '../../../slo/Slo';
import { SloDayFact, SloFact } from '../../facts/SloFact';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ScorecardThresholds } from '../../ScorecardSettings';
import { ItemVerdict } from '../judgeItems';
import { judgeSlos } from './judgeSlos';

const id = 'target-evidence';
const LEAST_DAYS = 14;
/** What never happened has to have had time to happen. */
const LEAST_DAYS_FOR_NEVER = 30;
const MOST_DAYS = 90;
const DAY_MS = 86_400_000;
const order: ItemVerdict['verdict'][] = ['fail', 'unknown', 'pass'];

/**
 * The targets of an SLO are such as the service has reached, with an error budget
 * that is used.
 *
 * @public
 */
export const targetEvidenceRequirement: Requirement = {
  id,
  version: 2,
  title: 'Target by evidence',
  why: 'A target that is never met is ignored, and one that is never missed decides nothing.',
  passes:
    'Over the past 90 days each target was met on enough days, some of its error budget was spent, and it is below 100 %.',
  level: 2,
  subject: 'slo',
  facts: requireFacts({
    id,
    needs: ['slos'],
    reads: [],
    oneDecides: 'fail',
    evaluate: ({ settings, facts, today }) =>
      judgeSlos({
        id,
        slos: facts.slos,
        judge: fact => judgeTargets(fact, settings.thresholds, today),
        remediation: {
          text: 'Set the target to what the service reached in its own history and its customers need, and raise it later.',
          example: 'thresholds {\n  timeframe = "30d"\n  target    = 99.5\n}',
        },
      }),
  }),
};

function judgeTargets(
  { slo, days }: SloFact,
  thresholds: ScorecardThresholds,
  today: string,
): ItemVerdict {
  const verdicts = slo.thresholds.map(threshold =>
    judgeTarget(threshold, recentDays(days, threshold, today), thresholds),
  );
  const isKnown = slo.thresholds.every(({ targetPercent }) =>
    Number.isFinite(targetPercent),
  );
  const [worst] = (isKnown ? verdicts : []).sort(
    (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict),
  );
  return (
    worst ?? {
      verdict: 'unknown',
      code: 'no-target',
      message: 'Its target is not known.',
    }
  );
}

/** One value for each of the past days that had data. */
function recentDays(
  days: SloDayFact[],
  { timeframe }: SloThreshold,
  today: string,
): Array<SloDayFact & { sliPercent: number }> {
  const end = Date.parse(`${today}T00:00:00Z`);
  const byDay = new Map<string, SloDayFact & { sliPercent: number }>();
  for (const one of days) {
    const ageMs = end - Date.parse(`${one.day}T00:00:00Z`);
    const { sliPercent } = one;
    if (
      one.timeframe === timeframe &&
      sliPercent !== undefined &&
      Number.isFinite(sliPercent) &&
      ageMs >= 0 &&
      ageMs <= MOST_DAYS * DAY_MS
    ) {
      byDay.set(one.day, { ...one, sliPercent });
    }
  }
  return [...byDay.values()];
}

function judgeTarget(
  { timeframe, targetPercent }: SloThreshold,
  days: Array<SloDayFact & { sliPercent: number }>,
  { targetMetDaysPercent, trivialBudgetPercent }: ScorecardThresholds,
): ItemVerdict {
  const target = `The target of ${targetPercent} % over ${timeframe}`;
  if (targetPercent >= 100) {
    return {
      verdict: 'fail',
      code: 'no-budget',
      message: `${target} leaves no error budget.`,
    };
  }
  if (days.length < LEAST_DAYS) {
    return {
      verdict: 'unknown',
      code: 'few-days',
      message: `Of the past ${MOST_DAYS} days fewer than ${LEAST_DAYS} are known over ${timeframe}, which is too few.`,
    };
  }

  // How many days exactly is another number each day, and decides nothing.
  const met = days.filter(({ sliPercent }) => sliPercent >= targetPercent);
  const metPercent = (100 * met.length) / days.length;
  if (met.length === 0 && days.length >= LEAST_DAYS_FOR_NEVER) {
    return {
      verdict: 'fail',
      code: 'aspirational',
      message: `${target} was met on none of the days that are known.`,
    };
  }
  if (metPercent < targetMetDaysPercent) {
    return {
      verdict: 'fail',
      code: 'seldom-met',
      message: `${target} was met on less than ${targetMetDaysPercent} % of the days that are known.`,
    };
  }

  const spent = Math.max(...days.map(day => spentPercent(day, targetPercent)));
  if (spent >= trivialBudgetPercent) {
    return {
      verdict: 'pass',
      code: 'reached',
      message: `${target} was met on at least ${targetMetDaysPercent} % of the days that are known.`,
    };
  }
  return days.length >= LEAST_DAYS_FOR_NEVER
    ? {
        verdict: 'fail',
        code: 'trivial',
        message: `On no day that is known ${trivialBudgetPercent} % of the error budget of the target of ${targetPercent} % over ${timeframe} was spent.`,
        measured: {
          value: Math.max(0, spent),
          threshold: trivialBudgetPercent,
          unit: 'percent',
        },
      }
    : {
        verdict: 'unknown',
        code: 'few-days',
        message: `Less than ${trivialBudgetPercent} % of the error budget over ${timeframe} was spent, but fewer than ${LEAST_DAYS_FOR_NEVER} days are known, which is too few.`,
      };
}

/**
 * The greater one of what was reported and what today's target makes of that day: an
 * SLI is rounded, and a target may have been another one.
 */
function spentPercent(
  day: SloDayFact & { sliPercent: number },
  targetPercent: number,
): number {
  const computed = errorBudgetRemainingPercent(day.sliPercent, targetPercent);
  return 100 - Math.min(computed ?? 100, day.budgetRemainingPercent ?? 100);
}
