/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A stretch of time in milliseconds since 1970, the end not included. */
export interface Span {
  startMs: number;
  endMs: number;
}

/** How long a span overlaps any of others, which may overlap one another. */
export function overlapMs(span: Span, others: Span[]): number {
  let coveredMs = 0;
  let reachedMs = span.startMs;
  for (const other of [...others].sort((a, b) => a.startMs - b.startMs)) {
    const startMs = Math.max(reachedMs, other.startMs);
    const endMs = Math.min(span.endMs, other.endMs);
    if (startMs < endMs) {
      coveredMs += endMs - startMs;
      reachedMs = endMs;
    }
  }
  return coveredMs;
}

/** The part of a span that lies in a window; undefined where there is none. */
export function clipSpan<T extends Span>(span: T, window: Span): T | undefined {
  const startMs = Math.max(span.startMs, window.startMs);
  const endMs = Math.min(span.endMs, window.endMs);
  return startMs < endMs ? { ...span, startMs, endMs } : undefined;
}
