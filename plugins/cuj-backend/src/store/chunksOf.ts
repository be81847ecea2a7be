/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Values in one statement where nothing else is said; SQLite limits the parts of one. */
const DEFAULT_SIZE = 100;

/** The values in their order, in pieces that a statement can hold. */
export function* chunksOf<T>(
  values: T[],
  size: number = DEFAULT_SIZE,
): Generator<T[]> {
  for (let start = 0; start < values.length; start += size) {
    yield values.slice(start, start + size);
  }
}
