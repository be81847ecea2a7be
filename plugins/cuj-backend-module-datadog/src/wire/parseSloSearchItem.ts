/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReportedSloState,
  SloStatus,
  SloTimeframeStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { z } from 'zod';
import { describeWireProblem } from './describeWireProblem';
import { ParsedItem } from './ParsedItem';
import {
  isoOfSeconds,
  keyText,
  optionalNumber,
  optionalText,
  readableId,
} from './readers';

/** A number where there is data, null where there is none. */
const value = z.number().nullish();

const rawBudget = z
  .object({ value: z.number(), unit: z.string() })
  .nullish()
  .catch(undefined);

/**
 * The same figures go by two names each: `status.sli` is
 * `overall_status[].status`, `status.calculation_error` is
 * `overall_status[].error`.
 */
const wireSchema = z.object({
  data: z.object({
    id: keyText,
    attributes: z.object({
      timeframe: keyText.nullish().catch(undefined),
      target_threshold: optionalNumber,
      thresholds: z
        .array(z.object({ timeframe: keyText, target: optionalNumber }))
        .nullish()
        .catch(undefined),
      overall_status: z
        .array(
          z.object({
            timeframe: keyText,
            target: value,
            status: value,
            state: optionalText,
            error_budget_remaining: value,
            raw_error_budget_remaining: rawBudget,
            indexed_at: optionalNumber,
            span_precision: optionalNumber,
            error: optionalText,
          }),
        )
        .nullish(),
      status: z
        .object({
          sli: value,
          state: optionalText,
          error_budget_remaining: value,
          raw_error_budget_remaining: rawBudget,
          indexed_at: optionalNumber,
          span_precision: optionalNumber,
          calculation_error: optionalText,
        })
        .nullish(),
    }),
  }),
});

type Attributes = z.infer<typeof wireSchema>['data']['attributes'];
type WireStatus = NonNullable<Attributes['overall_status']>[number];

const knownStates: ReportedSloState[] = [
  'ok',
  'warning',
  'breached',
  'no_data',
];

/** Reads one item of `GET /api/v1/slo/search`. */
export function parseSloSearchItem(item: unknown): ParsedItem<SloStatus> {
  const parsed = wireSchema.safeParse(item);
  if (!parsed.success) {
    const { data } = (item ?? {}) as { data?: { id?: unknown } | null };
    return {
      skipped: {
        ...readableId(data?.id),
        reason: describeWireProblem(parsed.error),
      },
    };
  }

  const { id, attributes } = parsed.data.data;
  const statuses = new Map<string, SloTimeframeStatus>();
  for (const status of wireStatuses(attributes)) {
    statuses.set(status.timeframe, toTimeframeStatus(status));
  }
  if (statuses.size === 0) {
    return {
      skipped: { itemId: id, reason: 'overall_status and status are missing' },
    };
  }
  return { item: { sloId: id, timeframes: [...statuses.values()] } };
}

/**
 * The statuses of all timeframes or, where only that was sent, of the primary one.
 * One that has only just been created has none: no data yet is not an item that
 * can't be read.
 */
function wireStatuses(attributes: Attributes): WireStatus[] {
  const { overall_status: all, status, timeframe } = attributes;
  if (all && all.length > 0) {
    return all;
  }
  if (!status || !timeframe) {
    return (attributes.thresholds ?? []).map(threshold => ({
      ...threshold,
      state: 'no_data',
      error: 'No status has been computed yet',
    }));
  }
  const { sli, calculation_error: error, ...rest } = status;
  return [
    {
      ...rest,
      timeframe,
      status: sli,
      error,
      target: attributes.target_threshold,
    },
  ];
}

function toTimeframeStatus(wire: WireStatus): SloTimeframeStatus {
  const reported = knownStates.find(known => known === wire.state);
  // Without a number nothing is well.
  const state =
    typeof wire.status !== 'number' &&
    (reported === 'ok' || reported === 'warning')
      ? 'no_data'
      : reported;
  const indexedAt = isoOfSeconds(wire.indexed_at);
  const { status, target, error_budget_remaining: budget } = wire;
  return {
    timeframe: wire.timeframe,
    state: state ?? 'unknown',
    ...(!state && wire.state && { reportedState: wire.state }),
    ...(typeof target === 'number' && { targetPercent: target }),
    ...(typeof status === 'number' && { sliPercent: status }),
    ...(typeof wire.span_precision === 'number' && {
      sliDecimals: wire.span_precision,
    }),
    ...(typeof budget === 'number' && { budgetRemainingPercent: budget }),
    ...(wire.raw_error_budget_remaining && {
      budgetRemaining: wire.raw_error_budget_remaining,
    }),
    ...(indexedAt && { indexedAt }),
    ...(wire.error && { error: wire.error }),
  };
}
