/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '../journeyStatus/JourneyStatus';
import { BurnRateEvaluation } from '../rollup/burnRateAlerts';
import { SloState } from '../slo/SloStatus';
import {
  PolicyDoubt,
  PolicyObservation,
  PolicyRange,
} from './ErrorBudgetPolicy';

const doubtOfState: Partial<Record<SloState, PolicyDoubt>> = {
  stale: 'stale',
  unknown: 'unknown',
  no_data: 'no-data',
};

/**
 * What the rules of a policy look at in the status of a journey.
 *
 * @remarks
 * Of a status that is stale nothing is taken. Where something that it is made of is not
 * known, there may have been more bad time than is known, and not less: then no more is
 * left than the status says, and nobody knows how much less. Bounds of the budget are
 * known at both ends, even where they leave open whether it is spent.
 *
 * @param status - absent where none was ever computed
 *
 * @public
 */
export function observeJourney(
  status: JourneyStatus | undefined,
): PolicyObservation {
  const nothing = { budgetRemainingPercent: {}, burnRate: {} };
  if (!status) {
    return { ...nothing, doubt: 'never-computed' };
  }
  const asOf = status.asOf && { asOf: status.asOf };
  const doubtOfAll = status.why.some(({ part }) => part === 'no-slos')
    ? 'no-slos'
    : doubtOfState[status.state];
  if (status.state === 'stale' || doubtOfAll === 'no-slos') {
    return { ...{ ...nothing, ...asOf }, doubt: doubtOfAll };
  }
  const isInPart = status.why.some(
    ({ part, state }) =>
      doubtOfState[state] && !(part === 'budget' && state === 'unknown'),
  );
  const budget = budgetOf(status);
  const burnRate = burnRateOf(status.burnRates);
  const observed = {
    budgetRemainingPercent: isInPart ? without(budget, 'atLeast') : budget,
    burnRate: isInPart ? without(burnRate, 'atMost') : burnRate,
    ...asOf,
  };
  if (!isInPart) {
    const doubt = unknownBudgetOf(status);
    return { ...observed, ...(doubt && { doubt }) };
  }
  const isEmpty =
    observed.budgetRemainingPercent.atMost === undefined &&
    !((observed.burnRate.atLeast ?? 0) > 0);
  return { ...observed, doubt: (isEmpty && doubtOfAll) || 'in-part' };
}

function unknownBudgetOf({
  errorBudget,
}: JourneyStatus): PolicyDoubt | undefined {
  if (errorBudget.known) {
    return undefined;
  }
  return errorBudget.because === 'low-coverage'
    ? 'in-part'
    : errorBudget.because;
}

/** `remaining = 1 − (1 − availability) / (1 − target)` at either end of the availability. */
function budgetOf(status: JourneyStatus): PolicyRange {
  const { errorBudget, availability, target } = status;
  if (!errorBudget.known) {
    const { atMostPercent } = errorBudget;
    return atMostPercent !== undefined && Number.isFinite(atMostPercent)
      ? { atMost: atMostPercent }
      : {};
  }
  if (!Number.isFinite(errorBudget.remainingPercent)) {
    return {};
  }
  const atLeast = errorBudget.remainingPercent;
  const allowed = 100 - (target?.percent ?? 100);
  const isExact =
    !availability.known ||
    availability.atMostPercent === availability.percent ||
    !(allowed > 0);
  const best = isExact
    ? atLeast
    : 100 * (1 - (100 - availability.atMostPercent) / allowed);
  return { atLeast, atMost: Math.max(atLeast, best) };
}

/** Over a long window alone it may be past, over a short one alone it may be a moment. */
function burnRateOf(evaluations: BurnRateEvaluation[]): PolicyRange {
  if (evaluations.length === 0) {
    return {};
  }
  const ranges = evaluations.map(evaluation => {
    const { longBurnRate, shortBurnRate, state } = evaluation;
    const known = [longBurnRate, shortBurnRate].filter(Number.isFinite);
    const least = [
      evaluation.longBurnRateAtLeast ?? longBurnRate ?? 0,
      evaluation.shortBurnRateAtLeast ?? shortBurnRate ?? 0,
    ];
    return {
      // Too few events to go by are nothing to act upon.
      atLeast: state === 'low-traffic' ? 0 : Math.min(...least),
      atMost: known.length > 0 ? Math.min(...(known as number[])) : Infinity,
    };
  });
  const atMost = Math.max(...ranges.map(range => range.atMost));
  return {
    atLeast: Math.max(...ranges.map(range => range.atLeast)),
    ...(atMost < Infinity && { atMost }),
  };
}

function without(range: PolicyRange, end: keyof PolicyRange): PolicyRange {
  const { [end]: _, ...rest } = range;
  return rest;
}
