/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  EntityScorecard,
  GateResult,
  cujScorecardReadPermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { assertPermitted } from '../access/assertPermitted';
import { EntityScorecardService, GateOptions } from './EntityScorecardService';

type ByAnybody = { credentials: BackstageCredentials };

/**
 * Lets only those ask who may read scorecards; whether they may read the entity is
 * decided by the catalog, which the service behind this asks with their credentials.
 */
export class AuthorizedEntityScorecardService
  implements EntityScorecardService
{
  readonly #service: EntityScorecardService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: EntityScorecardService;
    permissions: PermissionsService;
  }): AuthorizedEntityScorecardService {
    return new AuthorizedEntityScorecardService(options);
  }

  private constructor(options: {
    service: EntityScorecardService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async getScorecard(
    entityRef: string,
    options: ByAnybody,
  ): Promise<EntityScorecard> {
    await this.#assertMayRead(options);
    return this.#service.getScorecard(entityRef, options);
  }

  async evaluate(
    entityRef: string,
    options: ByAnybody,
  ): Promise<EntityScorecard> {
    await this.#assertMayRead(options);
    return this.#service.evaluate(entityRef, options);
  }

  async getGate(entityRef: string, options: GateOptions): Promise<GateResult> {
    await this.#assertMayRead(options);
    return this.#service.getGate(entityRef, options);
  }

  async checkChange(entity: Entity, options: GateOptions): Promise<GateResult> {
    await this.#assertMayRead(options);
    return this.#service.checkChange(entity, options);
  }

  async #assertMayRead({ credentials }: ByAnybody): Promise<void> {
    await assertPermitted(cujScorecardReadPermission, {
      permissions: this.#permissions,
      credentials,
      otherwise: 'You may not read scorecards',
    });
  }
}
