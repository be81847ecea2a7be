/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Something in a source that says it is of an entity, and that could not be read.
 *
 * @public
 */
export interface UnreadFact {
  /** What it is. */
  kind: 'SLO' | 'monitor' | 'synthetic test';
  /** Its id in the source; empty where not even that could be read. */
  id: string;
  /** As sent; empty where that could not be read. */
  name: string;
  /** Why it could not be read; without a full stop. */
  reason: string;
  /** The entities that it names, full and in lower case, where they are known. */
  entityRefs?: string[];
}
