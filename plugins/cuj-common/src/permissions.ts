/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BasicPermission,
  createPermission,
} from '@backstage/plugin-permission-common';

/**
 * Reading the SLOs and scorecards of entities. It comes on top of the catalog's
 * own `catalog.entity.read`: who may not read an entity does not learn of its SLOs
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
 * All permissions of the plugin.
 *
 * @public
 */
export const cujPermissions: BasicPermission[] = [
  cujSloReadPermission,
  cujSyncReadPermission,
  cujSyncRunPermission,
];
