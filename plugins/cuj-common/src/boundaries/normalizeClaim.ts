/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from './claims/BoundaryClaim';
import { normalizeCapability } from './normalizeCapability';
import { NormalizedClaim } from './NormalizedClaim';
import { normalizeEndpoint } from './normalizeEndpoint';
import { normalizeTopic } from './normalizeTopic';

/** Brings a claim into the form in which it can be compared with others. */
export function normalizeClaim(claim: BoundaryClaim): NormalizedClaim {
  switch (claim.type) {
    case 'endpoint':
      return normalizeEndpoint(claim);
    case 'topic':
      return normalizeTopic(claim);
    default:
      return normalizeCapability(claim);
  }
}
