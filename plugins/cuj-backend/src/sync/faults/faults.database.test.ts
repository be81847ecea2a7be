/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import request from 'supertest';
import {
  BreakableDatabase,
  createBreakableDatabase,
} from '../../__testUtils__/breakableDatabase';
import { FaultScene, mainKinds } from '../../__testUtils__/FaultScene';
import { databases } from '../../__testUtils__/databases';

jest.setTimeout(90_000);

const GONE_FOR_MS = 10_000;

describe.each(databases.eachSupportedId())('faults on %s', databaseId => {
  let database: BreakableDatabase;
  let scene: FaultScene;
  beforeEach(async () => {
    // Knex prints each connection that breaks.
    jest.spyOn(console, 'log').mockImplementation(() => {});
    database = await createBreakableDatabase(databaseId);
    scene = await FaultScene.start(databaseId, { database: database.knex });
  });
  afterEach(async () => {
    await scene.close();
    await database.close();
    jest.restoreAllMocks();
  });

  it('the database gone for ten seconds in the middle of a run: nothing is half stored, the run is ended as soon as it is back, and the next one is complete', async () => {
    const { simulator, backend } = scene;
    const before = await scene.readStored();
    const ages = await scene.readAges();
    const shown = await scene.getJourneySlo();
    scene.changeEverything();
    simulator.faults.add({
      ...{ route: 'slo-search', type: 'delay', milliseconds: 300 },
    });

    simulator.calls.reset();
    const running = backend.sync('statuses');
    await until(
      () => (simulator.calls.counts().byRoute['slo-search'] ?? 0) > 1,
    );
    const goneAt = Date.now();
    await database.breakDown();
    try {
      await running;
      // Neither this one nor a further one can even begin.
      await backend.sync('slos');
      await backend.sync('statuses');
      const answers = [
        await request(backend.server).get('/api/cuj/sync/sources'),
        await backend.overview('journey:default/workflow-run'),
      ];
      for (const { status, body } of answers) {
        // An error, rather than an answer without SLOs.
        expect(status).toBeGreaterThanOrEqual(500);
        expect(body).toHaveProperty('error');
        expect(body).not.toHaveProperty('sources');
      }
      await new Promise(resolve => {
        setTimeout(resolve, GONE_FOR_MS - (Date.now() - goneAt));
      });
    } finally {
      await database.comeBack();
    }

    // It takes no further run to end the one that was under way.
    await until(async () => {
      const { state } = await backend.getLastRun('statuses');
      return state !== 'running';
    });
    expect(await backend.getLastRun('statuses')).toMatchObject({
      state: 'partial',
      reason: expect.stringMatching(/could not be stored/),
    });
    await scene.expectUnchanged(before, ages);
    const { slo, source } = await scene.getJourneySlo();
    expect(slo).toEqual(shown.slo);
    expect(source.problem).toMatch(/could not be stored/);
    await scene.tell();

    simulator.faults.clear();
    await scene.sync();
    const interrupted = await backend
      .db('sync_run')
      .where({ state: 'partial' });
    expect(interrupted).toHaveLength(1);
    expect(interrupted[0]).toMatchObject({
      kind: 'statuses',
      ended_at: expect.any(String),
      reason: expect.stringMatching(/could not be stored/),
    });
    for (const kind of mainKinds) {
      expect(
        await backend.db('sync_run').where({ kind, state: 'running' }),
      ).toEqual([]);
    }
    await scene.expectRecovery();
  });
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise(resolve => {
      setTimeout(resolve, 10);
    });
  }
}
