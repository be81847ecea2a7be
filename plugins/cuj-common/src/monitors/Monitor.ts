/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The state of a monitor over all of its groups; `unknown` where the source sent
 * one that this version does not know.
 *
 * @public
 */
export type MonitorState =
  | 'alert'
  | 'warn'
  | 'no_data'
  | 'ok'
  | 'ignored'
  | 'skipped'
  | 'unknown';

/**
 * Which SLO an alert watches, and when it fires.
 *
 * @public
 */
export interface SloAlert {
  /** The id of the SLO in its source. */
  sloId: string;
  /** Whether it watches how fast the budget is spent, or how much of it. */
  kind: 'burn-rate' | 'error-budget';
  /** `7d`, `30d` or `90d`, where it could be read. */
  timeframe?: string;
  /** A multiple of the even spending rate, or percent of the budget that is spent. */
  threshold?: number;
  /** Such as `1h`; burn-rate alerts only. */
  longWindow?: string;
  /** Such as `5m`; burn-rate alerts only. */
  shortWindow?: string;
}

/**
 * How a monitor decides; absent where the source sent nothing, which is not the
 * same as a default.
 *
 * @public
 */
export interface MonitorOptions {
  /** By name: `critical`, `warning`, `critical_recovery`, and so on. */
  thresholds?: Record<string, number>;
  /** How long it waits for data that comes late. */
  evaluationDelaySeconds?: number;
  /** How long a new group is left alone. */
  newGroupDelaySeconds?: number;
  /** Whether it decides only over a whole window of data. */
  requireFullWindow?: boolean;
  /** Whether it notifies where data is missing. */
  notifyNoData?: boolean;
  /** For how long data has to be missing. */
  noDataMinutes?: number;
  /** `default`, `show_no_data`, `show_and_notify_no_data` or `resolve`. */
  onMissingData?: string;
  /** How often it notifies again while it alerts. */
  renotifyMinutes?: number;
  /** 0–24: after so many hours it recovers without having recovered. */
  timeoutHours?: number;
  /** The tags by which it notifies apart. */
  notifyBy?: string[];
}

/**
 * A monitor with its options and its state. Who created it is left out, and
 * e-mail addresses in its texts are masked.
 *
 * @public
 */
export interface Monitor {
  /** The id of the monitor in its source. */
  id: string;
  /** As sent. */
  name: string;
  /** Such as `query alert`, `slo alert`, `synthetics alert` or `composite`. */
  type: string;
  /** As sent. */
  query?: string;
  /** What it says when it fires. */
  message?: string;
  /** Whom its message notifies: `@`-handles without the `@`, e-mail addresses masked. */
  recipients: string[];
  /** As sent, in their order. */
  tags: string[];
  /** 1, the highest, to 5. */
  priority?: number;
  /** Over all groups. */
  state: MonitorState;
  /** The state as it was sent, where `state` is `unknown`. */
  reportedState?: string;
  /** Since when it is in that state; ISO 8601. */
  stateSince?: string;
  /** Whether it decides for each group by itself. */
  isMultiAlert: boolean;
  /** Whether it is a draft, which notifies nobody. */
  isDraft: boolean;
  /** Whether a downtime silences it now. */
  isMuted: boolean;
  /** How it decides. */
  options: MonitorOptions;
  /** Of an SLO alert. */
  sloAlert?: SloAlert;
  /** The monitors that a composite is made of. */
  compositeOf?: string[];
  /** The synthetic test that it watches. */
  syntheticTestId?: string;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  modifiedAt?: string;
}
