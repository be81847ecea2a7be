/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  PageQuery,
  ScorecardFilter,
  ScorecardMatrix,
  ScorecardSummary,
  ScorecardSummaryQuery,
  cujScorecardReadPermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { assertPermitted } from '../access/assertPermitted';
import { ScorecardListService } from './ScorecardListService';

type ByAnybody = { credentials: BackstageCredentials };

/**
 * Lets only those ask who may read scorecards; the service behind this makes lists and
 * numbers of the entities that they may read.
 */
export class AuthorizedScorecardListService implements ScorecardListService {
  readonly #service: ScorecardListService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: ScorecardListService;
    permissions: PermissionsService;
  }): AuthorizedScorecardListService {
    return new AuthorizedScorecardListService(options);
  }

  private constructor(options: {
    service: ScorecardListService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async getMatrix(
    query: ScorecardFilter & PageQuery,
    options: ByAnybody,
  ): Promise<ScorecardMatrix> {
    await this.#assertMayRead(options);
    return this.#service.getMatrix(query, options);
  }

  async exportCsv(
    query: ScorecardFilter & { layout?: 'matrix' | 'list' },
    options: ByAnybody,
  ): Promise<AsyncIterable<string>> {
    await this.#assertMayRead(options);
    return this.#service.exportCsv(query, options);
  }

  async getSummary(
    query: ScorecardSummaryQuery,
    options: ByAnybody,
  ): Promise<ScorecardSummary> {
    await this.#assertMayRead(options);
    return this.#service.getSummary(query, options);
  }

  async #assertMayRead(options: ByAnybody): Promise<void> {
    await assertPermitted(cujScorecardReadPermission, {
      ...options,
      permissions: this.#permissions,
      otherwise: 'You may not read scorecards',
    });
  }
}
