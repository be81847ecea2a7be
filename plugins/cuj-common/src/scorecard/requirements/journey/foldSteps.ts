/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { asObject, specField } from '../../../entity/entityText';
import { foldItems } from '../../foldItems';
import {
  RequirementEvidence,
  RequirementFinding,
  RequirementItem,
  RequirementRemediation,
} from '../../Requirement';

const MOST_NAMED = 5;

/**
 * Makes one finding of what was found in each of several steps of a journey, which
 * says in its message which steps they are, and has their services as evidence.
 */
export function foldSteps(options: {
  id: string;
  entity: Entity;
  items: RequirementItem[];
  remediation: RequirementRemediation;
}): RequirementFinding {
  const { id, entity, items, remediation } = options;
  const finding = foldItems({
    id,
    noun: ['step', 'steps'],
    items,
    remediation,
  });
  if (finding.verdict === 'pass' || finding.verdict === 'not_applicable') {
    return finding;
  }

  const alike = (finding.items ?? []).filter(
    ({ verdict }) => verdict === finding.verdict,
  );
  const messages = alike.slice(0, MOST_NAMED).map(({ message }) => message);
  const others = alike.length - messages.length;
  return {
    ...finding,
    message:
      items.length === 1
        ? finding.message
        : [
            `${alike.length} of ${items.length} steps:`,
            ...messages,
            ...(others > 0 ? [`And ${others} more.`] : []),
          ].join(' '),
    evidence: alike.flatMap(item => evidenceOf(entity, item)),
  };
}

function evidenceOf(
  entity: Entity,
  item: RequirementItem,
): RequirementEvidence[] {
  const path = pathOf(entity, item.name);
  return (item.entityRefs ?? []).map(entityRef => ({
    path,
    value: entityRef,
    entityRef,
  }));
}

function pathOf(entity: Entity, stepName: string): string {
  const steps = specField(entity, 'steps');
  const index = Array.isArray(steps)
    ? steps.findIndex(step => asObject(step)?.name === stepName)
    : -1;
  return index < 0 ? 'spec.steps' : `spec.steps[${index}].service`;
}
