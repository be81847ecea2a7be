/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of an SLO among what a search found. */
export const sloSearchMessages = {
  of: 'SLO of {{entity}}',
  ofIn: 'SLO of {{entity}} · {{environments}}',
  slo: 'SLO',
} as const;
