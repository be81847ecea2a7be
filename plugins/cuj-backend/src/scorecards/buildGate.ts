/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  GateReason,
  GateResult,
  PolicyFreeze,
  RequirementResult,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { VerdictTimes } from './buildScorecard';
import { enforcementOf, isEnforcedFor } from './enforcementOf';
import { EffectiveMode } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';

/** What follows from a freeze: the gate says no, or only tells of it. */
export type OnFreeze = 'block' | 'report';

/** What follows where it is not known whether something that is enforced is met. */
export type OnUnknown = 'fail' | 'report';

/** What of a result the gate looks at. */
export type GateInput = Pick<
  RequirementResult,
  'requirementId' | 'mode' | 'verdict' | 'message' | 'remediation' | 'waiver'
>;

/**
 * Says whether an entity passes.
 *
 * @remarks
 * Only a failure of what is enforced blocks, once its grace is over, and a freeze by the
 * error-budget policy of a journey, unless it is only to be reported. What is not known
 * blocks nobody, unless that is asked for, and is listed so that nobody takes it for a
 * pass. That nothing fails holds only as long as entities are evaluated, and that nothing
 * freezes it as long as policies are.
 */
export function buildGate(options: {
  entityRef: string;
  /** undefined where no scorecard applies to the entity. */
  results: GateInput[] | undefined;
  times: Map<string, VerdictTimes>;
  lifecycle: string | undefined;
  modes: Map<string, EffectiveMode>;
  enforcement: ScorecardSettings['enforcement'];
  texts: RequirementTexts;
  /** Absent where nothing can freeze it, or the caller may not know of it. */
  freeze?: PolicyFreeze;
  /** Whether a freeze decides, or is only told of. */
  onFreeze: OnFreeze;
  onUnknown: OnUnknown;
  /** Absent where what is said is said of the text alone. */
  evaluatedAt?: string;
  /** Whether that is too long ago to rely upon. */
  stale: boolean;
  /** Whether that nothing fails by its text alone says nothing. */
  needsEvaluation: boolean;
  now: Date;
}): GateResult {
  const { entityRef, evaluatedAt, stale, results, freeze } = options;
  const lists: Lists = { reasons: [], inGrace: [], unknown: [], waived: [] };
  for (const result of results ?? []) {
    addReason(result, lists, options);
  }
  return {
    entityRef,
    ...strictly(outcomeOf(lists, options), lists, options.onUnknown),
    ...lists,
    ...(freeze && { freeze }),
    ...(evaluatedAt && { evaluatedAt }),
    stale,
  };
}

type Lists = Pick<GateResult, 'reasons' | 'inGrace' | 'unknown' | 'waived'>;
type Outcome = Pick<GateResult, 'result' | 'message'>;

function addReason(
  result: GateInput,
  lists: Lists,
  options: Parameters<typeof buildGate>[0],
) {
  const { modes, enforcement, lifecycle, times, texts, now } = options;
  const { requirementId, verdict, message, remediation, waiver } = result;
  const mode = modes.get(requirementId)?.mode ?? result.mode;
  const isBinding =
    mode === 'reject' ||
    (mode === 'enforce' && isEnforcedFor(lifecycle, enforcement));
  if (!isBinding) {
    return;
  }
  const verdictTimes = times.get(requirementId);
  const reason: GateReason = {
    requirementId,
    title: texts.titleOf(requirementId),
    message,
    ...(remediation && { remediation }),
    ...verdictTimes,
  };
  if (verdict === 'unknown') {
    lists.unknown.push(reason);
  } else if (verdict === 'waived') {
    lists.waived.push({ ...reason, ...(waiver && { waiver }) });
  } else if (verdict === 'fail') {
    const { state, blockedSince, graceUntil } = enforcementOf({
      ...{ verdict, mode, lifecycle, enforcement, now },
      failingSince:
        verdictTimes?.failingSince ?? verdictTimes?.since ?? now.toISOString(),
    });
    if (state === 'blocking') {
      lists.reasons.push({
        ...reason,
        ...(verdictTimes && blockedSince && { blockedSince }),
      });
    } else {
      lists.inGrace.push({
        ...reason,
        ...(graceUntil && { blockedFrom: graceUntil }),
      });
    }
  }
}

function outcomeOf(
  { reasons, unknown }: Lists,
  options: Parameters<typeof buildGate>[0],
): Outcome {
  const { results, evaluatedAt, stale } = options;
  const freeze = options.onFreeze === 'block' ? options.freeze : undefined;
  if (freeze?.frozen) {
    const failing =
      reasons.length > 0 ? ` Not met, but enforced: ${titlesOf(reasons)}.` : '';
    return { result: 'fail', message: `${describeFreeze(freeze)}${failing}` };
  }
  if (!results) {
    return {
      result: 'unknown',
      message: 'Nothing is known: no scorecard applies to the entity.',
    };
  }
  if (reasons.length > 0) {
    return {
      result: 'fail',
      message: `Not met, but enforced: ${titlesOf(reasons)}.`,
    };
  }
  if (freeze?.unknownBecause) {
    return { result: 'unknown', message: describeUnknownFreeze(freeze) };
  }
  if (freeze?.stale) {
    return {
      result: 'unknown',
      message: `Whether it is frozen is not known: the error-budget policies were last evaluated at ${freeze.evaluatedAt}.`,
    };
  }
  if (stale) {
    return {
      result: 'unknown',
      message: `Nothing that is enforced failed when the entity was last evaluated, at ${evaluatedAt}, which is too long ago.`,
    };
  }
  if (options.needsEvaluation && !evaluatedAt) {
    return {
      result: 'unknown',
      message:
        'The entity was never evaluated; by its own text alone nothing that is enforced fails.',
    };
  }
  return {
    result: 'pass',
    message:
      unknown.length > 0
        ? `Nothing that is enforced fails; not known: ${titlesOf(unknown)}.`
        : 'Everything that is enforced is met.',
  };
}

/** Where only what is known to be met is to pass. */
function strictly(
  outcome: Outcome,
  { unknown }: Lists,
  onUnknown: OnUnknown,
): Outcome {
  const isKnown = outcome.result === 'pass' && unknown.length === 0;
  return onUnknown === 'report' || outcome.result === 'fail' || isKnown
    ? outcome
    : {
        result: 'fail',
        message: `${outcome.message} What is not known counts as a failure here.`,
      };
}

function titlesOf(reasons: GateReason[]): string {
  return reasons.map(({ title }) => title).join(', ');
}

function describeFreeze({ journeys, hiddenJourneys }: PolicyFreeze): string {
  const by = namesOf(
    journeys.filter(({ exception }) => !exception),
    hiddenJourneys,
  );
  return `Frozen by the error-budget policy of ${by}.`;
}

function describeUnknownFreeze(freeze: PolicyFreeze): string {
  const { unknownBecause, unknownJourneys = [] } = freeze;
  const of = namesOf(
    unknownJourneys.filter(({ exception }) => !exception),
    freeze.hiddenUnknownJourneys ?? 0,
  );
  return unknownBecause === 'never-evaluated'
    ? 'Whether it is frozen is not known: error-budget policies were never evaluated.'
    : `Whether it is frozen is not known: the error budget is not known, or the policy can not be read, of ${of}.`;
}

function namesOf(journeys: Array<{ title: string }>, hidden: number): string {
  const others =
    hidden === 1
      ? 'a journey that you may not see'
      : `${hidden} journeys that you may not see`;
  return [
    ...journeys.map(({ title }) => title),
    ...(hidden > 0 ? [others] : []),
  ].join(', ');
}
