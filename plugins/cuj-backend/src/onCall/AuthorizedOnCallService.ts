/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { EntityOnCall } from '@cuj-slo/backstage-plugin-cuj-common';
import { assertMayReadSlos } from '../access/assertMayReadSlos';
import { OnCallService } from './OnCallService';

/**
 * Lets only those ask who may read SLOs; whether they may read the entity is decided
 * by the catalog, which the service behind this asks with their credentials.
 */
export class AuthorizedOnCallService implements OnCallService {
  readonly #service: OnCallService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: OnCallService;
    permissions: PermissionsService;
  }): AuthorizedOnCallService {
    return new AuthorizedOnCallService(options);
  }

  private constructor(options: {
    service: OnCallService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async getOnCall(
    entityRef: string,
    options: { credentials: BackstageCredentials; signal: AbortSignal },
  ): Promise<EntityOnCall> {
    await assertMayReadSlos(this.#permissions, options.credentials);
    return this.#service.getOnCall(entityRef, options);
  }
}
