/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Request } from 'express';

/** The query as it was sent; Express would take `page[size]` apart. */
export function queryOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, 'http://localhost').searchParams;
}

/** A whole number of at least 0, or the default where there is none. */
export function wholeNumber(text: string | null, fallback: number): number {
  const value = text === null || text === '' ? NaN : Number(text);
  return Number.isInteger(value) && value >= 0 ? value : fallback;
}
