/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { errorBudgetRemainingPercent } from '../slo/errorBudget';
import { SloState } from '../slo/SloStatus';
import { compareSloStates, worstSloState } from '../slo/worstSloState';
import { assessBudget, assessCoverage } from './assessMeasure';
import { attributeBadTime } from './attributeBadTime';
import { redundancyOfTimelines, unionOfTimelines } from './combineTimelines';
import { CountedSlo, deduplicateSlos, SloMember } from './deduplicateSlos';
import { errorBudgetAmount } from './errorBudgetAmount';
import { evaluateJourneyBurnRates } from './evaluateJourneyBurnRates';
import {
  JourneyRollUp,
  JourneyRollUpOptions,
  JourneySlo,
  JourneyStatePart,
  JourneyStepRollUp,
} from './JourneyRollUp';
import { PreparedSlo, PreparedStep, prepareSlos } from './prepareSlos';
import { SliMeasure, SliTimeline } from './SliTimeline';
import { TimeInterval } from './TimeIntervals';
import { withGapsOpen } from './withGapsOpen';

type Member = SloMember & { slo: PreparedSlo };

interface PreparedJourney {
  entryPoint: PreparedSlo[];
  /** Those of neither a step nor the whole. */
  others: PreparedSlo[];
  /** Whether any of these are outside of the window. */
  isPartlyOutside: boolean;
  steps: PreparedStep[];
  /** Of alternatives, each with at least one. */
  groups: PreparedStep[][];
  /** The names of the steps that the entry point sees. */
  contained: Set<string>;
}

/**
 * Makes one number and one state of the SLOs of a journey.
 *
 * @remarks
 * The number is the time in which all hard steps were good, of the time that was
 * measured: bad times are united, so that those which overlap count once, as Datadog
 * combines the monitors of an SLO. Alternatives are bad only while all of them are. Soft
 * steps are reported by themselves and change nothing else. An SLO that is the same as
 * another counts once.
 *
 * Where only the shares of slices or the percentages of SLOs are known, the number is the
 * worse of two bounds. Where too little was measured there is no number and no budget,
 * only the best that it can be; the budget is breached even then if the bad time that is
 * known is more than the whole window allows for. The state is the worst of the budget,
 * the SLOs of hard steps and the coverage; of alternatives, the best one counts. A step that the entry point contains
 * counts only where it is breached.
 *
 * An SLO that has neither a target nor a value over the window measures nothing of it: a
 * step with no other is unmeasured, and no state is better than unknown with it.
 *
 * The result does not depend on the order of steps and SLOs, except for that of `steps`.
 *
 * @throws InputError where the window is no interval
 *
 * @public
 */
export function rollUpJourney(options: JourneyRollUpOptions): JourneyRollUp {
  const { window, targetPercent, minCoveragePercent = 95 } = options;
  const journey = prepareJourney(options);
  const { steps, groups, contained } = journey;
  const { counted, overlaps } = deduplicateSlos(membersOf(journey), contained);

  const alternatives = groups.filter(isMeasured).map(group => ({
    steps: group.map(({ name }) => name).sort(),
    timeline: redundancyOfSlos(group, window),
  }));
  const hardSlos = counted.filter(isHard).map(({ slo }) => slo);
  const countedGroups = groups
    .filter(isMeasured)
    .filter(group => !group.some(({ name }) => contained.has(name)));
  const combine = (
    over: TimeInterval,
    timelineOf: (slo: PreparedSlo) => SliTimeline,
  ) =>
    unionOfTimelines(over, [
      ...hardSlos.map(timelineOf),
      ...countedGroups.map(group => redundancyOfSlos(group, over, timelineOf)),
    ]);
  const timeline = combine(window, ({ timeline: own }) => own);
  const measure = timeline.measure();
  const coverage = assessCoverage(measure, minCoveragePercent);

  const rolledSteps = steps.map(step =>
    rollUpStep(
      step,
      asFarAsMeasured(
        unionOfSlos(step.slos, window).measure(),
        minCoveragePercent,
      ),
    ),
  );
  const unmeasuredSteps = unmeasuredIn(journey);
  const burnRates =
    targetPercent === undefined
      ? []
      : evaluateJourneyBurnRates({
          window,
          targetPercent,
          minCoveragePercent,
          alerts: options.burnRateAlerts ?? [],
          slos: [
            ...hardSlos,
            ...countedGroups.flat().flatMap(({ slos }) => slos),
          ],
          combine,
        });
  const isFiring = burnRates.some(({ state }) => state === 'firing');
  const told =
    coverage === 'ok'
      ? measure
      : atBest(
          measure,
          combine(window, ({ timeline: own }) => withGapsOpen(own)).measure(),
        );
  const assessed = assessBudget(
    { ...told, sliPercent: told.sliPercent ?? told.sliAtMostPercent },
    options,
  );
  // What was not measured can make it worse, and never undo a breach.
  const budgetState =
    coverage === 'ok' || assessed === 'breached' ? assessed : undefined;
  const stateParts = toParts([
    ['budget', budgetState],
    ['slos', worstOfSlos(journey)],
    ['coverage', coverage],
    ['unmeasured-steps', unmeasuredSteps.length > 0 ? 'unknown' : undefined],
    ['burn-rate', isFiring ? 'warning' : undefined],
  ]);

  const contributions = attributeBadTime(timeline, [
    ...steps.filter(isHard).map(step => ({
      steps: [step.name],
      timeline: unionOfSlos(attributedSlos(step, counted), window),
    })),
    ...alternatives,
  ]);
  const weakLink = contributions.find(({ exclusiveMs }) => exclusiveMs > 0);
  const softState = worstSloState(
    rolledSteps
      .filter(({ dependency }) => dependency === 'soft')
      .map(({ state }) => state),
  );
  const budget = budgetOf(told, targetPercent);
  return {
    ...told,
    window,
    // There always is the part of the coverage.
    state: worstSloState(stateParts.map(({ state }) => state)) ?? 'unknown',
    stateParts,
    timeline,
    ...(budget && { budget }),
    steps: rolledSteps,
    ...(softState && { softState }),
    contributions,
    ...(weakLink && { weakLink }),
    targetTooLow:
      budgetState === 'breached'
        ? withinOwnBudget(
            rolledSteps.filter(isHard),
            new Set(contributions.flatMap(one => one.steps)),
          )
        : [],
    unmeasuredSteps,
    duplicates: counted
      .filter(({ aliases }) => aliases.length > 0)
      .map(({ slo, step, aliases }) => ({
        sloId: slo.id,
        ...(step !== undefined && { step }),
        aliases,
      })),
    overlaps,
    burnRates,
  };
}

