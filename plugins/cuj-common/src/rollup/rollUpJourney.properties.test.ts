/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { SloState } from '../slo/SloStatus';
import { JourneyRollUpOptions, JourneyRollUpStep } from './JourneyRollUp';
import { rollUpJourney } from './rollUpJourney';
import { SliTimeline } from './SliTimeline';
import { sloOf, step } from './__testUtils__/journeySteps';
import {
  bestOf,
  Minute,
  minutes,
  timelineOfMinutes,
  worstOf,
} from './__testUtils__/minutes';

describe('the roll-up of any steps', () => {
  const LENGTH = 20;
  const arbitrarySlo = (id: fc.Arbitrary<string>) =>
    fc
      .record({
        id,
        states: fc.array(
          fc.constantFrom<Minute>('good', 'bad', 'no_data', 'excluded'),
          { minLength: LENGTH, maxLength: LENGTH },
        ),
        isPercentOnly: fc.boolean(),
        sliPercent: fc.constantFrom(undefined, 90, 99),
        state: fc.constantFrom<SloState | undefined>(
          ...(['ok', 'warning', 'stale', 'no_data', 'breached'] as const),
          undefined,
        ),
        monitorIds: fc.subarray(['7', '8', '9']),
        targetPercent: fc.constantFrom(undefined, 50, 80),
      })
      .map(({ id: sloId, states, isPercentOnly, ...rest }) =>
        sloOf(
          sloId,
          isPercentOnly ? undefined : timelineOfMinutes(states),
          rest,
        ),
      );
  // The same id is the same SLO, wherever it is listed.
  const arbitraryOptions = fc
    .tuple(...['1', '2', '3', '4'].map(id => arbitrarySlo(fc.constant(id))))
    .chain(slos =>
      fc.record({
        window: fc.constant(minutes(LENGTH)),
        targetPercent: fc.constantFrom(undefined, 50, 80, 100),
        steps: fc.uniqueArray(
          fc.record({
            name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
            dependency: fc.constantFrom(
              ...(['hard', 'redundant', 'soft'] as const),
            ),
            group: fc.constantFrom(undefined, 'x'),
            slos: fc.subarray(slos),
          }),
          { selector: ({ name }) => name, maxLength: 5 },
        ),
        entryPoint: fc.option(
          fc.record({
            slos: fc.subarray(slos, { maxLength: 1 }),
            contains: fc.subarray(['a', 'b', 'soft']),
          }),
          { nil: undefined },
        ),
        otherSlos: fc.subarray(slos, { maxLength: 1 }),
        burnRateAlerts: fc.constant([
          {
            threshold: 2,
            longWindow: '10m',
            shortWindow: '2m',
            budgetSpentPercent: 100,
            kind: 'page' as const,
          },
        ]),
      }),
    );

  it('a soft step changes neither the state nor the number', () => {
    fc.assert(
      fc.property(
        arbitraryOptions,
        fc.array(arbitrarySlo(fc.constantFrom('1', '2', 'x', 'y'))),
        (options: JourneyRollUpOptions, slos) => {
          const soft = step('soft', slos, { dependency: 'soft' });
          // The soft step is listed itself, and its SLOs may be named as duplicates.
          const numbersOf = (steps: JourneyRollUpStep[]) => ({
            ...rollUpJourney({ ...options, steps }),
            steps: undefined,
            softState: undefined,
            duplicates: undefined,
            overlaps: undefined,
          });
          expect(numbersOf([soft, ...options.steps])).toEqual(
            numbersOf(options.steps),
          );
        },
      ),
    );
  });

  it('the order of steps and SLOs does not matter', () => {
    fc.assert(
      fc.property(arbitraryOptions, (options: JourneyRollUpOptions) => {
        const { steps, ...journey } = rollUpJourney(options);
        const { steps: reversedSteps, ...reversed } = rollUpJourney({
          ...options,
          steps: [...options.steps].reverse().map(one => ({
            ...one,
            slos: [...one.slos].reverse(),
          })),
        });
        const byName = [...reversedSteps].reverse();
        const rounded = (value: unknown) =>
          JSON.parse(
            JSON.stringify(value, (_, one) =>
              typeof one === 'number' ? Number(one.toFixed(6)) : one,
            ),
          );
        expect(rounded(reversed)).toEqual(rounded(journey));
        expect(rounded(byName)).toEqual(rounded(steps));
      }),
    );
  });

  it('is never ok where something is not', () => {
    fc.assert(
      fc.property(arbitraryOptions, (options: JourneyRollUpOptions) => {
        const journey = rollUpJourney(options);
        const isFine =
          (journey.coveragePercent ?? 0) >= 95 &&
          journey.sliPercent !== undefined &&
          journey.knownMs > 0 &&
          journey.unmeasuredSteps.length === 0 &&
          journey.sliPercent >= (options.targetPercent ?? 0);
        expect(journey.state !== 'ok' || isFine).toBe(true);
        expect(journey.leastBadMs).toBeLessThanOrEqual(journey.mostBadMs);
        const isBreached = journey.stateParts.some(
          ({ part, state }) => part === 'budget' && state === 'breached',
        );
        expect(
          isBreached && !(journey.sliAtMostPercent! < options.targetPercent!),
        ).toBe(false);
        for (const one of journey.contributions) {
          expect(one.exclusiveMs).toBeLessThanOrEqual(one.badMs + 1e-6);
          expect(one.badMs).toBeLessThanOrEqual(journey.mostBadMs + 1e-6);
        }
      }),
    );
  });

  it('is what it is minute for minute', () => {
    const arbitraryStep = fc.record({
      dependency: fc.constantFrom(...(['hard', 'redundant', 'soft'] as const)),
      slos: fc.array(
        fc.array(
          fc.constantFrom<Minute>('good', 'bad', 'no_data', 'excluded'),
          { minLength: LENGTH, maxLength: LENGTH },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(fc.array(arbitraryStep, { maxLength: 6 }), steps => {
        const { timeline } = rollUpJourney({
          window: minutes(LENGTH),
          steps: steps.map(({ dependency, slos }, index) =>
            step(
              `${index}`,
              slos.map((states, at) =>
                sloOf(`${index} ${at}`, timelineOfMinutes(states)),
              ),
              { dependency },
            ),
          ),
        });
        const expected = Array.from({ length: LENGTH }, (_, minute) => {
          const of = (wanted: string) =>
            steps
              .filter(({ dependency }) => dependency === wanted)
              .map(({ slos }) => worstOf(slos.map(states => states[minute])));
          const alternatives = of('redundant');
          return worstOf([
            ...of('hard'),
            ...(alternatives.length > 0 ? [bestOf(alternatives)] : []),
          ]);
        });
        const { known, bad, sliced, excluded } = timelineOfMinutes(expected);
        expect(timeline).toMatchObject({ known, bad, excluded });
        expect(timeline.sliced).toEqual(sliced);
        expect(timeline.measure()).toMatchObject({
          leastBadMs: bad.totalMs,
          mostBadMs: bad.totalMs + sliced.totalMs,
        });
      }),
    );
  });

  it('is never better than it is said to be at best, whatever was not measured', () => {
    const arbitraryPart = fc.record({
      dependency: fc.constantFrom(...(['hard', 'redundant'] as const)),
      group: fc.constantFrom('x', 'y'),
      really: fc.array(fc.constantFrom<Minute>('good', 'bad'), {
        minLength: LENGTH,
        maxLength: LENGTH,
      }),
      seen: fc.array(fc.boolean(), { minLength: LENGTH, maxLength: LENGTH }),
      told: fc.constantFrom('all', 'in-part', 'percentage', 'nothing'),
    });
    fc.assert(
      fc.property(
        fc.array(arbitraryPart, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(50, 80),
        (parts, targetPercent) => {
          const rollUp = (
            timelineOf: (part: (typeof parts)[number]) => SliTimeline,
          ) =>
            rollUpJourney({
              ...{ window: minutes(LENGTH), targetPercent },
              steps: parts.map((part, index) =>
                step(`${index}`, [sloOf(`${index}`, timelineOf(part))], {
                  ...{ dependency: part.dependency, group: part.group },
                }),
              ),
            });
          const truth = rollUp(({ really }) => timelineOfMinutes(really));
          const journey = rollUp(({ really, seen, told }) => {
            const whole = timelineOfMinutes(really);
            switch (told) {
              case 'all':
                return whole;
              case 'in-part':
                return timelineOfMinutes(
                  really.map((state, at) => (seen[at] ? state : 'no_data')),
                );
              case 'percentage':
                return SliTimeline.ofPercent(
                  minutes(LENGTH),
                  whole.measure().sliPercent!,
                );
              default:
                return SliTimeline.unknown(minutes(LENGTH));
            }
          });
          expect(truth.sliPercent).toBeLessThanOrEqual(
            (journey.sliAtMostPercent ?? 100) + 1e-9,
          );
          const isSpent = (one: typeof journey) =>
            one.stateParts.some(
              ({ part, state }) => part === 'budget' && state === 'breached',
            );
          expect(isSpent(journey) && !isSpent(truth)).toBe(false);
        },
      ),
    );
  });
});
