/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation, SimulatedSlo } from '../organisation/Organisation';
import { correctedTimes, Interval } from '../organisation/SimulatedCorrection';
import { badRatioBetween } from './SliBehaviour';

/** The status of an SLO over one timeframe, in Datadog's units. */
export interface SimulatedStatus {
  timeframe: string;
  target: number;
  sli: number | null;
  state: 'ok' | 'warning' | 'breached' | 'no_data';
  /** Percent of the budget. */
  errorBudgetRemaining: number | null;
  rawErrorBudgetRemaining: { value: number; unit: string } | null;
  spanPrecision: number | null;
  error: string | null;
}

/**
 * Computes what Datadog would have pre-computed for an SLO.
 *
 * @param indexedAt - seconds since 1970
 */
export function computeStatus(
  slo: SimulatedSlo,
  timeframe: string,
  organisation: Organisation,
  indexedAt: number,
): SimulatedStatus {
  const threshold =
    slo.thresholds.find(one => one.timeframe === timeframe) ??
    slo.thresholds[0];
  const { target, warning } = threshold;
  const seconds = secondsOf(timeframe);
  const measured = measureSli(slo, organisation, {
    from: indexedAt - seconds,
    to: indexedAt,
  });

  if (measured.exact === undefined) {
    return {
      timeframe,
      target,
      sli: null,
      state: 'no_data',
      errorBudgetRemaining: null,
      rawErrorBudgetRemaining: null,
      spanPrecision: null,
      error: measured.error,
    };
  }

  const { exact, eventsPerSecond } = measured;
  const budget = budgetRemaining(exact, target);
  const wholeBudget =
    (1 - target / 100) *
    (slo.type === 'metric' ? seconds * eventsPerSecond : seconds);
  return {
    timeframe,
    target,
    sli: roundSli(slo, exact),
    state: stateOf(exact, target, warning),
    errorBudgetRemaining: round(budget, 3),
    rawErrorBudgetRemaining: {
      value: round((wholeBudget * budget) / 100, 1),
      unit: slo.type === 'metric' ? 'requests' : 'second',
    },
    spanPrecision: decimalsOf(slo),
    error: null,
  };
}

/**
 * The SLI of a window of time, in percent and not rounded.
 *
 * @param window - in seconds since 1970
 */
export function measureSli(
  slo: SimulatedSlo,
  organisation: Organisation,
  window: Interval,
  options: { applyCorrections?: boolean } = {},
):
  | { exact: number; eventsPerSecond: number }
  | { exact: undefined; error: string } {
  const { behaviour } = slo;
  if (behaviour.type === 'no-data') {
    return { exact: undefined, error: behaviour.error };
  }
  const { epoch } = organisation;
  const corrections =
    options.applyCorrections === false ? [] : organisation.correctionsOf(slo);
  const times = correctedTimes(corrections, window).map(({ from, to }) => ({
    from: from - epoch,
    to: to - epoch,
  }));
  const ratio = badRatioBetween(
    behaviour,
    window.from - epoch,
    window.to - epoch,
    // Corrected time is uptime where slices of time are counted, and none elsewhere.
    { times, asUptime: slo.type === 'time_slice' },
  );
  return ratio === undefined
    ? { exact: undefined, error: 'The denominator is zero valued' }
    : {
        exact: 100 * (1 - ratio),
        eventsPerSecond: behaviour.eventsPerSecond,
      };
}

/** Percent of the error budget; negative where it is overspent. */
export function budgetRemaining(sli: number, target: number): number {
  return (100 * (sli - target)) / (100 - target);
}

export function stateOf(
  sli: number,
  target: number,
  warning?: number,
): 'ok' | 'warning' | 'breached' {
  if (sli < target) {
    return 'breached';
  }
  return warning !== undefined && sli < warning ? 'warning' : 'ok';
}

/** With as many decimals as Datadog gives for an SLO of this type. */
export function roundSli(slo: SimulatedSlo, sli: number): number {
  return round(sli, decimalsOf(slo));
}

export function decimalsOf(slo: SimulatedSlo): number {
  return slo.type === 'metric' ? 3 : 2;
}

export function secondsOf(timeframe: string): number {
  return Number.parseInt(timeframe, 10) * 86_400;
}

export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
