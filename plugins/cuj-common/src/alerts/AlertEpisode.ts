/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * One alert of one group of a monitor, from trigger to recovery.
 *
 * @public
 */
export interface AlertEpisode {
  /** Unique within the source: monitor, group and beginning. */
  id: string;
  /** The id of the monitor in its source. */
  monitorId: string;
  /** As in {@link AlertTransition}. */
  group: string;
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; absent while it lasts. */
  endedAt?: string;
  /** The worst that it became. */
  severity: 'alert' | 'warning' | 'no_data';
}
