/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { databases } from '../__testUtils__/databases';
import { DatabaseJourneyStatusStore } from './DatabaseJourneyStatusStore';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@cuj-slo/backstage-plugin-cuj-backend',
  'migrations',
);
const now = new Date('2026-11-20T12:00:00Z');
const refOf = (name: string) => `journey:default/${name}`;

function aStatus(
  name: string,
  overrides: Partial<JourneyStatus> = {},
): JourneyStatus {
  return {
    ...{ entityRef: refOf(name), title: name, outcome: 'It is done.' },
    ...{ measurement: 'end-to-end', state: 'ok', why: [], timeframe: '30d' },
    availability: { known: true, percent: 99.9, atMostPercent: 99.9 },
    errorBudget: { known: false, because: 'no-target' },
    burnRates: [],
    exhaustion: { state: 'unknown' },
    coverage: {
      ...{ knownSeconds: 1, noDataSeconds: 0, excludedSeconds: 0 },
      ...{ badSeconds: 0, basis: 'alerts' },
    },
    ...{ steps: [], targetTooLow: [], unmeasuredSteps: [], duplicates: [] },
    asOf: '2026-11-20T11:55:00.000Z',
    computedAt: now.toISOString(),
    ...overrides,
  };
}

describe.each(databases.eachSupportedId())(
  'statuses of journeys on %s',
  databaseId => {
    let db: Knex;
    beforeEach(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory });
    });

    /** The same database, seen by two replicas. */
    async function start(maxKept?: number) {
      const writer = DatabaseJourneyStatusStore.create({ db });
      const reader = DatabaseJourneyStatusStore.create({ db, maxKept });
      const contents = jest.fn();
      db.on('query', ({ sql }: { sql: string }) => {
        if (/^select \* from .journey_status/.test(sql)) {
          contents();
        }
      });
      const put = async (...statuses: JourneyStatus[]) => {
        const readAt = {};
        await writer.put(statuses, { now, readAt });
        await writer.endRollUp({
          ...{ now, readAt },
          entityRefs: statuses.map(({ entityRef }) => entityRef),
        });
      };
      const titles = async (refs?: string[]) =>
        (await reader.find(refs)).map(({ title }) => title).sort();
      return { reader, put, titles, contents };
    }

    it('are parsed once, and are new as soon as another replica has written them', async () => {
      const { reader, put, titles, contents } = await start();
      expect(await reader.find()).toEqual([]);
      await put(aStatus('a'), aStatus('b'));
      expect(await reader.find()).toEqual(
        expect.arrayContaining([aStatus('a'), aStatus('b')]),
      );
      expect(contents).toHaveBeenCalledTimes(1);
      expect(await titles()).toEqual(['a', 'b']);
      expect(await titles([refOf('b'), refOf('b'), refOf('none')])).toEqual([
        'b',
      ]);
      expect(contents).toHaveBeenCalledTimes(1);

      await put(aStatus('a', { title: 'another' }), aStatus('b'));
      expect(await titles()).toEqual(['another', 'b']);
      await put(aStatus('a', { title: 'another', asOf: undefined }));
      const [left, ...others] = await reader.find();
      expect(others).toEqual([]);
      expect(left).not.toHaveProperty('asOf');
      // A copy of one row, and nothing of what is only older or gone.
      expect(contents).toHaveBeenCalledTimes(2);
      await put(aStatus('a', { title: 'another' }), aStatus('b'));
      expect(await titles()).toEqual(['another', 'b']);
      expect(contents).toHaveBeenCalledTimes(3);
    });

    it('are read all the same where there are more than are kept', async () => {
      const { put, titles, contents } = await start(1);
      await put(aStatus('a'), aStatus('b'), aStatus('c'));
      expect(await titles()).toEqual(['a', 'b', 'c']);
      expect(await titles()).toEqual(['a', 'b', 'c']);
      expect(contents).toHaveBeenCalledTimes(2);
    });

    it('are nobody’s to change, as others read the same', async () => {
      const { reader, put } = await start();
      await put(aStatus('a'));
      const [status] = await reader.find();
      expect(() => {
        status.steps.push({} as never);
      }).toThrow(TypeError);
      status.title = 'mine';
      expect((await reader.find())[0].title).toBe('a');
    });
  },
);
