/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Where a listing by cursor goes on. */
export interface Cursor {
  /** Milliseconds since 1970, so that the window does not move while one pages. */
  from: number;
  to: number;
  /** How many items came before. */
  offset: number;
  pageNumber: number;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Nothing where it is no cursor of ours. */
export function decodeCursor(value: unknown): Cursor | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    const cursor = JSON.parse(
      Buffer.from(value, 'base64url').toString(),
    ) as Partial<Cursor> | null;
    const isComplete = [
      cursor?.from,
      cursor?.to,
      cursor?.offset,
      cursor?.pageNumber,
    ].every(one => typeof one === 'number');
    return isComplete ? (cursor as Cursor) : undefined;
  } catch {
    return undefined;
  }
}
