/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { SloTimeframeStatus } from '../slo/SloStatus';
import { countEvents } from './countEvents';
import { EventRecord, addEventReading, eventsOver } from './EventRecord';

const TARGET = 99.9;
const QUARTER = 900;
const HOUR = 3600;
const WEEK = 7 * 86_400;
const SLOTS = WEEK / QUARTER;

type Events = { bad: number; total: number };

/** What a source says of its budget, rounded as it does. */
function statusOf(
  { bad, total }: Events,
  overrides: Partial<SloTimeframeStatus> = {},
): SloTimeframeStatus {
  const allowed = total * (1 - TARGET / 100);
  return {
    ...{ timeframe: '7d', state: 'ok', targetPercent: TARGET },
    sliPercent: Number((100 * (1 - bad / total)).toFixed(3)),
    sliDecimals: 3,
    budgetRemainingPercent: Number((100 * (1 - bad / allowed)).toFixed(3)),
    budgetRemaining: {
      value: Number((allowed - bad).toFixed(1)),
      unit: 'requests',
    },
    ...overrides,
  };
}

/** The events of `count` slots up to one, which is not among them. */
function sumOf(slots: Events[], upTo: number, count: number): Events {
  return slots.slice(upTo - count, upTo).reduce(
    (sum, { bad, total }) => ({
      bad: sum.bad + bad,
      total: sum.total + total,
    }),
    { bad: 0, total: 0 },
  );
}

/** Reads the window that ends with each of the last slots. */
function recordOf(slots: Events[]): EventRecord {
  let record: EventRecord | undefined;
  for (let upTo = SLOTS; upTo <= slots.length; upTo += 1) {
    const counts = countEvents(statusOf(sumOf(slots, upTo, SLOTS)));
    if (counts) {
      record = addEventReading(record, {
        ...{ windowSeconds: WEEK, atMs: upTo * QUARTER * 1000 },
        counts,
      });
    }
  }
  return record!;
}

function lastOf({ readings }: EventRecord) {
  return readings[readings.length - 1];
}

function read(record: EventRecord, lookbackSeconds: number, ageSeconds = 0) {
  const nowMs = lastOf(record).atMs + ageSeconds * 1000;
  return eventsOver(record, { nowMs, lookbackSeconds });
}

const steady = (count: number, slot: Partial<Events> = {}): Events[] =>
  Array.from({ length: count }, () => ({ bad: 0, total: 10_000, ...slot }));

describe('the events of an SLO', () => {
  it('follow from what is left of its budget', () => {
    const counts = countEvents(statusOf({ bad: 300, total: 1_000_000 }))!;
    expect(counts.badAtLeast).toBeCloseTo(300, 0);
    expect(counts.badAtMost).toBeCloseTo(300, 0);
    expect(counts.totalAtLeast).toBeGreaterThan(998_000);
    expect(counts.totalAtMost).toBeLessThan(1_002_000);
  });

  it.each([
    [
      'where the budget is time',
      { budgetRemaining: { value: 1, unit: 'second' } },
    ],
    [
      'where it is spent to the last event',
      {
        budgetRemainingPercent: 0,
        budgetRemaining: { value: 0, unit: 'requests' },
      },
    ],
    [
      'where its two figures contradict each other',
      { budgetRemaining: { value: -700, unit: 'requests' } },
    ],
    ['where it contradicts the SLI', { sliPercent: 98 }],
    ['where the target leaves none', { targetPercent: 100 }],
    ['without figures', { budgetRemaining: undefined }],
    ['without a number', { budgetRemaining: { value: NaN, unit: 'requests' } }],
  ])('are not known %s', (_, overrides) => {
    const events = { bad: 300, total: 1_000_000 };
    expect(countEvents(statusOf(events, overrides))).toBeUndefined();
  });

  it('lie within what is said of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (total, share) => {
          const bad = Math.round(total * share);
          const counts = countEvents(statusOf({ bad, total }));
          fc.pre(counts !== undefined);
          expect(counts.badAtLeast).toBeLessThanOrEqual(bad + 1e-6);
          expect(counts.badAtMost).toBeGreaterThanOrEqual(bad - 1e-6);
          expect(counts.totalAtLeast).toBeLessThanOrEqual(total * (1 + 1e-9));
          expect(counts.totalAtMost).toBeGreaterThanOrEqual(total * (1 - 1e-9));
        },
      ),
    );
  });
});

