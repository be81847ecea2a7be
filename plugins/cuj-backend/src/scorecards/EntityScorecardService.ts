/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  EntityScorecard,
  GateResult,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { OnFreeze, OnUnknown } from './buildGate';

/** Who asks the gate, and what follows from a freeze and from what is not known. */
export interface GateOptions {
  credentials: BackstageCredentials;
  onFreeze: OnFreeze;
  onUnknown: OnUnknown;
}

/** Tells what is required of one entity, and whether it passes the gate. */
export interface EntityScorecardService {
  /**
   * @throws `NotFoundError` where there is no such entity or the caller may not read it,
   *   as for all that follows, `NotAllowedError` where the caller may not read scorecards,
   *   likewise
   */
  getScorecard(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<EntityScorecard>;

  /** Evaluates the entity first, unless that was done a moment ago. */
  evaluate(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<EntityScorecard>;

  /** Whether anything that is enforced blocks the entity, or a freeze. */
  getGate(entityRef: string, options: GateOptions): Promise<GateResult>;

  /**
   * Whether anything that is enforced would block an entity as it was sent, or a freeze.
   *
   * @param entity - may hold anything
   * @throws `InputError` where it has no name that an entity may have, or is too large
   */
  checkChange(entity: Entity, options: GateOptions): Promise<GateResult>;
}
