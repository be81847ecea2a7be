/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertEpisode, Monitor } from '@cuj-slo/backstage-plugin-cuj-common';

/** So much later than an alert a monitor's state has to be from to speak against it. */
const STATE_MARGIN_MS = 5 * 60_000;

/** The worst first. */
const severities: AlertEpisode['severity'][] = ['alert', 'no_data', 'warning'];

const states = {
  alert: 'alert',
  warning: 'warn',
  no_data: 'no_data',
} as const;

type Episode = Pick<AlertEpisode, 'severity' | 'startedAt' | 'endedAt'>;
type Standing = Partial<Pick<Monitor, 'state' | 'stateSince'>>;

/**
 * The state of a monitor. Alerts are read more often than monitors, so that they know
 * better what began or ended since.
 *
 * @param options - `episodes` are those of the monitor; `readAt` is when its own state was
 *   read, ISO 8601
 */
export function presentMonitorState(
  monitor: Standing,
  options: { episodes: Episode[]; readAt?: string },
): Standing {
  const { episodes, readAt } = options;
  const [open] = episodes
    .filter(one => !one.endedAt && !isAlertOver(one, monitor, readAt))
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        (a.startedAt < b.startedAt ? -1 : 1),
    );
  if (open) {
    return { state: states[open.severity], stateSince: open.startedAt };
  }
  const [lastEnd] = episodes
    .flatMap(({ endedAt }) => endedAt ?? [])
    .sort()
    .reverse();
  const isBad = Object.values<string>(states).includes(monitor.state ?? '');
  if (isBad && lastEnd && (readAt === undefined || lastEnd > readAt)) {
    return { state: 'ok', stateSince: lastEnd };
  }
  const { state, stateSince } = monitor;
  return { ...(state && { state }), ...(stateSince && { stateSince }) };
}

/** Its recovery was never told, but its monitor was seen to be fine since. */
export function isAlertOver(
  { endedAt, startedAt }: Pick<Episode, 'startedAt' | 'endedAt'>,
  { state }: { state?: string },
  readAt: string | undefined,
): boolean {
  return (
    endedAt === undefined &&
    state === 'ok' &&
    readAt !== undefined &&
    Date.parse(readAt) > Date.parse(startedAt) + STATE_MARGIN_MS
  );
}
