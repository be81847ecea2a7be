/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  BurnRateEvaluation,
  JourneyRollUp,
  JourneyStateReason,
  JourneyStatus,
  JourneyStepRollUp,
  JourneyStepStatus,
  burnRateForForecast,
  compareSloStates,
  errorBudgetRemainingPercent,
  timeToExhaustion,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { subjectOf } from '../evaluation/subjectOf';
import { ownerRefOf, stepServiceRef } from '../overview/buildJourneyOverview';
import { JourneyInput } from './JourneyInput';
import { duplicatesOf, overlapsOf } from './relatedSlos';
import { RolledUpJourney } from './rollUpSlos';

/** Below these, a change is the arithmetic's and no news. */
const PERCENT_DIGITS = 6;
const RATE_DIGITS = 4;

/** Puts together what is told of a journey. */
export function buildJourneyStatus(
  input: JourneyInput,
  rolledUp: RolledUpJourney,
  options: { timeframe: string; now: Date },
): JourneyStatus {
  const { journey, entities } = input;
  const { rollUp, target, targetAdvice, slos, lastState } = rolledUp;
  const { spec } = journey;
  const subject = subjectOf(journey);
  const state = slos.size === 0 ? 'no_data' : rollUp.state;
  const asOf = [...slos.values()]
    .flatMap(({ status }) => status?.fetchedAt ?? [])
    .sort()[0];
  return {
    entityRef: subject.entityRef,
    title: subject.title,
    ...existing('ownerRef', subject.ownerRef, entities),
    ...existing('systemRef', subject.systemRef, entities),
    ...(spec.criticality && { criticality: spec.criticality }),
    ...(subject.lifecycle && { lifecycle: subject.lifecycle }),
    outcome: spec.outcome,
    measurement: spec.measurement,
    state,
    ...(lastState && { lastState }),
    why: reasonsOf(rolledUp),
    timeframe: options.timeframe,
    ...(target && { target }),
    ...(spec.sla && {
      sla: { targetPercent: spec.sla.target, timeframe: spec.sla.timeframe },
    }),
    availability: availabilityOf(rolledUp),
    errorBudget: errorBudgetOf(rolledUp),
    burnRates: rollUp.burnRates.map(roundRates),
    exhaustion: exhaustionOf(rolledUp),
    coverage: {
      ...(rollUp.coveragePercent !== undefined && {
        percent: round(rollUp.coveragePercent, PERCENT_DIGITS),
      }),
      knownSeconds: seconds(rollUp.knownMs),
      noDataSeconds: seconds(rollUp.noDataMs),
      excludedSeconds: seconds(rollUp.excludedMs),
      badSeconds: seconds(rollUp.mostBadMs),
      basis: basisOf(rolledUp),
    },
    steps: journey.spec.steps.map((_, index) =>
      buildStep(input, rolledUp, index),
    ),
    ...(rollUp.softState && { softState: rollUp.softState }),
    ...(rollUp.weakLink && {
      weakLink: {
        steps: rollUp.weakLink.steps,
        exclusivePercent: round(
          rollUp.weakLink.exclusivePercent,
          PERCENT_DIGITS,
        ),
      },
    }),
    targetTooLow: rollUp.targetTooLow,
    unmeasuredSteps: rollUp.unmeasuredSteps,
    duplicates: duplicatesOf(rolledUp),
    ...(rollUp.overlaps.length > 0 && { overlaps: overlapsOf(rolledUp) }),
    ...(targetAdvice && { targetAdvice }),
    ...(asOf && { asOf }),
    computedAt: options.now.toISOString(),
  };
}

function roundRates(evaluation: BurnRateEvaluation): BurnRateEvaluation {
  const rounded = { ...evaluation };
  for (const key of [
    'longBurnRate',
    'longBurnRateAtLeast',
    'shortBurnRate',
    'shortBurnRateAtLeast',
  ] as const) {
    const rate = rounded[key];
    if (rate !== undefined) {
      rounded[key] = round(rate, RATE_DIGITS);
    }
  }
  return rounded;
}

function buildStep(
  { journey, entities }: JourneyInput,
  { rollUp, slos }: RolledUpJourney,
  index: number,
): JourneyStepStatus {
  const step = journey.spec.steps[index];
  const rolled = rollUp.steps[index];
  const serviceRef = stepServiceRef(journey, step.service);
  const service = serviceRef ? entities.get(serviceRef) : undefined;
  const contribution = rollUp.contributions.find(({ steps }) =>
    steps.includes(step.name),
  );
  const badMs = contribution?.badMs ?? 0;
  // Where little was measured, no known bad time does not mean none.
  const isKnown =
    badMs > 0 ||
    (rolled.sliPercent !== undefined && rollUp.sliPercent !== undefined);
  return {
    name: step.name,
    ...(step.boundary && { boundary: step.boundary }),
    dependency: rolled.dependency,
    ...(step.group && { group: step.group }),
    ...(serviceRef && { serviceRef }),
    serviceExists: Boolean(service),
    ...(service && { serviceTitle: titleOf(service) }),
    ...(service && existing('ownerRef', ownerRefOf(service), entities)),
    state: rolled.state,
    slos: [...slos.values()].filter(({ steps }) => steps.includes(step.name))
      .length,
    ...(rolled.sliPercent !== undefined && {
      sliPercent: round(rolled.sliPercent, PERCENT_DIGITS),
    }),
    ...(rolled.budgetRemainingPercent !== undefined && {
      budgetRemainingPercent: round(rolled.budgetRemainingPercent, RATE_DIGITS),
    }),
    ...(rolled.dependency !== 'soft' &&
      isKnown && {
        badTime: {
          percent:
            badMs > 0
              ? round((100 * badMs) / rollUp.mostBadMs, PERCENT_DIGITS)
              : 0,
          seconds: seconds(badMs),
          exclusivePercent: round(
            contribution?.exclusivePercent ?? 0,
            PERCENT_DIGITS,
          ),
        },
      }),
  };
}

