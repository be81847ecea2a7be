/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { isJourneyEntity } from '../journey/JourneyEntity';
import { UnreadFact } from './facts/UnreadFact';
import { RequirementFinding, RequirementItem } from './Requirement';

const order: RequirementItem['verdict'][] = ['fail', 'unknown', 'pass'];
const last = {
  pass: 'met',
  fail: 'not met',
  unknown: 'not known',
  not_applicable: 'nothing to look at',
};

/**
 * What was found without looking at items that could not be read is not known, unless
 * one item was enough for it.
 *
 * @param options - `oneDecides` is the verdict for which one item is enough
 */
export function doubtUnread(
  finding: RequirementFinding,
  options: {
    id: string;
    entity: Entity;
    unread: UnreadFact[];
    oneDecides?: 'pass' | 'fail';
  },
): RequirementFinding {
  const { id, entity, unread, oneDecides } = options;
  const [first] = unread;
  if (!first || finding.verdict === oneDecides) {
    return finding;
  }
  const one = `${first.kind === 'SLO' ? 'An' : 'A'} ${
    first.kind
  } that names this ${
    isJourneyEntity(entity) ? 'journey' : 'service'
  } could not be read`;
  const others = unread.length - 1;
  const more = others > 0 ? `, as ${others} more could not` : '';
  const items = [
    ...(finding.items ?? []),
    ...unread.map(item => toItem(id, item)),
  ].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return {
    verdict: 'unknown',
    code: `${id}.unread`,
    message: `${one}${more}: ${first.reason}. Without it: ${
      last[finding.verdict]
    }. ${finding.message}`,
    evidence: finding.evidence,
    items,
    ...(finding.measured && { measured: finding.measured }),
  };
}

function toItem(requirementId: string, item: UnreadFact): RequirementItem {
  const { id, name, reason, entityRefs = [] } = item;
  return {
    id,
    name,
    verdict: 'unknown',
    code: `${requirementId}.unread`,
    message: `It could not be read: ${reason}.`,
    ...(entityRefs.length > 0 && { entityRefs }),
  };
}
