/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceTelemetry } from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceBatch } from '@cuj-slo/backstage-plugin-cuj-node';
import { batchOf } from '../__testUtils__/FakeSloSource';
import { JourneySource } from '../__testUtils__/JourneySource';
import { databases } from '../__testUtils__/databases';
import { readAllRows } from '../__testUtils__/readAllRows';
import { formula, startScorecards } from '../__testUtils__/startScorecards';
import { stopClock } from '../__testUtils__/timeTravel';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Tells how many runs there were, when the last one was, and how each day ended. */
const told = [
  ...['sync_run', 'sync_state', 'journey_state', 'scorecard_state'],
  ...['error_budget_policy_state', 'on_call_state', 'link_check_state'],
  ...['slo_daily', 'journey_daily', 'scorecard_daily'],
  ...['sqlite_sequence', 'lock'],
];

/** It also tells what it sees of telemetry, and when it looked. */
class WholeSource extends JourneySource {
  async *readTelemetry(
    services: Array<{ service: string; environment: string }>,
  ): AsyncGenerator<SourceBatch<ServiceTelemetry>> {
    const to = new Date();
    const from = new Date(to.getTime() - DAY);
    yield batchOf(
      ...services.map(of => ({
        ...{ ...of, from: from.toISOString(), to: to.toISOString() },
        ...{ isTraced: true, logs: 1000, errorLogs: 0, correlatedLogs: 990 },
      })),
    );
  }
}

describe.each(databases.eachSupportedId())(
  'a world in which nothing changes, on %s',
  databaseId => {
    afterEach(() => {
      jest.useRealTimers();
    });

    it('writes no row but those that tell when it was looked at', async () => {
      const { letPass } = stopClock();
      const source = new WholeSource();
      source.tell([
        {
          ...{ id: 'a', service: 'cart', journey: 'purchase' },
          status: { sliPercent: 99.5, budgetRemainingPercent: 50 },
        },
        {
          ...{ id: 'b', journey: 'purchase' },
          status: { sliPercent: 98, budgetRemainingPercent: -100 },
        },
      ]);
      const responders = [{ displayName: 'Ann' }];
      source.rotations.set('team-shop', { responders, escalations: [] });
      source.rotations.set('team-vault', { responders: [], escalations: [] });
      const { db, sync, match, evaluate, scheduler, get } =
        await startScorecards({
          databaseId,
          source,
          catalogFiles: ['journeys.yaml'],
        });
      const look = async () => {
        // Statuses first, as old ones would be another status meanwhile.
        for (const kind of [
          ...(['statuses', 'slos', 'monitors', 'corrections'] as const),
          ...(['synthetics', 'alerts', 'incidents', 'services'] as const),
        ]) {
          await sync(kind);
        }
        await match();
        await sync('telemetry');
        await scheduler.triggerTask('ask-on-call');
        await scheduler.triggerTask('roll-up-journeys');
        await evaluate();
        await scheduler.triggerTask('evaluate-error-budget-policies');
        await scheduler.triggerTask('notify-owners');
        await scheduler.triggerTask('housekeeping');
        return (await readAllRows(db))
          .split('\n')
          .filter(row => !/^(knex|backstage)/.test(row))
          .filter(row => !told.includes(row.slice(0, row.indexOf(' '))))
          .sort();
      };
      const onCallOf = async (ref: string) => {
        const { scorecard } = await get(
          `/entities/by-name/${ref.replace(':', '/')}/scorecard`,
        );
        return scorecard.results.find(
          (one: { requirementId: string }) => one.requirementId === 'on-call',
        );
      };

      await look();
      // What the first evaluation found of steps, the journeys learn next.
      const first = await look();
      const before = await onCallOf(formula);
      expect(before).toMatchObject({ code: 'on-call.covered' });
      for (const table of [
        'scorecard',
        'service_telemetry',
        'journey_status',
      ]) {
        expect(first.some(row => row.startsWith(`${table} `))).toBe(true);
      }
      for (const ms of [HOUR, DAY, DAY]) {
        letPass(ms);
        expect(await look()).toEqual(first);
      }
      // An answer that was never repeated would be too old by now.
      expect(await onCallOf(formula)).toMatchObject({
        code: 'on-call.covered',
      });
    });
  },
);
