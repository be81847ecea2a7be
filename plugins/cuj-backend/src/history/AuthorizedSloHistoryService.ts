/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  SloHistoryAnswer,
  SloHistoryQuery,
  SloTrend,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { assertMayReadSlos } from '../access/assertMayReadSlos';
import { SloHistoryService, SloKey } from './SloHistoryService';

/**
 * Lets only those ask who may read SLOs; which of them they see is decided by the
 * service behind this.
 */
export class AuthorizedSloHistoryService implements SloHistoryService {
  readonly #service: SloHistoryService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: SloHistoryService;
    permissions: PermissionsService;
  }): AuthorizedSloHistoryService {
    return new AuthorizedSloHistoryService(options);
  }

  private constructor(options: {
    service: SloHistoryService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async getHistory(
    key: SloKey,
    query: SloHistoryQuery,
    options: { credentials: BackstageCredentials; signal: AbortSignal },
  ): Promise<SloHistoryAnswer> {
    await assertMayReadSlos(this.#permissions, options.credentials);
    return this.#service.getHistory(key, query, options);
  }

  async getTrend(
    key: SloKey,
    query: { timeframe?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<SloTrend> {
    await assertMayReadSlos(this.#permissions, options.credentials);
    return this.#service.getTrend(key, query, options);
  }
}