function prepareJourney(options: JourneyRollUpOptions): PreparedJourney {
  const { window, minCoveragePercent = 95 } = options;
  const limits = { window, minCoveragePercent };
  const { otherSlos = [] } = options;
  const entryPoint = prepareSlos(options.entryPoint?.slos ?? [], limits);
  const steps = options.steps.map(step => ({
    ...step,
    slos: prepareSlos(step.slos, limits),
    isPartlyOutside: step.slos.some(isOutside),
  }));

  const groups = new Map<string, PreparedStep[]>();
  for (const step of steps) {
    if (step.dependency === 'redundant') {
      const key = step.group ?? '';
      groups.set(key, [...(groups.get(key) ?? []), step]);
    }
  }
  const contained = new Set(
    entryPoint.length > 0 ? options.entryPoint?.contains : [],
  );
  for (const group of groups.values()) {
    // Alternatives are contained all together, or not at all.
    if (!group.every(({ name }) => contained.has(name))) {
      group.forEach(({ name }) => contained.delete(name));
    }
  }
  return {
    ...{ entryPoint, steps, groups: [...groups.values()], contained },
    others: prepareSlos(otherSlos, limits),
    isPartlyOutside: [...(options.entryPoint?.slos ?? []), ...otherSlos].some(
      isOutside,
    ),
  };
}

function membersOf({ entryPoint, others, steps }: PreparedJourney): Member[] {
  const memberOf = (slo: PreparedSlo, step?: PreparedStep): Member => ({
    slo,
    source: slo.source,
    ...(step && { step: step.name }),
    dependency: step?.dependency ?? 'hard',
    ...(slo.targetPercent !== undefined && {
      targetPercent: slo.targetPercent,
    }),
  });
  return [
    ...entryPoint.map(slo => ({ ...memberOf(slo), isOfWhole: true })),
    ...others.map(slo => memberOf(slo)),
    ...steps.flatMap(step => step.slos.map(slo => memberOf(slo, step))),
  ];
}

function isHard({ dependency }: Pick<Member, 'dependency'>): boolean {
  return dependency === 'hard';
}

function isOutside({ isOutsideWindow }: JourneySlo): boolean {
  return Boolean(isOutsideWindow);
}

function isMeasured(group: PreparedStep[]): boolean {
  return group.some(({ slos }) => slos.length > 0);
}

function unionOfSlos(
  slos: PreparedSlo[],
  window: TimeInterval,
  timelineOf: (slo: PreparedSlo) => SliTimeline = ({ timeline }) => timeline,
): SliTimeline {
  return unionOfTimelines(window, slos.map(timelineOf));
}

function redundancyOfSlos(
  group: PreparedStep[],
  window: TimeInterval,
  timelineOf?: (slo: PreparedSlo) => SliTimeline,
): SliTimeline {
  return redundancyOfTimelines(
    window,
    group.map(({ slos }) => unionOfSlos(slos, window, timelineOf)),
  );
}

