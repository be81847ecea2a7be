/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Fact,
  OnCallCandidate,
  OnCallCoverage,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { TeamCoverage } from './OnCallCoverageStore';

/**
 * Whether anybody is on call for the first of several teams that any source knows.
 *
 * @remarks
 * A source that failed might know the team, so that none of those behind it is taken
 * instead. One whose credentials lack a scope is passed over.
 *
 * @param options - `candidates` are the teams, the most explicit first; `coverage` is
 *   what is stored of them; `sources` are the names of those that can be asked
 * @returns undefined where nothing can be said and the entity itself names no team of
 *   a source: its rotation may be elsewhere
 */
export function toOnCallFact(options: {
  candidates: OnCallCandidate[];
  coverage: TeamCoverage[];
  sources: string[];
  now: Date;
  maxAgeMs: number;
}): Fact<OnCallCoverage> | undefined {
  const { candidates, coverage, sources, now, maxAgeMs } = options;
  let lacking: string | undefined;
  const missing = (reason: string): Fact<OnCallCoverage> | undefined =>
    candidates.some(({ origin }) => origin === 'entity-annotation')
      ? { state: 'missing', reason }
      : undefined;

  for (const { team } of candidates) {
    const answers = sources.map(
      (source): TeamCoverage =>
        coverage.find(one => one.source === source && one.team === team) ?? {
          source,
          team,
        },
    );
    for (const { responders, answeredAt } of answers) {
      if (responders !== undefined && answeredAt !== undefined) {
        const age = now.getTime() - new Date(answeredAt).getTime();
        return {
          state: age > maxAgeMs ? 'stale' : 'known',
          value: { team, responders },
          asOf: answeredAt,
        };
      }
    }
    for (const { source, answeredAt, problem } of answers) {
      if (problem?.missingScope) {
        lacking ??= `The credentials of ${source} lack the scope ${problem.missingScope}, without which nobody can tell whether anybody is on call.`;
      } else if (answeredAt === undefined) {
        return missing(
          problem
            ? `'${source}' could not be asked whether anybody is on call for the team '${team}': ${problem.message}`
            : `'${source}' has not been asked yet whether anybody is on call for the team '${team}'.`,
        );
      }
    }
  }
  const [first] = candidates;
  return missing(
    lacking ?? `No source knows a rotation of the team '${first?.team}'.`,
  );
}
