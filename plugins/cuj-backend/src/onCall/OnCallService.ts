/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EntityOnCall } from '@cuj-slo/backstage-plugin-cuj-common';

/** Answers who is on call for an entity. */
export interface OnCallService {
  /**
   * @param options - `signal` is aborted when the reader has left
   * @throws `NotFoundError` where there is no such entity or the caller may not read
   *   it, `NotAllowedError` where the caller may not read SLOs
   */
  getOnCall(
    entityRef: string,
    options: { credentials: BackstageCredentials; signal: AbortSignal },
  ): Promise<EntityOnCall>;
}
