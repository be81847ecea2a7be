/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Monitor,
  Slo,
  SloTimeframeStatus,
  SliTimeline,
  TimeInterval,
  TimeIntervals,
  applyCorrections,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { downtimeOfMonitor } from './downtimeOfMonitor';

/** What the bad time of an SLO is known from. */
export type TimelineBasis = 'alerts' | 'percentages' | 'both' | 'none';

/** Why the alerts of an SLO do not tell when it was bad. */
export type AlertsDoubt =
  | 'not-monitors'
  | 'alerts-not-read'
  | 'monitors-missing'
  | 'missing-data-is-not-told'
  | 'no-reported-value'
  | 'corrections-not-placed'
  | 'disagrees';

/** When an SLO was bad, as far as the last known copy tells. */
export interface SloTimeline {
  timeline: SliTimeline;
  basis: TimelineBasis;
  /** Absent where its alerts do tell. */
  doubt?: AlertsDoubt;
}

/** What is known of the alerts of a source. */
export interface KnownAlerts {
  /** Without a gap, as far as was read. */
  span?: TimeInterval;
  /** By the id of the monitor. */
  transitions: Map<string, AlertTransition[]>;
  /** By id. */
  monitors: Map<string, Monitor>;
}

/** Each change of state is known to the minute. */
const EDGE_MS = 60_000;
/** Where neither a number of decimals nor digits tell: Datadog's for monitor SLOs. */
const DEFAULT_DECIMALS = 2;

/**
 * Says when an SLO was bad, as far as that can be told without asking its source.
 *
 * @remarks
 * Of an SLO of monitors, the alerts tell, where they do not contradict the SLI that the
 * source reports over the same window by more than rounding explains. From before alerts
 * were read, the rest of the reported bad time is a share of that time. Before its
 * monitors were created nothing is known. Of every other SLO only the percentage is known, over the whole window.
 *
 * @param slo - with `status` over exactly the window
 * @param options - `corrections` are applied to what alerts tell; a reported percentage
 *   has them in it already. `unplacedCorrections` is how many further ones may apply at times
 *   that nobody knows
 */
export function timelineOfSlo(
  slo: Pick<Slo, 'type' | 'monitorIds' | 'groups'>,
  options: {
    window: TimeInterval;
    status: SloTimeframeStatus | undefined;
    alerts: KnownAlerts | undefined;
    corrections: TimeIntervals;
    unplacedCorrections: number;
  },
): SloTimeline {
  const { window, status } = options;
  const sliPercent = status?.sliPercent;
  const told = timelineOfAlerts(slo, options);
  if ('timeline' in told) {
    return told;
  }
  const timeline = SliTimeline.ofPercent(window, sliPercent ?? NaN);
  return {
    timeline,
    basis: timeline.known.isEmpty ? 'none' : 'percentages',
    doubt: told.doubt,
  };
}

function timelineOfAlerts(
  slo: Pick<Slo, 'type' | 'monitorIds' | 'groups'>,
  options: {
    window: TimeInterval;
    status: SloTimeframeStatus | undefined;
    alerts: KnownAlerts | undefined;
    corrections: TimeIntervals;
    unplacedCorrections: number;
  },
): SloTimeline | { doubt: AlertsDoubt } {
  const { window, status, alerts, corrections } = options;
  const sliPercent = status?.sliPercent;
  if (slo.type !== 'monitor' || slo.monitorIds.length === 0) {
    return { doubt: 'not-monitors' };
  }
  if (!(sliPercent !== undefined && sliPercent >= 0 && sliPercent <= 100)) {
    return { doubt: 'no-reported-value' };
  }
  const startMs = Math.max(window.startMs, alerts?.span?.startMs ?? NaN);
  if (!alerts || !(startMs < window.endMs)) {
    return { doubt: 'alerts-not-read' };
  }

  const told = { startMs, endMs: window.endMs };
  const downtimes: TimeIntervals[] = [];
  for (const id of slo.monitorIds) {
    const monitor = alerts.monitors.get(id);
    if (!monitor) {
      return { doubt: 'monitors-missing' };
    }
    const downtime = downtimeOfMonitor(monitor, {
      transitions: alerts.transitions.get(id) ?? [],
      groups: slo.monitorIds.length === 1 ? slo.groups : [],
      window: told,
    });
    if (!downtime.known) {
      return { doubt: downtime.because };
    }
    downtimes.push(downtime.down);
  }
  const down = TimeIntervals.unionOf(downtimes);

  const known = TimeIntervals.create([
    { startMs: measuredFrom(slo, { window, alerts }), endMs: window.endMs },
  ]);
  const open = known.subtract(corrections);
  const counted = down.intersect(open);
  const reportedMs = (open.totalMs * (100 - sliPercent)) / 100;
  const earlier = { startMs: window.startMs, endMs: startMs };
  const earlierMs = open.within(earlier).totalMs;
  const toleranceMs =
    (open.totalMs * roundingPercent(sliPercent, status)) / 100 +
    EDGE_MS * (1 + 2 * counted.intervals.length) +
    // What happened since the source computed the value is not in it.
    counted.within(sinceIndexed(status, told)).totalMs;
  const restMs = reportedMs - counted.totalMs;
  if (restMs < -toleranceMs || restMs > earlierMs + toleranceMs) {
    return {
      doubt:
        options.unplacedCorrections > 0
          ? 'corrections-not-placed'
          : 'disagrees',
    };
  }

  const shareMs = Math.min(restMs, earlierMs);
  // Less than a minute is within what the edges of alerts are known to.
  const isShared = shareMs > EDGE_MS;
  return {
    timeline: applyCorrections(
      SliTimeline.create({
        window,
        known,
        bad: down,
        slices: isShared ? sharesOf(open.within(earlier), shareMs) : [],
      }),
      'monitor',
      corrections,
    ),
    basis: isShared ? 'both' : 'alerts',
  };
}

/** Nobody watched before the youngest of the monitors was created. */
function measuredFrom(
  { monitorIds }: Pick<Slo, 'monitorIds'>,
  { window, alerts }: { window: TimeInterval; alerts: KnownAlerts },
): number {
  const created = monitorIds
    .map(id => Date.parse(alerts.monitors.get(id)?.createdAt ?? ''))
    .filter(ms => ms > window.startMs && ms < window.endMs);
  return Math.max(window.startMs, ...created);
}

/** Spreads a bad time over intervals, by their length. */
function sharesOf(intervals: TimeIntervals, badMs: number) {
  const { totalMs } = intervals;
  return intervals.intervals.map(interval => {
    const ms = (badMs * (interval.endMs - interval.startMs)) / totalMs;
    return { ...interval, leastBadMs: ms, mostBadMs: ms };
  });
}

/** By how much rounding, or cutting off, may have moved the SLI. */
function roundingPercent(
  sliPercent: number,
  status: SloTimeframeStatus | undefined,
): number {
  const digits =
    String(Number(sliPercent.toFixed(6))).split('.')[1]?.length ?? 0;
  const decimals = Math.max(status?.sliDecimals ?? DEFAULT_DECIMALS, digits);
  return 10 ** -decimals;
}

function sinceIndexed(
  status: SloTimeframeStatus | undefined,
  told: TimeInterval,
): TimeInterval {
  const indexedMs = Date.parse(status?.indexedAt ?? '');
  return {
    startMs: Number.isFinite(indexedMs)
      ? Math.max(told.startMs, indexedMs)
      : told.endMs,
    endMs: told.endMs,
  };
}
