/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  ExemptionDecision,
  ExemptionList,
  ExemptionOverview,
  ExemptionQuery,
  ExemptionRequest,
} from '@cuj-slo/backstage-plugin-cuj-common';

type ByUser = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/** Lets entities off requirements for a time: asked for by one person, approved by another. */
export interface ExemptionService {
  /** Only of entities that the caller may read. */
  list(
    query: ExemptionQuery,
    options: { credentials: BackstageCredentials },
  ): Promise<ExemptionList>;

  /**
   * @throws `InputError` for an end that can't be, or where no scorecard applies to the
   *   entity, `NotFoundError` where there is no such requirement, or no such entity that
   *   the caller may read, `ConflictError` where one is asked for already
   */
  request(
    request: ExemptionRequest,
    options: ByUser,
  ): Promise<ExemptionOverview>;

  /**
   * @throws `NotAllowedError` for the person who asked, `NotFoundError` where there is no
   *   such exemption of an entity that the caller may read, `ConflictError` where it does
   *   not wait for a decision
   */
  decide(
    id: string,
    decision: ExemptionDecision,
    options: ByUser,
  ): Promise<ExemptionOverview>;

  /**
   * @throws `NotAllowedError` for who neither asked nor may approve, `NotFoundError` as
   *   for a decision, `ConflictError` where it is over already
   */
  revoke(id: string, options: ByUser): Promise<ExemptionOverview>;
}
