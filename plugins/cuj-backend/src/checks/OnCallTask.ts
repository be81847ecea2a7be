/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  OnCallAhead,
  OnCallCoverage,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { toReadFailure } from '../onDemand/ReadFailure';
import { CoverageAnswer, OnCallCoverageStore } from './OnCallCoverageStore';
import { ServiceReader } from './ServiceReader';
import { teamsOfService } from './teamsOfService';

/** For so long a source is waited for, its own pauses included. */
const TIMEOUT_MS = 60_000;
/** How far ahead it is asked. */
const AHEAD_MS = 7 * 86_400_000;
/** A source that fails so often in a row is asked no more until the next run. */
const MAX_FAILURES = 3;

type Options = {
  services: ServiceReader;
  sources: SloSource[];
  store: OnCallCoverageStore;
  logger: LoggerService;
  /** For tests. */
  now?: () => Date;
};

/**
 * Asks the sources whether anybody is on call for the teams of all services, now and in
 * the coming days.
 *
 * @remarks
 * Each team once: one after the other, at the pace of the source, those first whose
 * answer is the oldest. Of the answer only the number of people and times are kept.
 */
export class OnCallTask {
  readonly #options: Options;
  readonly #now: () => Date;

  static create(options: Options): OnCallTask {
    return new OnCallTask(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Asks for each team once. */
  async run(signal: AbortSignal): Promise<void> {
    const { store, services } = this.#options;
    const sources = this.#options.sources.filter(tellsOnCall);
    const teams = new Set<string>();
    for await (const page of services.stream(signal)) {
      for (const service of page) {
        teamsOfService(service).forEach(({ team }) => teams.add(team));
      }
    }
    await Promise.all(
      sources.map(source => this.#askAll(source, teams, signal)),
    );
    signal.throwIfAborted();
    await store.retain({ sources: sources.map(({ name }) => name), teams });
  }

  async #askAll(
    source: SloSource,
    teams: Set<string>,
    signal: AbortSignal,
  ): Promise<void> {
    const { store } = this.#options;
    const startedAt = this.#now();
    /** What was answered as before, which is noted once for all. */
    const unchanged = new Map<string, CoverageAnswer>();
    try {
      await this.#askInTurn(source, teams, { signal, unchanged });
    } catch (error) {
      // Else all others would wait behind these again.
      for (const [team, answer] of unchanged) {
        await store.putAnswer({ source: source.name, team }, answer, {
          isForced: true,
        });
      }
      throw error;
    }
    await store.endRun(source.name, startedAt);
  }

  async #askInTurn(
    source: SloSource,
    teams: Set<string>,
    options: { signal: AbortSignal; unchanged: Map<string, CoverageAnswer> },
  ): Promise<void> {
    const { signal, unchanged } = options;
    const { store, logger } = this.#options;
    const queue = await this.#oldestFirst(source, teams);
    let failures = 0;
    for (let team = queue.shift(); team !== undefined; team = queue.shift()) {
      signal.throwIfAborted();
      const key = { source: source.name, team };
      try {
        const answeredAt = this.#now();
        const coverage = await askFor(source, team, {
          signal,
          until: new Date(answeredAt.getTime() + AHEAD_MS),
        });
        const answer = {
          responders: coverage?.responders,
          ahead: coverage?.ahead && storableOf(coverage.ahead),
          answeredAt,
        };
        if (!(await store.putAnswer(key, answer))) {
          unchanged.set(team, answer);
        }
        failures = 0;
      } catch (error) {
        signal.throwIfAborted();
        failures += 1;
        const problem = toReadFailure(error);
        const isOver =
          problem.missingScope !== undefined || failures === MAX_FAILURES;
        await store.putProblem(
          source.name,
          isOver ? [team, ...queue.splice(0)] : [team],
          problem,
        );
        logger.warn(
          `Could not ask '${source.name}' whether anybody is on call: ${problem.message}`,
        );
      }
    }
  }

  async #oldestFirst(source: SloSource, teams: Set<string>): Promise<string[]> {
    const known = await this.#options.store.find([...teams]);
    const answeredAt = new Map(
      known
        .filter(one => one.source === source.name)
        .map(one => [one.team, one.answeredAt ?? '']),
    );
    const at = (team: string) => answeredAt.get(team) ?? '';
    return [...teams].sort((a, b) => {
      if (at(a) !== at(b)) {
        return at(a) < at(b) ? -1 : 1;
      }
      return a < b ? -1 : 1;
    });
  }
}

function storableOf(ahead: OnCallAhead): OnCallAhead {
  const { problem } = ahead;
  return problem === undefined
    ? ahead
    : { ...ahead, problem: toReadFailure(new Error(problem)).message };
}

/** Whether a source knows of rotations. */
export function tellsOnCall(source: SloSource): boolean {
  return Boolean(source.readOnCallCoverage ?? source.readOnCall);
}

/** @returns undefined where the source knows no such rotation */
async function askFor(
  source: SloSource,
  team: string,
  options: { signal: AbortSignal; until: Date },
): Promise<Pick<OnCallCoverage, 'responders' | 'ahead'> | undefined> {
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(TIMEOUT_MS),
  ]);
  if (source.readOnCallCoverage) {
    return source.readOnCallCoverage(team, options.until, { signal });
  }
  const answer = await source.readOnCall!(team, { signal });
  // Who is called first and again when they do not answer is one person.
  return (
    answer && {
      responders: new Set(
        [...answer.responders, ...answer.escalations].map(
          ({ displayName }) => displayName,
        ),
      ).size,
    }
  );
}
