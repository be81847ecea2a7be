/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Whether somebody is on call for a team in the time ahead, without who that is.
 *
 * @remarks
 * Without a gap and without a problem, somebody is on call at all times up to
 * `readUntil`.
 *
 * @public
 */
export interface OnCallAhead {
  /** Up to when it was read; ISO 8601. */
  readUntil: string;
  /** The first time for which nobody is on call, where there is one. */
  gap?: {
    /** When it begins; ISO 8601. */
    from: string;
    /** When it ends; ISO 8601. Absent where the source does not tell. */
    to?: string;
  };
  /**
   * Why it could not be read any further, although there is more to tell. One sentence,
   * free of secrets and personal data.
   */
  problem?: string;
}
