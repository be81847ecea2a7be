/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertTransition } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { TimeSpan } from '../store/SyncStore';
import { readAlerts } from './readAlerts';
import { RunRecorder } from './RunRecorder';

const HOUR_MS = 3_600_000;
/** Alerts are indexed late, and a run may have failed: how far each looks back. */
const OVERLAP_MS = HOUR_MS / 2;
/** How far the first run looks back, and each later one goes further back. */
const STRETCH_MS = 24 * HOUR_MS;
/**
 * How far back alerts are wanted: the longest window of a burn rate is three days, and
 * that of the shortest timeframe of an SLO seven.
 */
const WANTED_MS = 7 * 24 * HOUR_MS;

/** What a run reads of alerts. */
export interface AlertSpanReading {
  transitions: AlertTransition[];
  /** What it broke off with; nothing of the past was read then. */
  error?: unknown;
  /** Why it did not get further into the past, where it should have. */
  pastError?: unknown;
  /** What is read without a gap by now; absent where that did not change. */
  known?: TimeSpan;
}

/**
 * Reads the alerts since the last run, then one more day of the past until a week is
 * known.
 *
 * @remarks
 * So the first run is over soon and takes few calls, and what fires now is known at once.
 * A day of the past is stored as a whole or not at all: with a gap in it, an alert that
 * is over could look as if it lasted.
 *
 * @param known - what earlier runs have read without a gap
 */
export async function readAlertSpan(
  source: SloSource,
  known: TimeSpan,
  options: { now: Date; recorder: RunRecorder; signal: AbortSignal },
): Promise<AlertSpanReading> {
  const { now } = options;
  const window = {
    from: new Date(
      known.until
        ? known.until.getTime() - OVERLAP_MS
        : now.getTime() - STRETCH_MS,
    ),
    to: now,
  };
  const { transitions, error } = await readAlerts(source, window, options);
  if (error !== undefined) {
    return { transitions, error };
  }
  const from = known.from ?? window.from;
  const wanted = new Date(
    Math.max(now.getTime() - WANTED_MS, from.getTime() - STRETCH_MS),
  );
  if (!known.until || wanted >= from) {
    return { transitions, known: { from, until: now } };
  }
  const past = await readAlerts(
    source,
    { from: wanted, to: from },
    { ...options, before: transitions.length },
  );
  if (past.error !== undefined) {
    return {
      ...{ transitions, pastError: past.error },
      known: { from, until: now },
    };
  }
  const all = [...past.transitions, ...transitions];
  return {
    transitions: [...new Map(all.map(one => [one.id, one])).values()],
    known: { from: wanted, until: now },
  };
}
