/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Lookup } from '@cuj-slo/backstage-plugin-cuj-common';

/** How something is looked up. */
export interface LookupOptions {
  credentials: BackstageCredentials;
  /** For how long who is on call is waited for: a second, or as long as it takes. */
  onCall: 'quick' | 'wait';
  /** Is aborted when the reader has left. */
  signal: AbortSignal;
}

/** Answers what breaks, why, and who can help. */
export interface LookupService {
  /**
   * @param query - whatever was pasted or typed
   * @throws `NotAllowedError` where the caller may not read SLOs
   */
  lookUp(query: string, options: LookupOptions): Promise<Lookup>;
}
