/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { ScorecardMatrix } from '@cuj-slo/backstage-plugin-cuj-common';
import { databases } from '../__testUtils__/databases';
import {
  at,
  cart,
  formula,
  startScorecards,
  vault,
} from '../__testUtils__/startScorecards';

jest.setTimeout(90_000);

const exemption = {
  entityRef: vault,
  requirementId: 'runbook',
  reason: 'It is replaced in spring.',
  until: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
};
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'new' },
};

type Route = [
  method: 'get' | 'post' | 'put',
  path: string,
  permission: string,
  body?: object,
];
const read = 'cuj.scorecard.read';
const routes: Route[] = [
  ['get', '/scorecards', read],
  ['get', '/scorecards.csv', read],
  ['get', '/scorecards/summary?by=owner', read],
  ['get', '/requirements', read],
  ['get', '/requirements/runbook/dry-run?mode=enforce', read],
  ['get', `${at(cart)}/scorecard`, read],
  ['post', `${at(cart)}/scorecard/evaluate`, read],
  ['get', `${at(cart)}/gate`, read],
  ['post', '/gate', read, { entity }],
  ['get', '/exemptions', read],
  [
    'put',
    '/requirements/runbook/mode',
    'cuj.scorecard.manage',
    { mode: 'inform' },
  ],
  ['post', '/exemptions', 'cuj.exemption.request', exemption],
  [
    'post',
    '/exemptions/some/decision',
    'cuj.exemption.approve',
    { decision: 'approve' },
  ],
];

