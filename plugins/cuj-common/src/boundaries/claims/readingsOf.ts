/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { countReadings } from '../expandOptional';
import { tokenizePath } from '../tokenizePath';
import { BoundaryClaim } from './BoundaryClaim';

/** How many paths a claim stands for, as far as parts of it may be missing. */
export function readingsOf(claim: BoundaryClaim): number {
  return claim.type === 'endpoint'
    ? countReadings(tokenizePath(claim.path)) ?? 1
    : 1;
}
