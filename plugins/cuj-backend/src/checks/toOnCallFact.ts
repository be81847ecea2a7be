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
 * A source that failed might know the team, so that neither a source nor a team behind
 * it is taken instead. One whose credentials lack a scope is passed over. What a team
 * is that a source named, that source alone can tell.
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

  for (const candidate of candidates) {
    const { team, origin } = candidate;
    const answers = sources
      .filter(
        source => candidate.source === undefined || candidate.source === source,
      )
      .map(
        (source): TeamCoverage =>
          coverage.find(one => one.source === source && one.team === team) ?? {
            source,
            team,
          },
      );
    for (const { source, responders, ahead, answeredAt, problem } of answers) {
      if (responders !== undefined && answeredAt !== undefined) {
        const age = now.getTime() - new Date(answeredAt).getTime();
        return {
          state: age > maxAgeMs ? 'stale' : 'known',
          value: {
            team,
            responders,
            ...(ahead && { ahead }),
            ...(origin === 'owner-name' && { isGuessed: true }),
          },
          asOf: answeredAt,
        };
      }
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
