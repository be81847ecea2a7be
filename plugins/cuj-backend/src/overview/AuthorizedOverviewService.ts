/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  EntityOverview,
  cujScorecardReadPermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { arePermitted } from '../access/assertPermitted';
import { assertMayReadSlos } from '../access/assertMayReadSlos';
import { OverviewService } from './OverviewService';

/**
 * Lets only those ask who may read SLOs, and shows the scorecard only to those who may
 * read scorecards. What of an entity they get to see is the catalog's decision, which
 * the service behind this asks with their credentials.
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
    await assertMayReadSlos(this.#permissions, options.credentials);
    const [mayReadScorecards] = await arePermitted(
      [cujScorecardReadPermission],
      { ...options, permissions: this.#permissions },
    );
    const { scorecard, ...overview } = await this.#service.getEntityOverview(
      entityRef,
      options,
    );
    return mayReadScorecards && scorecard
      ? { ...overview, scorecard }
      : overview;
  }
}
