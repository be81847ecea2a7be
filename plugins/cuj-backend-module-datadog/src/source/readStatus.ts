/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Slo,
  SloHistory,
  SloStatus,
  SloThreshold,
  SloTimeframeStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceReadOptions } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogClient } from '../client/DatadogClient';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { parseSloListItem } from '../wire/parseSloListItem';
import { valueAt } from '../wire/parseList';
import { readSloHistory } from './readSloHistory';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The present status of one SLO, from its definition and one history for each of its
 * timeframes.
 *
 * @remarks
 * The search would take one call, but that it finds by id is not documented, and its
 * figures were computed minutes ago: too old for who asks because something has just
 * happened. Version 2 of the status always has a budget of 0 for monitor SLOs.
 *
 * `indexedAt` is the end of the window that was asked for. Datadog does not tell how
 * much of it had come in by then, so that the last minutes may be missing: whoever
 * reads because of a change has to read again later.
 */
export async function readStatus(
  client: DatadogClient,
  sloId: string,
  options: SourceReadOptions,
): Promise<SloStatus | undefined> {
  // Dots alone would lead to another address.
  const slo = /^\.*$/.test(sloId)
    ? undefined
    : await readSlo(client, sloId, options);
  if (!slo) {
    return undefined;
  }
  const to = new Date();
  const timeframes: SloTimeframeStatus[] = [];
  for (const threshold of slo.thresholds) {
    const days = Number(/^(\d{1,3})d$/.exec(threshold.timeframe)?.[1]);
    if (days > 0) {
      const window = {
        from: new Date(to.getTime() - days * DAY_MS),
        to,
        targetPercent: threshold.targetPercent,
        applyCorrections: true,
      };
      timeframes.push(
        toStatus(
          threshold,
          await readSloHistory(client, sloId, window, options),
          // Metric SLOs have a budget of events.
          slo.type === 'monitor' || slo.type === 'time_slice'
            ? (days * DAY_MS) / 1000
            : undefined,
        ),
      );
    }
  }
  return {
    sloId,
    ...(slo.modifiedAt && { definitionModifiedAt: slo.modifiedAt }),
    timeframes,
  };
}

async function readSlo(
  client: DatadogClient,
  sloId: string,
  options: SourceReadOptions,
): Promise<Slo | undefined> {
  let answer: unknown;
  try {
    answer = await client.getSlo(sloId, options);
  } catch (error) {
    if (error instanceof DatadogRequestError && error.status === 404) {
      return undefined;
    }
    throw error;
  }
  const parsed = parseSloListItem(valueAt(answer, 'data'));
  if ('skipped' in parsed) {
    throw new DatadogRequestError(
      `The SLO can't be read: ${parsed.skipped.reason}`,
    );
  }
  return parsed.item;
}

function toStatus(
  { timeframe, targetPercent, warningPercent }: SloThreshold,
  history: SloHistory,
  countedSeconds: number | undefined,
): SloTimeframeStatus {
  const { sliPercent, sliDecimals, budgetRemainingPercent } = history;
  const status: SloTimeframeStatus = {
    timeframe,
    state: 'no_data',
    targetPercent,
    indexedAt: history.to,
    ...(sliDecimals !== undefined && { sliDecimals }),
    ...(history.errors.length > 0 && { error: history.errors[0] }),
  };
  if (sliPercent === undefined) {
    return status;
  }
  // The SLI is rounded; the budget was computed before that.
  const isBreached =
    budgetRemainingPercent === undefined
      ? sliPercent < targetPercent
      : budgetRemainingPercent < 0;
  status.sliPercent = sliPercent;
  if (budgetRemainingPercent !== undefined) {
    status.budgetRemainingPercent = budgetRemainingPercent;
    if (countedSeconds !== undefined) {
      const budgetSeconds = countedSeconds * (1 - targetPercent / 100);
      status.budgetRemaining = {
        value: Math.round((budgetSeconds * budgetRemainingPercent) / 10) / 10,
        unit: 'second',
      };
    }
  }
  if (isBreached) {
    status.state = 'breached';
  } else {
    status.state =
      warningPercent !== undefined && sliPercent < warningPercent
        ? 'warning'
        : 'ok';
  }
  return status;
}