/** A step explains what its SLOs saw, unless those of another step stand for them. */
function attributedSlos(
  { name, slos }: PreparedStep,
  counted: CountedSlo<Member>[],
): PreparedSlo[] {
  return slos.filter(({ id }) =>
    counted.some(
      ({ slo, step, aliases }) =>
        (step === name && slo.id === id) ||
        ((step === undefined || step === name) &&
          aliases.some(alias => alias.step === name && alias.sloId === id)),
    ),
  );
}

function unmeasuredIn({ steps, groups, contained }: PreparedJourney): string[] {
  return [
    ...steps.filter(step => isHard(step) && step.slos.length === 0),
    ...groups.filter(group => !isMeasured(group)).flat(),
  ]
    .map(({ name }) => name)
    .filter(name => !contained.has(name))
    .sort();
}

function worstOfSlos(journey: PreparedJourney): SloState | undefined {
  const { entryPoint, others, steps, groups, contained } = journey;
  // Of what the entry point sees, only a breach adds anything.
  const adds = (name: string) => (state: SloState) =>
    state === 'breached' || !contained.has(name);
  return worstSloState([
    ...[...entryPoint, ...others].map(({ state }) => state),
    ...(journey.isPartlyOutside ? (['unknown'] as const) : []),
    ...steps
      .filter(step => isHard(step) && step.slos.length > 0)
      .flatMap(step => statesOf(step).filter(adds(step.name))),
    ...groups.filter(isMeasured).flatMap(group =>
      group
        .map(stateOfStep)
        .sort((a, b) => compareSloStates(b, a))
        .slice(0, 1)
        .filter(adds(group[0].name)),
    ),
  ]);
}

function stateOfStep(step: PreparedStep): SloState {
  return worstSloState(statesOf(step)) ?? 'unknown';
}

/** What nobody looks at over the window may be anything. */
function statesOf({ slos, isPartlyOutside }: PreparedStep): SloState[] {
  return [
    ...slos.map(({ state }) => state),
    ...(isPartlyOutside ? (['unknown'] as const) : []),
  ];
}

function rollUpStep(
  step: PreparedStep,
  measure: SliMeasure,
): JourneyStepRollUp {
  const budgets = step.slos.flatMap(
    ({ sliPercent, timeline, targetPercent, budgetRemainingPercent }) => {
      const sli = sliPercent ?? timeline.measure().sliPercent;
      const derived =
        sli === undefined || targetPercent === undefined
          ? undefined
          : errorBudgetRemainingPercent(sli, targetPercent);
      return budgetRemainingPercent ?? derived ?? [];
    },
  );
  return {
    ...measure,
    name: step.name,
    dependency: step.dependency,
    ...(step.group !== undefined && { group: step.group }),
    state: stateOfStep(step),
    ...(budgets.length > 0 && {
      budgetRemainingPercent: Math.min(...budgets),
    }),
  };
}

/**
 * Bad time of one SLO is known while another is silent, and good time is not: with large
 * gaps, their ratio says nothing of the journey.
 */
function asFarAsMeasured(
  measure: SliMeasure,
  minCoveragePercent: number,
): SliMeasure {
  const { sliPercent, ...rest } = measure;
  return assessCoverage(measure, minCoveragePercent) === 'ok' ? measure : rest;
}

/** What is left to say where too little was measured. */
function atBest(measure: SliMeasure, withGapsOpened: SliMeasure): SliMeasure {
  const { sliPercent, sliAtMostPercent, ...rest } = measure;
  const isNothingKnown =
    measure.knownMs === 0 && withGapsOpened.leastBadMs === 0;
  return isNothingKnown
    ? rest
    : { ...rest, sliAtMostPercent: withGapsOpened.sliAtMostPercent };
}

function withinOwnBudget(
  steps: JourneyStepRollUp[],
  isToBlame: Set<string>,
): string[] {
  return steps
    .filter(
      ({ name, state, budgetRemainingPercent = NaN }) =>
        isToBlame.has(name) &&
        state !== 'breached' &&
        // What is exactly on target may come out a digit below it.
        budgetRemainingPercent >= -1e-6,
    )
    .map(({ name }) => name)
    .sort();
}

function budgetOf(
  { knownMs, mostBadMs, sliPercent }: SliMeasure,
  targetPercent: number | undefined,
): JourneyRollUp['budget'] {
  if (targetPercent === undefined || sliPercent === undefined) {
    return undefined;
  }
  const remainingPercent = errorBudgetRemainingPercent(
    sliPercent,
    targetPercent,
  );
  const amount = errorBudgetAmount({
    measured: knownMs,
    bad: mostBadMs,
    targetPercent,
  });
  return remainingPercent === undefined || !amount
    ? undefined
    : { remainingPercent, allowedMs: amount.allowed, leftMs: amount.left };
}

function toParts(
  parts: Array<[JourneyStatePart['part'], SloState | undefined]>,
): JourneyStatePart[] {
  return parts.flatMap(([part, state]) => (state ? { part, state } : []));
}
