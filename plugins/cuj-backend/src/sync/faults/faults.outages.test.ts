/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fault } from '@cuj-slo/datadog-simulator';
import { FaultScene, mainKinds } from '../../__testUtils__/FaultScene';
import { databases } from '../../__testUtils__/databases';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('faults on %s', databaseId => {
  let scene: FaultScene;
  afterEach(() => scene.close());

  const strike = (fault: Fault) => {
    for (const route of ['slo-list', 'slo-search']) {
      scene.simulator.faults.add({ ...fault, route });
    }
  };

  it.each<[string, RegExp, Fault]>([
    [
      '500 to every call',
      /answered 500/,
      { route: '*', type: 'status', status: 500 },
    ],
    ['cut-off JSON to every call', /cut off/, { route: '*', type: 'cut-off' }],
    [
      'login page to every call',
      /instead of JSON/,
      { route: '*', type: 'login-page' },
    ],
    [
      'an empty answer to every call',
      /announced/,
      { route: '*', type: 'empty' },
    ],
  ])(
    '%s, three times over: nothing at all changes',
    async (_what, reason, fault) => {
      scene = await FaultScene.start(databaseId);
      const before = await scene.readStored();
      const ages = await scene.readAges();
      const shown = await scene.getJourneySlo();
      scene.changeEverything();
      strike(fault);
      for (let run = 0; run < 3; run += 1) {
        await scene.sync();
      }

      for (const kind of mainKinds) {
        expect(await scene.backend.getLastRun(kind)).toMatchObject({
          state: 'partial',
          reason: expect.stringMatching(reason),
          items: 0,
          changes: { added: 0, updated: 0, missing: 0, removed: 0 },
        });
      }
      await scene.expectUnchanged(before, ages);
      expect((await scene.getJourneySlo()).slo).toEqual(shown.slo);
      await scene.tell();
      await scene.expectRecovery();
    },
  );

  it.each<[string, Fault, Record<string, unknown>]>([
    [
      '429 with a short reset',
      {
        route: '*',
        type: 'status',
        status: 429,
        headers: { 'x-ratelimit-reset': '1' },
      },
      { rateLimited: 1 },
    ],
    [
      'one 502',
      { route: '*', type: 'status', status: 502 },
      { rateLimited: 0 },
    ],
    ['one connection reset', { route: '*', type: 'reset' }, { rateLimited: 0 }],
  ])(
    '%s on the second page: the run waits, repeats the call and is complete',
    async (_what, fault, counts) => {
      scene = await FaultScene.start(databaseId);
      scene.changeEverything();
      scene.pageTheList();
      strike({ ...fault, after: 1, times: 1 });
      await scene.sync();

      for (const kind of mainKinds) {
        const run = await scene.backend.getLastRun(kind);
        expect(run).toMatchObject({
          ...{ state: 'complete', retries: 1, skipped: [] },
          ...{ pages: 3, calls: 4 },
          ...counts,
        });
        expect(run).not.toHaveProperty('reason');
        // It waited for as long as it was asked to.
        const asked = counts.rateLimited ? 1000 : 0;
        expect(run.waitedMs).toBeGreaterThanOrEqual(asked);
      }
      await scene.tell();
      await scene.expectWhole();
      scene.report();
    },
  );
});
