/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A change of state of one group of a monitor.
 *
 * @public
 */
export interface AlertTransition {
  /** The id of the event in its source. */
  id: string;
  /** The id of the monitor in its source. */
  monitorId: string;
  /** The groups that it concerns, sorted and joined by commas; empty for all. */
  group: string;
  /** When it happened; ISO 8601. */
  at: string;
  /** The state before, as it was sent. */
  from?: string;
  /** The state after, as it was sent. */
  to?: string;
  /** What it means; a repeated notification is none of them, and left out. */
  type: 'alert' | 'warning' | 'no_data' | 'recovery';
}
