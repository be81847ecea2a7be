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
}
