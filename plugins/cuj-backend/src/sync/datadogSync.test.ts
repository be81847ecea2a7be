/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fault, Simulator, startSimulator } from '@cuj-slo/datadog-simulator';
import { ReplayServer } from '../__testUtils__/ReplayServer';
import { databases } from '../__testUtils__/databases';
import { startCujBackend } from '../__testUtils__/startCujBackend';
import sloExchanges from '../__fixtures__/sloExchanges.json';

jest.setTimeout(90_000);

/** A status as a recorded answer spells it. */
type WireStatus = Record<string, unknown> & { indexed_at: number };

describe.each(databases.eachSupportedId())(
  'sync from Datadog on %s',
  databaseId => {
    let simulator: Simulator;

    beforeEach(async () => {
      simulator = await startSimulator();
    });
    afterEach(async () => {
      await simulator.close();
    });

    const start = (
      options: Partial<Parameters<typeof startCujBackend>[0]> = {},
    ) => startCujBackend({ databaseId, datadogUrl: simulator.url, ...options });
    const startSynced = async (...args: Parameters<typeof start>) => {
      const backend = await start(...args);
      await backend.runTasks();
      return backend;
    };

    it('imports every recorded SLO with the values of the answer, none lost and none invented', async () => {
      const replay = await ReplayServer.start(sloExchanges);
      const backend = await start({ datadogUrl: replay.url });
      await backend.sync('slos');
      await backend.sync('statuses');
      await replay.close();

      for (const kind of ['slos', 'statuses'] as const) {
        expect(await backend.getLastRun(kind)).toMatchObject({
          state: 'complete',
          items: 5,
          skipped: [],
        });
      }

      const bodies = sloExchanges.map(({ response }) =>
        JSON.parse(response.body),
      );
      const listed = bodies.flatMap(({ data }) => (data.slos ? [] : data));
      const definitions = listed.filter(item => item.thresholds);
      const rows = await backend.db('slo').orderBy('slo_id').select('content');
      expect(rows.map(row => JSON.parse(row.content))).toEqual(
        definitions.map(wire => ({
          id: wire.id,
          name: wire.name,
          type: wire.type,
          ...(wire.description && { description: wire.description }),
          tags: wire.tags,
          thresholds: wire.thresholds.map(
            (threshold: Record<string, unknown>) => ({
              timeframe: threshold.timeframe,
              targetPercent: threshold.target,
              ...(threshold.warning !== undefined && {
                warningPercent: threshold.warning,
              }),
            }),
          ),
          ...(wire.timeframe && { primaryTimeframe: wire.timeframe }),
          monitorIds: (wire.monitor_ids ?? []).map(String),
          groups: wire.groups ?? [],
          ...(wire.query && { query: wire.query }),
          ...(wire.sli_specification && {
            sliSpecification: wire.sli_specification,
          }),
          createdAt: new Date(wire.created_at * 1000).toISOString(),
          modifiedAt: new Date(wire.modified_at * 1000).toISOString(),
        })),
      );

      const found = bodies.flatMap(({ data }) => data.attributes?.slos ?? []);
      const expected = found.flatMap(({ data: { id, attributes } }) =>
        attributes.overall_status.map((wire: WireStatus) => ({
          slo_id: id,
          timeframe: wire.timeframe,
          state: wire.state,
          target_percent: wire.target,
          sli_percent: wire.status,
          budget_remaining_percent: wire.error_budget_remaining,
          indexed_at: new Date(wire.indexed_at * 1000).toISOString(),
        })),
      );
      const stored = await backend
        .db('slo_status')
        .select(
          'slo_id',
          'timeframe',
          'state',
          'target_percent',
          'sli_percent',
          'budget_remaining_percent',
          'indexed_at',
        );
      expect(stored).toHaveLength(expected.length);
      expect(stored).toEqual(expect.arrayContaining(expected));
      // Who made an SLO is nobody's business here.
      expect(JSON.stringify(rows)).not.toContain('@example.com');
    });

    describe.each<[string, Fault, RegExp]>([
      [
        'a login page',
        { route: '*', type: 'login-page' },
        /answered 200 with text\/html.* instead of JSON/,
      ],
      [
        'JSON that is cut off',
        { route: '*', type: 'cut-off' },
        /answered 200 with JSON that is cut off or broken/,
      ],
      [
        'a 500 in the middle',
        { route: '*', type: 'status', status: 500, after: 1 },
        /answered 500: Something went wrong/,
      ],
      [
        'an item without what is required',
        {
          route: '*',
          type: 'item',
          remove: ['thresholds', 'overall_status', 'status'],
        },
        /^\d of \d+ items could not be read$/,
      ],
    ])('after %s', (_what, fault, reason) => {
      it('every earlier SLO is in place with its age, and the run says why', async () => {
        // More than one page of statuses, so that there is a middle.
        await simulator.close();
        simulator = await startSimulator({ slos: 150 });
        const backend = await startSynced();
        const readAll = async () =>
          backend
            .db('slo')
            .join('slo_status', 'slo_status.slo_id', 'slo.slo_id')
            .whereNull('slo.removed_at')
            .whereNull('slo_status.removed_at')
            .orderBy(['slo.slo_id', 'slo_status.timeframe'])
            .select('slo.content as slo', 'slo_status.slo_id');
        const before = await readAll();
        const [first] = (
          await backend.getOverview('journey:default/workflow-run')
        ).journeys[0].slos;

        simulator.faults.add(fault);
        for (let run = 0; run < 3; run += 1) {
          await backend.sync('slos');
          await backend.sync('statuses');
        }

        expect(await readAll()).toEqual(before);
        const kinds = (['slos', 'statuses'] as const).filter(
          // One page of definitions has no middle.
          kind => fault.after === undefined || kind === 'statuses',
        );
        for (const kind of kinds) {
          expect(await backend.getLastRun(kind)).toMatchObject({
            state: 'partial',
            reason: expect.stringMatching(reason),
            changes: { added: 0, missing: 0, removed: 0 },
          });
        }

        const overview = await backend.getOverview(
          'journey:default/workflow-run',
        );
        expect(overview.sources[0].problem).toMatch(reason);
        const after = overview.journeys[0].slos.find(
          slo => slo.id === first.id,
        )!;
        expect(after.timeframes.map(one => one.sliPercent)).toEqual(
          first.timeframes.map(one => one.sliPercent),
        );
        // Where nothing at all was read, nothing at all has changed.
        const isUnread =
          fault.type === 'login-page' || fault.type === 'cut-off';
        expect({ ...after, ...(!isUnread && first) }).toEqual(first);

        // And all is well again as soon as Datadog is.
        simulator.faults.clear();
        await backend.sync('slos');
        await backend.sync('statuses');
        expect(await backend.getLastRun('statuses')).toMatchObject({
          state: 'complete',
        });
      });
    });

    it('shows the last known values as stale, with their age, where Datadog is down for too long', async () => {
      const backend = await startSynced({
        config: { cuj: { staleness: { fetchedBefore: { milliseconds: 1 } } } },
      });
      await simulator.close();
      await backend.sync('statuses');

      const { journeys, sources } = await backend.getOverview(
        'journey:default/workflow-run',
      );
      expect(sources[0]).toMatchObject({
        state: 'stale',
        problem: expect.stringMatching(/the connection broke/),
      });
      const breached = journeys[0].slos.find(
        slo => slo.type === 'monitor' && slo.isProduction,
      )!;
      expect(breached.timeframes[1]).toMatchObject({
        state: 'stale',
        reportedState: 'breached',
        stateReason: 'not-fetched',
        sliPercent: expect.any(Number),
        fetchedAt: expect.any(String),
        indexedAt: expect.any(String),
      });
    });

    it('does not take values for current that Datadog itself has not computed for long', async () => {
      const backend = await start();
      simulator.clock.skip(-2 * 3600);
      await backend.sync('slos');
      await backend.sync('statuses');
      await backend.match();
      const { journeys } = await backend.getOverview(
        'journey:default/workflow-edit',
      );
      expect(journeys[0].slos[0].timeframes[0]).toMatchObject({
        state: 'stale',
        stateReason: 'not-indexed',
      });
    });

    it('says that a status was never read rather than that all is well', async () => {
      const backend = await start();
      await backend.sync('slos');
      await backend.match();
      const { journeys, sources } = await backend.getOverview(
        'journey:default/workflow-edit',
      );
      expect(sources).toEqual([
        { source: 'main', type: 'datadog', state: 'never-read' },
      ]);
      expect(journeys[0].slos[0].timeframes[0]).toEqual({
        timeframe: '7d',
        state: 'unknown',
        reportedState: 'unknown',
        stateReason: 'never-fetched',
        targetPercent: 99.5,
        warningPercent: 99.7,
      });
    });
  },
);
