/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** An item of a source of which no version could ever be read. */
export interface UnreadItem {
  source: string;
  /** Absent where not even that could be read. */
  itemId?: string;
  /** As sent; absent where that could not be read. */
  name?: string;
  /** As sent, as far as they could be read. */
  tags: string[];
  /** Why it could not be read, in one sentence. */
  reason: string;
}
