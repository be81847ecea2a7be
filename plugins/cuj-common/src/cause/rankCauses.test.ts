/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { AlertEpisode } from '../alerts/AlertEpisode';
import { CauseQuestion } from './CauseRanking';
import { rankCauses } from './rankCauses';

const now = Date.UTC(2026, 10, 22, 3, 30);
const isoBefore = (minutes: number) =>
  new Date(now - minutes * 60_000).toISOString();
const DAY_MINUTES = 1440;

/** An episode of the only monitor of a service, which has the same name. */
function fires(
  service: string,
  minutesAgo: number,
  overrides: Partial<AlertEpisode> = {},
): AlertEpisode {
  return {
    id: `${service}@${minutesAgo}`,
    monitorId: service,
    group: '',
    startedAt: isoBefore(minutesAgo),
    severity: 'alert',
    ...overrides,
  };
}

function ended(service: string, minutesAgo: number): AlertEpisode {
  return fires(service, minutesAgo, { endedAt: isoBefore(minutesAgo - 10) });
}

/** `a>b` is that a needs b. */
function ask(
  focus: string[],
  episodes: AlertEpisode[],
  edges: string,
  overrides: Partial<CauseQuestion> = {},
) {
  const dependencies = edges
    .split(' ')
    .filter(Boolean)
    .map(edge => edge.split('>'))
    .map(([from, to]) => ({ from, to }));
  const services = new Set([
    ...dependencies.flatMap(({ from, to }) => [from, to]),
    ...episodes.map(({ monitorId }) => monitorId),
  ]);
  return rankCauses({
    focus: episodes
      .filter(({ monitorId }) => focus.includes(monitorId))
      .map(({ id }) => id),
    episodes,
    // Long enough to tell what is rare.
    history: [ended('elsewhere', 28 * DAY_MINUTES)],
    monitors: [...services, 'elsewhere']
      .filter(service => service !== 'unheard-of')
      .map(service => ({ id: service, service, windowSeconds: 300 })),
    dependencies,
    now: isoBefore(0),
    ...overrides,
  });
}

