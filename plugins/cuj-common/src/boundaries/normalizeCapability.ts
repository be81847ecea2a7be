/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { capabilityKeys } from './capabilityKeys';
import { operationKey, operationKeyOf } from './claims/parseOperation';
import { BoundaryClaim } from './claims/BoundaryClaim';
import { NamedClaim } from './NormalizedClaim';

type Named = Extract<BoundaryClaim, { type: 'capability' | 'operation' }>;

/**
 * Brings what has only a name into the form in which it can be compared with others.
 * An operation counts exactly as written; words that may be one count as both.
 */
export function normalizeCapability(claim: Named): NamedClaim {
  const { text } = claim;
  if (claim.type === 'operation') {
    const keys = [operationKey(claim.operation, claim.name)];
    return { type: 'capability', text, keys };
  }
  const key = operationKeyOf(text);
  return {
    type: 'capability',
    text,
    keys: [...capabilityKeys(text), ...(key === undefined ? [] : [key])],
  };
}
