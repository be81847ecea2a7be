/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RequirementDryRun,
  RequirementList,
  RequirementMode,
  RequirementOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';

type ByAnybody = { credentials: BackstageCredentials };

/** Tells what is required, how many meet it, and what follows where it is not met. */
export interface RequirementService {
  /** The numbers are of the entities that the caller may read, as of all that follows. */
  list(options: ByAnybody): Promise<RequirementList>;

  /** @throws `NotFoundError` where there is no such requirement */
  dryRun(
    requirementId: string,
    query: { mode: 'inform' | 'enforce'; limit?: number },
    options: ByAnybody,
  ): Promise<RequirementDryRun>;

  /**
   * @throws `NotFoundError` where there is no such requirement, `InputError` where its
   *   mode is up to the configuration
   */
  setMode(
    requirementId: string,
    mode: RequirementMode,
    options: ByAnybody,
  ): Promise<RequirementOverview>;
}
