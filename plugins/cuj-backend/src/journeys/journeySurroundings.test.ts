/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Incident, JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';
import { batchOf } from '../__testUtils__/FakeSloSource';
import {
  JourneySource,
  aMonitor,
  anAlert,
} from '../__testUtils__/JourneySource';
import { databases } from '../__testUtils__/databases';
import { at, startScorecards } from '../__testUtils__/startScorecards';
import { stopClock } from '../__testUtils__/timeTravel';

jest.setTimeout(90_000);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const purchase = 'journey:default/purchase';
const twins = ['journey:default/refund', 'journey:elsewhere/refund'];

function anIncident(
  title: string,
  services: string[],
  overrides: Partial<Incident> = {},
): Incident {
  return {
    ...{ id: title, title, severity: 'SEV-2', state: 'active', services },
    ...{ teams: [], hasCustomerImpact: true },
    detectedAt: new Date(Date.now() - HOUR).toISOString(),
    ...overrides,
  };
}

function aTest(id: string, tags: string[]) {
  return {
    ...{ id, name: `Test ${id}`, type: 'browser', status: 'live' },
    ...{ tags, locations: [] },
  } as JourneySource['synthetics'][number];
}

describe.each(databases.eachSupportedId())(
  'what happens around journeys on %s',
  databaseId => {
    afterEach(() => jest.useRealTimers());

    async function start(source: JourneySource) {
      source.tell([
        {
          ...{ id: 'c', journey: 'purchase', service: 'cart' },
          ...{ monitors: ['1', '3'], status: { sliPercent: 99.5 } },
        },
      ]);
      const backend = await startScorecards({
        ...{ databaseId, source },
        catalogFiles: ['journeys.yaml', 'twinJourneys.yaml'],
      });
      for (const ref of [purchase, ...twins]) {
        await backend.waitForEntity(ref);
      }
      await backend.runTasks();
      for (const kind of ['monitors', 'alerts', 'incidents'] as const) {
        await backend.sync(kind);
      }
      await backend.sync('synthetics');
      const detail = async (ref = purchase): Promise<JourneyDetail> =>
        backend.get(`${at(ref)}/journey`);
      return { ...backend, detail };
    }

    it('is not told to who may not read all that it tells of, but counted', async () => {
      const source = new JourneySource();
      const fromMs = Date.now() - 2 * HOUR;
      source.monitors = [
        aMonitor('1', { isMultiAlert: true, state: 'alert' }),
        aMonitor('3', { name: 'Both are slow', tags: ['service:vault'] }),
      ];
      source.alerts = [
        batchOf(
          ...anAlert('1', { fromMs, group: 'service:cart' }),
          ...anAlert('1', { fromMs, group: 'region:eu,service:vault' }),
          ...anAlert('3', { fromMs }),
        ),
      ];
      source.incidents = [
        anIncident('Cart creaks', ['cart']),
        anIncident('Safe leaks', ['cart', 'vault']),
      ];
      source.synthetics = [
        aTest('plain', ['journey:purchase']),
        aTest('opener', ['journey:purchase', 'service:vault']),
        aTest('twin', ['journey:refund']),
      ];
      const { detail, policy } = await start(source);
      const whole = await detail();
      expect(whole).toMatchObject({
        ...{ hiddenSlos: 0, hiddenMonitors: 0, hiddenEvents: 0 },
        monitors: [{ id: '1' }, { id: '3' }],
        synthetics: [{ id: 'opener' }, { id: 'plain' }],
      });
      expect(whole.events).toHaveLength(5);

      policy.hidesSecrets = true;
      const part = await detail();
      expect(part).toMatchObject({
        ...{ hiddenSlos: 0, hiddenMonitors: 2, hiddenEvents: 3 },
        monitors: [{ id: '1', openSince: expect.any(String) }],
        synthetics: [{ id: 'plain' }],
      });
      expect(
        part.events.map(({ title, group }) => [title, group]).sort(),
      ).toEqual([
        ['Cart creaks', undefined],
        ['Monitor 1', 'service:cart'],
      ]);
      expect(JSON.stringify(part)).not.toMatch(/vault|are slow|safe|opener/i);

      // Of which of the two it is about, its name says nothing.
      for (const ref of twins) {
        expect(await detail(ref)).toMatchObject({ synthetics: [] });
      }
    });

    it('does not last where its monitor was seen to be fine, or nobody looked since', async () => {
      const source = new JourneySource();
      const clock = stopClock();
      const startedMs = Date.now() - 2 * HOUR;
      source.monitors = [
        aMonitor('1', { state: 'ok' }),
        aMonitor('3', { state: 'alert' }),
      ];
      source.alerts = [
        batchOf(
          ...anAlert('1', { fromMs: startedMs }),
          ...anAlert('3', { fromMs: startedMs }),
        ),
      ];
      source.incidents = [anIncident('Cart creaks', ['cart'])];
      const { detail, sync, runTasks } = await start(source);
      const ends = async () =>
        Object.fromEntries(
          (await detail()).events.map(event => [
            event.title,
            [event.endedAt, event.isOver, event.lastedAt],
          ]),
        );
      const lasts = [undefined, undefined, undefined];
      expect(await ends()).toEqual({
        'Monitor 1': [undefined, true, undefined],
        'Monitor 3': lasts,
        'Cart creaks': lasts,
      });

      // The source is down.
      const lastReadAt = new Date().toISOString();
      clock.letPass(DAY);
      const lasted = [undefined, undefined, lastReadAt];
      expect(await ends()).toEqual({
        'Monitor 1': [undefined, true, undefined],
        'Monitor 3': lasted,
        'Cart creaks': lasted,
      });

      // It is read again, and tells what ended.
      source.alerts = [
        batchOf(...anAlert('3', { fromMs: startedMs, toMs: startedMs + HOUR })),
      ];
      await runTasks();
      await sync('alerts');
      await sync('incidents');
      expect(await ends()).toMatchObject({
        'Monitor 3': [new Date(startedMs + HOUR).toISOString()],
        'Cart creaks': lasts,
      });
    });

    it('is every incident that lasts, or is of the window, however many others there are', async () => {
      const source = new JourneySource();
      const ago = (days: number) =>
        new Date(Date.now() - days * DAY).toISOString();
      source.incidents = [
        anIncident('Lasts for long', ['cart'], {
          ...{ detectedAt: ago(60), state: 'Stable' },
        }),
        ...['resolved', 'Completed', 'closed', 'cancelled'].map(state =>
          anIncident(`${state} long ago`, ['cart'], {
            ...{ state, detectedAt: ago(60) },
          }),
        ),
        anIncident('Over', ['cart'], { state: 'closed', detectedAt: ago(20) }),
        anIncident('Of no time', ['cart'], { detectedAt: undefined }),
        ...Array.from({ length: 1100 }, (_, index) =>
          anIncident(`Of another ${index}`, ['other'], {
            detectedAt: index % 2 ? ago(1) : undefined,
          }),
        ),
      ];
      const { detail } = await start(source);
      const { events } = await detail();
      expect(events.map(({ title }) => title)).toEqual([
        ...['Over', 'Lasts for long'],
      ]);
    });
  },
);
