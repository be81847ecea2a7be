/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallAhead } from '@cuj-slo/backstage-plugin-cuj-common';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { ScheduleMoment } from '../wire/parseSchedule';

/** The rotations of a team change hands less often in a week. */
const MAX_CALLS = 50;
/** Shifts end at full seconds, and begin at any time; a gap that is shorter is none. */
const SHORTEST_GAP_MS = 60_000;

/** What is known of the schedules so far; it grows while they are walked through. */
export class ScheduleWalk {
  /** Those who are on call by a schedule at the beginning. */
  readonly userIds = new Set<string>();
  readonly #options: {
    scheduleIds: string[];
    from: Date;
    until: Date;
    ask: (scheduleId: string, at: Date) => Promise<ScheduleMoment>;
  };
  #readUntil: number;
  #gap: OnCallAhead['gap'];
  #calls = 0;

  /** @param options - `ask` asks one schedule for one moment */
  static create(options: {
    scheduleIds: string[];
    from: Date;
    until: Date;
    ask: (scheduleId: string, at: Date) => Promise<ScheduleMoment>;
  }): ScheduleWalk {
    return new ScheduleWalk(options);
  }

  private constructor(options: {
    scheduleIds: string[];
    from: Date;
    until: Date;
    ask: (scheduleId: string, at: Date) => Promise<ScheduleMoment>;
  }) {
    this.#options = options;
    this.#readUntil = options.from.getTime();
  }

  /** How far it has come. */
  get ahead(): OnCallAhead {
    return {
      readUntil: new Date(this.#readUntil).toISOString(),
      ...(this.#gap && { gap: this.#gap }),
    };
  }

  /**
   * Goes from the end of one shift to that of the next until nobody is on call by any
   * schedule, or the time is over.
   *
   * @throws what `ask` throws, and {@link DatadogRequestError} where it would take too
   *   many calls; `ahead` then tells how far it came
   */
  async run(): Promise<void> {
    const { from, until } = this.#options;
    const end = until.getTime();
    // All are asked once, as it has to be known who is on call by them.
    const first: ScheduleMoment[] = [];
    for (const scheduleId of this.#options.scheduleIds) {
      first.push(await this.#ask(scheduleId, from.getTime()));
    }
    first.forEach(({ userIds }) =>
      userIds.forEach(userId => this.userIds.add(userId)),
    );
    let [covered, moments] = [latestOf(first), first];
    while (covered !== undefined) {
      this.#readUntil = Math.min(covered, end);
      if (covered + SHORTEST_GAP_MS >= end) {
        this.#readUntil = end;
        return;
      }
      moments = await this.#askUntilCovered(covered + SHORTEST_GAP_MS);
      covered = latestOf(moments);
    }
    const gapUntil = moments
      .flatMap(({ nextFrom }) => nextFrom ?? [])
      .filter(next => next > this.#readUntil)
      .sort((a, b) => a - b)[0];
    this.#gap = {
      from: new Date(this.#readUntil).toISOString(),
      ...(gapUntil !== undefined && { to: new Date(gapUntil).toISOString() }),
    };
    this.#readUntil = gapUntil ?? this.#readUntil;
  }

  /** One schedule by which somebody is on call is enough. */
  async #askUntilCovered(at: number): Promise<ScheduleMoment[]> {
    const moments: ScheduleMoment[] = [];
    for (const scheduleId of this.#options.scheduleIds) {
      const moment = await this.#ask(scheduleId, at);
      moments.push(moment);
      if (moment.coveredUntil !== undefined) {
        break;
      }
    }
    return moments;
  }

  async #ask(scheduleId: string, at: number): Promise<ScheduleMoment> {
    if (this.#calls === MAX_CALLS) {
      throw new DatadogRequestError(
        `The schedules change hands so often that ${MAX_CALLS} calls did not suffice`,
      );
    }
    this.#calls += 1;
    const moment = await this.#options.ask(scheduleId, new Date(at));
    if (moment.coveredUntil !== undefined && moment.coveredUntil <= at) {
      throw new DatadogRequestError(
        'A schedule told of a shift that had ended at the time that was asked for',
      );
    }
    return moment;
  }
}

function latestOf(moments: ScheduleMoment[]): number | undefined {
  const ends = moments.flatMap(({ coveredUntil }) => coveredUntil ?? []);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}
