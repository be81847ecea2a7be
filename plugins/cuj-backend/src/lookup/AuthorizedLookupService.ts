/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  Lookup,
  cujScorecardReadPermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { arePermitted } from '../access/assertPermitted';
import { assertMayReadSlos } from '../access/assertMayReadSlos';
import { LookupOptions, LookupService } from './LookupService';

/**
 * Lets only those ask who may read SLOs, and shows changes of verdicts only to those who
 * may read scorecards. Which entities they get to know of is the catalog's decision,
 * which the service behind this asks with their credentials.
 */
export class AuthorizedLookupService implements LookupService {
  readonly #service: LookupService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: LookupService;
    permissions: PermissionsService;
  }): AuthorizedLookupService {
    return new AuthorizedLookupService(options);
  }

  private constructor(options: {
    service: LookupService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async lookUp(query: string, options: LookupOptions): Promise<Lookup> {
    const { credentials } = options;
    await assertMayReadSlos(this.#permissions, credentials);
    const [mayReadScorecards] = await arePermitted(
      [cujScorecardReadPermission],
      { permissions: this.#permissions, credentials },
    );
    const lookup = await this.#service.lookUp(query, options);
    return mayReadScorecards ? lookup : { ...lookup, changes: [] };
  }
}
