/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { UnknownCauseReason } from './CauseRanking';
import { Failure } from './collectFailures';
import { DependencyGraph } from './DependencyGraph';
import { CoFiringPair } from './findCoFirings';
import { Hypothesis } from './weighHypothesis';

/** How large the share of the first candidate has to be. */
const LEAST_SCORE = 0.7;
/** What is asked about and not explained may be no more than this. */
const MOST_UNEXPLAINED_RATIO = 1 / 3;
/** Alerts whose surprise is less, as a logarithm, are noise. */
const LEAST_SURPRISE = 2;
/** A candidate that is behind by more explains so little that it does not compete. */
const RIVAL_WEIGHT = 6;
/** So many that nothing explains, and as many as are explained, are no coincidence. */
const CROWD = 6;

/** The share of each candidate among all; they add up to 1. */
export function scoreRatios(hypotheses: Hypothesis[]): number[] {
  const best = Math.max(...hypotheses.map(({ weight }) => weight));
  const shares = hypotheses.map(({ weight }) => Math.exp(weight - best));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map(share => share / sum);
}

/**
 * Why the first candidate can't be named; undefined where it can.
 *
 * @param hypotheses - the most probable first
 * @param focus - the services that are asked about
 */
export function decideCause(options: {
  hypotheses: Hypothesis[];
  focus: string[];
  failures: ReadonlyMap<string, Failure>;
  coFirings: CoFiringPair[];
  graph: DependencyGraph;
}): UnknownCauseReason | undefined {
  const { hypotheses, focus, failures, coFirings } = options;
  const [best, ...others] = hypotheses;
  if (!best) {
    return 'nothing-fires';
  }
  const isReal = (service: string) =>
    (failures.get(service)?.surprise ?? 0) >= LEAST_SURPRISE;
  const left = [...failures.keys()].filter(
    service => !explains(best, service) && isReal(service),
  );
  if (left.length >= CROWD && left.length > best.explained.size) {
    return 'everything-fires';
  }
  const unexplained = focus.filter(service => !explains(best, service));
  if (unexplained.length > focus.length * MOST_UNEXPLAINED_RATIO) {
    return 'unrelated';
  }
  if (coFirings.some(pair => isUndirected(pair, options))) {
    return 'no-direction';
  }
  const hasRival = others.some(
    other =>
      isReal(other.service) &&
      !explains(best, other.service) &&
      !explains(other, best.service) &&
      best.weight - other.weight < RIVAL_WEIGHT,
  );
  if (hasRival) {
    return 'several-causes';
  }
  return scoreRatios(hypotheses)[0] < LEAST_SCORE ? 'close-call' : undefined;
}

/** Whether the first candidate often fires with another that might as well be it. */
function isUndirected(
  { a, b, first }: CoFiringPair,
  { hypotheses: [best], graph }: Parameters<typeof decideCause>[0],
): boolean {
  if (first || (a !== best.service && b !== best.service)) {
    return false;
  }
  const other = a === best.service ? b : a;
  return (
    !explains(best, other) &&
    graph.affectedBy(other).size >= best.explained.size
  );
}

function explains({ service, explained }: Hypothesis, other: string): boolean {
  return service === other || explained.has(other);
}
