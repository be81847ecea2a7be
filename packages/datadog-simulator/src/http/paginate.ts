/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RouteCall } from './RouteCall';

/** One page of a listing. */
export interface PageOf<T> {
  items: T[];
  /** The number or the offset that was asked for. */
  position: number;
  /** How many it holds at the most. */
  size: number;
  total: number;
}

/** Cuts the page out of a listing that a call asks for. */
export function paginate<T>(
  call: RouteCall,
  all: readonly T[],
  options: {
    /** The parameter with the size, such as `page[size]`. */
    size: string;
    /** The parameter with the number or the offset, such as `page[number]`. */
    position: string;
    by: 'number' | 'offset';
    defaultSize: number;
    maxSize?: number;
  },
): PageOf<T> {
  const size = call.pageSize(
    call.wholeNumber(options.size, options.defaultSize),
    options.maxSize,
  );
  const position = call.wholeNumber(options.position, 0);
  let start = options.by === 'number' ? position * size : position;
  if (call.paging.isFirstPageRepeated) {
    start = 0;
  }
  return {
    items: all.slice(start, start + size),
    position,
    size,
    total: all.length,
  };
}
