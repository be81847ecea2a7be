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
 * @remarks
 * One that could not be had, and would be believed rather than that, is told instead, with
 * its reason: the people of the others might be the wrong ones.
 *
 * @param findings - the answers that are known, and those that could not be had
 * @param otherwise - what is told where there are none
 */
export function chooseOnCall(
  findings: OnCallFinding[],
  otherwise: OnCallAnswer,
): OnCallAnswer {
  const sorted = findings
    .slice()
    .sort((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin));
  const told =
    sorted.find(
      ({ answer }) => answer.state === 'unknown' || namesSomebody(answer),
    ) ?? sorted[0];
  return told?.answer ?? otherwise;
}

function namesSomebody({ responders, escalations }: OnCallAnswer): boolean {
  return Boolean(responders?.length || escalations?.length);
}
