/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  MetricExpression,
  seriesIn,
} from '../../../../queries/parseMetricExpression';
import { TagFilter } from '../../../../queries/parseTagFilter';
import { Ternary } from './matchesStatus';
import { measuresTime } from './metricCountsStatus';
import {
  BROKEN_STATUS,
  GOOD_STATUS,
  RequestPlayer,
  scopeOf,
} from './RequestPlayer';

/**
 * What an SLI is computed from.
 */
export interface Indicator {
  /** The arithmetic, with all names of queries resolved. */
  expression: MetricExpression;
  /** Whether a greater value is better. */
  higherIsBetter: boolean;
}

/**
 * What an SLI makes of requests that customers got wrong themselves.
 */
export type IndicatorJudgement =
  | { outcome: 'excluded' }
  /** `all` is whether every one does; `statuses` are those that do. */
  | { outcome: 'counted'; all: boolean; statuses: number[] }
  /** Nothing that could fail is counted. */
  | { outcome: 'no-errors' }
  | { outcome: 'unrecognised'; reason: string };

/** How requests end that customers got wrong themselves. */
const clientErrors = Array.from({ length: 100 }, (_, index) => 400 + index);
const MAX_SERIES = 50;

/**
 * Plays through what an SLI becomes when as many requests fail as succeed.
 *
 * @remarks
 * Client errors count where they make it worse. That it gets worse by requests that
 * the server failed shows that the arithmetic was understood; where it does not,
 * nothing is said of client errors either.
 */
export function judgeIndicator(indicator: Indicator): IndicatorJudgement {
  const { expression, higherIsBetter } = indicator;
  const all = seriesIn(expression);
  if (all.length > 0 && all.every(measuresTime)) {
    return { outcome: 'no-errors' };
  }
  if (all.length > MAX_SERIES) {
    return { outcome: 'unrecognised', reason: 'it has too many queries' };
  }
  const player = new RequestPlayer(all);
  const before = player.valueWith(expression, GOOD_STATUS);
  const loss = (status: number) => {
    const after = player.valueWith(expression, status);
    return higherIsBetter ? before - after : after - before;
  };
  // A share of quick requests has all of them in it, failed ones too.
  const isShareOfQuick = all.some(({ predicate }) => predicate);
  return isShareOfQuick && losesNothing(loss)
    ? { outcome: 'no-errors' }
    : judgeLoss(loss, () => player.reason);
}

function losesNothing(loss: (status: number) => number): boolean {
  return [...clientErrors, BROKEN_STATUS].every(
    status => Math.abs(loss(status)) <= 1e-9,
  );
}

/** The same for a search that counts failures, such as one in logs. */
export function judgeSearch(filter: TagFilter): IndicatorJudgement {
  const player = new RequestPlayer([]);
  const matches = (status: number) =>
    toCount(player.lets(filter, status, scopeOf(filter)));
  const before = matches(GOOD_STATUS);
  return judgeLoss(
    status => matches(status) - before,
    () => player.reason,
  );
}

function judgeLoss(
  loss: (status: number) => number,
  reasonOf: () => string | undefined,
): IndicatorJudgement {
  const unrecognised = (fallback: string): IndicatorJudgement => ({
    outcome: 'unrecognised',
    reason: reasonOf() ?? fallback,
  });
  const broken = loss(BROKEN_STATUS);
  if (!(broken > 1e-9)) {
    return unrecognised('it is not seen that failures of the server count');
  }
  const losses = clientErrors.map(status => ({ status, by: loss(status) }));
  const counted = losses.filter(({ by }) => by > 1e-9);
  if (counted.length > 0) {
    return {
      outcome: 'counted',
      all: counted.length === losses.length,
      statuses: counted.map(({ status }) => status),
    };
  }
  return losses.some(({ by }) => Number.isNaN(by))
    ? unrecognised('its arithmetic is of a form that is not known')
    : { outcome: 'excluded' };
}

function toCount(matches: Ternary): number {
  return matches === undefined ? NaN : Number(matches);
}
