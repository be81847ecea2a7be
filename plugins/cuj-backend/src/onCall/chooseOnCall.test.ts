/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallFinding, chooseOnCall } from './chooseOnCall';

const finding = (
  origin: OnCallFinding['origin'],
  ...people: string[]
): OnCallFinding => ({
  origin,
  answer: {
    state: 'known',
    team: origin,
    responders: people.map(displayName => ({ displayName })),
    escalations: [],
    stale: false,
  },
});
const down = (origin: OnCallFinding['origin']): OnCallFinding => ({
  origin,
  answer: {
    state: 'unknown',
    unknownBecause: 'unavailable',
    reason: `${origin} is down`,
    stale: false,
  },
});
const noTeam = {
  state: 'unknown' as const,
  unknownBecause: 'no-team' as const,
  stale: false,
};
const choose = (...findings: OnCallFinding[]) => {
  const { answer, isOpen } = chooseOnCall(findings, noTeam);
  return [answer.team ?? answer.reason ?? answer.unknownBecause, isOpen];
};

describe('chooseOnCall', () => {
  it('takes the most explicit that names somebody', () => {
    expect(
      choose(
        finding('owner-name', 'Gus'),
        finding('owner-rotation', 'Ann'),
        finding('owner-annotation', 'Bob'),
        finding('entity-rotation', 'Eve'),
      ),
    ).toEqual(['entity-rotation', false]);
    expect(
      choose(finding('owner-name', 'Gus'), finding('owner-rotation', 'Ann')),
    ).toEqual(['owner-rotation', false]);
    expect(
      choose(
        finding('entity-rotation', 'Eve'),
        finding('entity-annotation', 'Ida'),
      ),
    ).toEqual(['entity-annotation', false]);
  });

  it('says that nobody is on call only where nobody else answers', () => {
    expect(
      choose(finding('owner-name'), finding('owner-rotation', 'Ann')),
    ).toEqual(['owner-rotation', false]);
    expect(
      choose(finding('entity-rotation'), finding('owner-name', 'Gus')),
    ).toEqual(['owner-name', false]);
    expect(choose(finding('owner-name'), finding('entity-rotation'))).toEqual([
      'entity-rotation',
      false,
    ]);
  });

  it('takes who is called next for somebody', () => {
    const later = finding('entity-annotation');
    later.answer.escalations = [{ displayName: 'Lea' }];
    expect(choose(finding('owner-rotation', 'Ann'), later)).toEqual([
      'entity-annotation',
      false,
    ]);
  });

  it('tells whether one that could not be asked might know better', () => {
    expect(
      choose(down('entity-annotation'), finding('entity-rotation', 'Eve')),
    ).toEqual(['entity-rotation', true]);
    expect(
      choose(down('owner-name'), finding('entity-rotation', 'Eve')),
    ).toEqual(['entity-rotation', false]);
    expect(choose(finding('entity-rotation'), down('owner-name'))).toEqual([
      'entity-rotation',
      true,
    ]);
    expect(choose(down('owner-name'), down('owner-rotation'))).toEqual([
      'owner-rotation is down',
      true,
    ]);
    expect(choose()).toEqual(['no-team', false]);
  });
});
