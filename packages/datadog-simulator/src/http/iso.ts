/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A moment as Datadog's Python writes it: `2026-03-04T05:00:30.000000+00:00`. */
export function isoWithMicroseconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('Z', '000+00:00');
}

/** The same to the second: `2026-03-04T05:00:30+00:00`. */
export function isoWithSeconds(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;
}
