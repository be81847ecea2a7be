/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defaultBurnRateAlerts } from './burnRateAlerts';
import { EventRecord, addEventReading } from './EventRecord';
import { JourneySlo } from './JourneyRollUp';
import { rollUpJourney } from './rollUpJourney';
import { SliTimeline } from './SliTimeline';
import { TimeIntervals } from './TimeIntervals';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const window = { startMs: 0, endMs: 30 * DAY };
const TARGET = 99.9;

/** Counts of a window of 7 days, read every so many minutes for four days. */
function countsOf(options: {
  perHour: number;
  /** In the last two hours; none before. */
  badPerHour: number;
  everyMinutes?: number;
  hours?: number;
}): EventRecord {
  const { perHour, badPerHour, everyMinutes = 15, hours = 96 } = options;
  let record: EventRecord | undefined;
  for (let ago = hours * 60; ago >= 0; ago -= everyMinutes) {
    const bad = badPerHour * Math.max(0, 2 - ago / 60);
    const total = perHour * 168;
    record = addEventReading(record, {
      windowSeconds: 7 * 86_400,
      atMs: window.endMs - ago * MINUTE,
      counts: {
        ...{ badAtLeast: bad, badAtMost: bad },
        ...{ totalAtLeast: total, totalAtMost: total },
      },
    });
  }
  return record!;
}

const counted = (events?: EventRecord, id = 'counted'): JourneySlo => ({
  ...{ id, source: 'main', type: 'metric', monitorIds: [], groups: [] },
  ...{ targetPercent: TARGET, sliPercent: 99.95, state: 'ok' },
  timeline: SliTimeline.ofPercent(window, 99.95),
  ...(events && { events }),
});

/** The same, and what was bad may have been good. */
const vague = (record: EventRecord): EventRecord => ({
  ...record,
  readings: record.readings.map(reading => ({
    ...reading,
    counts: { ...reading.counts, badAtLeast: 0 },
  })),
});

const watched = (downMinutes: number): JourneySlo => ({
  ...{ id: 'watched', source: 'main', type: 'monitor' },
  ...{ monitorIds: ['1'], groups: [] },
  ...{ targetPercent: TARGET, state: 'ok' },
  timeline: SliTimeline.create({
    window,
    known: TimeIntervals.create([window]),
    bad: TimeIntervals.create([
      { startMs: window.endMs - downMinutes * MINUTE, endMs: window.endMs },
    ]),
  }),
});

function burnRatesOf(...slos: JourneySlo[]) {
  return rollUpJourney({
    window,
    targetPercent: TARGET,
    steps: [{ name: 'only', dependency: 'hard', slos }],
    burnRateAlerts: defaultBurnRateAlerts['30d'],
  });
}

const told = (...slos: JourneySlo[]) =>
  burnRatesOf(...slos).burnRates.map(
    ({ alert, state, because }) =>
      `${alert.longWindow}: ${state}${because ? `, ${because}` : ''}`,
  );

