/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  RequirementDryRun,
  RequirementList,
  RequirementMode,
  RequirementOverview,
  cujScorecardManagePermission,
  cujScorecardReadPermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { assertPermitted } from '../access/assertPermitted';
import { RequirementService } from './RequirementService';

type ByAnybody = { credentials: BackstageCredentials };

/** Lets only those read who may read scorecards, and only those set modes who may. */
export class AuthorizedRequirementService implements RequirementService {
  readonly #service: RequirementService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: RequirementService;
    permissions: PermissionsService;
  }): AuthorizedRequirementService {
    return new AuthorizedRequirementService(options);
  }

  private constructor(options: {
    service: RequirementService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async list(options: ByAnybody): Promise<RequirementList> {
    await this.#assertMayRead(options);
    return this.#service.list(options);
  }

  async dryRun(
    requirementId: string,
    query: { mode: 'inform' | 'enforce'; limit?: number },
    options: ByAnybody,
  ): Promise<RequirementDryRun> {
    await this.#assertMayRead(options);
    return this.#service.dryRun(requirementId, query, options);
  }

  async setMode(
    requirementId: string,
    mode: RequirementMode,
    options: ByAnybody,
  ): Promise<RequirementOverview> {
    await assertPermitted(cujScorecardManagePermission, {
      ...options,
      permissions: this.#permissions,
      otherwise: 'You may not set the modes of requirements',
    });
    return this.#service.setMode(requirementId, mode, options);
  }

  async #assertMayRead(options: ByAnybody): Promise<void> {
    await assertPermitted(cujScorecardReadPermission, {
      ...options,
      permissions: this.#permissions,
      otherwise: 'You may not read scorecards',
    });
  }
}
