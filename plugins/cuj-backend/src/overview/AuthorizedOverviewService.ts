/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  EntityOverview,
  cujSloReadPermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { OverviewService } from './OverviewService';

/**
 * Lets only those ask who may read SLOs. What of an entity they get to see is the
 * catalog's decision, which the service behind this asks with their credentials.
 */
export class AuthorizedOverviewService implements OverviewService {
  readonly #service: OverviewService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: OverviewService;
    permissions: PermissionsService;
  }): AuthorizedOverviewService {
    return new AuthorizedOverviewService(options);
  }

  private constructor(options: {
    service: OverviewService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async getEntityOverview(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<EntityOverview> {
    const [decision] = await this.#permissions.authorize(
      [{ permission: cujSloReadPermission }],
      options,
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError('You may not read SLOs');
    }
    return this.#service.getEntityOverview(entityRef, options);
  }
}
