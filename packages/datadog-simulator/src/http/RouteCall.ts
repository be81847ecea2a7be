/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Request } from 'express';
import { decodeCursor } from './cursor';

/** What faults do to the paging of a call. */
export interface PagingFaults {
  /** The server gives no more than so many, whatever is asked for. */
  maxSize?: number;
  /** The server gives the first page, whatever is asked for. */
  isFirstPageRepeated?: boolean;
}

/** A call of a route, with everything that an answer may depend on. */
export class RouteCall {
  readonly params: Record<string, string>;
  /** The query as it was sent; Express would take `page[size]` apart. */
  readonly query: URLSearchParams;
  readonly url: string;
  readonly body: unknown;
  paging: PagingFaults = {};

  constructor(request: Request) {
    this.params = request.params;
    this.url = request.originalUrl;
    this.query = new URL(request.originalUrl, 'http://localhost').searchParams;
    this.body = request.body;
  }

  /** A whole number of at least 0, or the default where there is none. */
  wholeNumber(name: string, fallback: number): number {
    const text = this.query.get(name);
    const value = text === null || text === '' ? NaN : Number(text);
    return Number.isInteger(value) && value >= 0 ? value : fallback;
  }

  /** The size of a page, within what the server gives at the most. */
  pageSize(asked: number, max = Infinity): number {
    return Math.max(1, Math.min(asked, max, this.paging.maxSize ?? Infinity));
  }

  /** Which page is asked for, from 0, in whatever way the route is paged. */
  get pageNumber(): number {
    for (const name of ['page[number]', 'page', 'page_number']) {
      if (this.query.get(name)) {
        return this.wholeNumber(name, 0);
      }
    }
    for (const [offsetName, ...sizeNames] of [
      ['offset', 'limit'],
      ['page[offset]', 'page[size]', 'page[limit]'],
      ['start', 'count'],
    ]) {
      const offset = this.wholeNumber(offsetName, 0);
      if (offset > 0) {
        const size = sizeNames.find(name => this.query.get(name));
        return Math.floor(
          offset / (size ? this.wholeNumber(size, offset) : offset),
        );
      }
    }
    const page = (this.body as { page?: { cursor?: unknown } } | undefined)
      ?.page;
    return decodeCursor(page?.cursor)?.pageNumber ?? 0;
  }
}
