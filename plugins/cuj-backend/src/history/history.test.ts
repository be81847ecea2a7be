/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotFoundError } from '@backstage/errors';
import request from 'supertest';
import { CollectingLogger } from '../__testUtils__/CollectingLogger';
import { batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { stopClock } from '../__testUtils__/timeTravel';
import { slos, startSyncedHistories } from './__testUtils__/startHistories';

jest.setTimeout(90_000);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.each(databases.eachSupportedId())(
  'asking for histories on %s',
  databaseId => {
    afterEach(() => {
      jest.useRealTimers();
    });

    it('asks the source once for all who ask within five minutes', async () => {
      const { history, source, get } = await startSyncedHistories(databaseId);
      const { letPass } = stopClock();
      const asOf = new Date().toISOString();
      const [first, second] = await Promise.all([history(), history()]);
      expect(source.demands).toHaveLength(1);
      const { window } = first.body;
      expect(first.body).toEqual({
        source: 'main',
        sloId: 'open',
        name: 'Engine uptime',
        window: { ...window, timeframe: '30d' },
        targetPercent: 99.5,
        targetTimeframe: '30d',
        asOf,
        fromCache: false,
        stale: false,
        history: expect.objectContaining({
          ...{ from: window.from, to: window.to },
          ...{ sliPercent: 99.5, isCorrected: true, isPreliminary: false },
          points: [
            { at: '2026-11-20T00:00:00.000Z', sliPercent: 99.5 },
            { at: '2026-11-21T00:00:00.000Z' },
          ],
        }),
        corrections: [],
        correctionsByQuery: 0,
      });
      expect(Date.parse(window.to) - Date.parse(window.from)).toBe(30 * DAY);
      expect(second.body).toMatchObject({ asOf, window });

      letPass(5 * MINUTE - 1);
      const third = await history('?timeframe=30d');
      expect(third.body).toEqual({ ...first.body, fromCache: true });
      expect(third.headers['cache-control']).toBe('private, no-cache');
      expect(source.demands).toHaveLength(1);

      letPass(1);
      expect((await history()).body).toMatchObject({ fromCache: false });
      // Each of these is another question.
      await history('?timeframe=7d');
      await history('?corrected=false');
      await get('/sources/main/slos/of-journey/history');
      const to = new Date(Date.now() - DAY);
      const from = new Date(Date.now() - 2 * DAY);
      const days = `?from=${from.toISOString()}&to=${to.toISOString()}`;
      // Another length, so the target is that of what the source shows first.
      expect((await history(days)).body).toMatchObject({
        targetTimeframe: '7d',
        history: { from: expect.stringMatching(/:[0-5][05]:00\.000Z$/) },
      });
      expect((await history(days)).body).toMatchObject({ fromCache: true });
      expect(source.demands.slice(1)).toEqual([
        expect.stringMatching(/^history of open .* for 99.5$/),
        expect.stringMatching(/^history of open .* for 99$/),
        expect.stringMatching(/^history of open .* for 99.5 uncorrected$/),
        expect.stringMatching(/^history of of-journey .* for 99$/),
        expect.stringMatching(/^history of open .* for 99$/),
      ]);
    });

    it('tells the last answer while the source is down, and none where there is none', async () => {
      const logger = new CollectingLogger();
      const { history, source } = await startSyncedHistories(databaseId, {
        logger,
      });
      const { letPass } = stopClock();
      const { body: first } = await history();
      source.outage = new Error('The source answered 500');
      letPass(23 * 60 * MINUTE);
      const { status, body } = await history();
      expect(status).toBe(200);
      expect(body).toEqual({
        ...first,
        fromCache: true,
        stale: true,
        error: 'The source answered 500',
      });

      const none = await history('?timeframe=7d');
      expect(none.status).toBe(503);
      expect(none.body.error).toMatchObject({
        name: 'ServiceUnavailableError',
        message:
          "The history can't be read from 'main': The source answered 500",
      });
      // What is older than a day says nothing of now.
      letPass(60 * MINUTE);
      expect((await history()).status).toBe(503);

      source.outage = undefined;
      letPass(MINUTE);
      expect((await history()).body).toMatchObject({
        stale: false,
        fromCache: false,
      });
    });

    it('reads a few windows at a time, keeps none of them for long, and refuses a flood', async () => {
      const { history, source, server } = await startSyncedHistories(
        databaseId,
      );
      const { letPass } = stopClock();
      const windowOf = (minutes: number) => {
        const to = new Date(Date.now() - minutes * MINUTE);
        const from = new Date(to.getTime() - DAY);
        return `?from=${from.toISOString()}&to=${to.toISOString()}`;
      };
      // One that is known; and that it is does not last.
      const known = windowOf(5);
      expect((await history(known)).status).toBe(200);
      source.outage = new Error('Down');
      letPass(5 * MINUTE);
      expect((await history(known)).status).toBe(503);

      source.outage = 'hang';
      source.demands.length = 0;
      const path = '/api/cuj/sources/main/slos/open/history';
      const calls = Array.from({ length: 30 }, (_, index) =>
        request(server).get(`${path}${windowOf(60 + 5 * index)}`),
      );
      const statuses: number[] = [];
      const messages = new Set<string>();
      const ended: Promise<unknown>[] = [];
      // What is over the limit is answered at once, what is not waits for the source.
      await new Promise<void>(resolve => {
        for (const call of calls) {
          ended.push(
            call.then(
              ({ status, body }) => {
                statuses.push(status);
                messages.add(body.error.message);
                if (statuses.length === 6) {
                  resolve();
                }
              },
              error => error,
            ),
          );
        }
      });
      expect(statuses).toEqual(Array(6).fill(503));
      expect([...messages]).toEqual([
        "The history can't be read from 'main': Too many others are being read from it at the moment; ask again in half a minute",
      ]);
      expect(source.demands).toHaveLength(4);
      calls.forEach(call => call.abort());
      await Promise.all(ended);
    });

    it('says that there is no such SLO once the source has none', async () => {
      const { history, source } = await startSyncedHistories(databaseId);
      const { letPass } = stopClock();
      expect((await history()).status).toBe(200);
      letPass(5 * MINUTE);
      source.outage = new NotFoundError('There is no SLO of this id');
      const gone = await history();
      const absent = await history('', 'main/slos/absent');
      expect([gone.status, absent.status]).toEqual([404, 404]);
      expect(gone.body.error.message).toBe(
        absent.body.error.message.replace('absent', 'open'),
      );
    });

    it('holds the last answer against the target that it was asked for', async () => {
      const { history, source, runTasks } = await startSyncedHistories(
        databaseId,
      );
      await history();
      source.slos = [
        batchOf({
          ...slos[0],
          thresholds: [{ timeframe: '30d', targetPercent: 99.9 }],
        }),
      ];
      await runTasks();
      source.outage = new Error('Down');
      expect((await history()).body).toMatchObject({
        targetPercent: 99.5,
        stale: true,
      });
      expect(source.demands).toHaveLength(2);
      source.outage = undefined;
      expect(source.demands[1]).toMatch(/for 99.9$/);
    });

    it('ends the request to the source when its reader leaves', async () => {
      const { source, server, trend } = await startSyncedHistories(databaseId);
      source.outage = 'hang';
      const asked = new Promise<AbortSignal>(resolve => {
        const { readSloHistory } = source;
        source.readSloHistory = async (sloId, window, options) => {
          resolve(options.signal);
          return readSloHistory.call(source, sloId, window, options);
        };
      });
      const call = request(server).get(
        '/api/cuj/sources/main/slos/open/history',
      );
      const done = call.catch(error => error);
      const signal = await asked;
      const aborted = new Promise(resolve => {
        signal.addEventListener('abort', resolve);
      });
      call.abort();
      await aborted;
      await done;
      expect(signal.aborted).toBe(true);
      expect((await trend()).status).toBe(200);
    });
  },
);
