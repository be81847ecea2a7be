/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Incidents of these states are over; in lower case, as sources spell them in any. */
export const overIncidentStates: ReadonlySet<string> = new Set([
  'resolved',
  'completed',
  'closed',
  'cancelled',
]);
