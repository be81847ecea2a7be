/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';

/** Answers what the cards of an entity show. */
export interface OverviewService {
  /**
   * @throws `NotFoundError` where there is no such entity or the caller may not
   *   read it, `NotAllowedError` where the caller may not read SLOs
   */
  getEntityOverview(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<EntityOverview>;
}
