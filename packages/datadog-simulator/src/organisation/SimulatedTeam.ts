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
): { person: SimulatedPerson; start: number; end: number } | undefined {
  if (team.rota.length === 0) {
    return undefined;
  }
  const week = Math.floor(time / WEEK);
  return {
    person: team.rota[week % team.rota.length],
    start: week * WEEK,
    end: (week + 1) * WEEK,
  };
}