function reasonsOf({ rollUp, slos }: RolledUpJourney): JourneyStateReason[] {
  const reasons = rollUp.stateParts
    .filter(({ state }) => state !== 'ok')
    .map(({ part, state }): JourneyStateReason => {
      const isEmpty = part === 'coverage' && slos.size === 0;
      return {
        part: isEmpty ? 'no-slos' : part,
        state,
        steps: stepsOf(part, state, rollUp),
      };
    });
  return reasons.sort((a, b) => compareSloStates(a.state, b.state));
}

function stepsOf(
  part: JourneyStateReason['part'],
  state: JourneyStateReason['state'],
  { steps, unmeasuredSteps }: JourneyRollUp,
): string[] {
  if (part === 'unmeasured-steps') {
    return unmeasuredSteps;
  }
  return part === 'slos'
    ? steps
        .filter(step => step.state === state && matters(step, steps))
        .map(({ name }) => name)
    : [];
}

/** An alternative does not while a better one stands in for it. */
function matters(
  { dependency, group, state }: JourneyStepRollUp,
  steps: JourneyStepRollUp[],
): boolean {
  return dependency === 'redundant'
    ? steps
        .filter(one => one.dependency === 'redundant' && one.group === group)
        .every(one => compareSloStates(one.state, state) <= 0)
    : dependency === 'hard';
}

function availabilityOf({
  rollUp,
  slos,
}: RolledUpJourney): JourneyStatus['availability'] {
  const { sliPercent, sliAtMostPercent } = rollUp;
  if (sliAtMostPercent === undefined) {
    return { known: false, because: slos.size === 0 ? 'no-slos' : 'no-data' };
  }
  if (sliPercent === undefined) {
    return {
      ...{ known: false, because: 'low-coverage' },
      atMostPercent: round(sliAtMostPercent, PERCENT_DIGITS),
    };
  }
  return {
    known: true,
    percent: round(sliPercent, PERCENT_DIGITS),
    atMostPercent: round(sliAtMostPercent, PERCENT_DIGITS),
  };
}

function errorBudgetOf({
  rollUp,
  slos,
  target,
}: RolledUpJourney): JourneyStatus['errorBudget'] {
  if (rollUp.budget) {
    return {
      known: true,
      remainingPercent: round(rollUp.budget.remainingPercent, RATE_DIGITS),
      allowedSeconds: seconds(rollUp.budget.allowedMs),
      leftSeconds: seconds(rollUp.budget.leftMs),
    };
  }
  if (slos.size === 0) {
    return { known: false, because: 'no-slos' };
  }
  if (!target) {
    return { known: false, because: 'no-target' };
  }
  const { sliAtMostPercent } = rollUp;
  const atMostPercent =
    sliAtMostPercent === undefined
      ? undefined
      : errorBudgetRemainingPercent(sliAtMostPercent, target.percent);
  if (atMostPercent !== undefined) {
    return {
      ...{ known: false, because: 'low-coverage' },
      atMostPercent: round(atMostPercent, RATE_DIGITS),
    };
  }
  return {
    known: false,
    because: target.percent >= 100 ? 'no-budget' : 'no-data',
  };
}

function exhaustionOf({
  rollUp,
  target,
}: RolledUpJourney): JourneyStatus['exhaustion'] {
  if (!target || !rollUp.budget) {
    return { state: 'unknown' };
  }
  const exhaustion = timeToExhaustion(rollUp.timeline, {
    targetPercent: target.percent,
    burnRate: burnRateForForecast(
      rollUp.timeline,
      target.percent,
      rollUp.burnRates,
    ),
  });
  return exhaustion.state === 'exhausts'
    ? { ...exhaustion, seconds: Math.round(exhaustion.seconds) }
    : exhaustion;
}

/** That of the journey as a whole: exact where each SLO that counts is. */
function basisOf({
  rollUp,
  slos,
}: RolledUpJourney): JourneyStatus['coverage']['basis'] {
  if (rollUp.knownMs === 0) {
    return 'none';
  }
  const hard = new Set(
    rollUp.steps
      .filter(({ dependency }) => dependency !== 'soft')
      .map(({ name }) => name),
  );
  const bases = [...slos.values()]
    .filter(
      ({ steps }) => steps.length === 0 || steps.some(name => hard.has(name)),
    )
    .map(({ told }) => told.basis)
    .filter(basis => basis !== 'none');
  if (bases.every(basis => basis === 'alerts')) {
    return 'alerts';
  }
  return bases.every(basis => basis === 'percentages') ? 'percentages' : 'both';
}

function existing<K extends string>(
  key: K,
  ref: string | undefined,
  entities: ReadonlyMap<string, Entity>,
): { [key in K]?: string } {
  return ref !== undefined && entities.has(ref)
    ? ({ [key]: ref } as { [key in K]?: string })
    : {};
}

/** What an entity is called on a screen. */
export function titleOf(entity: Entity): string {
  return subjectOf(entity).title || stringifyEntityRef(entity);
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}

/** The same values in always give the same text out. */
function round(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits));
  return Object.is(rounded, -0) ? 0 : rounded;
}
