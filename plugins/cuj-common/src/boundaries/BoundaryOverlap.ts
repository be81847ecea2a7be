/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * That two entities of different owners claim to be responsible for the same.
 *
 * @public
 */
export interface BoundaryOverlap {
  /** In which way they collide. */
  kind:
    | 'same-endpoint'
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
