/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { OnCallTeam } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * A rotation in a system that calls people.
 *
 * @public
 */
export interface OnCallRotation {
  /** What the provider knows it by; what two entities have in common is asked for once. */
  id: string;
  /** What people call it. */
  title: string;
  /** Where people see it; absolute, http or https. */
  url?: string;
}

/**
 * A system that knows who is on call, besides the sources of SLOs.
 *
 * @public
 */
export interface OnCallProvider {
  /** Unique among all providers; shown to people, such as `pagerduty`. */
  readonly name: string;

  /**
   * The rotations that an entity names, by its annotations for example. It is asked for
   * an entity first, and for the Group that owns it where that names none.
   *
   * @remarks
   * Has to be quick and without any request. Everything in an entity may be anything:
   * what can't be read names no rotation.
   */
  findRotations(entity: Entity): OnCallRotation[];

  /**
   * Who is on call now; undefined where there is no such rotation. A provider without
   * this leads to its rotations by their addresses only.
   *
   * @remarks
   * Personal data: the answer is kept in the cache service for a day at most, and
   * nowhere else. An error's message is shown to people; it has to be one sentence, free
   * of secrets.
   *
   * @param options - `signal` ends the reading early; it then throws
   */
  readOnCall?(
    rotation: OnCallRotation,
    options: { signal: AbortSignal },
  ): Promise<OnCallTeam | undefined>;
}
