/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { FLAPPING_PER_DAY } from './AlertHistory';
import { CauseCandidate, CauseEvidence } from './CauseRanking';
import { Failure } from './collectFailures';
import { scoreRatios } from './decideCause';
import { DependencyGraph } from './DependencyGraph';
import { CoFiringPair } from './findCoFirings';
import { Hypothesis } from './weighHypothesis';

/** Puts into words and numbers what speaks for and against each candidate. */
export function describeCandidates(context: {
  hypotheses: Hypothesis[];
  failures: ReadonlyMap<string, Failure>;
  graph: DependencyGraph;
  coFirings: CoFiringPair[];
  isMonitored: (service: string) => boolean;
}): CauseCandidate[] {
  const scores = scoreRatios(context.hypotheses);
  return context.hypotheses.map((hypothesis, index) => ({
    service: hypothesis.service,
    scoreRatio: scores[index],
    episodeIds: hypothesis.failure?.episodes.map(({ id }) => id) ?? [],
    evidence: evidenceOf(hypothesis, context),
  }));
}

function evidenceOf(
  { service, failure, explained, past }: Hypothesis,
  {
    failures,
    graph,
    coFirings,
    isMonitored,
  }: Parameters<typeof describeCandidates>[0],
): CauseEvidence[] {
  const evidence: CauseEvidence[] = [];
  const needs = [...graph.needsOf(service)];
  if (!needs.some(one => failures.has(one))) {
    evidence.push({
      kind: 'no-failing-dependency',
      dependencies: needs.length,
      unmonitored: needs.filter(one => !isMonitored(one)).length,
    });
  }
  evidence.push({
    kind: 'explains',
    services: explained.size,
    of: failures.size - (failure ? 1 : 0),
  });
  if (!failure) {
    const callers = [...graph.neededBy(service)];
    evidence.push({
      kind: 'not-monitored',
      callers: callers.filter(one => failures.has(one)).length,
    });
    return evidence;
  }

  if (explained.size > 0) {
    const next = Math.min(
      ...[...explained.keys()].map(one => failures.get(one)!.startedAt),
    );
    const seconds = next - failure.startedAt;
    evidence.push(
      seconds >= 0
        ? { kind: 'started-first', leadSeconds: seconds }
        : {
            kind: 'noticed-late',
            lateSeconds: -seconds,
            toleranceSeconds: failure.startedAt - failure.earliest,
          },
    );
  }
  for (const { a, b, first, support, lift, medianLagSeconds } of coFirings) {
    const follower = first === 'a' ? b : a;
    if (first && service === (first === 'a' ? a : b)) {
      evidence.push({
        kind: 'co-fires-often',
        service: follower,
        support,
        lift,
        medianLagSeconds: Math.abs(medianLagSeconds),
      });
    }
  }
  if (past && past.of > 0) {
    evidence.push({ kind: 'followed-before', ...past });
  }
  if (failure.alertsPerDay >= FLAPPING_PER_DAY) {
    evidence.push({ kind: 'alerts-often', perDay: failure.alertsPerDay });
  }
  return evidence;
}
