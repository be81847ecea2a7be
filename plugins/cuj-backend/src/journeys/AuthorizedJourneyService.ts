/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  JourneyDetail,
  JourneyFilter,
  JourneyList,
  JourneyWindow,
  PageQuery,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { assertMayReadSlos } from '../access/assertMayReadSlos';
import { JourneyService } from './JourneyService';

/**
 * Lets only those ask who may read SLOs; which journeys they see, and what of them, is
 * decided by the service behind this.
 */
export class AuthorizedJourneyService implements JourneyService {
  readonly #service: JourneyService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: JourneyService;
    permissions: PermissionsService;
  }): AuthorizedJourneyService {
    return new AuthorizedJourneyService(options);
  }

  private constructor(options: {
    service: JourneyService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  async getJourneys(
    query: JourneyFilter & PageQuery,
    options: { credentials: BackstageCredentials },
  ): Promise<JourneyList> {
    await assertMayReadSlos(this.#permissions, options.credentials);
    return this.#service.getJourneys(query, options);
  }

  async getJourney(
    entityRef: string,
    query: { window?: JourneyWindow },
    options: { credentials: BackstageCredentials },
  ): Promise<JourneyDetail> {
    await assertMayReadSlos(this.#permissions, options.credentials);
    return this.#service.getJourney(entityRef, query, options);
  }
}
