/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  groupsOf,
  MonitorBehaviour,
  MonitorState,
  stretchesBetween,
} from './MonitorBehaviour';

/** What Datadog calls a change of a monitor's state. */
export type TransitionType =
  | 'alert'
  | 'alert recovery'
  | 'warning'
  | 'warning recovery'
  | 'no data'
  | 'no data recovery'
  | 'renotify';

/** A change of the state of a monitor's group, or a reminder that there was none. */
export interface MonitorTransition {
  /** Seconds from the organisation's epoch. */
  at: number;
  group: string;
  source: MonitorState;
  destination: MonitorState;
  type: TransitionType;
  /** How long the group was not well, where it is well again. */
  afterSeconds?: number;
}

const entering: Record<Exclude<MonitorState, 'OK'>, TransitionType> = {
  Alert: 'alert',
  Warn: 'warning',
  'No Data': 'no data',
};
const leaving: Record<Exclude<MonitorState, 'OK'>, TransitionType> = {
  Alert: 'alert recovery',
  Warn: 'warning recovery',
  'No Data': 'no data recovery',
};

/**
 * All transitions in a window of time.
 *
 * @param from - seconds from the organisation's epoch
 * @param to - the same; not part of the window
 * @param renotifySeconds - how often an alert that goes on is repeated
 */
export function transitionsBetween(
  behaviour: MonitorBehaviour,
  from: number,
  to: number,
  renotifySeconds?: number,
): MonitorTransition[] {
  if (behaviour.spells.length === 0 && !behaviour.recurring) {
    return [];
  }
  const isInside = (time: number) => from <= time && time < to;
  const transitions: MonitorTransition[] = [];
  for (const group of groupsOf(behaviour)) {
    // From long before, so that a recovery knows what it recovers from.
    const stretches = stretchesBetween(
      behaviour,
      from - 30 * 86_400,
      to,
      group,
    );
    let troubledSince: number | undefined;
    stretches.forEach(({ state, from: at, to: end }, index) => {
      const source = stretches[index - 1]?.state ?? 'OK';
      if (isInside(at)) {
        transitions.push({
          at,
          group,
          source,
          destination: state,
          type: typeOf(source, state),
          ...(state === 'OK' &&
            troubledSince !== undefined && {
              afterSeconds: at - troubledSince,
            }),
        });
      }
      troubledSince = state === 'OK' ? undefined : troubledSince ?? at;
      if (state === 'Alert' && renotifySeconds) {
        transitions.push(
          ...reminders(at, Math.min(end, to), renotifySeconds)
            .filter(isInside)
            .map(time => ({
              at: time,
              group,
              source: state,
              destination: state,
              type: 'renotify' as const,
            })),
        );
      }
    });
  }
  return transitions;
}

function typeOf(source: MonitorState, state: MonitorState): TransitionType {
  if (state !== 'OK') {
    return entering[state];
  }
  return leaving[source === 'OK' ? 'Alert' : source];
}

function reminders(from: number, to: number, every: number): number[] {
  const times: number[] = [];
  for (let time = from + every; time < to; time += every) {
    times.push(time);
  }
  return times;
}
