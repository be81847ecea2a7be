/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The owner that an entity names, as the catalog knows it.
 *
 * @public
 */
export interface OwnerFact {
  /** Full and in lower case. */
  entityRef: string;
  /** Whether there is an entity of that reference. */
  exists: boolean;
  /** How many members it has; 0 where it does not exist. */
  members: number;
  /** Ways to reach it that its own entity names. */
  contacts: ContactFact[];
  /** Where its documentation is, as far as the operator said so; begins of addresses. */
  documentationPrefixes: string[];
}

/**
 * A way to reach somebody.
 *
 * @public
 */
export interface ContactFact {
  /** What kind of way it is. */
  type: 'chat' | 'email';
  /** As sent; e-mail addresses of persons may be masked. */
  value: string;
  /** Where it stands, such as `spec.profile.email`. */
  path: string;
}

/**
 * That something besides `spec.owner` says who owns an entity.
 *
 * @public
 */
export interface OwnershipClaim {
  /** Who says so. */
  by: 'relation' | 'service-definition' | 'slo-tag' | 'monitor-tag' | 'on-call';
  /** The owner as it is called there. */
  owner: string;
  /** The entity that is meant, where there is one; full and in lower case. */
  entityRef?: string;
  /** Where, such as the name of the SLO, or the annotation. */
  where: string;
  /** Whether that is the owner whom the entity names itself. */
  agrees: boolean;
  /** The entities of which `where` tells; full and in lower case. */
  entityRefs?: string[];
}
