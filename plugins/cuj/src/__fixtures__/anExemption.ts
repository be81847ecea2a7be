/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ExemptionOverview } from '@cuj-slo/backstage-plugin-cuj-common';

export function anExemption(
  overrides: Partial<ExemptionOverview> = {},
): ExemptionOverview {
  return {
    id: 'one',
    from: 'portal',
    state: 'requested',
    requirementId: 'runbook',
    requirementTitle: 'Runbook',
    entityRef: 'component:default/orchestration-engine',
    entityTitle: 'orchestration-engine',
    ownerRef: 'group:default/team-orchestration',
    reason: 'The service is replaced in spring.',
    until: '2030-06-30',
    mayDecide: false,
    mayRevoke: false,
    ...overrides,
  };
}
