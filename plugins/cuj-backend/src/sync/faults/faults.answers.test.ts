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
      '429 with an hourly reset',
      /answered 429: the rate limit is reached for 3600 seconds/,
      {
        route: '*',
        type: 'status',
        status: 429,
        headers: { 'x-ratelimit-reset': '3600' },
      },
    ],
    ['500', /answered 500/, { route: '*', type: 'status', status: 500 }],
    ['502', /answered 502/, { route: '*', type: 'status', status: 502 }],
    ['503', /answered 503/, { route: '*', type: 'status', status: 503 }],
    ['512', /answered 512/, { route: '*', type: 'status', status: 512 }],
    [
      'connection reset mid-body',
      /the connection broke/,
      { route: '*', type: 'reset' },
    ],
    [
      'no answer',
      /gave no answer within 2 seconds/,
      { route: '*', type: 'hang' },
    ],
    [
      'cut-off JSON',
      /with JSON that is cut off/,
      { route: '*', type: 'cut-off' },
    ],
    [
      '200 login page',
      /answered 200 with text\/html.* instead of JSON/,
      { route: '*', type: 'login-page' },
    ],
  ])(
    '%s from the second page on: the first page is stored, the rest stays with its age',
    async (_what, reason, fault) => {
      scene = await FaultScene.start(databaseId, {
        requests: { timeout: { seconds: 2 } },
      });
      const before = await scene.readStored();
      const ages = await scene.readAges();
      scene.changeEverything();
      scene.pageTheList();
      strike({ ...fault, after: 1 });

      // Were a task held until the hourly limit is lifted, the test would end first.
      await scene.sync();
      for (const kind of mainKinds) {
        expect(await scene.backend.getLastRun(kind)).toMatchObject({
          state: 'partial',
          reason: expect.stringMatching(reason),
          pages: 1,
          items: 100,
          changes: { added: 0, missing: 0, removed: 0 },
          skipped: [],
        });
      }
      await scene.expectFirstPageOnly(before);
      expect(await scene.readAges()).toEqual(ages);
      const { slo, source } = await scene.getJourneySlo();
      expect(source).toMatchObject({
        readAt: expect.stringMatching(`${ages.slos}|${ages.statuses}`),
        problem: expect.stringMatching(reason),
      });
      expect(slo.timeframes[0].fetchedAt! > ages.statuses!).toBe(true);
      await scene.tell();
      if (fault.type === 'status' && fault.status === 429) {
        // An hour is not for tests to wait.
        scene.report();
        return;
      }
      await scene.expectRecovery();
    },
  );
});
