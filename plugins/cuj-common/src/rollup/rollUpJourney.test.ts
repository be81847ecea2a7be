/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloState } from '../slo/SloStatus';
import { defaultBurnRateAlerts } from './burnRateAlerts';
import { JourneyRollUpStep } from './JourneyRollUp';
import { rollUpJourney } from './rollUpJourney';
import { SliTimeline } from './SliTimeline';
import { sloOf, step } from './__testUtils__/journeySteps';
import {
  DAY_MINUTES,
  intervalsOf,
  minutes,
  MINUTE_MS,
  timelineOf,
} from './__testUtils__/minutes';

/** Three monitors over ten minutes, as Datadog's documentation has them. */
const three = [
  step('submit', [sloOf('1', timelineOf(10, [5, 6]), { targetPercent: 85 })]),
  step('schedule', [
    sloOf('2', timelineOf(10, [9, 10]), { targetPercent: 95 }),
  ]),
  step('show', [
    sloOf('3', timelineOf(10, [3, 4], [5, 6]), { targetPercent: 80 }),
  ]),
];

describe('rollUpJourney', () => {
  it('unites the bad times of the hard steps, and says whose they are', () => {
    const journey = rollUpJourney({
      window: minutes(10),
      targetPercent: 75,
      steps: three,
    });
    expect(journey).toMatchObject({
      state: 'breached',
      stateParts: [
        { part: 'budget', state: 'breached' },
        { part: 'slos', state: 'breached' },
        { part: 'coverage', state: 'ok' },
      ],
      sliPercent: 70,
      coveragePercent: 100,
      budget: {
        remainingPercent: -20,
        allowedMs: 2.5 * MINUTE_MS,
        leftMs: -0.5 * MINUTE_MS,
      },
      weakLink: { steps: ['show'], exclusiveMs: MINUTE_MS },
      targetTooLow: ['show', 'submit'],
      unmeasuredSteps: [],
      duplicates: [],
    });
    expect(journey.timeline.bad).toEqual(intervalsOf([3, 4], [5, 6], [9, 10]));
    expect(
      journey.contributions.map(({ steps, badMs, exclusiveMs }) => [
        steps,
        badMs / MINUTE_MS,
        exclusiveMs / MINUTE_MS,
      ]),
    ).toEqual([
      [['show'], 2, 1],
      [['schedule'], 1, 1],
      [['submit'], 1, 0],
    ]);
  });

  it('has a budget that is spent to the last minute, and is not breached by it', () => {
    const journey = rollUpJourney({
      window: minutes(10),
      targetPercent: 70,
      steps: three.map(one => ({
        ...one,
        slos: one.slos.map(slo => ({ ...slo, state: 'ok' as const })),
      })),
    });
    expect(journey.state).toBe('ok');
    expect(journey.budget).toMatchObject({ remainingPercent: 0, leftMs: 0 });
    expect(journey.targetTooLow).toEqual([]);
  });

  it('lists no step as having too low a target that misses it by a digit which its SLI does not show', () => {
    const of = (state: SloState, budgetRemainingPercent: number) =>
      rollUpJourney({
        ...{ window: minutes(100), targetPercent: 99.9 },
        steps: [
          step('a', [
            sloOf('1', undefined, {
              ...{ sliPercent: 99, targetPercent: 99, state },
              budgetRemainingPercent,
            }),
          ]),
        ],
      });
    expect(of('breached', -0.4)).toMatchObject({
      steps: [{ budgetRemainingPercent: -0.4 }],
      targetTooLow: [],
    });
    expect(of('breached', 0).targetTooLow).toEqual([]);
    expect(of('ok', 0.4).targetTooLow).toEqual(['a']);
  });

  it('warns where the warning of its own is missed', () => {
    expect(
      rollUpJourney({
        window: minutes(100),
        targetPercent: 80,
        warningPercent: 95,
        steps: [
          step('a', [
            sloOf('1', timelineOf(100, [0, 10]), { targetPercent: 80 }),
          ]),
        ],
      }).state,
    ).toBe('warning');
  });

  it('warns while a burn-rate alert fires', () => {
    const window = minutes(7 * DAY_MINUTES);
    const { endMs } = window;
    const slo = sliceBefore(endMs, 30);
    const journey = rollUpJourney({
      window,
      targetPercent: 99,
      burnRateAlerts: defaultBurnRateAlerts['7d'],
      steps: [step('a', [sloOf('1', slo, { targetPercent: 99 })])],
    });
    expect(journey.stateParts).toContainEqual({
      part: 'burn-rate',
      state: 'warning',
    });
    expect(journey.state).toBe('warning');
    expect(journey.burnRates.map(({ state }) => state)).toEqual([
      'firing',
      'firing',
      'quiet',
    ]);
  });

  it('is down with its alternatives only while all of them are', () => {
    const alternatives = [
      step(
        'fast',
        [sloOf('1', timelineOf(100, [0, 30]), { targetPercent: 99 })],
        {
          dependency: 'redundant',
        },
      ),
      step(
        'slow',
        [sloOf('2', timelineOf(100, [25, 60]), { targetPercent: 99 })],
        {
          dependency: 'redundant',
        },
      ),
    ];
    const journey = rollUpJourney({
      window: minutes(100),
      targetPercent: 95,
      steps: [
        ...alternatives,
        step('hard', [sloOf('3', timelineOf(100), { targetPercent: 99 })]),
      ],
    });
    expect(journey).toMatchObject({
      sliPercent: 95,
      weakLink: { steps: ['fast', 'slow'], exclusivePercent: 100 },
      steps: [
        { name: 'fast', state: 'breached', sliPercent: 70 },
        { name: 'slow', state: 'breached', sliPercent: 65 },
        { name: 'hard', state: 'ok', budgetRemainingPercent: 100 },
      ],
    });
    // Both are breached, though seldom together.
    expect(journey.state).toBe('breached');

    const withOneThatHolds = rollUpJourney({
      window: minutes(100),
      targetPercent: 95,
      steps: [
        ...alternatives,
        step('third', [sloOf('4', timelineOf(100), { targetPercent: 99 })], {
          dependency: 'redundant',
        }),
      ],
    });
    expect(withOneThatHolds).toMatchObject({ state: 'ok', sliPercent: 100 });

    const apart = rollUpJourney({
      window: minutes(100),
      steps: alternatives.map(one => ({ ...one, group: one.name })),
    });
    expect(apart.sliPercent).toBe(40);
  });

  describe('with SLOs that are the same', () => {
    const ofMonitors = (
      id: string,
      bad: [number, number],
      ...monitorIds: string[]
    ) => sloOf(id, timelineOf(100, bad), { monitorIds, targetPercent: 80 });

    it('counts them once, and names them', () => {
      const journey = rollUpJourney({
        window: minutes(100),
        targetPercent: 95,
        steps: [
          step('a', [ofMonitors('1', [0, 10], '7')]),
          step('b', [
            ofMonitors('1', [0, 10], '7'),
            ofMonitors('2', [0, 10], '7', '8'),
            ofMonitors('3', [0, 5], '8', '9'),
          ]),
        ],
      });
      expect(journey.sliPercent).toBe(90);
      expect(journey.duplicates).toEqual([
        {
          sloId: '2',
          step: 'b',
          aliases: [
            { sloId: '1', step: 'a', reason: 'shared-monitors' },
            { sloId: '1', step: 'b', reason: 'shared-monitors' },
          ],
        },
      ]);
      expect(journey.overlaps).toMatchObject([
        { between: [{ sloId: '2' }, { sloId: '3' }], monitorIds: ['8'] },
      ]);
      expect(journey.weakLink).toMatchObject({
        steps: ['b'],
        exclusivePercent: 100,
      });
      // It is shown with what its SLO says, though that counts elsewhere.
      expect(journey.steps[0]).toMatchObject({ name: 'a', sliPercent: 90 });
    });

    it('does not add up percentages of the same SLO', () => {
      const slo = sloOf('1', undefined, { sliPercent: 99, targetPercent: 99 });
      const { sliPercent, sliAtMostPercent } = rollUpJourney({
        window: minutes(100),
        steps: [step('a', [slo]), step('b', [slo])],
      });
      expect([sliPercent, sliAtMostPercent]).toEqual([99, 99]);
    });

    it('goes by the entry point, and explains it by the steps that it sees', () => {
      const journey = rollUpJourney({
        window: minutes(100),
        targetPercent: 95,
        entryPoint: {
          slos: [
            sloOf('entry', timelineOf(100, [0, 8]), { targetPercent: 90 }),
          ],
          contains: ['a', 'b', 'c'],
        },
        steps: [
          step('a', [ofMonitors('1', [0, 6])]),
          step('b', [ofMonitors('2', [50, 60])]),
          step('c', []),
        ],
      });
      expect(journey).toMatchObject({
        sliPercent: 92,
        state: 'breached',
        weakLink: { steps: ['a'], exclusivePercent: 75 },
        targetTooLow: ['a'],
        unmeasuredSteps: [],
      });
      expect(journey.duplicates[0].aliases).toEqual([
        { sloId: '1', step: 'a', reason: 'inside-entry-point' },
        { sloId: '2', step: 'b', reason: 'inside-entry-point' },
      ]);
    });

    it('hears of a step that the entry point sees only where it is breached', () => {
      const stateWith = (state: SloState) =>
        rollUpJourney({
          window: minutes(100),
          entryPoint: {
            slos: [sloOf('entry', timelineOf(100), { targetPercent: 90 })],
            contains: ['a'],
          },
          steps: [step('a', [sloOf('1', undefined, { state })])],
        }).state;
      expect(stateWith('breached')).toBe('breached');
      expect(stateWith('no_data')).toBe('ok');
      expect(stateWith('warning')).toBe('ok');
    });
  });

  describe('of which not everything is known', () => {
    const known = (...pairs: Array<[number, number]>) =>
      SliTimeline.create({
        window: minutes(100),
        known: intervalsOf(...pairs),
      });

    it('is unknown where too little was measured', () => {
      const of = (minutesKnown: number, minCoveragePercent?: number) =>
        rollUpJourney({
          window: minutes(100),
          targetPercent: 99,
          ...(minCoveragePercent !== undefined && { minCoveragePercent }),
          steps: [
            step('a', [sloOf('1', known([0, minutesKnown]), { state: 'ok' })]),
            step('b', [sloOf('2', timelineOf(100), { state: 'ok' })]),
          ],
        });
      expect(of(94)).toMatchObject({
        state: 'unknown',
        sliAtMostPercent: 100,
        coveragePercent: 94,
        noDataMs: 6 * MINUTE_MS,
      });
      expect(of(94)).not.toHaveProperty('sliPercent');
      expect(of(95).state).toBe('ok');
      expect(of(94, 90).state).toBe('ok');
      expect(of(0)).toMatchObject({ state: 'no_data', coveragePercent: 0 });
      expect(of(0)).not.toHaveProperty('sliPercent');
      expect(of(0)).not.toHaveProperty('budget');
    });

    it('is bad where one step is, whatever is known of the others', () => {
      const journey = rollUpJourney({
        window: minutes(100),
        steps: [
          step('a', [sloOf('1', known([0, 50]))]),
          step('b', [sloOf('2', timelineOf(100, [40, 90]))]),
        ],
      });
      expect(journey).toMatchObject({
        knownMs: 90 * MINUTE_MS,
        mostBadMs: 50 * MINUTE_MS,
      });
    });

    it('makes no number and no breach of the bad time of one SLO while another is silent', () => {
      const ofMonth = (badMinutes: number) =>
        rollUpJourney({
          window: minutes(30 * DAY_MINUTES),
          targetPercent: 99.9,
          steps: [
            step('a', [
              sloOf('1', timelineOf(30 * DAY_MINUTES, [0, badMinutes]), {
                ...{ targetPercent: 99.9, state: 'ok' },
              }),
            ]),
            step('b', [
              sloOf('2', undefined, { targetPercent: 99.9, state: 'no_data' }),
            ]),
          ],
        });
      const blip = ofMonth(10);
      expect(blip).toMatchObject({
        state: 'no_data',
        stateParts: [
          { part: 'slos', state: 'no_data' },
          { part: 'coverage', state: 'unknown' },
        ],
        sliAtMostPercent: expect.closeTo(100 - 100 / 4320, 6),
        targetTooLow: [],
      });
      expect(blip).not.toHaveProperty('sliPercent');
      expect(blip).not.toHaveProperty('budget');
      // More than 43.2 minutes are too many, whatever the other one was.
      expect(ofMonth(43).state).toBe('no_data');
      const outage = ofMonth(44);
      expect(outage.stateParts[0]).toEqual({
        ...{ part: 'budget', state: 'breached' },
      });
      expect(outage).not.toHaveProperty('budget');
      expect(outage.sliAtMostPercent).toBeCloseTo(100 - 440 / 4320, 6);
    });

    it('knows by the percentage of one SLO how good it is at best while another is silent', () => {
      const of = (targetPercent: number) =>
        rollUpJourney({
          ...{ window: minutes(100), targetPercent },
          steps: [
            step('a', [sloOf('1', undefined, { sliPercent: 97 })]),
            step('b', [sloOf('2', undefined)]),
          ],
        });
      expect(of(97)).toMatchObject({
        ...{ state: 'no_data', sliAtMostPercent: expect.closeTo(97, 9) },
      });
      expect(of(98)).toMatchObject({
        ...{ state: 'breached', coveragePercent: 0 },
      });
    });

    it('says no better of a short gap than what may be, and no worse than by what was measured', () => {
      const of = (targetPercent: number) =>
        rollUpJourney({
          window: minutes(100),
          targetPercent,
          steps: [
            step('a', [sloOf('1', timelineOf(100, [0, 2]), { state: 'ok' })]),
            step('b', [sloOf('2', known([4, 100]), { state: 'ok' })]),
          ],
        });
      expect(of(90)).toMatchObject({
        state: 'ok',
        coveragePercent: 98,
        sliPercent: expect.closeTo(100 - 200 / 98, 9),
        sliAtMostPercent: 98,
      });
      expect(of(98).state).toBe('unknown');
      expect(of(98.1).state).toBe('breached');
    });

    it('bounds the bad time of alternatives of which one is silent', () => {
      const redundant = (name: string, ...slos: JourneyRollUpStep['slos']) =>
        step(name, slos, { dependency: 'redundant' });
      const bad = sloOf('1', timelineOf(1000, [0, 40]), { targetPercent: 99 });
      const of = (...steps: JourneyRollUpStep[]) =>
        rollUpJourney({ window: minutes(1000), targetPercent: 99, steps });

      expect(of(redundant('a', bad), redundant('b'))).toMatchObject({
        state: 'unknown',
        ...{ coveragePercent: 100, sliPercent: 96, sliAtMostPercent: 100 },
      });
      const shareOnly = sloOf('1', undefined, {
        ...{ sliPercent: 99.99, targetPercent: 99 },
      });
      expect(of(redundant('a', shareOnly), redundant('b'))).toMatchObject({
        ...{ state: 'ok', coveragePercent: 100, sliAtMostPercent: 100 },
        sliPercent: expect.closeTo(99.99, 6),
      });
      expect(
        of(
          redundant('a', shareOnly),
          redundant('b', sloOf('2', undefined)),
          step('c', [
            sloOf('3', timelineOf(1000, [0, 5]), { targetPercent: 99 }),
          ]),
        ),
      ).toMatchObject({
        state: 'ok',
        sliPercent: expect.closeTo(99.49, 6),
        sliAtMostPercent: expect.closeTo(99.5, 6),
      });
      // One that holds is enough, and where nothing is known nothing is said.
      const good = sloOf('1', timelineOf(1000), { targetPercent: 99 });
      expect(of(redundant('a', good), redundant('b'))).toMatchObject({
        ...{ state: 'ok', sliPercent: 100 },
      });
      expect(
        of(redundant('a', sloOf('1', undefined)), redundant('b')),
      ).toMatchObject({ state: 'no_data', coveragePercent: 0 });
    });

    it.each<[SloState, SloState]>([
      ['ok', 'ok'],
      ['warning', 'warning'],
      ['stale', 'stale'],
      ['unknown', 'unknown'],
      ['no_data', 'no_data'],
      ['breached', 'breached'],
    ])('is no better than an SLO that is %s', (state, expected) => {
      expect(
        rollUpJourney({
          window: minutes(100),
          targetPercent: 99,
          steps: [step('a', [sloOf('1', timelineOf(100), { state })])],
        }).state,
      ).toBe(expected);
    });

    it('is unknown with an SLO without a target, or a hard step without an SLO', () => {
      const good = sloOf('1', timelineOf(100), { targetPercent: 99 });
      const of = (...steps: JourneyRollUpStep[]) =>
        rollUpJourney({ window: minutes(100), targetPercent: 99, steps });
      expect(of(step('a', [sloOf('1', timelineOf(100))])).state).toBe(
        'unknown',
      );
      expect(of(step('a', [good]), step('b', []))).toMatchObject({
        state: 'unknown',
        sliPercent: 100,
        unmeasuredSteps: ['b'],
      });
      expect(
        of(
          step('a', [good]),
          step('b', [], { dependency: 'redundant' }),
          step('c', [], { dependency: 'soft' }),
        ),
      ).toMatchObject({ state: 'unknown', unmeasuredSteps: ['b'] });
      expect(of()).toMatchObject({ state: 'no_data', steps: [] });
      expect(of()).not.toHaveProperty('softState');
    });

    it('is bounded where only percentages are known, and unknown where the target lies between', () => {
      const of = (targetPercent: number) =>
        rollUpJourney({
          window: minutes(100),
          targetPercent,
          steps: [90, 90, 80].map((sliPercent, index) =>
            step(`${index}`, [
              sloOf(`${index}`, undefined, { sliPercent, state: 'ok' }),
            ]),
          ),
        });
      expect(of(70)).toMatchObject({
        sliPercent: expect.closeTo(60, 9),
        sliAtMostPercent: expect.closeTo(80, 9),
        state: 'unknown',
      });
      expect(of(60).state).toBe('ok');
      expect(of(81).state).toBe('breached');
    });

    it('has a weak link even where only shares are known, if it is beyond doubt', () => {
      const of = (...percents: number[]) =>
        rollUpJourney({
          window: minutes(100),
          steps: percents.map((sliPercent, index) =>
            step(`${index}`, [sloOf(`${index}`, undefined, { sliPercent })]),
          ),
        }).weakLink;
      expect(of(99, 90)).toMatchObject({
        steps: ['1'],
        exclusiveMs: expect.closeTo(9 * MINUTE_MS, 3),
      });
      expect(of(95, 95)).toBeUndefined();
    });
  });
});

/** A week, bad for the last so many minutes before its end. */
function sliceBefore(endMs: number, count: number): SliTimeline {
  const end = endMs / MINUTE_MS;
  return timelineOf(end, [end - count, end]);
}
