/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A person who may be on call. */
export interface SimulatedPerson {
  /** A UUID. */
  id: string;
  /** Empty where somebody never filled it in. */
  name: string;
  email: string;
  status: 'active' | 'pending';
}

/** A team, and who answers its calls. */
export interface SimulatedTeam {
  /** A UUID. */
  id: string;
  handle: string;
  name: string;
  /** They take turns of a week each; nobody where the team is not on call. */
  rota: SimulatedPerson[];
  /** Who is called when nobody answers. */
  escalation?: SimulatedPerson;
  /** A UUID. */
  scheduleId: string;
  /** Times apart for which nobody of the rota is scheduled; seconds since 1970. */
  away?: Array<{ start: number; end: number }>;
}

/** Who is on call, and from when to when; seconds since 1970. */
export interface SimulatedShift {
  person: SimulatedPerson;
  start: number;
  end: number;
}

const WEEK = 7 * 86_400;

/**
 * Who is on call at a moment, and from when to when.
 *
 * @param time - seconds since 1970
 */
export function shiftAt(
  team: SimulatedTeam,
  time: number,
): SimulatedShift | undefined {
  const away = team.away ?? [];
  if (team.rota.length === 0 || away.some(one => isWithin(time, one))) {
    return undefined;
  }
  const week = Math.floor(time / WEEK);
  return {
    person: team.rota[week % team.rota.length],
    start: Math.max(
      week * WEEK,
      ...away.filter(({ end }) => end <= time).map(({ end }) => end),
    ),
    end: Math.min(
      (week + 1) * WEEK,
      ...away.filter(({ start }) => start > time).map(({ start }) => start),
    ),
  };
}

/**
 * The shift after the one at a moment or, where nobody is on call then, after it.
 *
 * @param time - seconds since 1970
 */
export function shiftAfter(
  team: SimulatedTeam,
  time: number,
): SimulatedShift | undefined {
  const end = shiftAt(team, time)?.end ?? time;
  const away = team.away?.find(one => isWithin(end, one));
  return away ? shiftAt(team, away.end) : shiftAt(team, end);
}

function isWithin(time: number, span: { start: number; end: number }): boolean {
  return span.start <= time && time < span.end;
}
