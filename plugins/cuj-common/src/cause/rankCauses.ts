/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import { AlertHistory } from './AlertHistory';
import { CauseMonitor, CauseQuestion, CauseRanking } from './CauseRanking';
import { collectFailures, Failure } from './collectFailures';
import { decideCause } from './decideCause';
import { DependencyGraph } from './DependencyGraph';
import { describeCandidates } from './describeCandidates';
import { explainEpisodes } from './explainEpisodes';
import { findCoFirings, learnedEdges } from './findCoFirings';
import { weighHypothesis } from './weighHypothesis';

/** How long before and after what is asked about alerts may belong to it. */
const AROUND_SECONDS = 3600;
/** A service that nobody watches has to explain at least so many. */
const LEAST_CALLERS = 2;

/**
 * Finds the service whose failure explains alerts that fire together, and what is only
 * an echo of it.
 *
 * @remarks
 * A service is a candidate if what is asked about needs it, as far as dependencies are
 * declared or as past alerts show that one follows the other. Each candidate is weighed
 * by how much better its failure would explain what fires than chance would: an alert
 * of a monitor that alerts many times a day weighs little, and one that others did not
 * follow in the past does not explain them now. A cause must not have been noticed later
 * than what it explains by more than its monitors' evaluation windows allow. So the
 * deepest failing dependency comes first, unless it is noise. One that is over explains
 * the less what still fires, the longer it is.
 *
 * No cause is named where two candidates fail and neither explains the other, where
 * nothing explains all that is asked about, or where the first does not stand out.
 *
 * Pairs that fire together count from five common alerts on, at more than three times
 * what chance would give; incidents in which everything fires are left out of that.
 *
 * The order of the input does not matter. Episodes whose monitor or time can't be told
 * are listed as unexplained.
 *
 * @throws InputError where the moment of the question can't be read
 *
 * @public
 */
export function rankCauses(question: CauseQuestion): CauseRanking {
  const now = Date.parse(question.now) / 1000;
  if (!Number.isFinite(now)) {
    throw new InputError(`The time "${question.now}" can't be read`);
  }
  const monitors = new Map<string, CauseMonitor>();
  const monitorsOf = new Map<string, CauseMonitor[]>();
  for (const monitor of [...question.monitors].sort(byIdAndService)) {
    if (!monitors.has(monitor.id)) {
      monitors.set(monitor.id, monitor);
      const others = monitorsOf.get(monitor.service);
      if (others) {
        others.push(monitor);
      } else {
        monitorsOf.set(monitor.service, [monitor]);
      }
    }
  }
  const recent = [
    ...new Map([...question.episodes].map(one => [one.id, one])).values(),
  ]
    .map(one => ({ ...one, startedSeconds: Date.parse(one.startedAt) / 1000 }))
    .filter(one => !(one.startedSeconds > now));
  const readable = recent.filter(
    one => monitors.has(one.monitorId) && Number.isFinite(one.startedSeconds),
  );

  const focusIds = new Set(question.focus);
  const asked = readable.filter(({ id }) => focusIds.has(id));
  if (asked.length === 0) {
    return {
      isKnown: false,
      reason: 'nothing-fires',
      candidates: [],
      echoes: [],
      unexplained: explainEpisodes({
        recent,
        monitors,
        since: -Infinity,
        until: Infinity,
      }).unexplained,
    };
  }
  // An alert that has been open for days does not move the beginning of this incident.
  const last = Math.max(...asked.map(one => one.startedSeconds));
  const first = Math.min(
    ...asked
      .map(one => one.startedSeconds)
      .filter(at => at >= last - AROUND_SECONDS),
  );
  const since = first - AROUND_SECONDS;
  const until = last + AROUND_SECONDS;
  const fresh = readable.filter(
    ({ startedSeconds: at }) => since <= at && at <= until,
  );
  const freshIds = new Set(fresh.map(({ id }) => id));
  const history = AlertHistory.create(
    [...question.history, ...readable].filter(({ id }) => !freshIds.has(id)),
    new Map([...monitors].map(([id, { service }]) => [id, service])),
    now,
  );
  const longOpen = new Set(
    readable
      .filter(({ id, endedAt }) => !freshIds.has(id) && !endedAt)
      .map(({ monitorId }) => monitorId),
  );
  const failures = collectFailures(
    fresh,
    monitors,
    monitorsOf,
    history,
    id => longOpen.has(id),
    now,
  );

  const declared = [...question.dependencies];
  const known = DependencyGraph.create(declared, failures.keys());
  const coFirings = findCoFirings(failures.keys(), known, history);
  const learned = learnedEdges(coFirings);
  const graph =
    learned.length > 0
      ? DependencyGraph.create([...declared, ...learned], failures.keys())
      : known;
  const focus = [
    ...new Set(
      asked
        .filter(({ id }) => freshIds.has(id))
        .map(({ monitorId }) => monitors.get(monitorId)!.service),
    ),
  ].sort();
  const hypotheses = [...candidatesOf(focus, failures, graph, monitorsOf)]
    .sort()
    .map(service =>
      weighHypothesis(service, {
        failures,
        graph,
        history,
        isMonitored: one => monitorsOf.has(one),
        now,
      }),
    )
    .sort((a, b) => b.weight - a.weight);

  const reason = decideCause({
    hypotheses,
    focus,
    failures,
    coFirings,
    graph,
  });
  return {
    isKnown: reason === undefined,
    ...(reason && { reason }),
    candidates: describeCandidates({
      hypotheses,
      failures,
      graph,
      coFirings,
      isMonitored: one => monitorsOf.has(one),
    }),
    ...explainEpisodes({
      recent,
      monitors,
      since,
      until,
      best: hypotheses[0],
      graph,
    }),
  };
}

/** What is needed and fires, or is not watched and needed by several that fire. */
function candidatesOf(
  focus: string[],
  failures: ReadonlyMap<string, Failure>,
  graph: DependencyGraph,
  monitorsOf: ReadonlyMap<string, CauseMonitor[]>,
): string[] {
  return [...graph.neededByAny(focus)].filter(service => {
    if (monitorsOf.has(service)) {
      return failures.has(service);
    }
    const callers = [...graph.neededBy(service)].filter(one =>
      failures.has(one),
    );
    return callers.length >= LEAST_CALLERS;
  });
}

/** So that of two that claim an id always the same is taken. */
function byIdAndService(a: CauseMonitor, b: CauseMonitor): number {
  return (
    compare(a.id, b.id) ||
    compare(a.service, b.service) ||
    (a.windowSeconds ?? 0) - (b.windowSeconds ?? 0)
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
