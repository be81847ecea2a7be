/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { SloState } from '../slo/SloStatus';
import { JourneyRollUpOptions, JourneyRollUpStep } from './JourneyRollUp';
import { rollUpJourney } from './rollUpJourney';
import { sloOf, step } from './__testUtils__/journeySteps';
import { Minute, minutes, timelineOfMinutes } from './__testUtils__/minutes';

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
          journey.knownMs > 0 &&
          journey.unmeasuredSteps.length === 0 &&
          journey.sliPercent! >= (options.targetPercent ?? 0);
        expect(journey.state !== 'ok' || isFine).toBe(true);
        expect(journey.leastBadMs).toBeLessThanOrEqual(journey.mostBadMs);
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
    const worst = (states: Minute[]) =>
      firstOf(states, 'bad', 'no_data', 'excluded', 'good');
    const best = (states: Minute[]) =>
      firstOf(states, 'good', 'no_data', 'bad', 'excluded');
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
              .map(({ slos }) => worst(slos.map(states => states[minute])));
          const alternatives = of('redundant');
          return (
            worst([
              ...of('hard'),
              ...(alternatives.length > 0 ? [best(alternatives)!] : []),
            ]) ?? 'no_data'
          );
        });
        expect(timeline).toEqual(timelineOfMinutes(expected));
      }),
    );
  });
});

function firstOf(
  states: Array<Minute | undefined>,
  ...order: Minute[]
): Minute {
  return order.find(state => states.includes(state))!;
}