describe('burn rates of a journey whose SLOs count events', () => {
  it('are those of the events between two readings', () => {
    // 2 % of the last two hours are bad: a burn rate of 20.
    const record = countsOf({ perHour: 10_000, badPerHour: 200 });
    const { burnRates, state } = burnRatesOf(counted(record));
    expect(burnRates.map(one => one.state)).toEqual([
      'unknown',
      'firing',
      'quiet',
      'quiet',
    ]);
    expect(burnRates[0]).toMatchObject({
      longBurnRate: expect.closeTo(20, 6),
      because: 'readings-too-far-apart',
    });
    expect(burnRates[0]).not.toHaveProperty('shortBurnRate');
    expect(burnRates[1]).toMatchObject({
      longBurnRate: expect.closeTo(20 / 3, 6),
      shortBurnRate: expect.closeTo(20, 6),
    });
    expect(burnRates[2]).toMatchObject({
      longBurnRate: expect.closeTo(40 / 24, 6),
      shortBurnRate: expect.closeTo(20, 6),
    });
    expect(burnRates[3].longBurnRate).toBeCloseTo(40 / 72, 6);
    expect(state).toBe('warning');
  });

  it('are not known where nothing is counted, and say why', () => {
    expect(told(counted())).toEqual([
      '1h: unknown, percentages-only',
      '6h: unknown, percentages-only',
      '24h: unknown, percentages-only',
      '72h: unknown, percentages-only',
    ]);
    const short = countsOf({ perHour: 10_000, badPerHour: 0, hours: 8 });
    expect(told(counted(short))).toEqual([
      '1h: quiet',
      '6h: quiet',
      // The short window says enough.
      '24h: quiet',
      '72h: quiet',
    ]);
    const burning = countsOf({ perHour: 10_000, badPerHour: 200, hours: 8 });
    expect(told(counted(burning)).slice(2)).toEqual([
      '24h: unknown, record-too-short',
      '72h: unknown, record-too-short',
    ]);
    const rare = countsOf({
      ...{ perHour: 10_000, badPerHour: 200, everyMinutes: 600, hours: 100 },
    });
    expect(told(counted(rare))[1]).toBe('6h: unknown, readings-too-far-apart');
  });

  it('do not fire for a handful of bad events, and say so', () => {
    // Two of twenty are bad: a burn rate of 100.
    const rare = countsOf({ perHour: 20, badPerHour: 2 });
    expect(told(counted(rare))).toEqual([
      '1h: unknown, readings-too-far-apart',
      '6h: low-traffic, few-bad-events',
      '24h: low-traffic, few-bad-events',
      '72h: low-traffic, few-bad-events',
    ]);
    // What rounding leaves open does not make them more.
    expect(told(counted(vague(rare)))[1]).toBe(
      '6h: low-traffic, few-bad-events',
    );
    const { burnRates, state, stateParts } = burnRatesOf(counted(rare));
    expect(burnRates[1].longBurnRate).toBeGreaterThan(30);
    expect(state).toBe('ok');
    expect(stateParts.map(({ part }) => part)).not.toContain('burn-rate');
  });

  it('fire all the same where others burn as fast', () => {
    const rare = countsOf({ perHour: 20, badPerHour: 2 });
    expect(told(counted(rare), watched(10))[0]).toBe('1h: firing');
    // Nothing is known of one, and the other is down.
    expect(told(counted(), watched(60))).toEqual([
      '1h: firing',
      '6h: firing',
      '24h: firing',
      '72h: firing',
    ]);
    expect(told(counted(), watched(0))[0]).toBe(
      '1h: unknown, percentages-only',
    );
  });

  it('take what was not measured for neither good nor bad', () => {
    // One is silent but for six minutes of the last hour, in which another was down.
    const gap = {
      startMs: window.endMs - 60 * MINUTE,
      endMs: window.endMs - 6 * MINUTE,
    };
    const silent: JourneySlo = {
      ...{ ...watched(0), id: 'silent', monitorIds: ['2'] },
      timeline: SliTimeline.create({
        window,
        known: TimeIntervals.create([window]).subtract(
          TimeIntervals.create([gap]),
        ),
      }),
    };
    const [hour] = burnRatesOf(silent, watched(0.5)).burnRates;
    expect(hour).toMatchObject({
      ...{ state: 'unknown', because: 'no-data' },
      longBurnRateAtLeast: expect.closeTo(500 / 60, 6),
    });
    expect(told(silent, watched(2))[0]).toBe('1h: firing');
  });

  it('leave open what lies between bounds on either side of a threshold', () => {
    const exact = countsOf({ perHour: 10_000, badPerHour: 200 });
    const [, six] = burnRatesOf(counted(vague(exact))).burnRates;
    expect(six).toMatchObject({
      ...{ state: 'unknown', because: 'bounds' },
      ...{ longBurnRateAtLeast: 0, longBurnRate: expect.closeTo(20 / 3, 6) },
    });
  });
});