describe.each(databases.eachSupportedId())('scorecards on %s', databaseId => {
  it('are for those who may: nobody unnamed, and each permission for itself', async () => {
    const { call, policy, invoke } = await startScorecards({ databaseId });
    const authorization = mockCredentials.none.header();
    for (const [method, path, permission, body] of routes) {
      const unnamed = await call(method, path, { body, authorization });
      expect([path, unnamed.status]).toEqual([path, 401]);
      policy.denied = new Set([permission]);
      const forbidden = await call(method, path, { body });
      expect([path, forbidden.status]).toEqual([path, 403]);
      policy.denied.clear();
    }
    expect(
      (await call('post', '/exemptions/some/revoke', { authorization })).status,
    ).toBe(401);

    // What a person answers for, no service does.
    const service = mockCredentials.service.header();
    const byService = await call('post', '/exemptions', {
      body: exemption,
      authorization: service,
    });
    expect(byService.status).toBe(403);

    policy.denied = new Set([read]);
    const { status } = await invoke('get-scorecard', { entityRef: cart });
    expect([403, 404]).toContain(status);
    // The card shows SLOs without the scorecard then.
    const overview = await call('get', `${at(cart)}/overview`);
    expect(overview.status).toBe(200);
    expect(overview.body).not.toHaveProperty('scorecard');
  });

  it('say nothing of an entity that the reader may not read, in no list and no number', async () => {
    const { call, get, policy, invoke } = await startScorecards({ databaseId });
    const asked = await call('post', '/exemptions', { body: exemption });
    expect(asked.status).toBe(201);
    /** What of all that is told tells of the vault. */
    const findTelling = async () => {
      const telling: string[] = [];
      const keep = (name: string, { text }: { text: string }) =>
        /vault/i.test(text) && telling.push(name);
      for (const path of [
        '/scorecards?limit=200',
        '/scorecards?requirement=boundary',
        '/scorecards?text=vault',
        '/scorecards.csv',
        '/scorecards.csv?layout=list',
        '/scorecards/summary?by=owner',
        '/scorecards/summary?by=system',
        '/requirements/runbook/dry-run?mode=enforce',
        `${at(cart)}/scorecard`,
        `${at(cart)}/overview`,
        '/exemptions',
      ]) {
        keep(path, await call('get', path).expect(200));
      }
      for (const [action, input] of [
        ['explain-verdict', { entityRef: cart, requirementId: 'boundary' }],
        ['list-failures-of-owner', { ownerRef: 'group:default/team-vault' }],
      ] as const) {
        keep(action, await invoke(action, input).expect(200));
      }
      return telling;
    };
    const numbers = async () => {
      const { counts, totalItems, unfilteredItems }: ScorecardMatrix =
        await get('/scorecards');
      const { requirements } = await get('/requirements');
      const dryRun = await get('/requirements/runbook/dry-run?mode=enforce');
      const { totalItems: exemptions } = await get('/exemptions');
      return {
        ...{ totalItems, unfilteredItems, exemptions },
        fails: counts.fail,
        runbook: requirements.find(
          (one: { id: string }) => one.id === 'runbook',
        ).counts.fail,
        blockedTotal: dryRun.blockedTotal,
      };
    };

    // There is something to hide in all of it.
    expect(await findTelling()).toHaveLength(13);
    const before = await numbers();
    const trendOfShop = async () => {
      const { rows } = await get('/scorecards/summary?by=system');
      return rows.find((one: { ref: string }) => one.ref.endsWith('/shop'));
    };
    expect(await trendOfShop()).toMatchObject({
      entities: 2,
      trend: [{ entities: 2 }],
    });
    const { scorecard } = await get(`${at(vault)}/scorecard`);

    policy.hidesSecrets = true;
    expect(await findTelling()).toEqual([]);
    expect(await numbers()).toEqual({
      totalItems: before.totalItems - 1,
      unfilteredItems: before.unfilteredItems - 1,
      exemptions: 0,
      fails: before.fails - scorecard.counts.fail,
      runbook: before.runbook - 1,
      blockedTotal: before.blockedTotal - 1,
    });
    expect(await trendOfShop()).toMatchObject({
      entities: 1,
      trendWithheld: 'access',
    });
    const shown = await get(`${at(cart)}/scorecard`);
    expect(
      shown.scorecard.results.find(
        (one: { requirementId: string }) => one.requirementId === 'boundary',
      ),
    ).toMatchObject({ verdict: 'fail', hiddenEvidence: 1 });

    // It is the same as what does not exist.
    for (const [method, path] of [
      ['get', '/scorecard'],
      ['get', '/gate'],
      ['post', '/scorecard/evaluate'],
    ] as const) {
      const answers = [];
      for (const ref of [vault, 'component:default/fault']) {
        const answer = await call(method, `${at(ref)}${path}`);
        answers.push([
          answer.status,
          answer.body.error.message.replace(ref, '…'),
        ]);
      }
      expect(answers[0]).toEqual([404, expect.any(String)]);
      expect(answers[1]).toEqual(answers[0]);
    }
    const { id } = asked.body;
    for (const [path, body] of [
      ['/exemptions', exemption],
      [`/exemptions/${id}/decision`, { decision: 'approve' }],
      [`/exemptions/${id}/revoke`, undefined],
    ] as const) {
      const { status } = await call('post', path, { body, user: 'ann' });
      expect([path, status]).toEqual([path, 404]);
    }
    expect((await invoke('get-scorecard', { entityRef: vault })).status).toBe(
      404,
    );
    // Before a change is merged, it is judged as one of something new.
    const { body: gate } = await call('post', '/gate', {
      body: { entity: { ...entity, metadata: { name: 'vault' } } },
    }).expect(200);
    expect(gate).not.toHaveProperty('evaluatedAt');

    policy.hidesAll = true;
    expect(await get('/scorecards')).toMatchObject({
      ...{ items: [], totalItems: 0, unfilteredItems: 0 },
      counts: { pass: 0, fail: 0, unknown: 0, waived: 0 },
    });
  });

  it('are paged in an order that stays, and counted over all pages', async () => {
    const { get } = await startScorecards({ databaseId });
    const readPages = async (query: string) => {
      const refs: string[] = [];
      let page: ScorecardMatrix;
      do {
        page = await get(`/scorecards?limit=2&offset=${refs.length}&${query}`);
        refs.push(...page.items.map(({ entityRef }) => entityRef));
      } while (refs.length < page.totalItems);
      return { refs, page };
    };
    const { refs, page } = await readPages('');
    expect(new Set(refs).size).toBe(11);
    const whole: ScorecardMatrix = await get('/scorecards');
    expect(whole.items.map(({ entityRef }) => entityRef)).toEqual(refs);
    const { items: _items, ...rest } = whole;
    expect(page).toMatchObject(rest);
    // The worst come first, and of the same those by title.
    const scores = whole.items.map(one => one.scorePercent ?? Infinity);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect((await readPages('sort=-owner')).refs[0]).toBe(vault);
    expect((await readPages('sort=system')).refs.slice(0, 2)).toEqual(
      expect.arrayContaining([cart, vault]),
    );

    const shop = await get(
      '/scorecards?owner=group:default/team-shop&owner=Group:default/Team-Vault&verdict=fail&kind=Component&level=0',
    );
    expect(
      shop.items.map((one: { entityRef: string }) => one.entityRef).sort(),
    ).toEqual([cart, formula, vault]);
    expect(shop).toMatchObject({
      totalItems: 3,
      unfilteredItems: 11,
      facets: {
        // Each filter leaves its own values open.
        owners: [
          { value: 'group:default/team-orchestration', count: 5 },
          { value: 'group:default/team-shop', count: 2 },
          { value: 'group:default/team-vault', count: 1 },
        ],
        systems: [
          { value: 'system:default/shop', count: 2 },
          { value: 'none', count: 1 },
        ],
      },
    });
    const ids = shop.requirements.map((one: { id: string }) => one.id);
    expect(ids).toContain('runbook');
    expect(ids).not.toContain('user-value');

    const runbook: ScorecardMatrix = await get(
      '/scorecards?requirement=runbook&verdict=fail&system=none',
    );
    expect(runbook.requirements.map(({ id }) => id)).toEqual(['runbook']);
    expect(runbook.counts).toEqual({
      ...{ pass: 0, unknown: 0, waived: 0 },
      fail: runbook.totalItems,
    });
    expect(runbook.items[0].verdicts).toEqual({
      runbook: {
        verdict: 'fail',
        since: expect.any(String),
        message: 'No link leads to a runbook.',
      },
    });
    expect(await get('/scorecards?text=%25')).toMatchObject({ totalItems: 0 });
    expect(
      await get('/scorecards?lifecycle=EXPERIMENTAL&text=hyperLINK'),
    ).toMatchObject({ totalItems: 1 });
  });

  it('are written as CSV that no spreadsheet runs, with the filters of the matrix', async () => {
    const { call, get } = await startScorecards({ databaseId });
    const { headers, text } = await call('get', '/scorecards.csv').expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="scorecards.csv"',
    );
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toContain('"entityRef","title","kind","ownerRef"');
    expect(lines.find(line => line.includes('formula'))).toMatch(
      /^"component:default\/formula","'=HYPERLINK\(""https:\/\/evil.example.com"",""Cart""\)","component"/,
    );

    const matrix: ScorecardMatrix = await get(
      '/scorecards?owner=group:default/team-shop',
    );
    const list = await call(
      'get',
      '/scorecards.csv?layout=list&owner=group:default/team-shop',
    ).expect(200);
    const said = matrix.items.flatMap(one => Object.keys(one.verdicts));
    expect(list.text.split('\r\n')).toHaveLength(said.length + 2);
    expect(list.text).toContain('"runbook","Runbook",1,"inform","fail",');
  });

  it('are the same on the card, with what changed, and evaluated at once on demand', async () => {
    const { call, get, db, invoke } = await startScorecards({ databaseId });
    const first = await get(`${at(cart)}/scorecard`);
    expect(first).toMatchObject({
      entityRef: cart,
      ownerRef: 'group:default/team-shop',
      history: [],
      scorecard: { evaluatedFrom: 'facts' },
    });
    const overview = await get(`${at(cart)}/overview`);
    expect(overview.scorecard).toEqual(first.scorecard);

    await db('scorecard_verdict')
      .where({ entity_ref: cart, requirement_id: 'runbook' })
      .update({ verdict: 'fail' });
    await db('scorecard').where({ entity_ref: cart }).update({ hash: 'old' });
    const evaluate = () => call('post', `${at(cart)}/scorecard/evaluate`);
    // A moment ago is now.
    expect((await evaluate().expect(200)).body.history).toEqual([]);
    await db('scorecard_state').update({
      evaluated_at: '2026-01-01T00:00:00Z',
    });
    const { body } = await evaluate().expect(200);
    expect(body.history).toEqual([
      {
        ...{ requirementId: 'runbook', title: 'Runbook' },
        ...{ previous: 'fail', verdict: 'pass', code: 'runbook.linked' },
        at: body.scorecard.evaluatedAt,
      },
    ]);
    const { body: explained } = await invoke('explain-verdict', {
      entityRef: cart,
      requirementId: 'runbook',
    }).expect(200);
    expect(explained.output).toMatchObject({
      verdict: 'pass',
      why: expect.any(String),
      changes: [{ previous: 'fail', verdict: 'pass' }],
    });
    // All the others are from long ago.
    expect(await get('/scorecards')).toMatchObject({ stale: true });
    expect(body.stale).toBe(true);

    await db('scorecard').delete();
    const unevaluated = await get(`${at(cart)}/scorecard`);
    expect(unevaluated.scorecard).toMatchObject({
      evaluatedFrom: 'text',
      results: expect.arrayContaining([
        expect.objectContaining({ requirementId: 'runbook', verdict: 'pass' }),
      ]),
    });
    expect(await get(`${at(cart)}/gate`)).toMatchObject({ result: 'unknown' });
  });
});
