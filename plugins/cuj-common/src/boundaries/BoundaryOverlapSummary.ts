/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryOverlap } from './BoundaryOverlap';

/**
 * What collides with the claims of one service, as much as somebody would read.
 *
 * @public
 */
export interface BoundaryOverlapSummary {
  /** The first 20 at most, in the order of {@link BoundaryIndex.findOverlaps}. */
  overlaps: BoundaryOverlap[];
  /** How many there are, also of those that are not listed. */
  total: number;
  /** False where counting was given up: then there may be more than `total`. */
  isTotalExact: boolean;
}
