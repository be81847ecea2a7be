/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Reads for so long at the most, then ends the reading with a reason of its own.
 *
 * @remarks
 * The signal may live as long as the process. `AbortSignal.any` would leave something
 * behind in it each time; a listener can be taken away.
 */
export async function readWithin<T>(
  options: { signal: AbortSignal; readForMs: number },
  read: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal } = options;
  const ending = new AbortController();
  const end = () => ending.abort(signal.reason);
  if (signal.aborted) {
    end();
  }
  signal.addEventListener('abort', end);
  const timer = setTimeout(() => {
    const minutes = Math.round(options.readForMs / 6_000) / 10;
    ending.abort(
      new Error(`The reading was not finished within ${minutes} minutes`),
    );
  }, options.readForMs);
  try {
    return await read(ending.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