describe('a record of events', () => {
  it('tells what happened between readings, however much leaves the window', () => {
    // An outage of an hour a week ago, which leaves while a small one begins.
    const slots = [
      ...steady(20),
      ...steady(4, { bad: 2000 }),
      ...steady(SLOTS - 24),
      ...steady(40),
      ...steady(2, { bad: 500 }),
    ];
    const record = recordOf(slots);
    const lastHour = read(record, HOUR);
    if (!lastHour.known) {
      throw new Error(lastHour.because);
    }
    expect(lastHour.window.endMs - lastHour.window.startMs).toBe(HOUR * 1000);
    expect(lastHour.counts.badAtLeast).toBeGreaterThan(990);
    // What was there at first is taken to be spread over the week.
    expect(lastHour.counts.badAtMost).toBeLessThan(1000 + (2 * 8000) / 168);
    expect(lastHour.counts.totalAtLeast).toBeGreaterThan(37_000);
    expect(lastHour.counts.totalAtMost).toBeLessThan(43_000);
  });

  it('says why it cannot tell', () => {
    const record = recordOf(steady(SLOTS + 20));
    expect(read(record, 300)).toEqual({
      known: false,
      because: 'readings-too-far-apart',
    });
    expect(read(record, 1800)).toMatchObject({ known: true });
    expect(read(record, 6 * HOUR)).toEqual({
      known: false,
      because: 'record-too-short',
    });
    expect(read(record, HOUR, HOUR)).toMatchObject({ known: true });
    expect(read(record, HOUR, HOUR + 1)).toEqual({
      known: false,
      because: 'readings-too-old',
    });
    const exactly = (total: number) => ({
      ...{ badAtLeast: 0, badAtMost: 0 },
      ...{ totalAtLeast: total, totalAtMost: total },
    });
    let silent: EventRecord | undefined;
    for (let slot = 0; slot < 8; slot += 1) {
      silent = addEventReading(silent, {
        ...{ windowSeconds: WEEK, atMs: slot * QUARTER * 1000 },
        // What leaves is all that happens.
        counts: exactly((100 * (SLOTS - slot)) / SLOTS),
      });
    }
    expect(read(silent!, 1800)).toEqual({ known: false, because: 'no-events' });
  });

  it('begins anew for another window, or after a gap as long as the window', () => {
    const record = recordOf(steady(SLOTS + 8));
    const { counts, atMs } = lastOf(record);
    const next = (windowSeconds: number, afterSeconds: number) =>
      addEventReading(record, {
        ...{ windowSeconds, counts },
        atMs: atMs + afterSeconds * 1000,
      });
    expect(next(WEEK, 60)).toBe(record);
    expect(next(WEEK, -60)).toBe(record);
    expect(next(WEEK, QUARTER).first).toBe(record.first);
    expect(next(WEEK, WEEK).readings).toHaveLength(1);
    expect(next(2 * WEEK, QUARTER).readings).toHaveLength(1);
  });

  it('never says that more was bad than was, and holds what it keeps in bounds', () => {
    const slot = fc.record({
      total: fc.integer({ min: 1000, max: 20_000 }),
      bad: fc.oneof(
        { arbitrary: fc.integer({ min: 0, max: 8 }), weight: 12 },
        { arbitrary: fc.integer({ min: 0, max: 900 }), weight: 1 },
      ),
    });
    fc.assert(
      fc.property(
        fc.array(slot, { minLength: 40, maxLength: 60 }),
        fc.integer({ min: 330, max: 500 }),
        fc.boolean(),
        (pattern, length, startsClean) => {
          const later = Array.from(
            { length },
            (_, index) => pattern[(index * 7) % pattern.length],
          );
          const before = startsClean
            ? steady(SLOTS)
            : Array.from(
                { length: SLOTS },
                (_, index) => pattern[index % pattern.length],
              );
          const slots = [...before, ...later];
          const record = recordOf(slots);
          expect(record.readings.length).toBeLessThan(130);
          const found = [1, 2, 6, 24, 72]
            .map(hours => read(record, hours * HOUR))
            .flatMap(one => (one.known ? [one] : []));
          for (const { counts, window } of found) {
            const count = (window.endMs - window.startMs) / QUARTER / 1000;
            const upTo = window.endMs / QUARTER / 1000;
            const { bad } = sumOf(slots, upTo, Math.round(count));
            expect(counts.badAtLeast).toBeLessThanOrEqual(bad + 1e-6);
            expect(startsClean ? bad : 0).toBeLessThanOrEqual(
              counts.badAtMost + 1e-6,
            );
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
