/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallCandidate } from '@cuj-slo/backstage-plugin-cuj-common';
import { TeamLookupResult } from './TeamLookup';

type OnCallAnswer = Omit<TeamLookupResult, 'problems'>;

/** What somebody answered who was asked, or that they could not be. */
export interface OnCallFinding {
  /** Why they were asked: a rotation is one in a system besides the sources. */
  origin: OnCallCandidate['origin'] | 'entity-rotation' | 'owner-rotation';
  answer: OnCallAnswer;
}

/** The most explicit first; that a team is called as the owner is, is a guess. */
const order: Array<OnCallFinding['origin']> = [
  'entity-annotation',
  'entity-rotation',
  'owner-annotation',
  'owner-rotation',
  'service-definition',
  'owner-name',
];

/**
 * Which of several answers to the question who is on call is told: the most explicit that
 * names somebody. Only where none does, nobody is on call.
 *
 * @param findings - the answers that are known, and those that could not be had
 * @param otherwise - what is told where there are none
 */
export function chooseOnCall(
  findings: OnCallFinding[],
  otherwise: OnCallAnswer,
): { answer: OnCallAnswer; isOpen: boolean } {
  const sorted = findings
    .slice()
    .sort((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin));
  const known = sorted.filter(({ answer }) => answer.state === 'known');
  const named = known.find(({ answer }) => namesSomebody(answer));
  const told = named ?? known[0] ?? sorted[0];
  return {
    answer: told?.answer ?? otherwise,
    isOpen: sorted.some(
      (finding, index) =>
        finding.answer.state === 'unknown' &&
        (named === undefined || index < sorted.indexOf(named)),
    ),
  };
}

function namesSomebody({ responders, escalations }: OnCallAnswer): boolean {
  return Boolean(responders?.length || escalations?.length);
}
