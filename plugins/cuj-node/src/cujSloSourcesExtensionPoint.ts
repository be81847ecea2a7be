/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { SloSource } from './source/SloSource';

/**
 * Takes the sources that SLOs are read from.
 *
 * @public
 */
export interface CujSloSourcesExtensionPoint {
  /**
   * Adds a source.
   *
   * @throws where a source of the same name was added before
   */
  addSloSource(source: SloSource): void;
}

/**
 * The place where modules add sources of SLOs.
 *
 * @public
 */
export const cujSloSourcesExtensionPoint =
  createExtensionPoint<CujSloSourcesExtensionPoint>({
    id: 'cuj.sloSources',
  });
