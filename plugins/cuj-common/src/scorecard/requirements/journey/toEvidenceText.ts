/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Any value as it is shown in evidence. */
export function toEvidenceText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? '';
}
