/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Incident } from '@cuj-slo/backstage-plugin-cuj-common';

/** When customers first suffered, else when it was noticed or declared; ISO 8601. */
export function incidentBeganAt(incident: Incident): string | undefined {
  return (
    incident.customerImpactStartedAt ??
    incident.detectedAt ??
    incident.createdAt
  );
}
