/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BasicPermission,
  createPermission,
} from '@backstage/plugin-permission-common';

/**
 * Reading the SLOs of entities. It comes on top of the catalog's own
 * `catalog.entity.read`: who may not read an entity does not learn of its SLOs
 * either.
 *
 * @public
 */
export const cujSloReadPermission: BasicPermission = createPermission({
  name: 'cuj.slo.read',
  attributes: { action: 'read' },
});

/**
 * Reading how the sync with the SLO sources goes: runs, skipped items, reasons.
 *
 * @public
 */
export const cujSyncReadPermission: BasicPermission = createPermission({
  name: 'cuj.sync.read',
  attributes: { action: 'read' },
});

/**
 * Starting a run of the sync at once.
 *
 * @public
 */
export const cujSyncRunPermission: BasicPermission = createPermission({
  name: 'cuj.sync.run',
  attributes: { action: 'update' },
});

/**
 * Reading the scorecards of entities, the requirements and the exemptions. It comes
 * on top of the catalog's own `catalog.entity.read`: who may not read an entity does
 * not learn of its scorecard either, and it counts in no number that they see.
 *
 * @public
 */
export const cujScorecardReadPermission: BasicPermission = createPermission({
  name: 'cuj.scorecard.read',
  attributes: { action: 'read' },
});

/**
 * Setting the modes of requirements.
 *
 * @public
 */
export const cujScorecardManagePermission: BasicPermission = createPermission({
  name: 'cuj.scorecard.manage',
  attributes: { action: 'update' },
});

/**
 * Asking to exempt an entity from a requirement for a time.
 *
 * @public
 */
export const cujExemptionRequestPermission: BasicPermission = createPermission({
  name: 'cuj.exemption.request',
  attributes: { action: 'create' },
});

/**
 * Approving and rejecting the exemptions that others ask for, and revoking any.
 *
 * @public
 */
export const cujExemptionApprovePermission: BasicPermission = createPermission({
  name: 'cuj.exemption.approve',
  attributes: { action: 'update' },
});

/**
 * Recording that what an error-budget policy asks for was done.
 *
 * @public
 */
export const cujPolicyAcknowledgePermission: BasicPermission = createPermission(
  {
    name: 'cuj.policy.acknowledge',
    attributes: { action: 'create' },
  },
);

/**
 * Lifting the freeze of an error-budget policy for a time, and ending that again.
 *
 * @public
 */
export const cujPolicyExceptPermission: BasicPermission = createPermission({
  name: 'cuj.policy.except',
  attributes: { action: 'update' },
});

/**
 * All permissions of the plugin.
 *
 * @public
 */
export const cujPermissions: BasicPermission[] = [
  cujSloReadPermission,
  cujSyncReadPermission,
  cujSyncRunPermission,
  cujScorecardReadPermission,
  cujScorecardManagePermission,
  cujExemptionRequestPermission,
  cujExemptionApprovePermission,
  cujPolicyAcknowledgePermission,
  cujPolicyExceptPermission,
];
