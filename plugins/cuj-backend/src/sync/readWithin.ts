/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Reads for so long at the most, then ends the reading with a reason of its own. */
export async function readWithin<T>(
  options: { signal: AbortSignal; readForMs: number },
  read: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    const minutes = Math.round(options.readForMs / 6_000) / 10;
    deadline.abort(
      new Error(`The reading was not finished within ${minutes} minutes`),
    );
  }, options.readForMs);
  try {
    return await read(AbortSignal.any([options.signal, deadline.signal]));
  } finally {
    clearTimeout(timer);
  }
}
