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
  ExemptionDecision,
  ExemptionList,
  ExemptionOverview,
  ExemptionQuery,
  ExemptionRequest,
  cujExemptionApprovePermission,
  cujExemptionRequestPermission,
  cujScorecardReadPermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { assertPermitted } from '../access/assertPermitted';
import { ExemptionService } from './ExemptionService';

type ByUser = { credentials: BackstageCredentials<BackstageUserPrincipal> };

/**
 * Lets only those ask who may. Which entities they see, and what of an exemption of
 * their own they may do, is decided by the service behind this.
 */
export class AuthorizedExemptionService implements ExemptionService {
  readonly #service: ExemptionService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: ExemptionService;
    permissions: PermissionsService;
  }): AuthorizedExemptionService {
    return new AuthorizedExemptionService(options);
  }

  private constructor(options: {
    service: ExemptionService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async list(
    query: ExemptionQuery,
    options: { credentials: BackstageCredentials },
  ): Promise<ExemptionList> {
    await assertPermitted(cujScorecardReadPermission, {
      ...options,
      permissions: this.#permissions,
      otherwise: 'You may not read exemptions',
    });
    return this.#service.list(query, options);
  }

  async request(
    request: ExemptionRequest,
    options: ByUser,
  ): Promise<ExemptionOverview> {
    await assertPermitted(cujExemptionRequestPermission, {
      ...options,
      permissions: this.#permissions,
      otherwise: 'You may not ask for exemptions',
    });
    return this.#service.request(request, options);
  }

  async decide(
    id: string,
    decision: ExemptionDecision,
    options: ByUser,
  ): Promise<ExemptionOverview> {
    await assertPermitted(cujExemptionApprovePermission, {
      ...options,
      permissions: this.#permissions,
      otherwise: 'You may not decide on exemptions',
    });
    return this.#service.decide(id, decision, options);
  }

  /** Who asked may revoke without a permission. */
  async revoke(id: string, options: ByUser): Promise<ExemptionOverview> {
    return this.#service.revoke(id, options);
  }
}
