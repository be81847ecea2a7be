/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Readiness,
  ReadinessBranch,
  ReadinessCheck,
  ReadinessFinding,
  ReadinessState,
  ReadinessStep,
  ReadinessStepId,
} from './Readiness';
import { ReadinessStepDefinition, readinessFlow } from './readinessFlow';

type KnownState = Exclude<ReadinessState, 'stale'>;

/** What stands in the way comes first; what has nothing to look at says nothing. */
const statesByRank: Array<[KnownState, Array<ReadinessCheck['verdict']>]> = [
  ['missing', ['fail']],
  ['not_known', ['unknown', 'not_judged']],
  ['waived', ['waived']],
  ['done', ['pass']],
];
const verdicts = [
  ...statesByRank.flatMap(([, ofState]) => ofState),
  'not_applicable' as const,
];

/**
 * How far a journey is on the way to SLOs that work, as the verdicts on it and on the
 * services of its steps tell.
 *
 * @remarks
 * A step is missing where any verdict says so, else not known where any verdict is
 * unknown or absent, else waived where any failure is, else done. A requirement that
 * has nothing to look at says nothing; a step with nothing else is not known. Where
 * any of the verdicts is stale, so is the step.
 *
 * @param options - `serviceRefs` are those of `stepServicesOf`; `findings` may be in
 *   any order, and of other entities and requirements too
 *
 * @public
 */
export function assessReadiness(options: {
  journeyRef: string;
  serviceRefs: string[];
  findings: ReadinessFinding[];
}): Readiness {
  const find = createFinder(options.findings);
  const journeyRef = lowerCase(options.journeyRef);
  const serviceRefs = [...new Set(options.serviceRefs.map(lowerCase))];

  const checksOf = (definition: ReadinessStepDefinition): ReadinessCheck[] => [
    ...definition.ofJourney.map(id => find(id, journeyRef)),
    ...definition.ofServices.flatMap(id =>
      serviceRefs.length > 0
        ? serviceRefs.map(ref => find(id, ref))
        : [find(id, undefined)],
    ),
  ];
  const checks = new Map(
    readinessFlow.map(definition => [definition.id, checksOf(definition)]),
  );
  const isClosed = (id: ReadinessStepId) =>
    ['done', 'waived'].includes(stateOf(checks.get(id) ?? []).state);

  const steps: ReadinessStep[] = [];
  for (const definition of readinessFlow) {
    const own = checks.get(definition.id) ?? [];
    const openSteps = definition.needsEarlier
      ? steps.filter(isOpen).map(({ id }) => id)
      : [];
    const states = definition.needsEarlier
      ? steps.filter(step => openSteps.includes(step.id))
      : [];
    const stated = combine([stateOf(own), ...states]);
    steps.push({
      id: definition.id,
      phase: definition.phase,
      ...stated,
      checks: own,
      openSteps,
      ...(definition.branch && {
        branch: toBranch(definition.branch, stated.state, isClosed),
      }),
    });
  }
  const next = steps.find(isOpen);
  return { steps, ...(next && { nextStep: next.id }) };
}

function createFinder(findings: ReadinessFinding[]) {
  const known = new Map<string, ReadinessCheck>();
  for (const { entityRef, requirementId, verdict, isStale } of findings) {
    const ref = lowerCase(entityRef);
    const key = `${requirementId} ${ref}`;
    const before = known.get(key);
    const check = {
      requirementId,
      entityRef: ref,
      verdict,
      isStale: isStale ?? false,
    };
    // Should anything be said twice, the worse counts, whichever came first.
    known.set(
      key,
      before
        ? {
            ...check,
            verdict: worse(before.verdict, verdict),
            isStale: before.isStale || check.isStale,
          }
        : check,
    );
  }
  return (requirementId: string, entityRef: string | undefined) =>
    known.get(`${requirementId} ${entityRef}`) ?? {
      requirementId,
      ...(entityRef !== undefined && { entityRef }),
      verdict: 'not_judged' as const,
      isStale: false,
    };
}

function worse(
  a: ReadinessCheck['verdict'],
  b: ReadinessCheck['verdict'],
): ReadinessCheck['verdict'] {
  return verdicts.indexOf(a) <= verdicts.indexOf(b) ? a : b;
}

function stateOf(
  checks: ReadinessCheck[],
): Pick<ReadinessStep, 'state' | 'lastKnown'> {
  const [state] = statesByRank.find(([, ofState]) =>
    checks.some(({ verdict }) => ofState.includes(verdict)),
  ) ?? ['not_known' as const];
  return checks.some(({ isStale }) => isStale)
    ? { state: 'stale', lastKnown: state }
    : { state };
}

/** The state of a step that depends on others. */
function combine(
  parts: Array<Pick<ReadinessStep, 'state' | 'lastKnown'>>,
): Pick<ReadinessStep, 'state' | 'lastKnown'> {
  const known = parts.map(({ state, lastKnown }) => lastKnown ?? state);
  const [worst] = statesByRank.find(([state]) => known.includes(state)) ?? [
    'not_known' as const,
  ];
  return parts.some(({ state }) => state === 'stale')
    ? { state: 'stale', lastKnown: worst }
    : { state: worst };
}

function toBranch(
  branch: NonNullable<ReadinessStepDefinition['branch']>,
  state: ReadinessState,
  isClosed: (id: ReadinessStepId) => boolean,
): ReadinessBranch {
  const { id, leadsTo, isHandledThere = false } = branch;
  const states: Record<ReadinessState, ReadinessBranch['state']> = {
    done: 'not_taken',
    missing: 'taken',
    // To be exempt does not close the gap.
    waived: 'taken',
    not_known: 'not_known',
    stale: 'not_known',
  };
  return {
    id,
    leadsTo,
    state: states[state],
    isHandled: states[state] === 'taken' && isHandledThere && isClosed(leadsTo),
  };
}

function isOpen({ state, branch }: ReadinessStep): boolean {
  return !['done', 'waived'].includes(state) && !branch?.isHandled;
}

function lowerCase(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
