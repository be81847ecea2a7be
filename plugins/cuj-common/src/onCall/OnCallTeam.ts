/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Who is on call for a team now. Personal data: asked for on demand, kept in a
 * cache for a day at the most, never in a history.
 *
 * @public
 */
export interface OnCallTeam {
  /** The handle of the team, such as `team-orchestration`. */
  team: string;
  /** The first to be called. */
  responders: OnCallPerson[];
  /** Who is called next, in their order. */
  escalations: OnCallPerson[];
  /** When the source was asked; ISO 8601. */
  asOf: string;
}

/**
 * A person who is on call.
 *
 * @public
 */
export interface OnCallPerson {
  /** What to call them: their name or, where they have none, their e-mail address. */
  displayName: string;
}
