/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DatadogRequestError } from '../http/DatadogRequestError';
import { WireObject, keyOf, listOf, objectOf } from './fields';
import { indexIncluded } from './indexIncluded';
import { valueAt } from './parseList';

/** What a page holds where no size is asked for. */
const DEFAULT_SIZE = 10;

/** What a schedule says of one moment. Times are in ms since 1970. */
export interface ScheduleMoment {
  /** Until when somebody is on call; absent where nobody is. */
  coveredUntil?: number;
  /** Who that is. */
  userIds: string[];
  /** When the next shift begins; absent where that is not told. */
  nextFrom?: number;
}

/**
 * Finds the schedules of a team in an answer of `GET /api/v2/on-call/schedules`, which
 * may hold those of other teams too.
 *
 * @returns `isWhole` is whether there are certainly no more
 */
export function parseScheduleIds(
  answer: unknown,
  teamId: string,
): { ids: string[]; isWhole: boolean } {
  const schedules = valueAt(answer, 'data');
  if (!Array.isArray(schedules)) {
    throw new DatadogRequestError(
      'The answer to GET /api/v2/on-call/schedules holds no list',
    );
  }
  const ids = schedules
    .filter(schedule =>
      listOf(valueAt(schedule, 'relationships', 'teams', 'data')).some(
        team => valueAt(team, 'id') === teamId,
      ),
    )
    .flatMap(schedule => keyOf(valueAt(schedule, 'id')) ?? []);
  const total = valueAt(answer, 'meta', 'page', 'total');
  return {
    ids,
    isWhole:
      typeof total === 'number'
        ? schedules.length >= total
        : schedules.length < DEFAULT_SIZE,
  };
}

/**
 * Reads an answer of `GET /api/v2/on-call/schedules/{schedule_id}/responders`.
 *
 * @remarks
 * A position for which nobody is on call is not in the list, as is documented. What
 * can't be read is never taken for such a position.
 *
 * @throws {@link DatadogRequestError} where it can't be told who is on call
 */
export function parseScheduleMoment(answer: unknown): ScheduleMoment {
  const groups = valueAt(answer, 'data', 'relationships', 'responders', 'data');
  if (!Array.isArray(groups)) {
    throw unreadable('no list of responders');
  }
  const find = indexIncluded(answer);
  const moment: ScheduleMoment = { userIds: [] };
  for (const reference of groups) {
    const group = find(reference);
    const position = valueAt(group, 'attributes', 'position');
    if (!group || typeof position !== 'string') {
      throw unreadable('responders of no position');
    }
    if (position === 'current') {
      for (const { userId, end } of readShifts(group, find)) {
        if (userId !== undefined) {
          moment.userIds.push(userId);
          moment.coveredUntil = Math.max(moment.coveredUntil ?? end, end);
        }
      }
    } else if (position === 'next') {
      const starts = readShifts(group, find).flatMap(({ userId, start }) =>
        userId === undefined ? [] : start,
      );
      if (starts.length > 0) {
        moment.nextFrom = Math.min(...starts);
      }
    }
  }
  return moment;
}

/** Without a user where a shift is kept free of anybody, which Datadog allows. */
function readShifts(
  group: WireObject,
  find: (reference: unknown) => WireObject | undefined,
): Array<{ userId?: string; start: number; end: number }> {
  const references = valueAt(group, 'relationships', 'shifts', 'data');
  if (!Array.isArray(references)) {
    throw unreadable('responders without shifts');
  }
  return references.map(reference => {
    const shift = find(reference);
    const start = timeOf(valueAt(shift, 'attributes', 'start'));
    const end = timeOf(valueAt(shift, 'attributes', 'end'));
    const user = valueAt(shift, 'relationships', 'user', 'data');
    const userId = keyOf(objectOf(user)?.id);
    if (!shift || start === undefined || end === undefined) {
      throw unreadable('a shift without its times');
    }
    if (user !== null && userId === undefined) {
      throw unreadable('a shift of which nobody can tell whose it is');
    }
    return { start, end, ...(userId !== undefined && { userId }) };
  });
}

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

function unreadable(what: string): DatadogRequestError {
  return new DatadogRequestError(
    `The answer to GET /api/v2/on-call/schedules/{schedule_id}/responders holds ${what}`,
  );
}
