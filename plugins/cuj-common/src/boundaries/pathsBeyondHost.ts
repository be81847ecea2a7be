/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PathClaim } from './NormalizedClaim';
import { PathSegment } from './PathSegment';

/**
 * The paths by which a claim that names a host overlaps with those that name none.
 *
 * @remarks
 * They may mean that host, but only a common path shows it: of `https://orders.example/**`
 * the host is all that is claimed, and whoever names none claims nothing of it.
 */
export function pathsBeyondHost({ paths }: PathClaim): PathSegment[][] {
  return paths.filter(
    ([first]) => first && first.type !== 'glob' && first.type !== 'rest',
  );
}
