/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ONLY_GROUP } from '../behaviour/MonitorBehaviour';
import {
  MonitorTransition,
  transitionsBetween,
} from '../behaviour/monitorTransitions';
import { Organisation, SimulatedMonitor } from './Organisation';

/** Something about a monitor that the event stream has. */
export interface AlertEvent {
  /** Milliseconds since 1970. */
  timestamp: number;
  monitor: SimulatedMonitor;
  /** Nothing where the monitor was only changed by somebody. */
  transition?: MonitorTransition;
  /** None for a monitor that watches one thing. */
  groups: string[];
}

/**
 * All alert events in a window of time, the oldest first.
 *
 * @param window - in milliseconds since 1970
 */
export function alertEventsBetween(
  organisation: Organisation,
  window: { from: number; to: number },
): AlertEvent[] {
  const { epoch } = organisation;
  const from = window.from / 1000 - epoch;
  const to = window.to / 1000 - epoch;
  const events: AlertEvent[] = [];

  for (const monitor of organisation.monitors) {
    const born = monitor.createdAt - epoch;
    const minutes = monitor.options.renotify_interval;
    const transitions =
      to > born
        ? transitionsBetween(
            monitor.behaviour,
            Math.max(from, born),
            to,
            typeof minutes === 'number' ? minutes * 60 : undefined,
          )
        : [];
    for (const transition of transitions) {
      events.push({
        timestamp: Math.round((epoch + transition.at) * 1000),
        monitor,
        transition,
        groups: transition.group === ONLY_GROUP ? [] : [transition.group],
      });
    }
    const edited = monitor.modifiedAt - epoch;
    if (edited > born && from <= edited && edited < to) {
      events.push({
        timestamp: monitor.modifiedAt * 1000,
        monitor,
        groups: [],
      });
    }
  }
  return events.sort(
    (a, b) => a.timestamp - b.timestamp || a.monitor.id - b.monitor.id,
  );
}
