/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The state of a monitor or of one of its groups. */
export type MonitorState = 'OK' | 'Alert' | 'Warn' | 'No Data';

/** A time during which a monitor was not well. */
export interface MonitorSpell {
  state: Exclude<MonitorState, 'OK'>;
  /** Seconds from the organisation's epoch; negative is before it. */
  startsAt: number;
  /** The same; `Infinity` where it goes on. */
  endsAt: number;
  /** Which group; all of them where absent. */
  group?: string;
}

/** When a monitor is well, and when not. */
export interface MonitorBehaviour {
  /** Its groups; none where it watches one thing. */
  groups: string[];
  spells: MonitorSpell[];
  /** A spell that comes back for ever. */
  recurring?: MonitorSpell & { everySeconds: number };
}

/** What a group is in for some time, between two changes. */
export interface MonitorStretch {
  state: MonitorState;
  from: number;
  to: number;
}

const severity: Record<MonitorState, number> = {
  OK: 0,
  Warn: 1,
  'No Data': 2,
  Alert: 3,
};

/** The name under which a monitor without groups has its only one. */
export const ONLY_GROUP = 'total';

export function groupsOf(behaviour: MonitorBehaviour): string[] {
  return behaviour.groups.length > 0 ? behaviour.groups : [ONLY_GROUP];
}

/**
 * The states of a monitor over a window of time, without gaps. Its stretches begin
 * and end with the changes, also where these lie outside the window.
 *
 * @param group - one group; the worst of all of them where absent
 */
export function stretchesBetween(
  behaviour: MonitorBehaviour,
  from: number,
  to: number,
  group?: string,
): MonitorStretch[] {
  const spells = spellsBetween(behaviour, from, to).filter(
    spell => !group || !spell.group || spell.group === group,
  );
  if (spells.length === 0) {
    return [{ state: 'OK', from: -Infinity, to: Infinity }];
  }
  const times = [
    ...new Set(spells.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])),
  ]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);

  const stretches: MonitorStretch[] = [];
  [-Infinity, ...times].forEach((start, index) => {
    const state = worstOf(
      spells.filter(
        ({ startsAt, endsAt }) =>
          startsAt <= start && start < endsAt && start !== -Infinity,
      ),
    );
    const end = times[index] ?? Infinity;
    const last = stretches[stretches.length - 1];
    if (last?.state === state) {
      last.to = end;
    } else {
      stretches.push({ state, from: start, to: end });
    }
  });
  return stretches.filter(one => one.to > from && one.from < to);
}

/** The state at a moment, and since when it is that. */
export function stateAt(
  behaviour: MonitorBehaviour,
  time: number,
  group?: string,
): { state: MonitorState; since: number } {
  // Long enough to see the last time that a recurring spell came and went.
  const lookBack = Math.max(
    0,
    ...behaviour.spells
      .filter(spell => spell.startsAt <= time)
      .map(spell => time - spell.startsAt),
    ...(behaviour.recurring ? [2 * behaviour.recurring.everySeconds] : []),
  );
  const stretches = stretchesBetween(
    behaviour,
    time - lookBack - 1,
    time + 1,
    group,
  );
  const current = stretches.find(one => one.from <= time && time < one.to)!;
  return { state: current.state, since: current.from };
}

function worstOf(spells: MonitorSpell[]): MonitorState {
  return spells.reduce<MonitorState>(
    (worst, { state }) => (severity[state] > severity[worst] ? state : worst),
    'OK',
  );
}

function spellsBetween(
  behaviour: MonitorBehaviour,
  from: number,
  to: number,
): MonitorSpell[] {
  const spells = behaviour.spells.filter(
    ({ startsAt, endsAt }) => startsAt < to && endsAt >= from,
  );
  const { recurring } = behaviour;
  if (recurring) {
    const { everySeconds, startsAt, endsAt } = recurring;
    const first = Math.max(0, Math.ceil((from - endsAt) / everySeconds));
    for (
      let shift = first * everySeconds;
      startsAt + shift < to;
      shift += everySeconds
    ) {
      spells.push({
        ...recurring,
        startsAt: startsAt + shift,
        endsAt: endsAt + shift,
      });
    }
  }
  return spells;
}
