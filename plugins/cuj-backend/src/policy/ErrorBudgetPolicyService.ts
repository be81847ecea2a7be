/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  EntityErrorBudgetPolicy,
  PolicyAcknowledgementOverview,
  PolicyAcknowledgementRequest,
  PolicyExceptionOverview,
  PolicyExceptionRequest,
} from '@cuj-slo/backstage-plugin-cuj-common';

type ByUser = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/** Tells what of error-budget policies is in force, and takes down what people do about it. */
export interface ErrorBudgetPolicyService {
  /**
   * @throws `NotFoundError` where there is no such entity or the caller may not read it,
   *   as for all that follows, `NotAllowedError` where the caller may not read SLOs,
   *   likewise
   */
  get(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<EntityErrorBudgetPolicy>;

  /**
   * @throws `InputError` where a link is missing or none, or the entity is no Journey,
   *   `ConflictError` where the policy does not ask for that
   */
  acknowledge(
    journeyRef: string,
    request: PolicyAcknowledgementRequest,
    options: ByUser,
  ): Promise<PolicyAcknowledgementOverview>;

  /**
   * @throws `InputError` for an end that can't be, a service that is not of the journey,
   *   or an entity that is no Journey, `ConflictError` where the policy freezes nothing
   */
  except(
    journeyRef: string,
    request: PolicyExceptionRequest,
    options: ByUser,
  ): Promise<PolicyExceptionOverview>;

  /**
   * @throws `NotFoundError` also where the journey has no such exception, `ConflictError`
   *   where it has ended already
   */
  revoke(
    journeyRef: string,
    exceptionId: string,
    options: ByUser,
  ): Promise<PolicyExceptionOverview>;
}
