/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  GateReason,
  GateResult,
  RequirementResult,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { VerdictTimes } from './buildScorecard';
import { enforcementOf, isEnforcedFor } from './enforcementOf';
import { EffectiveMode } from './RequirementModes';
import { RequirementTexts } from './RequirementTexts';

/** What of a result the gate looks at. */
export type GateInput = Pick<
  RequirementResult,
  'requirementId' | 'mode' | 'verdict' | 'message' | 'remediation' | 'waiver'
>;

/**
 * Says whether an entity passes.
 *
 * @remarks
 * Only a failure of what is enforced blocks, once its grace is over. What is not known
 * blocks nobody, and is listed so that nobody takes it for a pass.
 */
export function buildGate(options: {
  entityRef: string;
  /** undefined where nothing is known of the entity. */
  results: GateInput[] | undefined;
  times: Map<string, VerdictTimes>;
  lifecycle: string | undefined;
  modes: Map<string, EffectiveMode>;
  enforcement: ScorecardSettings['enforcement'];
  texts: RequirementTexts;
  evaluatedAt?: string;
  stale: boolean;
  now: Date;
}): GateResult {
  const { entityRef, evaluatedAt, stale, results } = options;
  const lists = {
    ...{ reasons: [], inGrace: [], unknown: [], waived: [] },
  } as Pick<GateResult, 'reasons' | 'inGrace' | 'unknown' | 'waived'>;
  for (const result of results ?? []) {
    addReason(result, lists, options);
  }
  return {
    entityRef,
    ...outcomeOf(results, lists),
    ...lists,
    ...(evaluatedAt && { evaluatedAt }),
    stale,
  };
}

function addReason(
  result: GateInput,
  lists: Pick<GateResult, 'reasons' | 'inGrace' | 'unknown' | 'waived'>,
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
  results: GateInput[] | undefined,
  { reasons, unknown }: Pick<GateResult, 'reasons' | 'unknown'>,
): Pick<GateResult, 'result' | 'message'> {
  if (!results) {
    return {
      result: 'unknown',
      message:
        'Nothing is known: no scorecard applies to the entity, or it was never evaluated.',
    };
  }
  if (reasons.length > 0) {
    return {
      result: 'fail',
      message: `Not met, but enforced: ${titlesOf(reasons)}.`,
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

function titlesOf(reasons: GateReason[]): string {
  return reasons.map(({ title }) => title).join(', ');
}
