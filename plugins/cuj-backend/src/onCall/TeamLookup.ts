/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import {
  EntityOnCall,
  OnCallCandidate,
  OnCallTeam,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { CachedAnswer, CachedReads } from '../onDemand/CachedReads';
import { ReadFailure } from '../onDemand/ReadFailure';

/** For so long all readers share what a source says of a team. */
const FRESH_MS = 60_000;
/** For so long the last answer stands in for a source that fails. */
const KEEP_MS = 24 * 3_600_000;
/** For so long a source is waited for when it is asked for a team. */
const TIMEOUT_MS = 10_000;
/** For so long all of them together, for all teams. */
const TOTAL_TIMEOUT_MS = 15_000;

/** What the answer has besides the entity and the candidates. */
export type TeamLookupResult = Omit<EntityOnCall, 'entityRef' | 'candidates'>;

/** The answer, and of which candidate it is where one is known or might be. */
export type FoundTeam = TeamLookupResult & { candidate?: OnCallCandidate };

type Answer = {
  source: SloSource;
  answer: CachedAnswer<OnCallTeam | null>;
};

/**
 * Asks the sources who is on call for the first of several teams that any of them
 * knows.
 *
 * @remarks
 * The answers are personal data: they are kept in the cache service only, for a day
 * at most.
 *
 * A source whose credentials lack a scope is passed over, as one that has nobody on
 * call. One that fails is not: it might know the team, and to name that of the next
 * candidate instead, or of a source behind it, could call the wrong people. For the same
 * reason, a team that a source named is looked for in that source only.
 */
export class TeamLookup {
  readonly #sources: SloSource[];
  readonly #teams: CachedReads<OnCallTeam | null>;

  static create(options: {
    cache: CacheService;
    logger: LoggerService;
    sources: SloSource[];
  }): TeamLookup {
    return new TeamLookup(options);
  }

  private constructor(options: {
    cache: CacheService;
    logger: LoggerService;
    sources: SloSource[];
  }) {
    this.#sources = options.sources.filter(source => source.readOnCall);
    this.#teams = CachedReads.create<OnCallTeam | null>({
      ...options,
      name: 'who is on call',
      freshMs: FRESH_MS,
      keepMs: KEEP_MS,
      timeoutMs: TIMEOUT_MS,
    });
  }

  /** @param signal - is aborted when the reader has left */
  async find(
    candidates: OnCallCandidate[],
    signal: AbortSignal,
  ): Promise<FoundTeam> {
    const problems: EntityOnCall['problems'] = [];
    if (candidates.length === 0) {
      return unknown(
        'no-team',
        'Neither an annotation nor an owner nor a service definition names a team',
        problems,
      );
    }
    if (this.#sources.length === 0) {
      return unknown(
        'no-source',
        'There is no source that tells who is on call',
        problems,
      );
    }

    const limited = AbortSignal.any([
      signal,
      AbortSignal.timeout(TOTAL_TIMEOUT_MS),
    ]);
    const lacking = new Set<SloSource>();
    for (const candidate of candidates) {
      const { team } = candidate;
      const sources = this.#sources.filter(
        source =>
          !lacking.has(source) &&
          (candidate.source === undefined || candidate.source === source.name),
      );
      const answers = await Promise.all(
        sources.map(source => this.#ask(source, team, limited)),
      );
      for (const { source, answer } of answers) {
        if (answer.failure) {
          const { message, missingScope } = answer.failure;
          problems.push({
            source: source.name,
            team,
            message,
            ...(missingScope !== undefined && { missingScope }),
          });
        }
      }
      for (const { source, answer } of answers) {
        if (answer.outcome === 'answer') {
          if (answer.value) {
            return {
              ...known(source, answer.value, answer.failure),
              ...{ problems, candidate },
            };
          }
        } else if (answer.failure.missingScope) {
          lacking.add(source);
        } else {
          return {
            ...unknown(
              'unavailable',
              `'${source.name}' can't be asked for the team '${team}', and no earlier answer is known: ${answer.failure.message}`,
              problems,
            ),
            candidate,
          };
        }
      }
    }
    return notFound(candidates, problems);
  }

  async #ask(
    source: SloSource,
    team: string,
    signal: AbortSignal,
  ): Promise<Answer> {
    const answer = await this.#teams.read(
      [source.name, team],
      { signal },
      async shared =>
        (await source.readOnCall!(team, { signal: shared })) ?? null,
    );
    return { source, answer };
  }
}

function known(
  source: SloSource,
  { team, responders, escalations, asOf }: OnCallTeam,
  failure: ReadFailure | undefined,
): Omit<TeamLookupResult, 'problems'> {
  return {
    state: 'known',
    team,
    source: source.name,
    responders,
    escalations,
    asOf,
    stale: failure !== undefined,
  };
}

function notFound(
  candidates: OnCallCandidate[],
  problems: EntityOnCall['problems'],
): TeamLookupResult {
  const lacking = problems.find(({ missingScope }) => missingScope);
  if (lacking) {
    return unknown(
      'missing-scope',
      `'${lacking.source}' does not tell who is on call, because its credentials lack the scope ${lacking.missingScope}`,
      problems,
    );
  }
  const teams = candidates.map(({ team }) => `'${team}'`).join(', ');
  return unknown(
    'team-not-found',
    `No source knows a rotation of a team with the handle ${teams}`,
    problems,
  );
}

function unknown(
  unknownBecause: EntityOnCall['unknownBecause'],
  reason: string,
  problems: EntityOnCall['problems'],
): TeamLookupResult {
  return { state: 'unknown', unknownBecause, reason, stale: false, problems };
}
