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
  const { state, team, reason, unknownBecause } = chooseOnCall(
    findings,
    noTeam,
  );
  return state === 'known' ? team : reason ?? unknownBecause;
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
    ).toBe('entity-rotation');
    expect(
      choose(finding('owner-name', 'Gus'), finding('owner-rotation', 'Ann')),
    ).toBe('owner-rotation');
    expect(
      choose(
        finding('entity-rotation', 'Eve'),
        finding('entity-annotation', 'Ida'),
      ),
    ).toBe('entity-annotation');
  });

  it('says that nobody is on call only where nobody else answers', () => {
    expect(
      choose(finding('owner-name'), finding('owner-rotation', 'Ann')),
    ).toBe('owner-rotation');
    expect(
      choose(finding('entity-rotation'), finding('owner-name', 'Gus')),
    ).toBe('owner-name');
    expect(choose(finding('owner-name'), finding('entity-rotation'))).toBe(
      'entity-rotation',
    );
  });

  it('takes who is called next for somebody', () => {
    const later = finding('entity-annotation');
    later.answer.escalations = [{ displayName: 'Lea' }];
    expect(choose(finding('owner-rotation', 'Ann'), later)).toBe(
      'entity-annotation',
    );
  });

  it('takes nobody else where one that might know better could not be asked', () => {
    expect(
      choose(down('entity-annotation'), finding('owner-rotation', 'Ann')),
    ).toBe('entity-annotation is down');
    expect(choose(finding('owner-name', 'Gus'), down('entity-rotation'))).toBe(
      'entity-rotation is down',
    );
    expect(choose(down('owner-name'), finding('entity-rotation', 'Eve'))).toBe(
      'entity-rotation',
    );
    // Nobody is on call for the one, and perhaps somebody for the other.
    expect(choose(finding('entity-rotation'), down('owner-name'))).toBe(
      'owner-name is down',
    );
    expect(choose(down('owner-name'), down('owner-rotation'))).toBe(
      'owner-rotation is down',
    );
    expect(choose()).toBe('no-team');
  });
});
