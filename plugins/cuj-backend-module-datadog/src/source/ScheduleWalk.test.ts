/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { ScheduleMoment } from '../wire/parseSchedule';
import { ScheduleWalk } from './ScheduleWalk';

type Shift = { from: number; to: number };

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const start = Date.parse('2026-11-22T10:00:00.000Z');
const at = (hours: number) => new Date(start + hours * HOUR).toISOString();

/** Answers as schedules with these shifts do, which are hours from the start. */
function walkOf(schedules: Record<string, Shift[]>) {
  const asked: string[] = [];
  const walk = ScheduleWalk.create({
    scheduleIds: Object.keys(schedules),
    from: new Date(start),
    until: new Date(start + WEEK),
    ask: async (id, moment): Promise<ScheduleMoment> => {
      asked.push(id);
      const hours = (moment.getTime() - start) / HOUR;
      const now = schedules[id].find(
        ({ from, to }) => from <= hours && hours < to,
      );
      const after = now?.to ?? hours;
      const next = schedules[id]
        .filter(({ from }) => from >= after)
        .sort((a, b) => a.from - b.from)[0];
      return {
        userIds: now ? [`somebody of ${id}`] : [],
        ...(now && { coveredUntil: start + now.to * HOUR }),
        ...(next && { nextFrom: start + next.from * HOUR }),
      };
    },
  });
  return { walk, asked };
}

describe('ScheduleWalk', () => {
  it('goes from shift to shift, and from one schedule to another where the first ends', async () => {
    const { walk, asked } = walkOf({
      day: [{ from: 0, to: 50 }],
      night: [
        { from: 50, to: 100 },
        { from: 100, to: 200 },
      ],
    });
    await walk.run();
    expect(walk.ahead).toEqual({ readUntil: at(168) });
    expect(asked).toEqual(['day', 'night', 'day', 'night', 'day', 'night']);
    expect([...walk.userIds]).toEqual(['somebody of day']);
  });

  it('finds the first gap, and its end by the schedule that goes on first', async () => {
    const { walk } = walkOf({
      one: [
        { from: 0, to: 20 },
        { from: 40, to: 200 },
      ],
      two: [
        { from: 10, to: 24 },
        { from: 36, to: 50 },
      ],
    });
    await walk.run();
    expect(walk.ahead).toEqual({
      readUntil: at(36),
      gap: { from: at(24), to: at(36) },
    });

    const { walk: nobody } = walkOf({ one: [] });
    await nobody.run();
    expect(nobody.ahead).toEqual({
      readUntil: at(0),
      gap: { from: at(0) },
    });
  });

  it('gives up where shifts never come to an end, and tells how far it came', async () => {
    const { walk, asked } = walkOf({
      one: Array.from({ length: 1000 }, (_, index) => ({
        from: index,
        to: index + 1,
      })),
    });
    await expect(walk.run()).rejects.toThrow('50 calls did not suffice');
    expect(asked).toHaveLength(50);
    expect(walk.ahead).toEqual({ readUntil: at(50) });

    const stuck = ScheduleWalk.create({
      scheduleIds: ['one'],
      from: new Date(start),
      until: new Date(start + WEEK),
      ask: async () => ({ userIds: ['a'], coveredUntil: start }),
    });
    await expect(stuck.run()).rejects.toThrow(/had ended/);
    expect(stuck.ahead).toEqual({ readUntil: at(0) });
  });

  it('finds a gap exactly where there is one', async () => {
    const hours = fc.tuple(
      fc.integer({ min: 0, max: 160 }),
      fc.integer({ min: 1, max: 100 }),
    );
    const shifts = fc
      .array(hours, { maxLength: 6 })
      .map(all => all.map(([from, length]) => ({ from, to: from + length })));
    await fc.assert(
      fc.asyncProperty(shifts, shifts, async (one, two) => {
        const { walk } = walkOf({ one, two });
        await walk.run();
        const isCovered = (hour: number) =>
          [...one, ...two].some(({ from, to }) => from <= hour && hour < to);
        const uncovered = Array.from({ length: 168 }, (_, hour) => hour).find(
          hour => !isCovered(hour),
        );
        expect(walk.ahead.gap?.from).toBe(
          uncovered === undefined ? undefined : at(uncovered),
        );
      }),
    );
  });
});
