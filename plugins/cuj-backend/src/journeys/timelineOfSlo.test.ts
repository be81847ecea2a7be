/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Monitor,
  Slo,
  TimeIntervals,
} from '@cuj-slo/backstage-plugin-cuj-common';
import fc from 'fast-check';
import { aMonitor, anAlert } from '../__testUtils__/JourneySource';
import { timelineOfSlo } from './timelineOfSlo';

const HOUR = 3_600_000;
const endMs = Date.parse('2026-11-22T12:00:00.000Z');
const window = { startMs: endMs - 7 * 24 * HOUR, endMs };
const wholeMs = endMs - window.startMs;

/** What is told of an SLO of one or more monitors. */
function tell(options: {
  badHours: number;
  transitions: AlertTransition[];
  monitors?: Monitor[];
  spanHours?: number;
  type?: Slo['type'];
  groups?: string[];
  corrections?: TimeIntervals;
  unplacedCorrections?: number;
  openMs?: number;
}) {
  const {
    badHours,
    spanHours = 24,
    corrections = TimeIntervals.empty,
  } = options;
  const monitors = options.monitors ?? [aMonitor('1')];
  const openMs = wholeMs - corrections.totalMs;
  const { timeline, basis, doubt } = timelineOfSlo(
    {
      type: options.type ?? 'monitor',
      monitorIds: ['1'],
      groups: options.groups ?? [],
    },
    {
      window,
      status: {
        timeframe: '7d',
        state: 'ok',
        sliPercent: 100 - (100 * badHours * HOUR) / openMs,
        sliDecimals: 4,
      },
      alerts: {
        span: { startMs: endMs - spanHours * HOUR, endMs },
        transitions: new Map([['1', options.transitions]]),
        monitors: new Map(monitors.map(monitor => [monitor.id, monitor])),
      },
      corrections,
      unplacedCorrections: options.unplacedCorrections ?? 0,
    },
  );
  const { mostBadMs, coveragePercent, excludedMs } = timeline.measure();
  return {
    ...{ timeline, basis, doubt, coveragePercent, excludedMs },
    badHours: mostBadMs / HOUR,
    exactHours: timeline.bad.totalMs / HOUR,
  };
}

const hours = (from: number, to: number) => ({
  fromMs: endMs - from * HOUR,
  toMs: endMs - to * HOUR,
});