describe('rankCauses', () => {
  it('names the deepest that fails, though it was noticed later, and tells what echoes it', () => {
    const ranking = ask(
      ['web'],
      [
        fires('web', 12),
        fires('workflow', 13),
        fires('engine', 10),
        fires('billing', 11),
        fires('optimizer', 110, { severity: 'no_data' }),
        fires('stranger', 9, { monitorId: 'unheard-of' }),
      ],
      'web>workflow workflow>engine engine>optimizer web>cache billing>ledger',
    );
    expect(ranking).toEqual({
      isKnown: true,
      candidates: [
        {
          service: 'engine',
          scoreRatio: expect.any(Number),
          episodeIds: ['engine@10'],
          evidence: [
            {
              kind: 'no-failing-dependency',
              dependencies: 1,
              unmonitored: 0,
            },
            { kind: 'explains', services: 2, of: 3 },
            { kind: 'noticed-late', lateSeconds: 180, toleranceSeconds: 420 },
          ],
        },
        expect.objectContaining({ service: 'workflow' }),
        expect.objectContaining({ service: 'web' }),
      ],
      echoes: [
        {
          episodeId: 'workflow@13',
          service: 'workflow',
          lagSeconds: -180,
          path: ['workflow', 'engine'],
        },
        {
          episodeId: 'web@12',
          service: 'web',
          lagSeconds: -120,
          path: ['web', 'workflow', 'engine'],
        },
      ],
      unexplained: [
        {
          episodeId: 'optimizer@110',
          service: 'optimizer',
          reason: 'long-open',
        },
        { episodeId: 'billing@11', service: 'billing', reason: 'no-path' },
        { episodeId: 'stranger@9', reason: 'unknown-monitor' },
      ],
    });
  });

  it('takes what was over long before for the cause of less that still fires', () => {
    const scoreOf = (endedMinutesAgo?: number, isAllOver = false) =>
      ask(
        ['web'],
        [
          fires('web', 50, isAllOver ? { endedAt: isoBefore(1) } : {}),
          fires('engine', 51, {
            ...(endedMinutesAgo !== undefined && {
              endedAt: isoBefore(endedMinutesAgo),
            }),
          }),
        ],
        'web>engine',
      ).candidates.find(({ service }) => service === 'engine')!.scoreRatio;
    const firing = scoreOf();
    // What needs it may recover a little later.
    expect(scoreOf(5)).toBe(firing);
    expect(scoreOf(20)).toBeLessThan(firing);
    expect(scoreOf(40)).toBeLessThan(scoreOf(20));
    expect(scoreOf(40, true)).toBe(firing);
  });

  it('does not blame what alerts all the time without that others follow', () => {
    const episodes = [
      fires('web', 12),
      fires('engine', 13),
      fires('queue', 14),
    ];
    const edges = 'web>engine engine>queue';
    expect(ask(['web'], episodes, edges).candidates[0].service).toBe('queue');

    const history = Array.from({ length: 600 }, (_, index) =>
      ended('queue', 200 + index * 60),
    );
    const ranking = ask(['web'], episodes, edges, { history });
    expect(ranking).toMatchObject({
      isKnown: true,
      candidates: [{ service: 'engine' }, { service: 'queue' }, {}],
    });
    expect(ranking.candidates[1].evidence).toContainEqual({
      kind: 'followed-before',
      followed: 0,
      of: 600,
    });
  });

  it('finds what several have in common, though nobody watches it', () => {
    const ranking = ask(
      ['a'],
      [fires('a', 10), fires('b', 10), fires('c', 11)],
      'a>database b>database c>database a>other',
      {
        monitors: ['a', 'b', 'c', 'other'].map(id => ({ id, service: id })),
      },
    );
    expect(ranking).toMatchObject({
      isKnown: true,
      candidates: [
        {
          service: 'database',
          episodeIds: [],
          evidence: expect.arrayContaining([
            { kind: 'not-monitored', callers: 3 },
          ]),
        },
        { service: 'a' },
      ],
    });
    expect(ranking.echoes[0]).toEqual({
      episodeId: 'c@11',
      service: 'c',
      path: ['c', 'database'],
    });
  });

  it('learns from the past what no dependency tells, where the order is clear', () => {
    const episodes = [fires('a', 10), fires('b', 15)];
    const past = (lag: (index: number) => number) =>
      Array.from({ length: 8 }, (_, index) => [
        ended('b', (3 * index + 2) * DAY_MINUTES),
        ended('a', (3 * index + 2) * DAY_MINUTES - lag(index)),
      ]).flat();

    const learned = ask(['a'], episodes, '', { history: past(() => 5) });
    expect(learned).toMatchObject({
      isKnown: true,
      candidates: [
        {
          service: 'b',
          evidence: expect.arrayContaining([
            {
              kind: 'co-fires-often',
              service: 'a',
              support: 8,
              lift: expect.any(Number),
              medianLagSeconds: 300,
            },
          ]),
        },
        { service: 'a' },
      ],
    });
    expect(
      ask(['a'], episodes, '', {
        history: past(index => (index % 2 ? 5 : -5)),
      }),
    ).toMatchObject({ isKnown: false, reason: 'no-direction' });
    // Four times could be chance.
    expect(
      ask(['a'], episodes, '', { history: past(() => 5).slice(0, 8) }),
    ).toMatchObject({ isKnown: true, candidates: [{ service: 'a' }] });
    // In an incident of everything both fire as well.
    const everybody = past(() => 5).flatMap(one => [
      one,
      ...Array.from({ length: 12 }, (_, index) => ({
        ...one,
        id: `${one.id} ${index}`,
        monitorId: `other-${index}`,
      })),
    ]);
    expect(
      ask(['a'], episodes, '', {
        history: everybody,
        monitors: [...new Set(everybody.map(one => one.monitorId))].map(id => ({
          id,
          service: id,
        })),
      }),
    ).toMatchObject({ isKnown: true, candidates: [{ service: 'a' }] });
  });

  it.each<[string, string[], AlertEpisode[], string, string]>([
    [
      'two that are needed fail, and neither explains the other',
      ['web'],
      [fires('web', 10), fires('a', 11), fires('b', 11)],
      'web>a web>b',
      'several-causes',
    ],
    [
      'nothing joins what is asked about',
      ['a', 'b'],
      [fires('a', 10), fires('b', 11)],
      '',
      'unrelated',
    ],
    [
      'two need each other and fail at once',
      ['web'],
      [fires('web', 10), fires('a', 11), fires('b', 11)],
      'web>a a>b b>a',
      'close-call',
    ],
    [
      'everything fires',
      ['s0'],
      Array.from({ length: 12 }, (_, index) => fires(`s${index}`, 10)),
      's0>s1',
      'everything-fires',
    ],
    [
      'what is asked about is not known',
      [],
      [fires('a', 10)],
      '',
      'nothing-fires',
    ],
  ])('names none where %s', (_title, focus, episodes, edges, reason) => {
    expect(ask(focus, episodes, edges)).toMatchObject({
      isKnown: false,
      reason,
    });
  });

  it('passes over what can not be read, and refuses a question without a time', () => {
    const broken = fires('b', 11, { startedAt: 'yesterday' });
    const ranking = ask(['a', 'b'], [fires('a', 10), broken], 'a>b');
    expect(ranking).toMatchObject({
      isKnown: true,
      candidates: [{ service: 'a' }],
      unexplained: [{ episodeId: 'b@11', reason: 'unknown-monitor' }],
    });
    expect(() => ask(['a'], [], '', { now: 'today' })).toThrow(
      'The time "today" can\'t be read',
    );
  });

  it('takes what comes first of two that need each other', () => {
    expect(
      ask(
        ['web'],
        [fires('web', 10), fires('a', 11), fires('b', 22)],
        'web>a a>b b>a',
      ),
    ).toMatchObject({ isKnown: true, candidates: [{ service: 'b' }, {}, {}] });
  });

  it('says the same whatever the order, accounts for each episode, and ends for any graph', () => {
    const service = fc.constantFrom(...'abcdefg');
    const arbitrary = fc.record({
      dependencies: fc.array(fc.record({ from: service, to: service }), {
        maxLength: 20,
      }),
      monitors: fc.array(
        fc.record({ id: service, service, windowSeconds: fc.constant(300) }),
        { maxLength: 9 },
      ),
      episodes: fc.uniqueArray(
        fc
          .tuple(service, fc.integer({ min: -5, max: 200 }))
          .map(([name, minutes]) => fires(name, minutes)),
        { selector: ({ id }) => id, maxLength: 12 },
      ),
      history: fc.uniqueArray(
        fc
          .tuple(service, fc.integer({ min: 300, max: 3000 }))
          .map(([name, minutes]) => ended(name, minutes)),
        { selector: ({ id }) => id, maxLength: 60 },
      ),
    });
    fc.assert(
      fc.property(arbitrary, fc.nat({ max: 11 }), (parts, last) => {
        const focus = parts.episodes.slice(0, last + 1).map(({ id }) => id);
        const question = { ...parts, focus, now: isoBefore(0) };
        const ranking = rankCauses(question);
        expect(
          rankCauses({
            focus: [...focus].reverse(),
            now: question.now,
            dependencies: [...parts.dependencies].reverse(),
            monitors: [...parts.monitors].reverse(),
            episodes: [...parts.episodes].reverse(),
            history: [...parts.history].reverse(),
          }),
        ).toEqual(ranking);

        const { candidates, echoes, unexplained, isKnown, reason } = ranking;
        expect(isKnown).toBe(reason === undefined);
        expect(
          [
            ...(candidates[0]?.episodeIds ?? []),
            ...[...echoes, ...unexplained].map(({ episodeId }) => episodeId),
          ].sort(),
        ).toEqual(
          parts.episodes
            .filter(({ startedAt }) => startedAt <= question.now)
            .map(({ id }) => id)
            .sort(),
        );
        const sum = candidates.reduce((a, one) => a + one.scoreRatio, 0);
        expect(sum).toBeCloseTo(candidates.length > 0 ? 1 : 0);
        for (const { path } of echoes) {
          expect(path[path.length - 1]).toBe(candidates[0].service);
        }
      }),
      { numRuns: 500 },
    );
  });
});
