/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  cujExemptionApprovePermission,
  cujExemptionRequestPermission,
  cujScorecardManagePermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { arePermitted } from '../access/assertPermitted';

/** What a caller may do, so that pages offer nothing else. */
export interface Abilities {
  manageModes: boolean;
  requestExemptions: boolean;
  approveExemptions: boolean;
}

/** Asks for everything at once. */
export async function readAbilities(options: {
  permissions: PermissionsService;
  credentials: BackstageCredentials;
}): Promise<Abilities> {
  const [manageModes, requestExemptions, approveExemptions] =
    await arePermitted(
      [
        cujScorecardManagePermission,
        cujExemptionRequestPermission,
        cujExemptionApprovePermission,
      ],
      options,
    );
  return { manageModes, requestExemptions, approveExemptions };
}
