/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { findTeamId, parseOnCall } from './parseOnCall';

const user = (id: string, name: string) => ({
  id,
  type: 'users',
  attributes: { email: `${id}@example.com`, name, status: 'active' },
});
const ref = (type: string, ...ids: string[]) => ({
  data: ids.map(id => ({ type, id })),
});
const answer = {
  data: {
    id: 'team-1764252704',
    type: 'team_oncall_responders',
    relationships: {
      responders: ref('users', 'a', 'b', 'gone'),
      escalations: ref('escalation_policy_steps', 's2', 's1'),
    },
  },
  included: [
    user('a', 'Ada'),
    user('b', ''),
    user('c', 'Cem'),
    {
      id: 's1',
      type: 'escalation_policy_steps',
      relationships: { responders: ref('users', 'a') },
    },
    {
      id: 's2',
      type: 'escalation_policy_steps',
      relationships: { responders: ref('users', 'c', 'c') },
    },
  ],
};

describe('parseOnCall', () => {
  it('names people in their order, by their address where they have no name', () => {
    expect(parseOnCall(answer)).toEqual({
      responders: [{ displayName: 'Ada' }, { displayName: 'b@example.com' }],
      escalations: [{ displayName: 'Cem' }, { displayName: 'Ada' }],
    });
  });

  it('takes ids without people for nobody, and throws only where there is no team', () => {
    expect(parseOnCall({ data: answer.data })).toEqual({
      responders: [],
      escalations: [],
    });
    expect(() => parseOnCall({})).toThrow(/holds no team/);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (relationships, included) => {
        parseOnCall({ data: { relationships }, included });
        parseOnCall({ ...answer, included: [included] });
      }),
    );
  });
});

describe('findTeamId', () => {
  it('takes the exact handle among those that resemble it', () => {
    const team = (handle: string) => ({
      id: `id of ${handle}`,
      attributes: { handle },
    });
    const teams = { data: [team('team-a-b'), team('Team-a'), team('team-a')] };
    expect(findTeamId(teams, 'team-a')).toEqual({
      id: 'id of team-a',
      count: 3,
    });
    expect(findTeamId(teams, 'team')).toEqual({ count: 3 });
    expect(() => findTeamId({}, 'team')).toThrow(/holds no list/);
  });
});
