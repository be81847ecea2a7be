/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedSlo } from '../organisation/Organisation';
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
 * @param time - seconds from the organisation's epoch
 */
export function computeStatus(
  slo: SimulatedSlo,
  timeframe: string,
  time: number,
): SimulatedStatus {
  const threshold =
    slo.thresholds.find(one => one.timeframe === timeframe) ??
    slo.thresholds[0];
  const { target, warning } = threshold;
  const { behaviour } = slo;

  if (behaviour.type === 'no-data') {
    return {
      timeframe,
      target,
      sli: null,
      state: 'no_data',
      errorBudgetRemaining: null,
      rawErrorBudgetRemaining: null,
      spanPrecision: null,
      error: behaviour.error,
    };
  }

  const seconds = Number.parseInt(timeframe, 10) * 86_400;
  const exact = 100 * (1 - badRatioBetween(behaviour, time - seconds, time));
  const budget = (100 * (exact - target)) / (100 - target);
  const wholeBudget =
    (1 - target / 100) *
    (slo.type === 'metric' ? seconds * behaviour.eventsPerSecond : seconds);
  const decimals = slo.type === 'metric' ? 3 : 2;

  let state: SimulatedStatus['state'] = 'ok';
  if (exact < target) {
    state = 'breached';
  } else if (warning !== undefined && exact < warning) {
    state = 'warning';
  }
  return {
    timeframe,
    target,
    sli: round(exact, decimals),
    state,
    errorBudgetRemaining: round(budget, 3),
    rawErrorBudgetRemaining: {
      value: round((wholeBudget * budget) / 100, 1),
      unit: slo.type === 'metric' ? 'requests' : 'second',
    },
    spanPrecision: decimals,
    error: null,
  };
}

function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
