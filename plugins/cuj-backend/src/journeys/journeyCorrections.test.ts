/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloCorrection } from '@cuj-slo/backstage-plugin-cuj-common';
import { batchOf } from '../__testUtils__/FakeSloSource';
import {
  JourneySource,
  aMonitor,
  anAlert,
} from '../__testUtils__/JourneySource';
import { databases } from '../__testUtils__/databases';
import { startJourneys } from './__testUtils__/startJourneys';

jest.setTimeout(90_000);

const HOUR = 3_600_000;
const run = 'journey:default/workflow-run';

describe.each(databases.eachSupportedId())(
  'corrections of a journey on %s',
  databaseId => {
    it('apply to the SLOs whose tags they ask for, and those that can not be placed are counted', async () => {
      const now = Date.now();
      const source = new JourneySource();
      const neverBad = { sliPercent: 100, sliDecimals: 6 };
      source.tell([
        {
          ...{ id: 'a', journey: 'workflow-run', monitors: ['1'] },
          ...{ service: 'frontend-monolith', status: neverBad },
        },
        {
          ...{ id: 'b', journey: 'workflow-run', monitors: ['2'] },
          ...{ service: 'orchestration-engine', status: neverBad },
        },
      ]);
      source.monitors = [aMonitor('1'), aMonitor('2')];
      const hour = { fromMs: now - 3 * HOUR, toMs: now - 2 * HOUR };
      source.alerts = [batchOf(...anAlert('1', hour), ...anAlert('2', hour))];
      const correction = (
        id: string,
        overrides: Partial<SloCorrection>,
      ): SloCorrection => ({
        ...{ id, category: 'Scheduled Maintenance' },
        startsAt: new Date(hour.fromMs).toISOString(),
        endsAt: new Date(hour.toMs).toISOString(),
        ...overrides,
      });
      const byTags = (id: string, ...sloTags: string[]) =>
        correction(id, { sloQuery: sloTags.join(' '), sloTags });
      const placed = [
        byTags('tags', 'service:Frontend-Monolith', 'env:prod'),
        byTags('of others', 'service:frontend-monolith', 'env:staging'),
      ];
      const unplaced = [
        correction('weekly', {
          ...{ sloId: 'b', endsAt: undefined },
          recurrenceRule: 'FREQ=WEEKLY',
        }),
        correction('search', { sloQuery: 'service:front*' }),
        correction('long ago', {
          sloQuery: 'service:front*',
          startsAt: new Date(now - 60 * 24 * HOUR).toISOString(),
          endsAt: new Date(now - 59 * 24 * HOUR).toISOString(),
        }),
      ];
      source.corrections = [batchOf(...placed, ...unplaced)];
      const { runTasks, sync, detail } = await startJourneys(
        databaseId,
        source,
      );
      await runTasks();
      for (const kind of ['monitors', 'alerts', 'corrections'] as const) {
        await sync(kind);
      }

      const before = await detail(run);
      expect(before.burnDown).toMatchObject({
        corrections: [{ from: new Date(hour.fromMs).toISOString() }],
        unplacedCorrections: { recurring: 1, bySearch: 1 },
      });
      expect(
        before.slos.map(({ slo, basis, basisReason }) => [
          ...[slo.id, basis, basisReason],
        ]),
      ).toEqual([
        ['a', 'alerts', undefined],
        ['b', 'percentages', 'corrections-not-placed'],
      ]);
      expect(
        before.events.flatMap(({ kind, id, steps }) =>
          kind === 'correction' ? [[id, steps]] : [],
        ),
      ).toEqual([['tags', ['submit']]]);

      // What is no longer within the window is none of its concern.
      const past = unplaced.map(({ id, sloId, sloQuery }) => ({
        ...unplaced[2],
        ...{ id, sloId, sloQuery },
      }));
      source.corrections = [
        batchOf(...placed, ...past, byTags('both', 'journey:workflow-run')),
      ];
      await sync('corrections');
      const after = await detail(run);
      expect(after.burnDown).not.toHaveProperty('unplacedCorrections');
      expect(after.slos.map(({ basis }) => basis)).toEqual([
        'alerts',
        'alerts',
      ]);
      expect(
        after.events.find(({ id }) => id === 'both')?.steps.sort(),
      ).toEqual(['schedule', 'submit']);
    });

    it('are not all looked at where their source has too many that name no SLO, which is said', async () => {
      const now = Date.now();
      const source = new JourneySource();
      source.tell([
        {
          ...{ id: 'a', journey: 'workflow-run', monitors: ['1'] },
          ...{ service: 'frontend-monolith', status: { sliPercent: 100 } },
        },
      ]);
      source.monitors = [aMonitor('1')];
      const ended = (
        id: string,
        hoursAgo: number,
        tag: string,
      ): SloCorrection => ({
        ...{ id, category: 'Deployment', sloQuery: tag, sloTags: [tag] },
        startsAt: new Date(now - (hoursAgo + 1) * HOUR).toISOString(),
        endsAt: new Date(now - hoursAgo * HOUR).toISOString(),
      });
      const others = Array.from({ length: 998 }, (_, index) =>
        ended(`other ${index}`, 1 + index / 1000, 'service:other'),
      );
      const lasting = { ...ended('lasting', 200, 'service:other') };
      delete lasting.endsAt;
      const own = ended('own', 9 * 24, 'service:frontend-monolith');
      const oldest = ended('oldest', 10 * 24, 'service:frontend-monolith');
      const past = Array.from({ length: 10 }, (_, index) =>
        ended(`past ${index}`, 400 * 24, 'service:frontend-monolith'),
      );
      source.corrections = [batchOf(...past, oldest, own, lasting, ...others)];
      const { runTasks, sync, detail } = await startJourneys(
        databaseId,
        source,
      );
      await runTasks();
      await sync('corrections');
      expect((await detail(run)).burnDown).toMatchObject({
        corrections: [{ from: own.startsAt }],
        unplacedCorrections: { recurring: 0, bySearch: 0, unread: 1 },
      });

      // What ended before the window is none that is missing.
      expect((await detail(run, '?window=7d')).burnDown).not.toHaveProperty(
        'unplacedCorrections',
      );
      source.corrections = [batchOf(...past, own, lasting, ...others)];
      await sync('corrections');
      await sync('corrections');
      const { burnDown } = await detail(run);
      expect(burnDown.corrections).toHaveLength(1);
      expect(burnDown).not.toHaveProperty('unplacedCorrections');
    });
  },
);
