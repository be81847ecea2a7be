/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Whether an address leads anywhere.
 *
 * @public
 */
export interface LinkCheck {
  /** As it stands in the entity. */
  url: string;
  /** `unreachable` is where no answer came, which says nothing of the page. */
  state: 'reachable' | 'broken' | 'unreachable';
  /** The HTTP status, where an answer came. */
  status?: number;
}

/**
 * Whether anybody is on call for a team. Who that is is left out on purpose.
 *
 * @public
 */
export interface OnCallCoverage {
  /** The handle of the team in the source. */
  team: string;
  /** How many people are on call now, escalations included. */
  responders: number;
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
}
