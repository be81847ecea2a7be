/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ReadinessStepId } from '@cuj-slo/backstage-plugin-cuj-common';

/** Where on the page a step stands. */
export function stepAnchor(step: ReadinessStepId): string {
  return `readiness-${step}`;
}
