/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallAhead } from '../../onCall/OnCallAhead';

/**
 * Whether an address leads anywhere.
 *
 * @public
 */
export interface LinkCheck {
  /** As it stands in the entity. */
  url: string;
  /**
   * `broken` is where the answer was that there is no such page; `unreachable` is where
   * no answer came, or one that says nothing of the page, such as that of a login.
   */
  state: 'reachable' | 'broken' | 'unreachable';
  /** The HTTP status, where an answer came. */
  status?: number;
  /** Whether it was not asked at all, since it leads where links are not checked. */
  isRefused?: boolean;
}

/**
 * Whether anybody is on call for a team. Who that is is left out on purpose.
 *
 * @public
 */
export interface OnCallCoverage {
  /** The handle of the team in the source. */
  team: string;
  /** How many people were on call when the source was asked, escalations included. */
  responders: number;
  /** How that goes on; absent where the source can't tell at all. */
  ahead?: OnCallAhead;
  /**
   * Whether nothing names the team: it is only called as the owner is, which another
   * rotation that the service names goes before.
   */
  isGuessed?: boolean;
}

/**
 * Something in a source that carries tags and claims to be of a service.
 *
 * @public
 */
export interface TaggedItem {
  /** What it is. */
  kind: 'slo' | 'monitor' | 'synthetic-test';
  /** Its id in the source. */
  id: string;
  /** As sent. */
  name: string;
  /** As sent, in their order. */
  tags: string[];
  /**
   * Whether each team that the tags name is the owner of the service; absent where they
   * name none, or nobody can say.
   */
  isOfOwner?: boolean;
  /**
   * The services and journeys that its tags name, and those that the name of an SLO
   * does; full and in lower case.
   */
  entityRefs?: string[];
}
