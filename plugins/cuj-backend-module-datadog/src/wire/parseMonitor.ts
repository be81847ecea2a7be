/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Monitor,
  MonitorOptions,
  MonitorState,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  WireObject,
  booleanOf,
  idIn,
  keyOf,
  listOf,
  numberOf,
  objectOf,
  parseItem,
  textIn,
  textOf,
  textsOf,
} from './fields';
import { keepClaims } from './keepClaims';
import { ParsedItem } from './ParsedItem';
import { parseSloAlertQuery } from './parseSloAlertQuery';
import { recipientsOf } from './recipientsOf';
import { storableText } from './safeText';
import { isoOfSeconds, isoOfText } from './times';

const states = new Map<unknown, MonitorState>([
  ['Alert', 'alert'],
  ['Warn', 'warn'],
  ['No Data', 'no_data'],
  ['OK', 'ok'],
  ['Ignored', 'ignored'],
  ['Skipped', 'skipped'],
  ['Unknown', 'unknown'],
]);

/**
 * Reads one item of `GET /api/v1/monitor`.
 *
 * @param nowMs - when it was asked for: a downtime counts while it lasts
 */
export function parseMonitor(
  value: unknown,
  nowMs: number,
): ParsedItem<Monitor> {
  return keepClaims(
    value,
    parseItem(
      value,
      ({ id }) => id,
      wire => readMonitor(wire, nowMs),
    ),
  );
}

function readMonitor(wire: WireObject, nowMs: number): Monitor {
  const id = idIn(wire, 'id');
  const name = textIn(wire, 'name');
  const type = textIn(wire, 'type');
  const options = objectOf(wire.options) ?? {};
  const message = textOf(wire.message);
  const state = states.get(wire.overall_state) ?? 'unknown';

  const monitor: Monitor = {
    id,
    name,
    type,
    recipients:
      typeof wire.message === 'string'
        ? recipientsOf(storableText(wire.message))
        : [],
    tags: textsOf(wire.tags),
    state,
    isMultiAlert: wire.multi === true,
    isDraft: wire.draft_status === 'draft',
    isMuted: isMuted(wire.matching_downtimes, options.silenced, nowMs),
    options: readOptions(options),
  };
  if (message) {
    monitor.message = message;
  }
  const reportedState = textOf(wire.overall_state);
  if (state === 'unknown' && reportedState) {
    monitor.reportedState = reportedState;
  }
  const query = textOf(wire.query);
  if (query) {
    monitor.query = query;
    const sloAlert = parseSloAlertQuery(query);
    if (sloAlert) {
      monitor.sloAlert = sloAlert;
    }
    if (type === 'composite') {
      monitor.compositeOf = [...new Set(query.match(/\d{1,19}/g))];
    }
  }
  const priority = numberOf(wire.priority);
  if (priority !== undefined) {
    monitor.priority = priority;
  }
  const syntheticTestId = keyOf(options.synthetics_check_id);
  if (syntheticTestId) {
    monitor.syntheticTestId = syntheticTestId;
  }
  const stateSince = isoOfText(wire.overall_state_modified);
  if (stateSince) {
    monitor.stateSince = stateSince;
  }
  // What is named `_at` is in milliseconds here.
  const createdAt = isoOfText(wire.created) ?? isoOfSeconds(wire.created_at);
  if (createdAt) {
    monitor.createdAt = createdAt;
  }
  const modifiedAt = isoOfText(wire.modified);
  if (modifiedAt) {
    monitor.modifiedAt = modifiedAt;
  }
  return monitor;
}

/** As sent: what is absent is not the same as a default, which Terraform has other ones of. */
function readOptions(wire: WireObject): MonitorOptions {
  const options: MonitorOptions = {};
  const thresholds = readThresholds(objectOf(wire.thresholds));
  if (thresholds) {
    options.thresholds = thresholds;
  }
  const evaluationDelaySeconds = numberOf(wire.evaluation_delay);
  if (evaluationDelaySeconds !== undefined) {
    options.evaluationDelaySeconds = evaluationDelaySeconds;
  }
  const newGroupDelaySeconds = numberOf(wire.new_group_delay);
  if (newGroupDelaySeconds !== undefined) {
    options.newGroupDelaySeconds = newGroupDelaySeconds;
  }
  const requireFullWindow = booleanOf(wire.require_full_window);
  if (requireFullWindow !== undefined) {
    options.requireFullWindow = requireFullWindow;
  }
  const notifyNoData = booleanOf(wire.notify_no_data);
  if (notifyNoData !== undefined) {
    options.notifyNoData = notifyNoData;
  }
  const noDataMinutes = numberOf(wire.no_data_timeframe);
  if (noDataMinutes !== undefined) {
    options.noDataMinutes = noDataMinutes;
  }
  const onMissingData = textOf(wire.on_missing_data);
  if (onMissingData) {
    options.onMissingData = onMissingData;
  }
  const renotifyMinutes = numberOf(wire.renotify_interval);
  if (renotifyMinutes !== undefined) {
    options.renotifyMinutes = renotifyMinutes;
  }
  const timeoutHours = numberOf(wire.timeout_h);
  if (timeoutHours !== undefined) {
    options.timeoutHours = timeoutHours;
  }
  if (Array.isArray(wire.notify_by)) {
    options.notifyBy = textsOf(wire.notify_by);
  }
  return options;
}

function readThresholds(
  wire: WireObject | undefined,
): Record<string, number> | undefined {
  if (!wire) {
    return undefined;
  }
  const thresholds: Record<string, number> = {};
  // Sorted, so that another order of keys is no change of the monitor.
  for (const name of Object.keys(wire).sort()) {
    // Some, such as `critical_query`, are no numbers.
    const value = numberOf(wire[name]);
    const key = keyOf(name);
    if (value !== undefined && key && key !== '__proto__') {
      thresholds[key] = value;
    }
  }
  return thresholds;
}

/**
 * Downtimes are told in two places: `silenced` holds those of version 1 by scope, with
 * their end or null; `matching_downtimes` those of version 2, also such as begin later.
 * One that concerns some groups only can't be told from one that concerns all.
 */
function isMuted(
  downtimes: unknown,
  silenced: unknown,
  nowMs: number,
): boolean {
  const now = nowMs / 1000;
  const isMutedNow = listOf(downtimes).some(value => {
    const downtime = objectOf(value);
    return (
      downtime !== undefined &&
      secondsOf(downtime.start, 0) <= now &&
      secondsOf(downtime.end, Infinity) > now
    );
  });
  const ofAll = objectOf(silenced);
  return (
    isMutedNow ||
    (ofAll !== undefined &&
      Object.hasOwn(ofAll, '*') &&
      secondsOf(ofAll['*'], Infinity) > now)
  );
}

/** Some of the times are in milliseconds. */
function secondsOf(value: unknown, otherwise: number): number {
  const seconds = numberOf(value) ?? otherwise;
  return seconds >= 1e11 && Number.isFinite(seconds) ? seconds / 1000 : seconds;
}
