/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Requirement } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * Adds requirements to those of the suite.
 *
 * @public
 */
export interface CujRequirementsExtensionPoint {
  /**
   * Adds a requirement, which is set up in the configuration like all others.
   *
   * @throws `ConflictError` where there is one of that id already
   */
  addRequirement(requirement: Requirement): void;
}

/**
 * Adds requirements to the scorecards that the backend evaluates.
 *
 * @public
 */
export const cujRequirementsExtensionPoint =
  createExtensionPoint<CujRequirementsExtensionPoint>({
    id: 'cuj.requirements',
  });

/**
 * Adds requirements to those by which the catalog's processor judges the own text of
 * entities. What facts decide is added by {@link cujRequirementsExtensionPoint} only;
 * a requirement of both parts is added to both.
 *
 * @public
 */
export const cujCatalogRequirementsExtensionPoint =
  createExtensionPoint<CujRequirementsExtensionPoint>({
    id: 'catalog.cuj.requirements',
  });
