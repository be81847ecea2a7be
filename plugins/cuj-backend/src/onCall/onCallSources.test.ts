/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujClient } from '@cuj-slo/backstage-plugin-cuj-common';
import { MissingScopeError } from '@cuj-slo/backstage-plugin-cuj-node';
import { startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { CollectingLogger } from '../__testUtils__/CollectingLogger';
import { FakeSloSource, batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { readAllRows } from '../__testUtils__/readAllRows';
import { startCujBackend } from '../__testUtils__/startCujBackend';
import { stopClock } from '../__testUtils__/timeTravel';
import {
  aService,
  checkoutTeams,
  lena,
  olga,
  startOnCall,
  theirs,
} from './__testUtils__/startOnCall';

jest.setTimeout(90_000);

const MINUTE = 60_000;

describe.each(databases.eachSupportedId())(
  'on-call of several sources on %s',
  databaseId => {
    afterEach(() => {
      jest.useRealTimers();
    });

    it('asks nobody but the source that named a team, and no source behind one that fails', async () => {
      const first = new FakeSloSource('first');
      const second = new FakeSloSource('second');
      for (const source of [first, second]) {
        source.services = [batchOf(aService({ team: 'payments' }))];
      }
      first.rotations.set('team-payments', { responders: [], escalations: [] });
      second.rotations.set('payments', theirs);
      const { onCall, scheduler } = await startOnCall(databaseId, {
        sources: [first, second],
      });
      await scheduler.triggerTask('sync-services-second');

      // The first source's team of this name is another one.
      first.rotations.set('payments', { responders: [lena], escalations: [] });
      const byDefinition = await onCall();
      expect(byDefinition.body).toMatchObject({
        ...{ state: 'known', source: 'second', team: 'payments' },
        responders: [olga],
      });
      expect(first.demands).toEqual(['who is on call for payments-primary']);

      // Named by both, the first is asked first, and the second not instead of it.
      await scheduler.triggerTask('sync-services-first');
      first.outage = new Error('Down');
      const { letPass } = stopClock();
      letPass(2 * MINUTE);
      second.demands.length = 0;
      const { body } = await onCall('component/default/checkout');
      expect(body).toMatchObject({
        ...{ state: 'unknown', unknownBecause: 'unavailable' },
        reason: expect.stringMatching(/^'first' can't be asked .* Down$/),
        candidates: [
          checkoutTeams[0],
          {
            ...{ team: 'payments', origin: 'service-definition' },
            source: 'first',
          },
          {
            ...{ team: 'payments', origin: 'service-definition' },
            source: 'second',
          },
          checkoutTeams[3],
        ],
      });
      expect(body).not.toHaveProperty('responders');
    });

    it('names nobody of a later source where an earlier one fails for the same team', async () => {
      const first = new FakeSloSource('first');
      const second = new FakeSloSource('second');
      const { onCall } = await startOnCall(databaseId, {
        sources: [first, second],
      });
      first.outage = new Error('Down');
      second.rotations.set('payments-primary', theirs);
      expect((await onCall()).body).toMatchObject({
        ...{ state: 'unknown', unknownBecause: 'unavailable' },
        reason: expect.stringMatching(/^'first' can't be asked .* Down$/),
      });

      // It is the first that counts: what fails behind it may not withhold its answer.
      first.outage = undefined;
      first.rotations.set('payments-primary', theirs);
      second.outage = new Error('Down');
      const { letPass } = stopClock();
      letPass(2 * MINUTE);
      expect((await onCall()).body).toMatchObject({
        ...{ state: 'known', source: 'first' },
        problems: [{ source: 'second', message: 'Down' }],
      });
    });

    it('names the scope that is missing, and asks the sources that have it', async () => {
      const lacking = new FakeSloSource('lacking');
      lacking.outage = new MissingScopeError(
        'Grant on_call_read',
        'on_call_read',
      );
      const mute = new FakeSloSource('mute');
      Object.assign(mute, { readOnCall: undefined });
      const alone = await startOnCall(databaseId, { sources: [mute, lacking] });
      expect((await alone.onCall()).body).toMatchObject({
        state: 'unknown',
        unknownBecause: 'missing-scope',
        reason:
          "'lacking' does not tell who is on call, because its credentials lack the scope on_call_read",
        problems: [
          {
            ...{ source: 'lacking', team: 'payments-primary' },
            missingScope: 'on_call_read',
          },
        ],
      });
      expect(lacking.demands).toHaveLength(1);

      const knowing = new FakeSloSource('knowing');
      knowing.rotations.set('team-payments', theirs);
      const both = await startOnCall(databaseId, {
        sources: [lacking, knowing],
      });
      expect((await both.onCall()).body).toMatchObject({
        state: 'known',
        ...{ source: 'knowing', team: 'team-payments' },
        problems: [{ source: 'lacking', missingScope: 'on_call_read' }],
      });
      const none = await startOnCall(databaseId, { sources: [mute] });
      expect((await none.onCall()).body).toMatchObject({
        unknownBecause: 'no-source',
      });
    });

    it('leaves no name in the database and the log, of Datadog and of a fault', async () => {
      const simulator = await startSimulator();
      const logger = new CollectingLogger();
      const backend = await startCujBackend({
        databaseId,
        datadogUrl: simulator.url,
        logger,
      });
      await backend.sync('services');
      simulator.calls.reset();
      const client = new CujClient({
        discoveryApi: { getBaseUrl: async () => '/api/cuj' },
        fetchApi: {
          fetch: async path => {
            const { body } = await request(backend.server)
              .get(String(path))
              .expect(200);
            return Response.json(body);
          },
        },
      });
      const ref = 'component:default/orchestration-engine';
      const known = await client.getOnCall(ref);
      expect(known).toMatchObject({
        state: 'known',
        team: 'orchestration',
        responders: [{ displayName: expect.stringMatching(/ Oncall$/) }],
        escalations: [{ displayName: 'Lena Lead' }],
      });
      await client.getOnCall(ref);
      expect(simulator.calls.counts().byRoute).toEqual({
        'team-list': 1,
        'on-call-team': 1,
      });
      simulator.faults.add({ route: '*', type: 'cut-off' });
      const { letPass } = stopClock();
      letPass(MINUTE);
      expect(await client.getOnCall(ref)).toMatchObject({
        ...{ state: 'known', stale: true, asOf: known.asOf },
        responders: known.responders,
      });

      const names = [...known.responders!, ...known.escalations!].map(
        ({ displayName }) => displayName,
      );
      const rows = await readAllRows(backend.db);
      const lines = logger.lines.join('\n');
      expect(rows).toContain('orchestration-engine');
      expect(lines).toContain('Synced services');
      for (const name of [...names, 'oncall@example.com', 'lena.lead']) {
        expect(rows).not.toContain(name);
        expect(lines).not.toContain(name);
      }
      await simulator.close();
    });
  },
);
