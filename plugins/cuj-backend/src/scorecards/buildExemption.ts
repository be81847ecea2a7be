/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ExemptionOverview,
  ExemptionState,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { KeptExemption } from '../store/ExemptionStore';
import { Abilities } from './readAbilities';
import { RequirementTexts } from './RequirementTexts';

/** Who is shown an exemption. */
export interface ExemptionReader {
  /** The full reference of the User; absent for a service. */
  userRef?: string;
  abilities: Abilities;
}

/** Puts together what is shown of an exemption that was asked for in the portal. */
export function buildExemption(
  kept: KeptExemption,
  options: { today: string; texts: RequirementTexts; reader: ExemptionReader },
): ExemptionOverview {
  const { today, texts, reader } = options;
  const state = stateOf(kept, today);
  const isOwn = reader.userRef === kept.requestedBy;
  const mayApprove =
    reader.userRef !== undefined && reader.abilities.approveExemptions;
  return {
    ...kept,
    from: 'portal',
    state,
    requirementTitle: texts.titleOf(kept.requirementId),
    mayDecide: state === 'requested' && mayApprove && !isOwn,
    mayRevoke:
      (state === 'requested' || state === 'approved') && (isOwn || mayApprove),
  };
}

/** The exemptions of the configuration, one for each entity. */
export function buildConfiguredExemptions(
  settings: ScorecardSettings,
  options: { today: string; texts: RequirementTexts },
): ExemptionOverview[] {
  const { today, texts } = options;
  return settings.exemptions.flatMap((exemption, index) =>
    exemption.entityRefs.map(
      (entityRef): ExemptionOverview => ({
        id: `config-${index}-${entityRef}`,
        from: 'config',
        state: exemption.until < today ? 'expired' : 'approved',
        requirementId: exemption.requirementId,
        requirementTitle: texts.titleOf(exemption.requirementId),
        entityRef,
        reason: exemption.reason,
        until: exemption.until,
        ...(exemption.approvedBy && { decidedBy: exemption.approvedBy }),
        mayDecide: false,
        mayRevoke: false,
      }),
    ),
  );
}

const stateOrder: ExemptionState[] = [
  'requested',
  'approved',
  'expired',
  'rejected',
  'revoked',
];

/** What waits for a decision first, then what holds; of the same, what ends first. */
export function compareExemptions(
  a: ExemptionOverview,
  b: ExemptionOverview,
): number {
  return (
    stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
    a.until.localeCompare(b.until) ||
    a.id.localeCompare(b.id)
  );
}

/** The last day counts. */
function stateOf(kept: KeptExemption, today: string): ExemptionState {
  const mayEnd = kept.state === 'requested' || kept.state === 'approved';
  return mayEnd && kept.until < today ? 'expired' : kept.state;
}
