/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloHistory,
  SloHistoryPoint,
  SloHistoryTransition,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { WireObject, listOf, numberOf, objectOf, textOf } from './fields';
import { valueAt } from './parseList';
import { isoOfSeconds } from './times';

const states = new Map<unknown, SloHistoryTransition['state']>([
  [0, 'up'],
  [1, 'down'],
  [2, 'no_data'],
]);

/**
 * Reads an answer of `GET /api/v1/slo/{slo_id}/history`.
 *
 * @remarks
 * Without data the SLI is null for metric SLOs and left out for monitor SLOs, and
 * `errors` has the reason. The budget goes by the name `custom`, and is only there
 * where a target was asked for. The window is in seconds, the series in milliseconds.
 *
 * @throws {@link DatadogRequestError} where it holds no history
 */
export function parseSloHistory(
  answer: unknown,
  asked: { sloId: string; from: Date; to: Date; applyCorrections: boolean },
): SloHistory {
  const data = objectOf(valueAt(answer, 'data'));
  const overall = objectOf(data?.overall);
  if (!data || !overall) {
    throw new DatadogRequestError(
      'The answer to GET /api/v1/slo/{slo_id}/history holds no history',
    );
  }
  const sliPercent = numberOf(overall.sli_value);
  const sliDecimals = numberOf(overall.span_precision);
  const budgetRemainingPercent = numberOf(
    objectOf(overall.error_budget_remaining)?.custom,
  );
  return {
    sloId: asked.sloId,
    from: isoOfSeconds(data.from_ts) ?? asked.from.toISOString(),
    to: isoOfSeconds(data.to_ts) ?? asked.to.toISOString(),
    ...(sliPercent !== undefined && { sliPercent }),
    ...(sliDecimals !== undefined && { sliDecimals }),
    ...(budgetRemainingPercent !== undefined && { budgetRemainingPercent }),
    isCorrected: asked.applyCorrections,
    isPreliminary: overall.preview === true,
    points: pointsOf(objectOf(data.series)),
    transitions: transitionsOf(overall.history),
    corrections: correctionsOf(overall.corrections),
    errors: errorsOf(overall.errors),
  };
}

function pointsOf(series: WireObject | undefined): SloHistoryPoint[] {
  const good = listOf(objectOf(series?.numerator)?.values);
  const all = listOf(objectOf(series?.denominator)?.values);
  return listOf(series?.times)
    .flatMap((time, index) => {
      const at = isoOfSeconds(time);
      const total = numberOf(all[index]) ?? 0;
      const part = numberOf(good[index]);
      return at === undefined
        ? []
        : {
            at,
            ...(total > 0 &&
              part !== undefined && { sliPercent: (100 * part) / total }),
          };
    })
    .sort(byTime);
}

function transitionsOf(history: unknown): SloHistoryTransition[] {
  return listOf(history)
    .flatMap(entry => {
      const [time, value] = listOf(entry);
      const at = isoOfSeconds(time);
      // What nobody knows is not what was before.
      const state = states.get(value) ?? 'no_data';
      return at !== undefined ? { at, state } : [];
    })
    .sort(byTime);
}

function correctionsOf(value: unknown): SloHistory['corrections'] {
  return listOf(value).flatMap(entry => {
    const correction = objectOf(entry);
    const startsAt = isoOfSeconds(correction?.start);
    const endsAt = isoOfSeconds(correction?.end);
    const category = textOf(correction?.category);
    return startsAt !== undefined && endsAt !== undefined
      ? { startsAt, endsAt, ...(category && { category }) }
      : [];
  });
}

function errorsOf(value: unknown): string[] {
  return listOf(value).flatMap(entry => {
    const error = objectOf(entry);
    return textOf(error?.error_message) ?? textOf(error?.error_type) ?? [];
  });
}

function byTime(a: { at: string }, b: { at: string }): number {
  if (a.at === b.at) {
    return 0;
  }
  return a.at < b.at ? -1 : 1;
}
