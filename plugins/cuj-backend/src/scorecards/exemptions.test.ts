/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { databases } from '../__testUtils__/databases';
import { at, startScorecards, vault } from '../__testUtils__/startScorecards';

jest.setTimeout(90_000);

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const aRequest = (overrides: object = {}) => ({
  entityRef: vault,
  requirementId: 'runbook',
  reason: 'It is replaced in spring.',
  until: dayFromNow(1),
  ...overrides,
});

describe.each(databases.eachSupportedId())('exemptions on %s', databaseId => {
  it('are none that could not be one, and end for who may end them', async () => {
    const { call, get, db, policy, notifications, scheduler } =
      await startScorecards({ databaseId });
    notifications.isDown = true;
    for (const [overrides, status] of [
      [{ until: dayFromNow(-1) }, 400],
      [{ until: dayFromNow(366) }, 400],
      [{ until: '2027-02-30' }, 400],
      [{ reason: '          ' }, 400],
      [{ reason: 'short' }, 400],
      [{ entityRef: 'vault' }, 400],
      [{ entityRef: 'group:default/team-vault' }, 400],
      [{ requirementId: 'nonsense' }, 404],
      [{ requirementId: 'constructor' }, 404],
      [{ requirementId: '__proto__' }, 404],
      [{ entityRef: 'component:default/absent' }, 404],
    ] as const) {
      const answer = await call('post', '/exemptions', {
        body: aRequest(overrides),
      });
      expect([overrides, answer.status]).toEqual([overrides, status]);
    }
    const ask = async (): Promise<string> => {
      const { body } = await call('post', '/exemptions', {
        body: aRequest({ until: dayFromNow(365) }),
      }).expect(201);
      return body.id;
    };
    const end = (id: string, user?: string) =>
      call('post', `/exemptions/${id}/revoke`, { user });

    const first = await ask();
    policy.denied = new Set(['cuj.exemption.approve']);
    expect((await end(first, 'ann')).status).toBe(403);
    expect((await end(first).expect(200)).body).toMatchObject({
      state: 'revoked',
    });
    expect((await end(first)).status).toBe(409);

    policy.denied.clear();
    const lapsed = await ask();
    await db('exemption').where({ id: lapsed }).update({ until: '2026-01-01' });
    expect(await get('/exemptions?state=expired')).toMatchObject({
      items: [{ id: lapsed, mayDecide: false }],
    });
    // Nobody waits for that one any more.
    const second = await ask();
    await call('post', `/exemptions/${second}/decision`, {
      body: { decision: 'reject' },
      user: 'ann',
    }).expect(200);
    const third = await ask();
    await call('post', `/exemptions/${third}/decision`, {
      body: { decision: 'approve' },
      user: 'ann',
    }).expect(200);
    const verdict = async () => {
      const { scorecard, exemptions } = await get(`${at(vault)}/scorecard`);
      expect(exemptions).toHaveLength(4);
      return scorecard.results.find(
        (one: { requirementId: string }) => one.requirementId === 'runbook',
      ).verdict;
    };
    expect(await verdict()).toBe('waived');
    await end(third, 'ann').expect(200);
    expect(await verdict()).toBe('fail');
    expect(await get('/exemptions?state=revoked&state=approved')).toMatchObject(
      {
        totalItems: 2,
        counts: {
          ...{ requested: 0, approved: 0, rejected: 2 },
          ...{ revoked: 2, expired: 0 },
        },
      },
    );
    await scheduler.triggerTask('notify-owners');
  });
});
