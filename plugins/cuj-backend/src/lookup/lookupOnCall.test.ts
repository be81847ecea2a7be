/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { databases } from '../__testUtils__/databases';
import { cartApi, startLookup } from './__testUtils__/startLookup';

jest.setTimeout(90_000);

describe.each(databases.eachSupportedId())(
  'who is on call, in lookups on %s',
  databaseId => {
    it('waits a second for who is on call, or longer where it is told to', async () => {
      const { lookUp, source } = await startLookup(databaseId);
      source.outage = 'hang';
      const quick = await lookUp('lonely');
      expect(quick.services[0].onCall).toMatchObject({ state: 'pending' });
      expect(quick.notKnown).toContainEqual({
        code: 'on-call-pending',
        subject: 'component:default/lonely',
      });
      const slow = lookUp('lonely', 'wait');
      source.outage = undefined;
      expect((await lookUp('lonely', 'wait')).services[0].onCall).toMatchObject(
        {
          state: 'known',
          stale: false,
        },
      );
      await slow;
    });

    it('asks providers of other systems for those that no source knows', async () => {
      const { lookUp, source } = await startLookup(databaseId);
      source.rotations.clear();
      const { services } = await lookUp(cartApi);
      expect(services[0].onCall).toMatchObject({
        state: 'known',
        source: 'rota',
        responders: [{ displayName: 'Rita Rota' }],
        links: [
          { provider: 'rota', url: 'https://rota.example.com/shop-night' },
          {
            provider: 'opsgenie',
            url: 'https://app.opsgenie.com/alert/list?query=responders%3A%20%22shop%22',
          },
        ],
      });
    });
  },
);
