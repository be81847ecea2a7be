/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertTransition } from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceBatch } from '@cuj-slo/backstage-plugin-cuj-node';
import { FakeSloSource, batchOf } from '../__testUtils__/FakeSloSource';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { databases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const HOUR = 60;

/** Tells what it is asked for, and nothing else. */
class TimedSource extends FakeSloSource {
  all: AlertTransition[] = [];
  /** Breaks off after the first alert of a time that begins before this. */
  brokenBefore = new Date(0);

  async *readAlertTransitions(window: {
    from: Date;
    to: Date;
  }): AsyncGenerator<SourceBatch<AlertTransition>> {
    this.alertWindows.push(window);
    const found = this.all.filter(
      ({ at }) =>
        at >= window.from.toISOString() && at <= window.to.toISOString(),
    );
    if (window.from < this.brokenBefore) {
      yield batchOf(...found.slice(0, 1));
      throw new Error('cut off');
    }
    yield batchOf(...found);
  }
}

describe.each(databases.eachSupportedId())(
  'the alerts of the first days on %s',
  databaseId => {
    let sync: SyncHarness;
    let source: TimedSource;

    beforeEach(async () => {
      sync = await SyncHarness.create(databaseId);
      source = new TimedSource();
    });

    const run = async () => {
      await sync.runner.runAlerts(source, sync.options);
      sync.later(15);
    };
    const happened = (
      monitorId: string,
      hoursAgo: number,
      type: AlertTransition['type'],
    ) =>
      source.all.push({
        id: `${monitorId} ${hoursAgo}`,
        ...{ monitorId, group: '', type },
        at: new Date(sync.now.getTime() - hoursAgo * 3_600_000).toISOString(),
      });
    const episodes = async () =>
      Object.fromEntries(
        (await sync.db('alert_episode').orderBy('started_at')).map(
          ({ monitor_id: id, started_at: start, ended_at: end }) => [
            id,
            [start, end],
          ],
        ),
      );
    const lengthsInHours = () =>
      source.alertWindows.map(
        ({ from, to }) => (to.getTime() - from.getTime()) / 3_600_000,
      );

    it('are read a day with each run, until a week is known', async () => {
      const now = sync.now.getTime();
      const ago = (hours: number) =>
        new Date(now - hours * 3_600_000).toISOString();
      happened('lasts', 100, 'alert');
      happened('over', 30, 'warning');
      happened('over', 26, 'alert');
      happened('over', 2, 'recovery');
      happened('old', 160, 'alert');
      happened('old', 159, 'recovery');
      happened('too-old', 200, 'alert');
      happened('fresh', 1, 'alert');

      await run();
      expect(await episodes()).toEqual({ fresh: [ago(1), null] });
      await run();
      // Never as if it lasted: what ended it was known before.
      expect(await episodes()).toMatchObject({
        over: [ago(30), ago(2)],
        fresh: [ago(1), null],
      });
      for (let more = 0; more < 3; more += 1) {
        await run();
      }
      expect(await episodes()).toMatchObject({ lasts: [ago(100), null] });
      for (let more = 0; more < 6; more += 1) {
        await run();
      }
      expect(await episodes()).toEqual({
        old: [ago(160), ago(159)],
        lasts: [ago(100), null],
        over: [ago(30), ago(2)],
        fresh: [ago(1), null],
      });
      expect(await sync.lastRun('alerts')).toMatchObject({ state: 'complete' });

      const whole = 7 * 24;
      const past = lengthsInHours().filter(hours => hours > 1);
      expect(past.slice(0, 6)).toEqual(Array(6).fill(24));
      expect(past.reduce((sum, hours) => sum + hours, 0)).toBeCloseTo(
        whole - 1.5,
        0,
      );
      // Then no run asks for more than what is new.
      source.alertWindows.length = 0;
      await run();
      expect(lengthsInHours()).toEqual([0.75]);
    });

    it('have no gap where a day of the past breaks off', async () => {
      happened('gap', 40, 'alert');
      happened('gap', 30, 'recovery');
      await run();
      source.brokenBefore = new Date(sync.now.getTime() - 12 * 3_600_000);
      await run();
      // Half a day would make it look as if it lasted.
      expect(await episodes()).toEqual({});
      expect(await sync.lastRun('alerts')).toMatchObject({ state: 'complete' });

      source.brokenBefore = new Date(0);
      await run();
      expect(Object.keys(await episodes())).toEqual(['gap']);
      expect((await episodes()).gap[1]).toEqual(expect.any(String));
      const [, , broken, , again] = source.alertWindows;
      expect(again).toEqual(broken);
    });

    it('stay without a gap where the plugin stood still for days', async () => {
      await run();
      sync.later(50 * HOUR);
      await run();
      const [first, afterwards, past] = source.alertWindows;
      expect(afterwards.from.getTime()).toBeLessThan(first.to.getTime());
      expect(past.to).toEqual(first.from);
    });
  },
);
