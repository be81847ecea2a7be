/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyRollUpStep, JourneySlo } from '../JourneyRollUp';
import { SliTimeline } from '../SliTimeline';

/** An SLO without anything that it could share with another. */
export function sloOf(
  id: string,
  timeline: SliTimeline | undefined,
  overrides: Partial<JourneySlo> = {},
): JourneySlo {
  return {
    id,
    source: 'main',
    type: 'monitor',
    monitorIds: [],
    groups: [],
    ...(timeline && { timeline }),
    ...overrides,
  };
}

/** A hard step. */
export function step(
  name: string,
  slos: JourneySlo[],
  overrides: Partial<JourneyRollUpStep> = {},
): JourneyRollUpStep {
  return { name, dependency: 'hard', slos, ...overrides };
}
