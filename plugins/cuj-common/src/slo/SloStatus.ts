/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The state of an SLO as its source reports it; `unknown` where it reported
 * something that this version does not know.
 *
 * @public
 */
export type ReportedSloState =
  | 'ok'
  | 'warning'
  | 'breached'
  | 'no_data'
  | 'unknown';

/**
 * The state of an SLO as it is shown: what the source reports, or `stale`
 * where that is too old to be relied upon.
 *
 * @public
 */
export type SloState = ReportedSloState | 'stale';

/**
 * The status of an SLO over one timeframe, as of `indexedAt`.
 *
 * @public
 */
export interface SloTimeframeStatus {
  /** `7d`, `30d` or `90d`; another text where the source knows more. */
  timeframe: string;
  /** What the source says, whatever its age. */
  state: ReportedSloState;
  /** The state as it was sent, where `state` is `unknown`. */
  reportedState?: string;
  /** 0–100. */
  targetPercent?: number;
  /** 0–100; absent where there is no data. 0 is a value. */
  sliPercent?: number;
  /** How many decimals of the SLI mean something. */
  sliDecimals?: number;
  /**
   * Percent of the error budget that is left: 100 where it is untouched, 0 where
   * it is spent, negative and without bound where it is overspent. Absent where
   * there is no data.
   */
  budgetRemainingPercent?: number;
  /** What is left of the error budget in its own unit, such as seconds or requests. */
  budgetRemaining?: { value: number; unit: string };
  /** When the source computed these values; ISO 8601. */
  indexedAt?: string;
  /** Why the source could not compute the values. */
  error?: string;
}

/**
 * The status of an SLO over all of its timeframes.
 *
 * @public
 */
export interface SloStatus {
  /** The id of the SLO in its source. */
  sloId: string;
  /** When the definition of the SLO last changed, where that is known; ISO 8601. */
  definitionModifiedAt?: string;
  /** One for each timeframe that the source sent. */
  timeframes: SloTimeframeStatus[];
}
