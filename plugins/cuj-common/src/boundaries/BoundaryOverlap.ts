/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * That two entities claim to be responsible for the same: entities of different owners,
 * or of any where they are the same service.
 *
 * @public
 */
export interface BoundaryOverlap {
  /** In which way they collide. */
  kind:
    | 'same-endpoint'
    | 'same-topic'
    | 'wildcard'
    | 'same-api'
    | 'same-service'
    | 'same-capability';
  /** What the entity claims, as written. */
  own: string;
  /** What the other entity claims, as written. */
  other: string;
  /** The other entity; full and in lower case. */
  entityRef: string;
  /** The owner of the other entity, where it names one; full and in lower case. */
  ownerRef?: string;
}
