/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { databases, initDatabase } from '../__testUtils__/databases';
import { DatabaseSyncStore } from '../store/DatabaseSyncStore';
import { DatabaseJourneyStatusStore } from './DatabaseJourneyStatusStore';
import { JourneyTask } from './JourneyTask';

jest.setTimeout(60_000);

const journey = (name: string): Entity => ({
  apiVersion: 'cuj-slo/v1alpha1',
  kind: 'Journey',
  metadata: { name, namespace: 'default' },
  spec: {
    ...{ owner: 'payments', system: 'shop', measurement: 'end-to-end' },
    ...{ outcome: 'Paid.', start: 'Pay is pressed.', end: 'A receipt.' },
    steps: [{ name: 'pay', service: 'pay' }],
  },
});

describe.each(databases.eachSupportedId())('JourneyTask on %s', databaseId => {
  async function setUp(pages: string[][]) {
    const db = await initDatabase(databaseId);
    const store = DatabaseJourneyStatusStore.create({ db });
    const logger = mockServices.logger.mock();
    const broken = new Set<string>();
    const onChanges = jest.fn();
    const task = JourneyTask.create({
      catalog: {
        async *streamPages() {
          yield* pages.map(names => names.map(journey));
        },
        readByRefs: async () => new Map(),
      },
      rollUpReader: {
        async read(journeys) {
          const names = journeys.map(({ metadata }) => metadata.name);
          const found = names.find(name => broken.has(name));
          if (found) {
            throw new Error(`${found} is broken`);
          }
          return {
            readings: names.map(name => ({
              status: {
                ...{ entityRef: `journey:default/${name}`, timeframe: '30d' },
                ...{ state: 'ok', availability: { known: false } },
              } as JourneyStatus,
            })) as never,
            changedEvents: [],
          };
        },
      },
      eventRecorder: { async store() {}, async removeBefore() {} },
      ...{ store, logger, onChanges, sources: [] },
      syncStore: DatabaseSyncStore.create({ db }),
    });
    const run = () => task.run(new AbortController().signal);
    const known = async () =>
      (await store.find()).map(({ entityRef }) => entityRef).sort();
    return { run, known, broken, logger, onChanges };
  }
  const [a, b, c] = ['a', 'b', 'c'].map(name => `journey:default/${name}`);

  it('knows nothing of a journey that can not be rolled up, and all of the others', async () => {
    const { run, known, broken, logger, onChanges } = await setUp([
      ['a', 'b'],
      ['c'],
    ]);
    await run();
    expect(await known()).toEqual([a, b, c]);
    broken.add('a').add('c');
    await run();
    expect(await known()).toEqual([b]);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining(a), expect.any(Error)],
      [
        expect.stringContaining(c),
        expect.objectContaining({ message: 'c is broken' }),
      ],
    ]);
    expect(onChanges.mock.lastCall?.[0].sort()).toEqual([a, c]);
    broken.clear();
    await run();
    expect(await known()).toEqual([a, b, c]);
  });

  it('fails where nothing can be rolled up, and forgets nothing', async () => {
    const { run, known, broken } = await setUp([['a', 'b']]);
    await run();
    broken.add('a').add('b');
    await expect(run()).rejects.toThrow('is broken');
    expect(await known()).toEqual([a, b]);
  });
});
