/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Where on the page a kind of item stands. */
export function rowIdOf(source: string, kind: string): string {
  return `cuj-sync-${source}-${kind}`;
}
