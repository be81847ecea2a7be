/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ParsedItem } from './ParsedItem';

/** A page of a listing, taken apart. */
export interface Page<TItem> {
  items: ParsedItem<TItem>[];
  /** How many items there are in all, if the answer says so. */
  total?: number;
  /** The number of the last page, counted from 0, if the answer says so. */
  lastNumber?: number;
  /**
   * The ids of the entries of the answer, where they are not those of the items:
   * several entries may be about the same thing.
   */
  entryIds?: string[];
  /** Items that were read and left out because they are not meant; absent for none. */
  leftOut?: number;
}
