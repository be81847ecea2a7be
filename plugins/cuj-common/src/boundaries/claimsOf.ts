/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseBoundaries } from '../entity/parseBoundaries';
import { isPlaceholderClaim } from '../scorecard/isPlaceholderClaim';
import { defaultPlaceholders } from '../scorecard/ScorecardSettings';
import { BoundarySubject } from './boundarySubjectOf';
import { normalizeClaim } from './normalizeClaim';
import { NormalizedClaim, isPathClaim } from './NormalizedClaim';
import { normalizeServiceName } from './normalizeServiceName';

/**
 * All that a service claims, each thing once: its name first, because to be defined
 * twice is the worst, then its APIs, then what it states in the order of the text.
 */
export function claimsOf(subject: BoundarySubject): NormalizedClaim[] {
  const stated = parseBoundaries(subject.boundaries ?? '')
    .claims.filter(claim => !isPlaceholderClaim(claim, defaultPlaceholders))
    .map(normalizeClaim);
  const apis = subject.providedApis.map(
    (ref): NormalizedClaim => ({ type: 'api', text: ref, keys: [ref] }),
  );
  const services = subject.serviceName
    .split(',')
    .flatMap((text): NormalizedClaim[] => {
      const name = normalizeServiceName(text);
      return name ? [{ type: 'service', text: text.trim(), keys: [name] }] : [];
    });

  const claims = new Map<string, NormalizedClaim>();
  for (const claim of [...services, ...apis, ...stated]) {
    const key = keyOf(claim);
    if (!claims.has(key)) {
      claims.set(key, claim);
    }
  }
  return [...claims.values()];
}

function keyOf(claim: NormalizedClaim): string {
  return JSON.stringify(
    isPathClaim(claim)
      ? [
          claim.type,
          claim.bits,
          claim.host ?? null,
          ...claim.paths.map(path => path.map(({ key }) => key)),
        ]
      : [claim.type, ...claim.keys],
  );
}
