/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RequirementMode,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { FailingEntity } from '../store/VerdictReader';
import { enforcementOf } from './enforcementOf';

/** An entity, and from when on the gate would say no; ISO 8601. */
export type PlannedEntity = FailingEntity & { blockedFrom?: string };

/** The entities that a mode makes a difference for. */
export interface DryRunPlan {
  blocked: PlannedEntity[];
  inGrace: PlannedEntity[];
  /** Those that are blocked now, and would not be any more. */
  released: PlannedEntity[];
  /** How many fail, but are of a lifecycle for which nothing follows. */
  otherLifecycles: number;
}

/** Sorts those who fail a requirement by what would follow if it had another mode. */
export function planDryRun(
  failing: FailingEntity[],
  options: {
    mode: RequirementMode;
    currentMode: RequirementMode;
    enforcement: ScorecardSettings['enforcement'];
    now: Date;
  },
): DryRunPlan {
  const plan: DryRunPlan = {
    ...{ blocked: [], inGrace: [], released: [] },
    otherLifecycles: 0,
  };
  for (const entity of failing) {
    const stateUnder = (mode: RequirementMode) =>
      enforcementOf({
        ...options,
        mode,
        verdict: 'fail',
        failingSince: entity.failingSince,
        lifecycle: entity.lifecycle,
      });
    const before = stateUnder(options.currentMode);
    const after = stateUnder(options.mode);
    if (after.state === 'blocking') {
      plan.blocked.push({ ...entity, blockedFrom: after.blockedSince });
    } else if (after.state === 'grace') {
      plan.inGrace.push({ ...entity, blockedFrom: after.graceUntil });
    } else if (options.mode !== 'inform') {
      plan.otherLifecycles += 1;
    }
    if (before.state === 'blocking' && after.state !== 'blocking') {
      plan.released.push(entity);
    }
  }
  return plan;
}
