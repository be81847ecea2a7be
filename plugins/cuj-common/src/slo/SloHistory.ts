/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How an SLO went over a window of time.
 *
 * @public
 */
export interface SloHistory {
  /** The id of the SLO in its source. */
  sloId: string;
  /** ISO 8601. */
  from: string;
  /** ISO 8601. */
  to: string;
  /** 0–100, over the whole window; absent where there is no data. */
  sliPercent?: number;
  /** How many decimals of the SLI mean something. */
  sliDecimals?: number;
  /** Percent of the error budget that is left, where a target was asked for. */
  budgetRemainingPercent?: number;
  /** Whether corrections were applied. */
  isCorrected: boolean;
  /** Whether the source still computes, so that values may change. */
  isPreliminary: boolean;
  /** The SLI of slices of the window, the oldest first; metric and time-slice SLOs. */
  points: SloHistoryPoint[];
  /** When the state changed, the oldest first; monitor SLOs. */
  transitions: SloHistoryTransition[];
  /** What is left out of the window by corrections; ISO 8601. */
  corrections: Array<{ startsAt: string; endsAt: string; category?: string }>;
  /** Why the source could not compute it; one sentence each. */
  errors: string[];
}

/**
 * The SLI of a slice of time.
 *
 * @public
 */
export interface SloHistoryPoint {
  /** When the slice begins; ISO 8601. */
  at: string;
  /** 0–100; absent where there was no data. */
  sliPercent?: number;
}

/**
 * A change of state.
 *
 * @public
 */
export interface SloHistoryTransition {
  /** ISO 8601. */
  at: string;
  /** The state from then on. */
  state: 'up' | 'down' | 'no_data';
}
