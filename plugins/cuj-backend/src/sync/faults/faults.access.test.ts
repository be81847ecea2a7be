/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { FaultScene, mainKinds } from '../../__testUtils__/FaultScene';
import { databases } from '../../__testUtils__/databases';

jest.setTimeout(60_000);

const REVOKED = 'revoked-by-now';

describe.each(databases.eachSupportedId())('faults on %s', databaseId => {
  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.start(databaseId);
  });
  afterEach(() => scene.close());

  it('403 on one API only: that kind names its scope and is left alone, the others go on, and run-now tries again', async () => {
    const { simulator, backend } = scene;
    await backend.sync('monitors');
    const monitors = await backend.db('monitor').orderBy('monitor_id');
    const { enumeratedAt } = await backend.getKind('monitors');
    expect(monitors.length).toBeGreaterThan(60);

    simulator.faults.add({
      ...{ route: 'monitor-list', type: 'status', status: 403 },
    });
    scene.changeEverything();
    await backend.sync('monitors');
    const run = await backend.getLastRun('monitors');
    expect(run).toMatchObject({
      state: 'partial',
      missingScope: 'monitors_read',
      reason: expect.stringMatching(/lacks the scope monitors_read/),
      changes: { added: 0, updated: 0, missing: 0, removed: 0 },
    });
    expect(await backend.db('monitor').orderBy('monitor_id')).toEqual(monitors);

    // Left alone: neither a call nor a run, and what was said of it stays.
    simulator.calls.reset();
    await backend.sync('monitors');
    await backend.sync('monitors');
    expect(simulator.calls.counts().total).toBe(0);
    expect(await backend.getLastRun('monitors')).toEqual(run);
    expect((await backend.getKind('monitors')).enumeratedAt).toBe(enumeratedAt);

    for (const kind of [...mainKinds, 'corrections', 'alerts'] as const) {
      await backend.sync(kind);
      expect(await backend.getLastRun(kind)).toMatchObject({
        state: 'complete',
      });
    }
    await scene.tell(['monitors', 'slos', 'statuses', 'corrections']);
    scene.note(`${monitors.length} monitors as before`);

    simulator.faults.clear();
    await backend.runNow('monitors');
    const again = await backend.getLastRun('monitors');
    expect(again).toMatchObject({ state: 'complete', skipped: [] });
    expect(again).not.toHaveProperty('missingScope');
    await scene.expectRecovery();
  });

  it('403 on the search alone: definitions go on, statuses stay with their age', async () => {
    const before = await scene.readStored();
    const ages = await scene.readAges();
    scene.changeEverything();
    scene.simulator.faults.add({
      ...{ route: 'slo-search', type: 'status', status: 403 },
    });
    await scene.sync();

    expect(await scene.backend.getLastRun('slos')).toMatchObject({
      state: 'complete',
    });
    expect(await scene.backend.getLastRun('statuses')).toMatchObject({
      state: 'partial',
      reason: expect.stringMatching(/403.*its scope slos_read/),
      changes: { added: 0, updated: 0, missing: 0, removed: 0 },
    });
    expect((await scene.readStored()).statuses).toEqual(before.statuses);
    expect((await scene.readAges()).statuses).toBe(ages.statuses);
    await scene.tell();
    // Without it there is nothing to show, so that every run tries again.
    await scene.expectRecovery();
  });

  it.each([
    ['API key', { apiKey: REVOKED }, /does not know the API key/],
    [
      'application key',
      { appKey: REVOKED },
      /the API key is valid, so it is the application key/,
    ],
  ])(
    '%s revoked between runs: everything stays with its age, and the run says which key',
    async (_which, keys, reason) => {
      const { simulator, backend } = scene;
      const before = await scene.readStored();
      const ages = await scene.readAges();
      const valid = { ...simulator.keys };
      scene.changeEverything();
      Object.assign(simulator.keys, keys);
      for (let run = 0; run < 3; run += 1) {
        await scene.sync();
      }

      for (const kind of mainKinds) {
        const run = await backend.getLastRun(kind);
        expect(run).toMatchObject({
          state: 'partial',
          reason: expect.stringMatching(reason),
          items: 0,
          changes: { added: 0, updated: 0, missing: 0, removed: 0 },
        });
        expect(run).not.toHaveProperty('missingScope');
      }
      await scene.expectUnchanged(before, ages);
      const { source } = await scene.getJourneySlo();
      expect(source.problem).toMatch(reason);
      await scene.tell();

      Object.assign(simulator.keys, valid);
      await scene.expectRecovery();
    },
  );

  it('API key revoked after a scope was found missing: no kind is left alone for the lack of a scope', async () => {
    const { simulator, backend } = scene;
    simulator.faults.add({
      route: 'incident-list',
      type: 'status',
      status: 403,
    });
    await backend.sync('incidents');
    simulator.faults.clear();
    const valid = { ...simulator.keys };
    Object.assign(simulator.keys, { apiKey: REVOKED });
    await scene.sync();
    await backend.sync('corrections');
    for (const kind of [...mainKinds, 'corrections'] as const) {
      const run = await backend.getLastRun(kind);
      expect(run).toMatchObject({
        state: 'partial',
        reason: expect.stringMatching(/does not know the API key/),
      });
      expect(run).not.toHaveProperty('missingScope');
    }
    await scene.tell([...mainKinds, 'corrections']);

    Object.assign(simulator.keys, valid);
    await backend.sync('corrections');
    expect(await backend.getLastRun('corrections')).toMatchObject({
      state: 'complete',
    });
    await scene.expectRecovery();
  });
});
