/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BurnRateEvaluation,
  JourneyStateReason,
  JourneyStatus,
  PolicyObservation,
  observeJourney,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** Time alone gives no burn rate to SLOs of such a kind, or over such a window. */
const neverTold: Array<BurnRateEvaluation['because']> = [
  'percentages-only',
  'window-too-short',
];

/**
 * What the rules of a policy look at, by what is measured where the rest is a standing gap
 * of the set-up: a step that nothing measures, an SLO that has not measured for long
 * enough, or burn rates that SLOs never tell. Who doubted everything for that would doubt
 * it for good.
 *
 * @remarks
 * What is not known for the moment is left as unknown as it is, and so is everything else
 * then. It serves to tell whether there is a doubt, and neither begins nor ends a rule.
 *
 * @param status - absent where none was ever computed
 */
export function observeMeasuredPart(
  status: JourneyStatus | undefined,
): PolicyObservation {
  const observation = observeJourney(status);
  const why = status?.why.filter(one => !isStandingGap(one, status)) ?? [];
  if (!status || status.state === 'stale' || why.some(isOfTheMoment)) {
    return observation;
  }
  const told = status.burnRates.filter(
    ({ because }) => !neverTold.includes(because),
  );
  const measured = observeJourney({ ...status, why, burnRates: told });
  const { atMost } = measured.budgetRemainingPercent;
  const { atLeast = 0 } = observation.burnRate;
  return {
    ...measured,
    // What was measured leaves this much; what was not leaves the least open.
    ...(isLowCoverage(status) &&
      atMost !== undefined && {
        budgetRemainingPercent: { atLeast: atMost, atMost },
      }),
    ...(status.target &&
      told.length === 0 && { burnRate: { atLeast, atMost: atLeast } }),
  };
}

/** Where the last hours or days were not measured, that may be over soon. */
function isStandingGap(
  { part, state }: JourneyStateReason,
  { burnRates }: JourneyStatus,
): boolean {
  return (
    part === 'unmeasured-steps' ||
    (part === 'coverage' &&
      state === 'unknown' &&
      !burnRates.some(({ because }) => because === 'no-data'))
  );
}

/** Bounds that leave open whether the budget is spent are known at both ends. */
function isOfTheMoment({ part, state }: JourneyStateReason): boolean {
  return (
    state === 'stale' ||
    state === 'no_data' ||
    (state === 'unknown' && part !== 'budget')
  );
}

function isLowCoverage({ errorBudget }: JourneyStatus): boolean {
  return !errorBudget.known && errorBudget.because === 'low-coverage';
}
