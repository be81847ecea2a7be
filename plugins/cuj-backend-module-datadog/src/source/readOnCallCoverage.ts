/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  OnCallAhead,
  OnCallCoverage,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  MissingScopeError,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogClient } from '../client/DatadogClient';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { parseOnCallIds } from '../wire/parseOnCall';
import { parseScheduleIds, parseScheduleMoment } from '../wire/parseSchedule';
import { ScheduleWalk } from './ScheduleWalk';
import { findTeam } from './findTeam';

const PAGE_SIZE = 100;
/** So many schedules of one team are looked at. */
const MAX_SCHEDULES = 10;
/** For so long the time ahead is read; what is known by then is told. */
const AHEAD_TIMEOUT_MS = 30_000;

/**
 * Whether somebody is on call for a team, now and until a time ahead, as far as the
 * schedules of the team tell; undefined as `readOnCall` is.
 *
 * @remarks
 * Asks for responders rather than for "the scheduled on-call user", which is deprecated,
 * knows one person at a time only, and does not say what it answers where there is none.
 *
 * Escalations may call people whom no schedule of the team names. Whether they are
 * called at another time is not told, so that with them a gap in the schedules is a
 * doubt, and no gap.
 */
export async function readOnCallCoverage(
  client: DatadogClient,
  team: string,
  until: Date,
  options: SourceReadOptions,
): Promise<OnCallCoverage | undefined> {
  const teamId = await findTeam(client, team, options);
  if (!teamId) {
    return undefined;
  }
  const from = new Date();
  let onCall: string[];
  try {
    onCall = parseOnCallIds(await client.getTeamOnCall(teamId, options));
  } catch (error) {
    if (error instanceof DatadogRequestError && error.status === 404) {
      return undefined;
    }
    throw error;
  }
  return {
    team,
    responders: onCall.length,
    ahead: await readAhead(client, { teamId, onCall, from, until }, options),
  };
}

async function readAhead(
  client: DatadogClient,
  team: { teamId: string; onCall: string[]; from: Date; until: Date },
  options: SourceReadOptions,
): Promise<OnCallAhead> {
  const { teamId, onCall, from, until } = team;
  const timeout = AbortSignal.timeout(AHEAD_TIMEOUT_MS);
  const own = {
    ...options,
    signal: AbortSignal.any([options.signal, timeout]),
  };
  let walk: ScheduleWalk | undefined;
  try {
    const { ids, isWhole } = parseScheduleIds(
      await client.listOnCallSchedules(
        teamId,
        { size: PAGE_SIZE, number: 0 },
        own,
      ),
      teamId,
    );
    walk = ScheduleWalk.create({
      scheduleIds: ids.slice(0, MAX_SCHEDULES),
      ...{ from, until },
      ask: async (scheduleId, at) =>
        parseScheduleMoment(
          await client.getScheduleResponders(scheduleId, at, own),
        ),
    });
    if (ids.length > 0) {
      await walk.run();
    }
    const { gap } = walk.ahead;
    const doubt = findDoubt({
      isEmpty: ids.length === 0,
      isWhole: isWhole && ids.length <= MAX_SCHEDULES,
      isAlone: onCall.every(id => walk?.userIds.has(id)),
      ...{ gap, from },
    });
    return doubt === undefined
      ? walk.ahead
      : { readUntil: gap?.from ?? walk.ahead.readUntil, problem: doubt };
  } catch (error) {
    options.signal.throwIfAborted();
    const { readUntil } = walk?.ahead ?? { readUntil: from.toISOString() };
    if (timeout.aborted) {
      const seconds = AHEAD_TIMEOUT_MS / 1000;
      return {
        readUntil,
        problem: `The schedules could not be read within ${seconds} seconds`,
      };
    }
    if (
      error instanceof DatadogRequestError ||
      error instanceof MissingScopeError
    ) {
      return { readUntil, problem: error.message };
    }
    throw error;
  }
}

/** Why nobody can tell whether there is a gap, although nothing failed. */
function findDoubt(found: {
  isEmpty: boolean;
  isWhole: boolean;
  isAlone: boolean;
  gap: OnCallAhead['gap'];
  /** When it was asked. */
  from: Date;
}): string | undefined {
  if (found.isEmpty) {
    return 'Datadog lists no schedule of the team';
  }
  if (!found.gap) {
    return undefined;
  }
  // The time at which it was asked would make another reason each time.
  const isNow = found.gap.from === found.from.toISOString();
  const since = isNow ? 'now' : `from ${found.gap.from}`;
  if (!found.isWhole) {
    return `Nobody is on call by its first schedules ${since}, and it has more than are looked at`;
  }
  return found.isAlone
    ? undefined
    : `Nobody is on call by its schedules ${since}, but people are called whom no schedule of the team names, and Datadog does not tell whether they are called then`;
}
