/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { GateResult } from '@cuj-slo/backstage-plugin-cuj-common';
import { databases } from '../__testUtils__/databases';
import {
  at,
  cart,
  formula,
  startScorecards,
  vault,
} from '../__testUtils__/startScorecards';
import { stopClock } from '../__testUtils__/timeTravel';

jest.setTimeout(90_000);

const DAY = 86_400_000;
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const aRequest = (overrides: object = {}) => ({
  entityRef: vault,
  requirementId: 'runbook',
  reason: 'It is replaced in spring.',
  until: dayFromNow(1),
  ...overrides,
});

const idsOf = (reasons: GateResult['reasons']) =>
  reasons.map(({ requirementId }) => requirementId);

describe.each(databases.eachSupportedId())('enforcement on %s', databaseId => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('begins when somebody says so, who saw before whom it hits, and lets off who was exempted', async () => {
    const { letPass } = stopClock();
    const backend = await startScorecards({
      databaseId,
      scorecard: {
        requirements: { owner: { enabled: false } },
        enforcement: { lifecycles: ['production'] },
        exemptionApprovers: [
          'Group:default/team-platform',
          'user:default/mock',
        ],
      },
    });
    const { call, get, sent, evaluate, scheduler } = backend;
    const dryRun = (mode: string) =>
      get(`/requirements/runbook/dry-run?mode=${mode}`);
    const gate = (ref: string): Promise<GateResult> => get(`${at(ref)}/gate`);
    const setMode = (mode: string) =>
      call('put', '/requirements/runbook/mode', { body: { mode } });

    const plan = await dryRun('enforce');
    expect(plan).toMatchObject({
      ...{ mode: 'enforce', currentMode: 'inform' },
      ...{ inGraceTotal: 0, releasedTotal: 0, otherLifecycles: 1 },
      blocked: expect.arrayContaining([
        expect.objectContaining({
          entityRef: vault,
          message: 'No link leads to a runbook.',
        }),
      ]),
    });
    expect(await gate(vault)).toMatchObject({ result: 'pass', reasons: [] });

    expect((await setMode('enforce').expect(200)).body).toMatchObject({
      ...{ mode: 'enforce', modeFrom: 'portal', configuredMode: 'inform' },
      modeChangedBy: 'user:default/mock',
    });
    // Each owner is told once, whatever follows for their entities.
    const owners = new Set<string>(
      plan.blocked.flatMap((one: { ownerRef?: string }) => one.ownerRef ?? []),
    );
    while (sent.length < owners.size) {
      await new Promise(resolve => {
        setImmediate(resolve);
      });
    }
    expect(new Set(sent.map(({ recipients }) => recipients))).toEqual(
      new Set(
        [...owners].map(owner => ({ type: 'entity', entityRef: [owner] })),
      ),
    );
    expect(sent.map(({ payload }) => payload)).toContainEqual({
      topic: 'scorecard',
      title: 'Vault fails “Runbook”, which is enforced now',
      description: 'The gate says no until it is mended: Vault.',
      severity: 'high',
      scope: 'enforcement:group:default/team-vault:runbook',
      link: '/catalog/default/component/vault',
    });
    sent.length = 0;
    // It is enforced already.
    await setMode('enforce').expect(200);

    expect(await gate(vault)).toMatchObject({
      result: 'fail',
      message: 'Not met, but enforced: Runbook.',
      reasons: [
        {
          requirementId: 'runbook',
          remediation: { example: expect.stringContaining('links') },
          since: expect.any(String),
          blockedSince: expect.any(String),
        },
      ],
    });
    // Exactly those of whom it was said before.
    const { items } = await get('/scorecards?requirement=runbook&limit=200');
    expect(
      items
        .filter(
          (one: { verdicts: { runbook: { enforced?: string } } }) =>
            one.verdicts.runbook.enforced === 'blocking',
        )
        .map((one: { entityRef: string }) => one.entityRef)
        .sort(),
    ).toEqual(
      plan.blocked.map((one: { entityRef: string }) => one.entityRef).sort(),
    );
    for (const [ref, status] of [
      [vault, 409],
      [cart, 200],
      [formula, 200],
    ] as const) {
      const answer = await call('get', `${at(ref)}/gate?status=true`);
      expect([ref, answer.status]).toEqual([ref, status]);
    }

    const asked = await call('post', '/exemptions', {
      body: aRequest(),
    }).expect(201);
    const { id } = asked.body;
    expect(asked.body).toMatchObject({
      ...{ state: 'requested', mayDecide: false, mayRevoke: true },
      ...{ requestedBy: 'user:default/mock', entityTitle: 'Vault' },
    });
    expect(sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: ['group:default/team-platform', 'user:default/mock'],
          excludeEntityRef: 'user:default/mock',
        },
        payload: {
          topic: 'scorecard',
          title: `An exemption of Vault from “Runbook” until ${dayFromNow(
            1,
          )} waits for a decision`,
          description: 'It is replaced in spring.',
          severity: 'normal',
          scope: `exemption-request:${id}`,
          link: '/cuj/scorecards?view=exemptions',
        },
      },
    ]);
    sent.length = 0;
    const again = await call('post', '/exemptions', { body: aRequest() });
    expect(again.status).toBe(409);
    const decide = (user?: string) =>
      call('post', `/exemptions/${id}/decision`, {
        body: { decision: 'approve', reason: 'Until then only.' },
        user,
      });
    const own = await decide();
    expect([own.status, own.body.error.message]).toEqual([
      403,
      'You asked for this exemption, so somebody else has to decide on it',
    ]);
    // Asking alone excuses nobody.
    expect(await gate(vault)).toMatchObject({ result: 'fail' });
    expect((await decide('ann').expect(200)).body).toMatchObject({
      ...{ state: 'approved', decidedBy: 'user:default/ann' },
      mayDecide: false,
    });
    expect((await decide('ann')).status).toBe(409);
    expect(sent).toMatchObject([
      {
        recipients: { entityRef: ['user:default/mock'] },
        payload: {
          title: 'The exemption of Vault from “Runbook” was approved',
          description: 'Until then only.',
        },
      },
    ]);

    expect(await gate(vault)).toMatchObject({
      ...{ result: 'pass', reasons: [] },
      waived: [
        {
          requirementId: 'runbook',
          waiver: {
            reason: 'It is replaced in spring.',
            approvedBy: 'user:default/ann',
          },
        },
      ],
    });
    const waived = await get('/scorecards?requirement=runbook');
    expect(waived.counts.waived).toBe(1);
    expect((await dryRun('enforce')).counts).toMatchObject({
      waived: 1,
      fail: plan.counts.fail - 1,
    });

    // Its end is announced to who asked and to the owner, once.
    await scheduler.triggerTask('notify-owners');
    await scheduler.triggerTask('notify-owners');
    expect(sent).toHaveLength(2);
    expect(sent[1].recipients).toMatchObject({
      entityRef: ['user:default/mock', 'group:default/team-vault'],
    });

    letPass(2 * DAY);
    await evaluate();
    expect(await gate(vault)).toMatchObject({ result: 'fail', waived: [] });
    expect((await get('/exemptions')).items).toMatchObject([
      { id, state: 'expired', mayRevoke: false },
    ]);
    await evaluate();
    await scheduler.triggerTask('notify-owners');
    expect(sent.slice(2)).toMatchObject([
      {
        recipients: { entityRef: ['group:default/team-vault'] },
        payload: {
          title: 'Vault fails “Runbook”',
          link: '/catalog/default/component/vault',
          scope: `scorecard:${vault}:runbook`,
          severity: 'high',
        },
      },
    ]);

    expect(await dryRun('inform')).toMatchObject({
      ...{ blockedTotal: 0, releasedTotal: plan.blockedTotal },
    });
    await setMode('inform').expect(200);
    expect(await gate(vault)).toMatchObject({ result: 'pass' });
  });

  it('of the configuration holds, with its grace; only it may reject', async () => {
    const { letPass } = stopClock();
    const { call, get, evaluate } = await startScorecards({
      databaseId,
      scorecard: {
        requirements: {
          owner: { enabled: false },
          runbook: { mode: 'enforce' },
          'on-call': { mode: 'reject' },
        },
        enforcement: { graceDays: 14 },
        exemptions: [
          {
            ...{ requirement: 'on-call', entities: [vault, formula] },
            ...{ reason: 'They are being moved.', until: dayFromNow(20) },
          },
        ],
      },
    });
    const body = { mode: 'inform' };
    const answers = [];
    for (const [id, mode] of [
      ['on-call', 'inform'],
      ['runbook', 'reject'],
      ['owner', 'inform'],
      ['toString', 'inform'],
    ]) {
      const answer = await call('put', `/requirements/${id}/mode`, {
        body: { mode },
      });
      answers.push([answer.status, answer.body.error.message]);
    }
    const onlyThere =
      /by the configuration only, at cuj\.scorecard\.requirements\./;
    expect(answers).toEqual([
      [400, expect.stringMatching(onlyThere)],
      [400, expect.stringMatching(onlyThere)],
      [404, expect.stringContaining("'owner'")],
      [404, expect.stringContaining("'toString'")],
    ]);
    const gate: GateResult = await get(`${at(vault)}/gate`);
    expect(gate).toMatchObject({
      result: 'pass',
      inGrace: [{ requirementId: 'runbook', blockedFrom: expect.any(String) }],
    });
    expect(idsOf(gate.waived)).toEqual(['on-call']);
    letPass(14 * DAY);
    expect(await get(`${at(vault)}/gate`)).toMatchObject({
      ...{ result: 'fail', inGrace: [], stale: true },
      reasons: [{ blockedSince: gate.inGrace[0].blockedFrom }],
    });
    // What the configuration says can be changed in the portal where it is no rejection.
    await call('put', '/requirements/runbook/mode', { body }).expect(200);
    // Nothing fails by what was known two weeks ago.
    expect(await get(`${at(vault)}/gate`)).toMatchObject({
      ...{ result: 'unknown', reasons: [], stale: true },
    });
    const isStrict = 'unknown=fail&status=true';
    await call('get', `${at(vault)}/gate?${isStrict}`).expect(409);
    await evaluate();
    expect(await get(`${at(vault)}/gate`)).toMatchObject({ result: 'pass' });

    const { items } = await get('/exemptions?owner=group:default/team-vault');
    expect(items).toMatchObject([
      {
        ...{ from: 'config', state: 'approved', entityRef: vault },
        ...{ mayDecide: false, mayRevoke: false },
      },
    ]);
    const { status } = await call(
      'post',
      `/exemptions/${encodeURIComponent(items[0].id)}/revoke`,
    );
    expect(status).toBe(404);
  });

  it('judges what was never evaluated by its text, as before it is merged', async () => {
    const { call, get, db } = await startScorecards({
      databaseId,
      scorecard: {
        requirements: {
          runbook: { mode: 'enforce' },
          owner: { enabled: false },
        },
      },
    });
    await db('scorecard').delete();
    const fails: GateResult = await get(`${at(vault)}/gate`);
    expect(fails).toMatchObject({ result: 'fail', stale: false });
    expect(idsOf(fails.reasons)).toEqual(['runbook']);
    expect(fails).not.toHaveProperty('evaluatedAt');
    await call('get', `${at(vault)}/gate?status=true`).expect(409);
    expect(await get(`${at(cart)}/gate`)).toMatchObject({
      ...{ result: 'unknown', reasons: [] },
      message: expect.stringContaining('never evaluated'),
    });
    await call('get', `${at(cart)}/gate?unknown=fail&status=true`).expect(409);
    await call('get', `${at(cart)}/gate?unknown=perhaps`).expect(400);
  });

  it('judges a change before it is merged, and holds up none that mends what fails', async () => {
    const { call } = await startScorecards({
      databaseId,
      scorecard: {
        requirements: {
          owner: { mode: 'enforce' },
          runbook: { mode: 'enforce' },
        },
      },
    });
    const runbook = { url: 'https://runbooks.example.com/x', type: 'runbook' };
    const change = (name: string, links: object[], owner = 'team-shop') => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, links },
      spec: { type: 'service', lifecycle: 'production', owner },
    });
    const check = async (entity: object): Promise<GateResult> => {
      const { body } = await call('post', '/gate', { body: { entity } }).expect(
        200,
      );
      return body;
    };

    const fresh = await check(change('new', []));
    expect(fresh).toMatchObject({ entityRef: 'component:default/new' });
    expect(idsOf(fresh.reasons)).toEqual(['runbook']);
    expect(idsOf(fresh.unknown)).toEqual(['owner']);
    expect(fresh.reasons[0]).not.toHaveProperty('since');
    expect(fresh).not.toHaveProperty('evaluatedAt');

    // Facts say that this owner has no members, which stays so.
    const same = await check(
      change('cart', [
        { ...runbook, url: 'https://runbooks.example.com/cart' },
      ]),
    );
    expect(idsOf(same.reasons)).toEqual(['owner']);
    expect(same.reasons[0]).toMatchObject({ since: expect.any(String) });
    const mended = await check(change('cart', [runbook], 'team-other'));
    expect(mended).toMatchObject({ result: 'pass', reasons: [] });
    expect(idsOf(mended.unknown)).toEqual(['owner']);
    const worse = await check(change('cart', [], 'team-other'));
    expect(idsOf(worse.reasons)).toEqual(['runbook']);
    const { status } = await call('post', '/gate?status=true', {
      body: { entity: change('cart', []) },
    });
    expect(status).toBe(409);
    // Nothing of it is stored.
    expect((await call('get', '/scorecards?text=new')).body.totalItems).toBe(0);

    // It may hold anything that JSON can.
    expect(
      await check({
        ...change('cart', []),
        ...{ relations: 5, spec: { owner: [{}], lifecycle: 7 } },
      }),
    ).toMatchObject({ result: 'fail' });
    expect(await check({ ...change('x', []), kind: 'API' })).toMatchObject({
      result: 'unknown',
    });
    for (const entity of [
      { kind: 'Component' },
      { ...change('x', []), metadata: { name: 'a/b' } },
      { ...change('x', []), spec: { text: 'x'.repeat(70_000) } },
      {
        ...change('x', []),
        spec: JSON.parse(`${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`),
      },
    ]) {
      const answer = await call('post', '/gate', { body: { entity } });
      expect(answer.status).toBe(400);
    }
  });
});
