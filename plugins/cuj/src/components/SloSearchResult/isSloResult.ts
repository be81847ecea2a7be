/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Whether a result of a search is an SLO; see the module of the search backend. */
export function isSloResult(result: { type: string }): boolean {
  return result.type === 'cuj-slo';
}
