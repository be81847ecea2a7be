/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Monitor,
  TimeInterval,
  TimeIntervals,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** When a monitor was down, or why its alerts do not tell. */
export type MonitorDowntime =
  | { known: true; down: TimeIntervals }
  | { known: false; because: 'missing-data-is-not-told' };

type State = 'down' | 'up' | 'untold';

/**
 * Says when a monitor was down, as an SLO that rests on it counts that.
 *
 * @remarks
 * It is down while any of its groups alerts; a warning counts as up. Missing data is
 * downtime where the monitor notifies of it, uptime where it only shows it, and not told
 * otherwise: it then depends on the query. From Datadog's documentation of monitor SLOs.
 *
 * @param monitor - as it is now
 * @param options - `transitions` are all that are known of the monitor within `window`;
 *   `groups` those that count, all where empty
 */
export function downtimeOfMonitor(
  monitor: Monitor,
  options: {
    transitions: AlertTransition[];
    groups: string[];
    window: TimeInterval;
  },
): MonitorDowntime {
  const { groups, window } = options;
  const counted = options.transitions.filter(
    ({ group }) => groups.length === 0 || groups.some(one => sees(group, one)),
  );
  if (counted.length === 0) {
    const down = isDownThroughout(monitor, groups)
      ? TimeIntervals.create([
          {
            startMs: Math.max(
              window.startMs,
              Date.parse(monitor.stateSince ?? '') || window.startMs,
            ),
            endMs: window.endMs,
          },
        ])
      : TimeIntervals.empty;
    return { known: true, down };
  }

  const byGroup = new Map<string, AlertTransition[]>();
  for (const transition of counted) {
    const ofGroup = byGroup.get(transition.group) ?? [];
    ofGroup.push(transition);
    byGroup.set(transition.group, ofGroup);
  }
  const down: TimeInterval[] = [];
  for (const ofGroup of byGroup.values()) {
    const stretches = stretchesOf(monitor, ofGroup, window);
    if (stretches.some(({ state }) => state === 'untold')) {
      return { known: false, because: 'missing-data-is-not-told' };
    }
    down.push(...stretches.filter(({ state }) => state === 'down'));
  }
  return { known: true, down: TimeIntervals.create(down).within(window) };
}

function stretchesOf(
  monitor: Monitor,
  transitions: AlertTransition[],
  { startMs, endMs }: TimeInterval,
): Array<TimeInterval & { state: State }> {
  const sorted = transitions
    .map(transition => ({ ...transition, atMs: Date.parse(transition.at) }))
    .filter(({ atMs }) => Number.isFinite(atMs) && atMs < endMs)
    .sort((a, b) => a.atMs - b.atMs);
  const [first] = sorted;
  return [
    // What was before is told by the state that it left.
    ...(first && first.atMs > startMs
      ? [{ startMs, endMs: first.atMs, state: stateBefore(monitor, first) }]
      : []),
    ...sorted.map(({ atMs, type }, index) => ({
      startMs: Math.max(startMs, atMs),
      endMs: sorted[index + 1]?.atMs ?? endMs,
      state: stateOf(monitor, type),
    })),
  ].filter(stretch => stretch.startMs < stretch.endMs);
}

function stateOf(monitor: Monitor, type: AlertTransition['type']): State {
  switch (type) {
    case 'alert':
      return 'down';
    case 'no_data':
      return stateWithoutData(monitor);
    default:
      return 'up';
  }
}

function stateBefore(monitor: Monitor, { from, type }: AlertTransition): State {
  const before = (from ?? '').toLocaleLowerCase('en-US').replace(/[\s_]/g, '');
  if (before === 'alert' || before === 'triggered') {
    return 'down';
  }
  if (before === 'nodata') {
    return stateWithoutData(monitor);
  }
  // A recovery without a state before it is that from an alert which was not read.
  return !before && type === 'recovery' ? 'down' : 'up';
}

function stateWithoutData({ options }: Monitor): State {
  switch (options.onMissingData) {
    case 'show_and_notify_no_data':
      return 'down';
    case 'show_no_data':
    case 'resolve':
      return 'up';
    default:
      return options.notifyNoData ? 'down' : 'untold';
  }
}

/** Of one that has not changed within the time; which group alerts is then not known. */
function isDownThroughout(monitor: Monitor, groups: string[]): boolean {
  return monitor.state === 'alert' && groups.length === 0;
}

/** A transition names its groups sorted and joined by commas; an SLO as the source does. */
function sees(transitionGroup: string, sloGroup: string): boolean {
  const parts = (text: string) =>
    text
      .split(',')
      .map(part => part.trim())
      .sort()
      .join(',');
  return transitionGroup === '' || parts(transitionGroup) === parts(sloGroup);
}
