/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Exemption } from '@cuj-slo/backstage-plugin-cuj-common';
import { ExemptionStore } from '../store/ExemptionStore';

/** The approved exemptions of the portal as the evaluation takes them. */
export async function readExemptionsInForce(
  exemptionStore: ExemptionStore,
  now: Date,
): Promise<Exemption[]> {
  const inForce = await exemptionStore.listInForce(
    now.toISOString().slice(0, 10),
  );
  return inForce.map(({ requirementId, entityRef, reason, ...exemption }) => ({
    requirementId,
    entityRefs: [entityRef],
    reason,
    until: exemption.until,
    ...(exemption.decidedBy && { approvedBy: exemption.decidedBy }),
  }));
}
