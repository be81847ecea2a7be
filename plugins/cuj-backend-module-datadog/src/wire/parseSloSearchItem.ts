/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReportedSloState,
  SloStatus,
  SloTimeframeStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  UnreadableItemError,
  WireObject,
  keyIn,
  keyOf,
  listOf,
  numberOf,
  numberOrNullIn,
  objectIn,
  objectOf,
  objectsIn,
  parseItem,
  textOf,
} from './fields';
import { ParsedItem } from './ParsedItem';
import { isoOfSeconds } from './times';

const knownStates: ReportedSloState[] = [
  'ok',
  'warning',
  'breached',
  'no_data',
];

/** Reads one item of `GET /api/v1/slo/search`. */
export function parseSloSearchItem(item: unknown): ParsedItem<SloStatus> {
  return parseItem(item, ({ data }) => objectOf(data)?.id, readStatus);
}

function readStatus(item: WireObject): SloStatus {
  const data = objectIn(item, 'data');
  const sloId = keyIn(data, 'id', 'data.');
  const attributes = objectIn(data, 'attributes', 'data.');

  let timeframes = readTimeframes(attributes);
  if (timeframes.length > 1) {
    // The last one of a timeframe counts.
    const byTimeframe = new Map(timeframes.map(one => [one.timeframe, one]));
    timeframes =
      byTimeframe.size < timeframes.length
        ? [...byTimeframe.values()]
        : timeframes;
  }
  if (timeframes.length === 0) {
    throw new UnreadableItemError('overall_status and status are missing');
  }
  const definitionModifiedAt = isoOfSeconds(attributes.modified_at);
  return {
    sloId,
    ...(definitionModifiedAt && { definitionModifiedAt }),
    timeframes,
  };
}

/**
 * The statuses of all timeframes or, where only that was sent, of the primary one.
 * One that has only just been created has none: no data yet is not an item that
 * can't be read.
 */
function readTimeframes(attributes: WireObject): SloTimeframeStatus[] {
  const at = 'data.attributes.';
  if (attributes.overall_status) {
    const all = objectsIn(attributes, 'overall_status', at);
    if (all.length > 0) {
      return all.map((wire, index) => {
        const path = `${at}overall_status[${index}].`;
        return readTimeframe(wire, path, {
          timeframe: keyIn(wire, 'timeframe', path),
          target: numberOrNullIn(wire, 'target', path),
          sli: 'status',
          error: 'error',
        });
      });
    }
  }

  const timeframe = keyOf(attributes.timeframe);
  if (attributes.status && timeframe) {
    // The same figures go by other names here.
    return [
      readTimeframe(objectIn(attributes, 'status', at), `${at}status.`, {
        timeframe,
        target: numberOf(attributes.target_threshold),
        sli: 'sli',
        error: 'calculation_error',
      }),
    ];
  }

  return listOf(attributes.thresholds).flatMap(threshold => {
    const wire = objectOf(threshold) ?? {};
    const target = numberOf(wire.target);
    const name = keyOf(wire.timeframe);
    return name === undefined
      ? []
      : {
          timeframe: name,
          state: 'no_data' as const,
          ...(target !== undefined && { targetPercent: target }),
          error: 'No status has been computed yet',
        };
  });
}

function readTimeframe(
  wire: WireObject,
  at: string,
  given: {
    timeframe: string;
    target: number | undefined;
    /** The name of the field. */
    sli: 'status' | 'sli';
    /** The name of the field. */
    error: 'error' | 'calculation_error';
  },
): SloTimeframeStatus {
  const sliPercent = numberOrNullIn(wire, given.sli, at);
  const budgetRemainingPercent = numberOrNullIn(
    wire,
    'error_budget_remaining',
    at,
  );
  const reportedState = textOf(wire.state);
  const reported = knownStates.find(known => known === reportedState);
  // Without a number nothing is well.
  const state =
    sliPercent === undefined && (reported === 'ok' || reported === 'warning')
      ? 'no_data'
      : reported;

  // Assigned one by one: this runs for each timeframe of each SLO, every few
  // minutes, and to spread objects would take half of the time.
  const status: SloTimeframeStatus = {
    timeframe: given.timeframe,
    state: state ?? 'unknown',
  };
  if (!state && reportedState) {
    status.reportedState = reportedState;
  }
  if (given.target !== undefined) {
    status.targetPercent = given.target;
  }
  if (sliPercent !== undefined) {
    status.sliPercent = sliPercent;
  }
  const sliDecimals = numberOf(wire.span_precision);
  if (sliDecimals !== undefined) {
    status.sliDecimals = sliDecimals;
  }
  if (budgetRemainingPercent !== undefined) {
    status.budgetRemainingPercent = budgetRemainingPercent;
  }
  const raw = objectOf(wire.raw_error_budget_remaining);
  const value = numberOf(raw?.value);
  const unit = textOf(raw?.unit);
  if (value !== undefined && unit !== undefined) {
    status.budgetRemaining = { value, unit };
  }
  const indexedAt = isoOfSeconds(wire.indexed_at);
  if (indexedAt) {
    status.indexedAt = indexedAt;
  }
  const error = textOf(wire[given.error]);
  if (error) {
    status.error = error;
  }
  return status;
}
