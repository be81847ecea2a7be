/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import request from 'supertest';
import { databases } from '../__testUtils__/databases';
import { stopClock } from '../__testUtils__/timeTravel';
import { cartApi, startLookup } from './__testUtils__/startLookup';

jest.setTimeout(90_000);

describe.each(databases.eachSupportedId())(
  'who is on call, in lookups on %s',
  databaseId => {
    afterEach(() => {
      jest.useRealTimers();
    });

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

    it('asks the rotation that a service names before a team that is only called as its owner', async () => {
      const { lookUp, source, server } = await startLookup(databaseId);
      const rota = { state: 'known', source: 'rota', team: 'shop-night' };
      const ask = async () => (await lookUp(cartApi)).services[0].onCall;
      const { letPass } = stopClock();
      for (const responders of [[], [{ displayName: 'Olga Oncall' }]]) {
        source.rotations.set('team-shop', { responders, escalations: [] });
        letPass(61_000);
        expect(await ask()).toMatchObject(rota);
        const { body } = await request(server)
          .get('/api/cuj/entities/by-name/component/default/cart-api/on-call')
          .expect(200);
        expect(body).toMatchObject({
          ...rota,
          responders: [{ displayName: 'Rita Rota' }],
          candidates: [{ team: 'team-shop', origin: 'owner-name' }],
        });
      }
      // It names no rotation of its own.
      const [{ onCall }] = (await lookUp('component:default/lonely')).services;
      expect(onCall).toMatchObject({
        state: 'known',
        source: 'main',
        responders: [{ displayName: 'Olga Oncall' }],
      });
    });

    it('takes no rotation where the team that is named more explicitly can not be asked for', async () => {
      const { lookUp, source, server, waitForEntity } = await startLookup(
        databaseId,
      );
      const ref = 'component:default/guarded';
      await waitForEntity(ref);
      source.outage = new Error('Down');
      const [{ onCall }] = (await lookUp(ref, 'wait')).services;
      const { body } = await request(server)
        .get('/api/cuj/entities/by-name/component/default/guarded/on-call')
        .expect(200);
      for (const answer of [onCall, body]) {
        expect(answer).toMatchObject({
          ...{ state: 'unknown', unknownBecause: 'unavailable' },
          reason: expect.stringMatching(
            /^'main' can't be asked for the team 'guards'.* Down$/,
          ),
        });
        expect(answer).not.toHaveProperty('responders');
      }
      // Who else is meant can still be looked up.
      expect(onCall?.links).toMatchObject([{ title: 'guard-night' }]);
    });
  },
);
