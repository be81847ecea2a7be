/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * Leaves out of a status which services and owners a reader may not read. Their steps
 * stay, and count: what the journey suffers from is no secret of its owner's.
 */
export function hideUnreadable(
  status: JourneyStatus,
  canRead: (entityRef: string) => boolean,
): JourneyStatus {
  const { ownerRef, systemRef, steps, ...rest } = status;
  return {
    ...rest,
    ...(ownerRef && canRead(ownerRef) && { ownerRef }),
    ...(systemRef && canRead(systemRef) && { systemRef }),
    steps: steps.map(step => {
      const { serviceRef, serviceTitle, ownerRef: owner, ...known } = step;
      if (!serviceRef || !canRead(serviceRef)) {
        return { ...known, serviceExists: false };
      }
      return {
        ...known,
        serviceRef,
        ...(serviceTitle !== undefined && { serviceTitle }),
        ...(owner && canRead(owner) && { ownerRef: owner }),
      };
    }),
  };
}
