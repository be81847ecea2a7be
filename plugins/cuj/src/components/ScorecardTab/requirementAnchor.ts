/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Where on the page of a scorecard a requirement stands. */
export function requirementAnchor(requirementId: string): string {
  return `requirement-${requirementId}`;
}
