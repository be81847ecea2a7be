/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloOverview } from '@cuj-slo/backstage-plugin-cuj-common';

/** What an SLO is called where it stands alone: several may have the same name. */
export function labelOf(slo: SloOverview): string {
  return [slo.name, slo.indicator].filter(Boolean).join(' · ');
}