describe('when an SLO was bad', () => {
  it('is told by its alerts, and before these by the share that is left', () => {
    expect(
      tell({ badHours: 3, transitions: anAlert('1', hours(5, 4)) }),
    ).toMatchObject({
      basis: 'both',
      badHours: expect.closeTo(3, 2),
      exactHours: 1,
      coveragePercent: 100,
    });
    expect(
      tell({ badHours: 1, transitions: anAlert('1', hours(5, 4)) }),
    ).toMatchObject({ basis: 'alerts', doubt: undefined });
  });

  it.each<[string, Parameters<typeof tell>[0]]>([
    ['disagrees', { badHours: 0, transitions: anAlert('1', hours(5, 4)) }],
    ['disagrees', { badHours: 3, transitions: [], spanHours: 24 * 8 }],
    [
      'corrections-not-placed',
      {
        ...{ badHours: 0, transitions: anAlert('1', hours(5, 4)) },
        unplacedCorrections: 1,
      },
    ],
    ['monitors-missing', { badHours: 0, transitions: [], monitors: [] }],
    ['not-monitors', { badHours: 1, transitions: [], type: 'metric' }],
    ['alerts-not-read', { badHours: 1, transitions: [], spanHours: NaN }],
    [
      'missing-data-is-not-told',
      {
        badHours: 1,
        transitions: anAlert('1', hours(5, 4)).map(one => ({
          ...one,
          ...(one.type === 'alert' && { type: 'no_data' as const }),
        })),
      },
    ],
  ])(
    'is not told where its alerts may not be relied upon: %s',
    (doubt, options) => {
      const told = tell(options);
      expect(told).toMatchObject({
        doubt,
        basis: 'percentages',
        exactHours: 0,
      });
      expect(told.badHours).toBeCloseTo(options.badHours, 2);
    },
  );

  it('counts missing data, warnings and groups as an SLO of monitors does', () => {
    const silent = anAlert('1', hours(5, 4)).map(one => ({
      ...one,
      ...(one.type === 'alert' && { type: 'no_data' as const }),
    }));
    const withOption = (onMissingData: string) => [
      aMonitor('1', { options: { onMissingData } }),
    ];
    expect(
      tell({
        ...{ badHours: 1, transitions: silent },
        monitors: withOption('show_and_notify_no_data'),
      }),
    ).toMatchObject({ basis: 'alerts', exactHours: 1 });
    expect(
      tell({
        ...{ badHours: 0, transitions: silent },
        monitors: withOption('show_no_data'),
      }),
    ).toMatchObject({ basis: 'alerts', exactHours: 0 });

    const [alert, recovery] = anAlert('1', hours(5, 4));
    expect(
      tell({
        badHours: 0.5,
        transitions: [
          alert,
          {
            ...{ ...alert, id: 'w', type: 'warning' },
            at: new Date(endMs - 4.5 * HOUR).toISOString(),
          },
          recovery,
        ],
      }),
    ).toMatchObject({ basis: 'alerts', exactHours: 0.5 });

    const groups = [
      ...anAlert('1', { ...hours(5, 4), group: 'b,a' }),
      ...anAlert('1', { ...hours(4.5, 3), group: 'c' }),
    ];
    expect(tell({ badHours: 2, transitions: groups })).toMatchObject({
      basis: 'alerts',
      exactHours: 2,
    });
    expect(
      tell({ badHours: 1, transitions: groups, groups: ['a,b'] }),
    ).toMatchObject({ basis: 'alerts', exactHours: 1 });
  });

  it('knows an alert that began before alerts were read', () => {
    const [, recovery] = anAlert('1', hours(30, 20));
    expect(tell({ badHours: 10, transitions: [recovery] })).toMatchObject({
      ...{ basis: 'both', exactHours: 4 },
      badHours: expect.closeTo(10, 1),
    });
    expect(
      tell({
        ...{ badHours: 2, transitions: [] },
        monitors: [
          aMonitor('1', {
            state: 'alert',
            stateSince: new Date(endMs - 2 * HOUR).toISOString(),
          }),
        ],
      }),
    ).toMatchObject({ basis: 'alerts', exactHours: 2 });
  });

  it('is not known from before its monitors were created', () => {
    const createdAt = (hoursAgo: number) =>
      new Date(endMs - hoursAgo * HOUR).toISOString();
    const young = tell({
      // An hour of two days, which is what the source goes by.
      badHours: (1 * 168) / 48,
      transitions: anAlert('1', hours(5, 4)),
      monitors: [aMonitor('1', { createdAt: createdAt(48) })],
      spanHours: 24 * 8,
    });
    expect(young).toMatchObject({ basis: 'alerts', exactHours: 1 });
    expect(young.coveragePercent).toBeCloseTo((100 * 48) / 168, 6);
    for (const hoursAgo of [200, -1, NaN]) {
      expect(
        tell({
          badHours: 1,
          transitions: anAlert('1', hours(5, 4)),
          monitors: [
            aMonitor('1', {
              createdAt: Number.isNaN(hoursAgo) ? 'soon' : createdAt(hoursAgo),
            }),
          ],
        }),
      ).toMatchObject({ basis: 'alerts', coveragePercent: 100 });
    }
  });

  it('leaves corrected time out', () => {
    const corrections = TimeIntervals.create([
      { startMs: endMs - 4.5 * HOUR, endMs: endMs - 2 * HOUR },
    ]);
    expect(
      tell({
        badHours: 0.5,
        transitions: anAlert('1', hours(5, 4)),
        corrections,
      }),
    ).toMatchObject({
      ...{ basis: 'alerts', exactHours: 0.5 },
      excludedMs: 2.5 * HOUR,
    });
  });

  it('never differs from what its source reports by more than rounding explains', () => {
    const moment = fc.integer({ min: 1, max: 23 * 60 });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.uniqueArray(moment, { minLength: 2, maxLength: 8 }),
        (badHours, minutes) => {
          const sorted = [...minutes].sort((a, b) => b - a);
          const transitions = sorted.flatMap((minute, index) =>
            index % 2 === 0
              ? anAlert('1', hours(minute / 60, (sorted[index + 1] ?? 0) / 60))
              : [],
          );
          const told = tell({ badHours, transitions });
          // Eight edges, a minute each, and the digits.
          expect(Math.abs(told.badHours - badHours)).toBeLessThan(0.25);
          expect(told.coveragePercent).toBeCloseTo(100, 6);
        },
      ),
    );
  });
});
