/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { databases } from '../__testUtils__/databases';
import { FakeSloSource, aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { startCujBackend } from '../__testUtils__/startCujBackend';

jest.setTimeout(90_000);

const journey = '/api/cuj/entities/by-name/journey/default/purchase';
const service = '/api/cuj/entities/by-name/component/default/billing-api';

describe.each(databases.eachSupportedId())(
  'the API of error-budget policies on %s',
  databaseId => {
    it('freezes at the gate, takes down what is done, and keeps a freeze of which nothing is known', async () => {
      const backend = await startCujBackend({
        databaseId,
        sources: [new FakeSloSource()],
        catalogFiles: ['policies.yaml'],
      });
      const { server, db, scheduler } = backend;
      await backend.waitForEntity('journey:default/purchase');
      const evaluate = () =>
        scheduler.triggerTask('evaluate-error-budget-policies');
      const gate = async (query = '') =>
        (await request(server).get(`${service}/gate${query}`).expect(200)).body;
      const check = (query = '') =>
        request(server)
          .post(`/api/cuj/gate${query}`)
          .send({
            entity: {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'billing-api' },
              spec: { type: 'service', lifecycle: 'production', owner: 'x' },
            },
          });
      const post = (path: string, body: object) =>
        request(server)
          .post(`${journey}/error-budget-policy${path}`)
          .send(body);

      await backend.evaluate();
      // Nobody has looked at any policy yet.
      const unknown = await gate();
      expect(unknown).toMatchObject({
        result: 'unknown',
        message: expect.stringContaining('policies were never evaluated'),
        freeze: { unknownBecause: 'never-evaluated', journeys: [] },
      });
      expect(unknown.freeze).not.toHaveProperty('frozen');
      expect(await gate('?freeze=report')).toMatchObject({ result: 'pass' });

      // Nobody has looked at the journey yet, so that there is nothing to go by.
      await evaluate();
      const inTheDark = {
        result: 'unknown',
        message: expect.stringMatching(
          /^Whether it is frozen is not known: .* of Purchase\.$/,
        ),
        freeze: {
          unknownBecause: 'journey-not-known',
          unknownJourneys: [
            { entityRef: 'journey:default/purchase', title: 'Purchase' },
          ],
        },
      };
      expect(await gate()).toMatchObject(inTheDark);
      expect((await check().expect(200)).body).toMatchObject(inTheDark);
      expect(await gate('?freeze=report')).toMatchObject({ result: 'pass' });
      await request(server).get(`${service}/gate?status=true`).expect(200);

      // As if its budget were known.
      await db('error_budget_freeze_doubt').delete();
      expect((await gate()).freeze).toMatchObject({
        ...{ frozen: false, journeys: [], hiddenJourneys: 0, stale: false },
        evaluatedAt: expect.any(String),
      });
      expect(await gate()).toMatchObject({ result: 'pass' });
      // That nothing froze it then says nothing of now.
      const long = '2026-01-01T00:00:00.000Z';
      await db('error_budget_policy_state').update({ evaluated_at: long });
      const outdated = {
        result: 'unknown',
        message: `Whether it is frozen is not known: the error-budget policies were last evaluated at ${long}.`,
        freeze: { frozen: false, stale: true },
      };
      expect(await gate()).toMatchObject(outdated);
      expect((await check().expect(200)).body).toMatchObject(outdated);
      expect(await gate('?freeze=report')).toMatchObject({ result: 'pass' });

      const since = '2026-11-20T03:12:00.000Z';
      await db('error_budget_policy_rule').insert({
        ...{ journey_ref: 'journey:default/purchase', since },
        rule_key: 'budget<0',
        rule: JSON.stringify({
          ...{ key: 'budget<0', budgetBelowPercent: 0 },
          then: ['freeze', 'postmortem'],
        }),
      });
      // Nothing is known of how the journey stands.
      await evaluate();
      expect(await gate()).toMatchObject({
        result: 'fail',
        message: 'Frozen by the error-budget policy of Purchase.',
        freeze: {
          frozen: true,
          journeys: [
            { entityRef: 'journey:default/purchase', title: 'Purchase', since },
          ],
        },
      });
      expect(
        (await request(server).get(`${service}/overview`).expect(200)).body
          .freeze,
      ).toEqual((await gate()).freeze);
      await request(server).get(`${service}/gate?status=true`).expect(409);
      // A change of it is answered alike.
      expect((await check('?status=true').expect(409)).body).toMatchObject({
        result: 'fail',
        message: 'Frozen by the error-budget policy of Purchase.',
        freeze: { frozen: true },
      });
      // Unless nothing is released.
      for (const answer of [
        await gate('?freeze=report&status=true'),
        (await check('?freeze=report&status=true').expect(200)).body,
      ]) {
        expect(answer).toMatchObject({
          result: 'pass',
          freeze: { frozen: true },
        });
      }
      await check('?freeze=perhaps').expect(400);
      // It freezes services; nothing releases a journey.
      const ofJourney = await request(server).get(`${journey}/gate`);
      expect(ofJourney.body).not.toHaveProperty('freeze');

      const { body } = await request(server)
        .get(`${journey}/error-budget-policy`)
        .expect(200);
      expect(body).toMatchObject({
        entityRef: 'journey:default/purchase',
        may: { acknowledge: true, except: true },
        policy: {
          rules: [{ inForceSince: since, assessment: 'unknown' }],
          frozenServices: ['component:default/billing-api'],
        },
      });
      const ofService = await request(server).get(
        `${service}/error-budget-policy`,
      );
      expect(ofService.body.freeze.frozen).toBe(true);

      const link = 'https://wiki.example.com/pm-112';
      await post('/acknowledgements', { consequence: 'party' }).expect(400);
      await post('/acknowledgements', { consequence: 'postmortem' }).expect(
        400,
      );
      await post('/acknowledgements', { consequence: 'escalate' }).expect(409);
      await post('/acknowledgements', { consequence: 'postmortem', link })
        .set('authorization', mockCredentials.service.header())
        .expect(403);
      const done = await post('/acknowledgements', {
        consequence: 'postmortem',
        link,
      }).expect(201);
      expect(done.body).toMatchObject({ link, by: 'user:default/mock' });

      const until = new Date().toISOString().slice(0, 10);
      const reason = 'The fix has to go out.';
      await post('/exceptions', { reason, until: '2020-01-01' }).expect(400);
      await post('/exceptions', { reason: 'short', until }).expect(400);
      const excepted = await post('/exceptions', { reason, until }).expect(201);
      expect(await gate()).toMatchObject({
        ...{ result: expect.not.stringMatching('fail') },
        freeze: { frozen: false, journeys: [{ exception: { reason, until } }] },
      });
      const revoke = () => post(`/exceptions/${excepted.body.id}/revoke`, {});
      await revoke().expect(200);
      await revoke().expect(409);
      await post('/exceptions/none/revoke', {}).expect(404);
      expect(await gate()).toMatchObject({ result: 'fail' });
      await request(server)
        .get(
          '/api/cuj/entities/by-name/journey/default/gone/error-budget-policy',
        )
        .expect(404);
    });

    it('puts on record what the requirement on policies asks for', async () => {
      const source = new FakeSloSource();
      source.slos = [
        batchOf(
          aSlo('pay', {
            tags: ['service:billing-api', 'journey:purchase', 'env:prod'],
          }),
        ),
      ];
      source.statuses = [
        batchOf({
          sloId: 'pay',
          timeframes: [
            {
              ...{ timeframe: '30d', state: 'breached' as const },
              ...{ targetPercent: 99, sliPercent: 98 },
              ...{ budgetRemainingPercent: -100 },
              indexedAt: new Date().toISOString(),
            },
          ],
        }),
      ];
      const { server, ...backend } = await startCujBackend({
        databaseId,
        sources: [source],
        catalogFiles: ['policies.yaml'],
      });
      await backend.waitForEntity('journey:default/purchase');
      await backend.runTasks();
      await backend.scheduler.triggerTask('roll-up-journeys');
      await backend.scheduler.triggerTask('evaluate-error-budget-policies');
      const verdict = async () => {
        await backend.evaluate();
        const { body } = await request(server)
          .get(`${journey}/scorecard`)
          .expect(200);
        const { verdict: found, message } = body.scorecard.results.find(
          (one: { requirementId: string }) =>
            one.requirementId === 'policy-followed',
        );
        return [found, message];
      };
      expect(await verdict()).toEqual([
        'fail',
        expect.stringContaining('no freeze and no postmortem is on record'),
      ]);
      for (const consequence of ['freeze', 'postmortem']) {
        await request(server)
          .post(`${journey}/error-budget-policy/acknowledgements`)
          .send({ consequence, link: 'https://wiki.example.com/pm-112' })
          .expect(201);
      }
      expect(await verdict()).toEqual(['pass', expect.any(String)]);
    });
  },
);
