/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';

/**
 * @param options - `otherwise` is what the caller is told who may not
 * @throws `NotAllowedError` where the caller does not have the permission
 */
export async function assertPermitted(
  permission: BasicPermission,
  options: {
    permissions: PermissionsService;
    credentials: BackstageCredentials;
    otherwise: string;
  },
): Promise<void> {
  const [isPermitted] = await arePermitted([permission], options);
  if (!isPermitted) {
    throw new NotAllowedError(options.otherwise);
  }
}

/** Whether the caller has each of the permissions. */
export async function arePermitted(
  permissions: BasicPermission[],
  options: {
    permissions: PermissionsService;
    credentials: BackstageCredentials;
  },
): Promise<boolean[]> {
  const decisions = await options.permissions.authorize(
    permissions.map(permission => ({ permission })),
    { credentials: options.credentials },
  );
  return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
}
