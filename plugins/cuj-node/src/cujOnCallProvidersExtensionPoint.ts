/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { OnCallProvider } from './onCall/OnCallProvider';

/**
 * Takes systems that know who is on call.
 *
 * @public
 */
export interface CujOnCallProvidersExtensionPoint {
  /**
   * Adds a provider; one that is called as a built-in one takes its place.
   *
   * @throws `ConflictError` where a provider of the same name was added before
   */
  addOnCallProvider(provider: OnCallProvider): void;
}

/**
 * The place where modules add systems that know who is on call.
 *
 * @public
 */
export const cujOnCallProvidersExtensionPoint =
  createExtensionPoint<CujOnCallProvidersExtensionPoint>({
    id: 'cuj.onCallProviders',
  });
