/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { AlertTransition } from './AlertTransition';
import { pairEpisodes } from './pairEpisodes';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString();

function transition(
  id: string,
  minute: number,
  type: AlertTransition['type'],
  overrides: Partial<AlertTransition> = {},
): AlertTransition {
  return { id, monitorId: '1', group: '', at: at(minute), type, ...overrides };
}

describe('pairEpisodes', () => {
  it('reaches from the first trigger to the next recovery, and is as bad as its worst', () => {
    expect(
      pairEpisodes([
        transition('d', 9, 'recovery'),
        transition('a', 1, 'warning'),
        transition('b', 3, 'alert'),
        transition('b', 3, 'alert'),
        transition('c', 5, 'warning'),
        transition('e', 12, 'no_data'),
        transition('x', 4, 'alert', { group: 'host:x' }),
      ]),
    ).toEqual([
      {
        id: '1:a',
        monitorId: '1',
        group: '',
        startedAt: at(1),
        endedAt: at(9),
        severity: 'alert',
      },
      {
        id: '1:x',
        monitorId: '1',
        group: 'host:x',
        startedAt: at(4),
        severity: 'alert',
      },
      {
        id: '1:e',
        monitorId: '1',
        group: '',
        startedAt: at(12),
        severity: 'no_data',
      },
    ]);
  });

  it('ends episodes of earlier times, and does not count an overlap twice', () => {
    const first = pairEpisodes([transition('a', 1, 'alert')]);
    expect(
      pairEpisodes(
        [transition('a', 1, 'alert'), transition('b', 7, 'recovery')],
        first,
      ),
    ).toEqual([{ ...first[0], endedAt: at(7) }]);
    expect(pairEpisodes([transition('b', 7, 'recovery')])).toEqual([]);
  });

  it('says the same whatever the order, and in one reading or two', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        minute: fc.nat({ max: 50 }),
        type: fc.constantFrom<AlertTransition['type']>(
          'alert',
          'warning',
          'no_data',
          'recovery',
        ),
        group: fc.constantFrom('', 'a'),
      }),
      { maxLength: 30, selector: ({ minute, group }) => `${minute} ${group}` },
    );
    fc.assert(
      fc.property(arbitrary, fc.nat({ max: 50 }), (list, cut) => {
        const all = list.map(({ minute, type, group }) =>
          transition(`${minute} ${group}`, minute, type, { group }),
        );
        const episodes = pairEpisodes(all);
        expect(pairEpisodes([...all].reverse())).toEqual(episodes);

        const early = all.filter(one => one.at <= at(cut));
        const before = pairEpisodes(early);
        const after = pairEpisodes(
          all.filter(one => one.at > at(cut)),
          before,
        );
        const merged = new Map(
          [...before, ...after].map(episode => [episode.id, episode]),
        );
        expect(
          [...merged.values()].sort((a, b) =>
            `${a.startedAt} ${a.id}` < `${b.startedAt} ${b.id}` ? -1 : 1,
          ),
        ).toEqual(episodes);
        for (const { startedAt, endedAt } of episodes) {
          expect(endedAt === undefined || endedAt >= startedAt).toBe(true);
        }
      }),
    );
  });
});
