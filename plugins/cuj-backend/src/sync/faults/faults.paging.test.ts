/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fault } from '@cuj-slo/datadog-simulator';
import { FaultScene, mainKinds } from '../../__testUtils__/FaultScene';
import { databases } from '../../__testUtils__/databases';
import { getFromSimulator } from '../../__testUtils__/readOrganisation';

jest.setTimeout(60_000);

const routes = ['slo-list', 'slo-search'];

describe.each(databases.eachSupportedId())('faults on %s', databaseId => {
  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.start(databaseId);
  });
  afterEach(() => scene.close());

  const total = () => scene.simulator.organisation.slos.length;
  const expectComplete = async (
    changes: Record<string, number> = { added: 0, missing: 0, removed: 0 },
  ) => {
    for (const kind of mainKinds) {
      expect(await scene.backend.getLastRun(kind)).toMatchObject({
        state: 'complete',
        skipped: [],
        changes,
      });
    }
  };

  it('endless links.next: the reading ends with the last page', async () => {
    const { simulator, backend } = scene;
    const { links } = await getFromSimulator(
      simulator,
      '/api/v1/slo/search?page[size]=100&page[number]=1000',
    );
    expect(links.next).toMatch(/number%5D=1001|number\]=1001/);
    scene.changeEverything();
    simulator.calls.reset();
    await scene.sync();

    expect(simulator.calls.counts().byRoute).toEqual({
      // One page, and that nothing comes after it.
      'slo-list': 2,
      'slo-search': Math.ceil(total() / 100),
    });
    await expectComplete();
    expect(await backend.getLastRun('statuses')).toMatchObject({
      pages: 3,
      calls: 3,
      items: total(),
    });
    await scene.tell();
    await scene.expectWhole();
    scene.report();
  });

  it.each([
    ['too small', { add: -7 }],
    ['of one page', { total: 100 }],
    ['of nothing', { total: 0 }],
  ])(
    'wrong totals, %s: all pages are read nevertheless',
    async (_what, wrong) => {
      scene.changeEverything();
      for (const route of routes) {
        scene.simulator.faults.add({ route, type: 'wrong-totals', ...wrong });
      }
      for (let run = 0; run < 3; run += 1) {
        await scene.sync();
      }
      // Whatever the runs say of themselves, nothing that exists is taken for gone.
      const { slos, statuses } = await scene.readStored();
      for (const row of [...slos, ...statuses]) {
        expect(row).toMatchObject({ missing_since: null, removed_at: null });
      }
      expect(slos).toHaveLength(total());
      await scene.tell();
      await scene.expectRecovery();
    },
  );

  it('wrong totals, too large: partial, since some may be lacking', async () => {
    const ages = await scene.readAges();
    scene.changeEverything();
    for (const route of routes) {
      scene.simulator.faults.add({ route, type: 'wrong-totals', add: 7 });
    }
    for (let run = 0; run < 3; run += 1) {
      await scene.sync();
    }
    for (const kind of mainKinds) {
      expect(await scene.backend.getLastRun(kind)).toMatchObject({
        state: 'partial',
        reason: `${total() + 7} items were announced, but ${total()} were sent`,
        items: total(),
        changes: { added: 0, missing: 0, removed: 0 },
      });
    }
    expect(await scene.readAges()).toEqual(ages);
    const { source } = await scene.getJourneySlo();
    expect(source.problem).toMatch(/were announced/);
    await scene.tell();
    await scene.expectRecovery();
  });

  it('server caps the page size: it is read to the end', async () => {
    scene.changeEverything();
    for (const route of routes) {
      scene.simulator.faults.add({ route, type: 'capped-page-size', size: 40 });
    }
    await scene.sync();
    await expectComplete();
    for (const kind of mainKinds) {
      expect(await scene.backend.getLastRun(kind)).toMatchObject({
        pages: Math.ceil(total() / 40),
        items: total(),
      });
    }
    await scene.tell();
    await scene.expectWhole();
    scene.report();
  });

  it.each([
    ['less than was asked for', 40],
    ['as many as were asked for', 100],
  ])(
    'server caps the page size and says that these are all, %s: it is read to the end',
    async (_what, size) => {
      scene.changeEverything();
      for (const route of routes) {
        scene.simulator.faults.add({ route, type: 'capped-page-size', size });
        scene.simulator.faults.add({
          ...{ route, type: 'wrong-totals', total: size },
        });
      }
      for (let run = 0; run < 3; run += 1) {
        await scene.sync();
        await expectComplete();
      }
      expect((await scene.readStored()).slos).toHaveLength(total());
      await scene.tell();
      await scene.expectWhole();
      scene.report();
    },
  );

  it('server sends no more than there were and says that these are all: the one that is new is found', async () => {
    await scene.close();
    scene = await FaultScene.start(databaseId, { organisation: { slos: 30 } });
    const { organisation, faults } = scene.simulator;
    const size = total();
    expect(size).toBeLessThan(100);
    for (const route of routes) {
      faults.add({ route, type: 'capped-page-size', size });
      faults.add({ route, type: 'wrong-totals', total: size });
    }
    const id = 'f'.repeat(32);
    organisation.addSlo({ ...organisation.slos[0], id });

    const isStored = async (kind: (typeof mainKinds)[number]) =>
      (await scene.readStored())[kind].some(row => row.slo_id === id);
    await scene.sync();
    expect(await isStored('slos')).toBe(true);
    // What was proven of so few is believed once, as far as statuses go.
    await scene.sync();
    expect(await isStored('statuses')).toBe(true);
    await expectComplete({ missing: 0, removed: 0 });
    await scene.tell();
    await scene.expectWhole();
    scene.report();
  });

  it('the first page again and again: partial, and no other SLO is taken for missing', async () => {
    const before = await scene.readStored();
    const ages = await scene.readAges();
    scene.pageTheList();
    for (const route of routes) {
      scene.simulator.faults.add({ route, type: 'repeat-page' });
    }
    for (let run = 0; run < 3; run += 1) {
      await scene.sync();
    }
    for (const kind of mainKinds) {
      expect(await scene.backend.getLastRun(kind)).toMatchObject({
        state: 'partial',
        reason: expect.stringMatching(/goes round in circles/),
        changes: { added: 0, updated: 0, missing: 0, removed: 0 },
      });
    }
    const { slos } = await scene.readStored();
    expect(slos.map(({ fetched_at, ...row }) => row)).toEqual(
      before.slos.map(({ fetched_at, ...row }) => row),
    );
    expect(await scene.readAges()).toEqual(ages);
    await scene.tell();
    await scene.expectRecovery();
  });

  it('an SLO created while we page: it is stored, and none is lost', async () => {
    const before = total();
    scene.pageTheList();
    for (const route of routes) {
      scene.simulator.faults.add({ route, type: 'create-slo', after: 1 });
    }
    await scene.sync();
    await scene.tell();
    await scene.sync();
    expect(total()).toBe(before + 2);
    await expectComplete({ missing: 0, removed: 0 });
    await scene.expectRecovery();
  });

  describe('an SLO deleted while we page', () => {
    let gone: string[];
    const readRemoved = async () => {
      const { slos, statuses } = await scene.readStored();
      for (const row of [...slos, ...statuses]) {
        if (!gone.includes(String(row.slo_id))) {
          expect(row).toMatchObject({ missing_since: null, removed_at: null });
        }
      }
      return [slos, statuses].map(rows => [
        ...new Set(
          rows.filter(row => row.removed_at).map(row => String(row.slo_id)),
        ),
      ]);
    };
    /** Until the run after that has ended. */
    const deleteOneOfEach = async () => {
      const { organisation, faults } = scene.simulator;
      // Every deletion is one of the first that there is.
      gone = organisation.slos.slice(0, 2).map(({ id }) => id);
      gone.sort();
      scene.pageTheList();
      for (const route of routes) {
        faults.add({ route, type: 'delete-slo', after: 1 });
      }
      await scene.sync();
      // It was on the first page, so that this run has seen it.
      expect(await readRemoved()).toEqual([[], []]);
      await scene.sync();
    };

    it('an SLO deleted while we page, and listed as deleted: it alone is removed at once, with its statuses', async () => {
      const { simulator, backend } = scene;
      await deleteOneOfEach();
      expect(await readRemoved()).toEqual([gone, gone]);
      expect(await backend.getLastRun('slos')).toMatchObject({
        state: 'complete',
        changes: { added: 0, missing: 0, removed: 2 },
      });
      await scene.tell();
      // Once none is missing, nobody asks.
      simulator.calls.reset();
      await scene.sync();
      expect(simulator.calls.counts().byRoute).not.toHaveProperty(
        'slo-list-deleted',
      );
      await scene.expectRecovery();
    });

    it.each<[string, Fault]>([
      ['404', { route: 'slo-list-deleted', type: 'status', status: 404 }],
      ['403', { route: 'slo-list-deleted', type: 'status', status: 403 }],
      ['cut-off JSON', { route: 'slo-list-deleted', type: 'cut-off' }],
    ])(
      'an SLO deleted while we page, and the list of deleted ones answers %s: it alone is removed, after two complete runs',
      async (_what, fault) => {
        scene.simulator.faults.add(fault);
        await deleteOneOfEach();
        const [removedSlos] = await readRemoved();
        expect(removedSlos).toEqual([]);
        const run = await scene.backend.getLastRun('slos');
        expect(run).toMatchObject({
          state: 'complete',
          changes: { added: 0, missing: 2, removed: 0 },
        });
        expect(run).not.toHaveProperty('missingScope');
        await scene.tell();

        await scene.sync();
        expect(await readRemoved()).toEqual([gone, gone]);
        await scene.expectRecovery();
      },
    );
  });

  it('one created and one deleted in the same moment: the one that slipped between two pages is never removed', async () => {
    // Everything moves up by one while the total stays the same, so that no count can
    // tell that the first one of the second page was not read.
    const { slos } = scene.simulator.organisation;
    const deleted = slos[0].id;
    const slipped = slos[100].id;
    for (const type of ['delete-slo', 'create-slo'] as const) {
      scene.simulator.faults.add({
        ...{ route: 'slo-search', type, after: 1 },
        ...(type === 'create-slo' && { at: 'end' as const }),
      } as Parameters<typeof scene.simulator.faults.add>[0]);
    }
    const valuesOf = async (sloId: string) =>
      (await scene.readStored()).statuses
        .filter(row => row.slo_id === sloId)
        .map(({ content, removed_at }) => ({ content, removed_at }));
    const before = await valuesOf(slipped);
    await scene.backend.sync('statuses');
    expect(await valuesOf(slipped)).toEqual(before);
    await scene.tell(['statuses']);

    await scene.sync();
    expect(await valuesOf(slipped)).toEqual(before);
    await scene.sync();
    await scene.sync();
    expect((await valuesOf(deleted))[0].removed_at).not.toBeNull();
    await scene.expectRecovery();
  });
});
