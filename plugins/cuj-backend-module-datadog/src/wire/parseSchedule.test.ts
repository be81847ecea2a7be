/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { parseScheduleIds, parseScheduleMoment } from './parseSchedule';

const shift = (id: string, hours: [number, number], user: unknown) => ({
  id,
  type: 'shifts',
  attributes: {
    start: new Date(hours[0] * 3_600_000).toISOString(),
    end: new Date(hours[1] * 3_600_000).toISOString(),
  },
  relationships: { user: { data: user } },
});
const group = (position: string, ...shifts: string[]) => ({
  id: position,
  type: 'schedule_oncall_responder',
  attributes: { position },
  relationships: {
    shifts: { data: shifts.map(id => ({ id, type: 'shifts' })) },
  },
});
const answerOf = (...included: Array<{ id: string; type: string }>) => ({
  data: {
    type: 'schedule_oncall_responders',
    relationships: {
      responders: {
        data: included
          .filter(({ type }) => type === 'schedule_oncall_responder')
          .map(({ id, type }) => ({ id, type })),
      },
    },
  },
  included,
});
const user = (id: string) => ({ id, type: 'users' });

describe('parseScheduleMoment', () => {
  it('tells who is on call, until when, and when the next shift begins', () => {
    expect(
      parseScheduleMoment(
        answerOf(
          group('current', 's1', 's2'),
          group('next', 's3', 's4'),
          shift('s1', [0, 8], user('a')),
          shift('s2', [0, 12], user('b')),
          shift('s3', [14, 20], user('a')),
          shift('s4', [13, 14], null),
        ),
      ),
    ).toEqual({
      coveredUntil: 12 * 3_600_000,
      userIds: ['a', 'b'],
      nextFrom: 14 * 3_600_000,
    });
  });

  it('tells that nobody is where no position has a shift, or one that is kept free', () => {
    expect(parseScheduleMoment(answerOf())).toEqual({ userIds: [] });
    expect(
      parseScheduleMoment(
        answerOf(group('current', 's1'), shift('s1', [0, 8], null)),
      ),
    ).toEqual({ userIds: [] });
  });

  it('takes nothing that it can not read for nobody', () => {
    const whole = answerOf(
      group('current', 's1'),
      shift('s1', [0, 8], user('a')),
    );
    for (const broken of [
      {},
      { data: { relationships: {} } },
      { ...whole, included: [] },
      { ...whole, included: whole.included.slice(0, 1) },
      answerOf(group('current', 's1'), shift('s1', [0, 8], undefined)),
      answerOf(group('current', 's1'), {
        ...shift('s1', [0, 8], user('a')),
        attributes: { start: 'soon', end: 'late' },
      } as ReturnType<typeof shift>),
    ]) {
      expect(() => parseScheduleMoment(broken)).toThrow(/responders holds/);
    }
    const outcomeOf = (answer: unknown) => {
      try {
        return parseScheduleMoment(answer).userIds;
      } catch (error) {
        return (error as Error).name;
      }
    };
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (data, included) => {
        // Only an empty list says that there are no responders.
        const expected = Array.isArray(data) && data.length === 0;
        expect(
          outcomeOf({
            data: { relationships: { responders: { data } } },
            included,
          }),
        ).toEqual(expected ? [] : 'DatadogRequestError');
        expect(outcomeOf({ ...whole, included })).toBe('DatadogRequestError');
        expect(outcomeOf({ data, included })).toBe('DatadogRequestError');
      }),
    );
  });
});

describe('parseScheduleIds', () => {
  it('takes those of the team only, as the filter may be ignored', () => {
    const schedule = (id: string, ...teams: string[]) => ({
      id,
      relationships: { teams: { data: teams.map(team => ({ id: team })) } },
    });
    expect(
      parseScheduleIds(
        {
          data: [
            schedule('s1', 'b', 'a'),
            schedule('s2', 'b'),
            null,
            { id: 1 },
          ],
        },
        'a',
      ),
    ).toEqual({ ids: ['s1'], isWhole: true });
    const full = Array.from({ length: 10 }, () => schedule('s', 'a'));
    const wholeOf = (total?: number) =>
      parseScheduleIds({ data: full, meta: { page: { total } } }, 'a').isWhole;
    expect([wholeOf(), wholeOf(10), wholeOf(11)]).toEqual([false, true, false]);
    expect(() => parseScheduleIds({ data: null }, 'a')).toThrow(
      /holds no list/,
    );
  });
});
