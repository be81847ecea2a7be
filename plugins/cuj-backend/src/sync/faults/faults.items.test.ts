/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fault } from '@cuj-slo/datadog-simulator';
import { FaultScene, mainKinds } from '../../__testUtils__/FaultScene';
import { databases } from '../../__testUtils__/databases';

jest.setTimeout(60_000);

type ItemFault = Omit<Extract<Fault, { type: 'item' }>, 'type' | 'route'>;

describe.each(databases.eachSupportedId())('faults on %s', databaseId => {
  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.start(databaseId);
  });
  afterEach(() => scene.close());

  const strike = (inList: ItemFault, inSearch: ItemFault) => {
    const { faults } = scene.simulator;
    faults.add({ route: 'slo-list', type: 'item', ...inList });
    faults.add({ route: 'slo-search', type: 'item', ...inSearch });
  };

  it.each<[string, ItemFault, ItemFault, RegExp[]]>([
    [
      'an item missing a required field',
      { remove: ['thresholds'] },
      { remove: ['overall_status.0.timeframe'] },
      [/thresholds is missing/, /overall_status\[0\]\.timeframe is missing/],
    ],
    [
      'an item with a wrong primitive',
      { set: { name: 42 } },
      { set: { 'overall_status.0.status': 'high' } },
      [
        /name is not of the type string/,
        /overall_status\[0\]\.status is not of the type number/,
      ],
    ],
  ])(
    '%s: all others are stored, it alone keeps its values, its age and the reason',
    async (_what, inList, inSearch, reasons) => {
      const before = await scene.readStored();
      const ages = await scene.readAges();
      const { slo: shown } = await scene.getJourneySlo();
      const { id } = shown;
      scene.changeEverything();
      strike({ ...inList, id }, { ...inSearch, id });
      for (let run = 0; run < 3; run += 1) {
        await scene.sync();
      }

      const stored = await scene.readStored();
      const total = scene.simulator.organisation.slos.length;
      for (const [index, kind] of mainKinds.entries()) {
        const run = await scene.backend.getLastRun(kind);
        expect(run).toMatchObject({
          state: 'partial',
          reason: `1 of ${total} items could not be read`,
          items: total - 1,
          changes: { added: 0, missing: 0, removed: 0 },
          skipped: [
            { itemId: id, reason: expect.stringMatching(reasons[index]) },
          ],
        });
        const own = stored[kind].filter(row => row.slo_id === id);
        expect(own).toEqual(
          before[kind]
            .filter(row => row.slo_id === id)
            .map(row => ({
              ...row,
              fetched_at: ages[kind],
              skipped_because: run.skipped[0].reason,
            })),
        );
        for (const row of stored[kind].filter(one => one.slo_id !== id)) {
          expect(row).toMatchObject({
            fetched_at: null,
            skipped_because: null,
            missing_since: null,
            removed_at: null,
          });
        }
      }
      const names = stored.slos.map(row => String(row.name));
      expect(names.filter(name => name.endsWith(' renamed'))).toHaveLength(3);

      const { slo, source } = await scene.getJourneySlo(id);
      expect(slo).toMatchObject({
        definitionAsOf: ages.slos,
        skippedBecause: expect.stringMatching(reasons[0]),
      });
      expect(slo.timeframes).toEqual(
        shown.timeframes.map(one => ({ ...one, fetchedAt: ages.statuses })),
      );
      expect(source.problem).toBe(`1 of ${total} items could not be read`);
      await scene.tell();
      await scene.expectRecovery();
    },
  );

  it('an item with an unknown enum: it is stored as unknown with what Datadog says, never as well', async () => {
    const { slo: shown } = await scene.getJourneySlo();
    const { id } = shown;
    strike(
      { id, set: { type: 'composite' } },
      { id, set: { 'overall_status.0.state': 'exhausted' } },
    );
    await scene.sync();

    for (const kind of mainKinds) {
      expect(await scene.backend.getLastRun(kind)).toMatchObject({
        state: 'complete',
        skipped: [],
        changes: { added: 0, updated: 1, missing: 0, removed: 0 },
      });
    }
    const { slos, statuses } = await scene.readStored();
    const definition = slos.find(row => row.slo_id === id)!;
    expect(JSON.parse(String(definition.content))).toMatchObject({
      type: 'unknown',
      reportedType: 'composite',
    });
    const changed = statuses.filter(row => row.state === 'unknown');
    expect(changed.map(row => row.slo_id)).toEqual([id]);
    expect(JSON.parse(String(changed[0].content))).toMatchObject({
      state: 'unknown',
      reportedState: 'exhausted',
    });
    const { slo } = await scene.getJourneySlo(id);
    expect(slo.type).toBe('unknown');
    expect(
      slo.timeframes.find(one => one.timeframe === changed[0].timeframe),
    ).toMatchObject({ state: 'unknown' });
    await scene.tell();
    scene.note('one definition and one status are of an unknown kind');
    await scene.expectRecovery();
  });

  it('duplicate ids: each is stored once', async () => {
    scene.changeEverything();
    for (const route of ['slo-list', 'slo-search']) {
      scene.simulator.faults.add({ route, type: 'duplicate-items', count: 5 });
    }
    scene.pageTheList();
    await scene.sync();
    for (const kind of mainKinds) {
      expect(await scene.backend.getLastRun(kind)).toMatchObject({
        state: 'complete',
        items: scene.simulator.organisation.slos.length,
        changes: { added: 0, missing: 0, removed: 0 },
      });
    }
    await scene.tell();
    await scene.expectWhole();
    scene.report();
  });

  it('duplicate ids in the place of others: none that was pushed out is taken for missing', async () => {
    const before = await scene.readStored();
    const ages = await scene.readAges();
    for (const route of ['slo-list', 'slo-search']) {
      scene.simulator.faults.add({
        ...{ route, type: 'duplicate-items', count: 5, replace: true },
      });
    }
    for (let run = 0; run < 3; run += 1) {
      await scene.sync();
    }
    // The list goes by offsets, so that who goes on asking is sent the rest; the search
    // goes by numbers of pages.
    expect(await scene.backend.getLastRun('slos')).toMatchObject({
      state: 'complete',
      changes: { added: 0, updated: 0, missing: 0, removed: 0 },
    });
    expect(await scene.backend.getLastRun('statuses')).toMatchObject({
      state: 'partial',
      reason: expect.stringMatching(/announced/),
      changes: { added: 0, updated: 0, missing: 0, removed: 0 },
    });
    // Those that were sent are new, as of these runs; all values are the same.
    const withoutAges = (rows: typeof before.slos) =>
      rows.map(({ fetched_at, ...rest }) => rest);
    const after = await scene.readStored();
    expect(withoutAges(after.slos)).toEqual(withoutAges(before.slos));
    expect(withoutAges(after.statuses)).toEqual(withoutAges(before.statuses));
    expect((await scene.readAges()).statuses).toBe(ages.statuses);
    await scene.tell();
    await scene.expectRecovery();
  });
});
