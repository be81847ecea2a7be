/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Something in a source that people have links to.
 *
 * @public
 */
export interface SourceReference {
  /** What it is. */
  type: 'monitor' | 'slo' | 'incident' | 'synthetic' | 'service';
  /**
   * Its id in the source: of an incident also the number that people know it by, of a
   * service its name.
   */
  id: string;
}

/**
 * What a source reads from an address.
 *
 * @public
 */
export interface SourceUrlReading {
  /** What the address leads to, or tells of, the most certain first. */
  references: SourceReference[];
  /** Tags that the address holds, such as those of the group that alerts; as written. */
  tags: string[];
}
