/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  EntityErrorBudgetPolicy,
  PolicyAcknowledgementOverview,
  PolicyAcknowledgementRequest,
  PolicyExceptionOverview,
  PolicyExceptionRequest,
  cujPolicyAcknowledgePermission,
  cujPolicyExceptPermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { assertMayReadSlos } from '../access/assertMayReadSlos';
import { assertPermitted } from '../access/assertPermitted';
import { ErrorBudgetPolicyService } from './ErrorBudgetPolicyService';

type ByUser = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/**
 * Lets only those ask who may read SLOs, and act who may do that; whether they may read
 * the entity is decided by the catalog, which the service behind this asks with their
 * credentials.
 */
export class AuthorizedErrorBudgetPolicyService
  implements ErrorBudgetPolicyService
{
  readonly #service: ErrorBudgetPolicyService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: ErrorBudgetPolicyService;
    permissions: PermissionsService;
  }): AuthorizedErrorBudgetPolicyService {
    return new AuthorizedErrorBudgetPolicyService(options);
  }

  private constructor(options: {
    service: ErrorBudgetPolicyService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async get(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<EntityErrorBudgetPolicy> {
    await assertMayReadSlos(this.#permissions, options.credentials);
    return this.#service.get(entityRef, options);
  }

  async acknowledge(
    journeyRef: string,
    request: PolicyAcknowledgementRequest,
    options: ByUser,
  ): Promise<PolicyAcknowledgementOverview> {
    await assertMayReadSlos(this.#permissions, options.credentials);
    await assertPermitted(cujPolicyAcknowledgePermission, {
      ...{ permissions: this.#permissions, ...options },
      otherwise: 'You may not record what was done about error budgets',
    });
    return this.#service.acknowledge(journeyRef, request, options);
  }

  async except(
    journeyRef: string,
    request: PolicyExceptionRequest,
    options: ByUser,
  ): Promise<PolicyExceptionOverview> {
    await this.#assertMayExcept(options);
    return this.#service.except(journeyRef, request, options);
  }

  async revoke(
    journeyRef: string,
    exceptionId: string,
    options: ByUser,
  ): Promise<PolicyExceptionOverview> {
    await this.#assertMayExcept(options);
    return this.#service.revoke(journeyRef, exceptionId, options);
  }

  async #assertMayExcept(options: ByUser): Promise<void> {
    await assertMayReadSlos(this.#permissions, options.credentials);
    await assertPermitted(cujPolicyExceptPermission, {
      ...{ permissions: this.#permissions, ...options },
      otherwise: 'You may not lift the freeze of a journey',
    });
  }
}
