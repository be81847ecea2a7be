/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { CujClient, Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujOnCallProvidersExtensionPoint } from '@cuj-slo/backstage-plugin-cuj-node';
import { startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { readAllRows } from '../__testUtils__/readAllRows';
import { startCujBackend } from '../__testUtils__/startCujBackend';
import { LookupSource, aMonitor } from './__testUtils__/LookupSource';

jest.setTimeout(90_000);

const storefront = 'component:default/storefront';
const cartApi = 'component:default/cart-api';
const cartDb = 'component:default/cart-db';
const vault = 'component:default/gold-vault';
const buy = 'journey:default/buy';

/** A rota of the company's own. */
const rotaModule = createBackendModule({
  pluginId: 'cuj',
  moduleId: 'rota',
  register(env) {
    env.registerInit({
      deps: { extensionPoint: cujOnCallProvidersExtensionPoint },
      async init({ extensionPoint }) {
        extensionPoint.addOnCallProvider({
          name: 'rota',
          findRotations: ({ metadata: { annotations } }) => {
            const id = annotations?.['rota.example.com/id'];
            return id
              ? [{ id, title: id, url: `https://rota.example.com/${id}` }]
              : [];
          },
          readOnCall: async ({ id }) => ({
            team: id,
            responders: [{ displayName: 'Rita Rota' }],
            escalations: [],
            asOf: new Date().toISOString(),
          }),
        });
      },
    });
  },
});

async function start(
  databaseId: Parameters<typeof startCujBackend>[0]['databaseId'],
) {
  const policy = {
    denied: new Set<string>(),
    /** Users see nothing with this label. */
    hidden: undefined as string | undefined,
  };
  const source = new LookupSource();
  const backend = await startCujBackend({
    databaseId,
    sources: [source],
    catalogFiles: ['lookup.yaml'],
    features: [rotaModule],
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: policy.denied.has(permission.name)
            ? ('DENY' as const)
            : ('ALLOW' as const),
        })),
      authorizeConditional: async (requests, options) =>
        requests.map(() => {
          const { principal } = (
            options as { credentials: { principal: { type: string } } }
          ).credentials;
          return principal.type !== 'service' && policy.hidden
            ? {
                result: 'CONDITIONAL' as const,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  not: {
                    rule: 'HAS_LABEL',
                    resourceType: 'catalog-entity',
                    params: { label: policy.hidden },
                  },
                },
              }
            : { result: 'ALLOW' as const };
        }),
    }),
  });
  for (const ref of [storefront, cartApi, cartDb, vault, buy]) {
    await backend.waitForEntity(ref);
  }
  await backend.waitForEntity('journey:default/gold-deal');
  await backend.waitForEntity('group:default/team-shop');
  for (const kind of ['monitors', 'alerts', 'incidents'] as const) {
    await backend.sync(kind);
  }
  await backend.sync('synthetics');
  await backend.sync('services');
  await backend.runTasks();
  await backend.scheduler.triggerTask('roll-up-journeys');

  const get = (q: string, onCall?: string) =>
    request(backend.server)
      .get('/api/cuj/lookup')
      .query({ q, ...(onCall && { onCall }) })
      .set('authorization', mockCredentials.user.header('user:default/ann'));
  const lookUp = async (q: string, onCall?: string): Promise<Lookup> => {
    const { body } = await get(q, onCall).expect(200);
    return body;
  };
  return { ...backend, policy, source, get, lookUp };
}

describe.each(databases.eachSupportedId())('lookup on %s', databaseId => {
  it('tells from a pasted address what breaks, why, and who can help', async () => {
    const { lookUp } = await start(databaseId);
    const answer = await lookUp(
      'https://acme.source.example.com/monitor/11?group=service:storefront',
    );
    expect(answer).toMatchObject({
      outcome: 'found',
      subject: {
        type: 'monitor',
        id: '11',
        title: 'storefront_5xx_rate_prod',
        matchedBy: 'url',
        state: 'alert',
        services: [storefront],
        query: 'monitor:main/11',
        url: 'https://source.example.com/monitor/11',
      },
      hiddenJourneys: 0,
      sources: [{ source: 'main', state: 'current' }],
      moreCandidates: 0,
    });
    expect(answer.journeys).toMatchObject([
      {
        entityRef: buy,
        title: 'Buy',
        outcome: 'The customer has bought something.',
        criticality: 'critical',
        via: 'step',
        state: 'breached',
        ownerTitle: 'Shop area',
        steps: [
          { name: 'browse', service: storefront, isAffected: true },
          { name: 'pay', service: cartApi, isAffected: false },
        ],
      },
    ]);

    const { cause } = answer;
    expect(cause).toMatchObject({
      state: 'known',
      candidates: expect.arrayContaining([
        expect.objectContaining({ service: cartDb }),
      ]),
    });
    expect(cause.candidates[0]).toMatchObject({
      service: cartDb,
      alerts: [{ name: 'cart-db_errors_high_prod', query: 'monitor:main/13' }],
    });
    expect(cause.candidates[0].evidence.map(({ kind }) => kind)).toContain(
      'started-first',
    );
    expect(
      cause.echoes.map(({ service, lagSeconds, path }) => ({
        ...{ service, lagSeconds, path },
      })),
    ).toEqual([
      { service: cartApi, lagSeconds: 30, path: [cartApi, cartDb] },
      {
        service: storefront,
        lagSeconds: 60,
        path: [storefront, cartApi, cartDb],
      },
      { service: vault, lagSeconds: 70, path: [vault, cartDb] },
    ]);

    const [first, ...others] = answer.services;
    expect(first).toMatchObject({
      service: storefront,
      title: 'Storefront',
      isAffected: true,
      isCause: false,
      steps: [{ journeyRef: buy, name: 'browse', dependency: 'hard' }],
      ownerRef: 'group:default/team-shop',
      ownerTitle: 'Team Shop',
      escalateTo: [
        {
          entityRef: 'group:default/shop-area',
          title: 'Shop area',
          via: 'parent-of-owner',
          email: 'shop@example.com',
        },
      ],
      contacts: [{ type: 'email', value: 'team-shop@example.com' }],
      onCall: {
        state: 'known',
        team: 'team-shop',
        source: 'main',
        responders: [{ displayName: 'Olga Oncall' }],
        escalations: [{ displayName: 'Lena Lead' }],
        stale: false,
        links: [
          {
            provider: 'pagerduty',
            url: 'https://app.pagerduty.com/service-directory/PSTORE1',
          },
        ],
      },
      runbooks: [
        {
          title: 'Storefront runbook',
          url: 'https://runbooks.example.com/storefront',
          from: 'service',
        },
      ],
    });
    expect(others.map(({ service, isCause }) => [service, isCause])).toEqual([
      [cartDb, true],
      [cartApi, false],
    ]);
    expect(answer.runbooks).toMatchObject([
      { from: 'monitor', url: 'https://runbooks.example.com/5xx' },
      { from: 'journey', title: 'Runbook of buying' },
    ]);
    expect(answer.incidents).toMatchObject([
      { publicId: '51', severity: 'SEV-2', services: [cartApi] },
    ]);
    expect(answer.notKnown).toContainEqual({
      code: 'no-runbook',
      subject: cartDb,
    });
  });

  it('reads whatever people paste', async () => {
    const { lookUp, server } = await start(databaseId);
    const expected: Array<[string, string, string]> = [
      ['11', 'monitor:main/11', 'id'],
      ['monitor:main/11', 'monitor:main/11', 'id'],
      ['Monitor ID: 11', 'monitor:main/11', 'id'],
      ['storefront_5xx_rate_prod', 'monitor:main/11', 'name'],
      ['Storefront 5xx-rate prod', 'monitor:main/11', 'name'],
      [
        ':fire: *[Re-Triggered on {service:storefront}] storefront_5xx_rate_prod*\nMore than 5 %',
        'monitor:main/11',
        'name',
      ],
      ['https://source.example.com/slo/s1', 'slo:main/s1', 'url'],
      ['cuj_slo_storefront_buy_prod', 'slo:main/s1', 'name'],
      ['abc-def-ghi', 'synthetic:main/abc-def-ghi', 'id'],
      ['IR-51', 'incident:main/i-51', 'id'],
      ['https://source.example.com/service/Storefront', storefront, 'url'],
      ['service:cart_api', cartApi, 'tag'],
      ['Component:default/Cart-API', cartApi, 'entity'],
      [
        'https://portal.example.com/catalog/default/component/cart-api/slos',
        cartApi,
        'entity',
      ],
      ['cart-api', cartApi, 'name'],
      ['Buy', buy, 'name'],
      ['journey:buy', buy, 'tag'],
      ['mainframe', 'service:main/mainframe', 'name'],
      ['budget buying', 'monitor:main/16', 'words'],
      // A monitor that nobody knows, but its group says which service it is about.
      [
        'https://source.example.com/monitor/999?group=service:cart-api',
        cartApi,
        'tag',
      ],
    ];
    for (const [text, query, matchedBy] of expected) {
      const { subject, outcome } = await lookUp(text);
      expect([text, outcome, subject?.query, subject?.matchedBy]).toEqual([
        ...[text, 'found', query, matchedBy],
      ]);
    }

    const twins = await lookUp('TWIN');
    expect(twins).toMatchObject({ outcome: 'ambiguous', journeys: [] });
    expect(twins.candidates.map(({ query }) => query).sort()).toEqual([
      'slo:main/s2',
      'slo:main/s3',
    ]);
    // The tag beside the name decides.
    expect((await lookUp('Twin\nservice:cart-api')).subject?.query).toBe(
      'slo:main/s3',
    );
    expect(await lookUp('zzz qqq')).toMatchObject({
      outcome: 'not-found',
      tried: [{ type: 'name' }, { type: 'words', value: 'zzz qqq' }],
    });
    await request(server).get('/api/cuj/lookup').expect(400);
    await request(server)
      .get('/api/cuj/lookup')
      .query({ q: 'x'.repeat(4001) })
      .expect(400);
  });

  it('tells what an SLO alert, a synthetic test and another environment are about', async () => {
    const { lookUp } = await start(databaseId);
    const budget = await lookUp('16');
    expect(budget.subject).toMatchObject({ services: [storefront] });
    // The other journey asks for all SLOs of production.
    expect(budget.journeys).toMatchObject([
      { entityRef: buy, via: 'slo' },
      { entityRef: 'journey:default/everything', via: 'slo' },
    ]);
    expect(await lookUp('abc-def-ghi')).toMatchObject({
      journeys: [{ entityRef: buy, via: 'slo' }],
      cause: { state: 'known' },
    });
    expect(await lookUp(buy)).toMatchObject({
      journeys: [{ via: 'itself' }],
      cause: { state: 'known', candidates: [{ service: cartDb }, {}, {}] },
    });
    const slo = await lookUp('slo:main/s1');
    expect(slo).toMatchObject({
      subject: { state: 'breached', environments: ['prod'] },
      runbooks: [{ from: 'slo' }, { from: 'journey' }],
    });
    const database = await lookUp(cartDb);
    expect(database.journeys.map(({ via }) => via)).toEqual([
      'dependency',
      'dependency',
    ]);
    const staging = await lookUp('15');
    expect(staging).toMatchObject({ journeys: [], cause: { echoes: [] } });
    expect(staging.notKnown).toContainEqual({
      code: 'no-journey',
      detail: 'stage',
    });
    const lonely = await lookUp('lonely');
    expect(lonely).toMatchObject({
      cause: { state: 'nothing-fires', candidates: [] },
      journeys: [],
    });
    expect(lonely.notKnown).toContainEqual({ code: 'no-journey' });
    const mainframe = await lookUp('mainframe');
    expect(mainframe.services).toMatchObject([
      {
        service: 'mainframe',
        exists: false,
        onCall: { state: 'known', team: 'team-shop' },
        runbooks: [{ from: 'service-definition' }],
      },
    ]);
    expect(mainframe.notKnown).toContainEqual({
      code: 'service-not-in-catalog',
      subject: 'mainframe',
    });
  });

  it('answers while the source is down, and keeps nobody on call in the database', async () => {
    const { lookUp, source, sync, db } = await start(databaseId);
    await lookUp('storefront');
    source.outage = new Error('The source is down');
    source.statuses = [new Error('The source is down')];
    await sync('statuses').catch(() => {});
    const known = await lookUp('storefront');
    expect(known).toMatchObject({
      outcome: 'found',
      journeys: [{ entityRef: buy }],
      sources: [{ problem: expect.stringContaining('The source is down') }],
    });
    expect(known.services[0].onCall).toMatchObject({
      state: 'known',
      responders: [{ displayName: 'Olga Oncall' }],
    });
    expect(await readAllRows(db)).not.toMatch(/Olga|Lena|Rita/);
  });

  it('waits a second for who is on call, or longer where it is told to', async () => {
    const { lookUp, source } = await start(databaseId);
    source.outage = 'hang';
    const quick = await lookUp('lonely');
    expect(quick.services[0].onCall).toMatchObject({ state: 'pending' });
    expect(quick.notKnown).toContainEqual({
      code: 'on-call-pending',
      subject: 'component:default/lonely',
    });
    const slow = lookUp('lonely', 'wait');
    source.outage = undefined;
    expect((await lookUp('lonely', 'wait')).services[0].onCall).toMatchObject({
      state: 'known',
      stale: false,
    });
    await slow;
  });

  it('asks providers of other systems for those that no source knows', async () => {
    const { lookUp, source } = await start(databaseId);
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

  it('names only what the caller may read', async () => {
    const { lookUp, get, policy } = await start(databaseId);
    policy.hidden = 'secret';
    for (const text of ['14', 'gold-vault', 'Gold deal', 'IR-53', vault]) {
      expect(await lookUp(text)).toMatchObject({
        outcome: 'not-found',
        candidates: [],
      });
    }
    const answer = await lookUp(cartDb);
    expect(answer.journeys.map(({ entityRef }) => entityRef)).toEqual([buy]);
    expect(answer.hiddenJourneys).toBe(1);
    expect(answer.notKnown).toContainEqual({ code: 'hidden-journeys' });
    const words = await lookUp('errors high');
    expect(words.candidates.map(({ id }) => id).sort()).toEqual(['13', '17']);
    expect(JSON.stringify([answer, words])).not.toMatch(/gold|vault|sign/i);

    // Where the cause is what they may not read, no other is named in its place.
    policy.hidden = 'core';
    const echo = await lookUp('11');
    expect(echo).toMatchObject({
      outcome: 'found',
      cause: { state: 'not-known', reason: 'not-readable', echoes: [] },
    });
    expect(echo.services.some(({ isCause }) => isCause)).toBe(false);
    expect(JSON.stringify(echo)).not.toMatch(/cart-db/);

    policy.denied.add('cuj.scorecard.read');
    expect((await lookUp('cart-api')).changes).toEqual([]);
    policy.denied.add('cuj.slo.read');
    await get('cart-db').expect(403);
  });

  it('knows at once what a sync has changed, and what it has removed', async () => {
    const { lookUp, source, sync } = await start(databaseId);
    await lookUp('11');
    source.monitors = source.monitors.map(monitor =>
      monitor.id === '11' ? { ...monitor, name: 'renamed_monitor' } : monitor,
    );
    source.monitors.push(aMonitor('18', 'brand_new'));
    source.monitors = source.monitors.filter(({ id }) => id !== '17');
    await sync('monitors');
    expect((await lookUp('renamed monitor')).subject?.id).toBe('11');
    expect((await lookUp('brand_new')).subject?.id).toBe('18');
    expect(
      (await lookUp('storefront_5xx_rate_prod')).subject?.matchedBy,
    ).not.toBe('name');
    await sync('monitors');
    expect((await lookUp('17')).outcome).toBe('not-found');

    const recovered = new Date().toISOString();
    source.alerts = [
      batchOf({
        id: 'over',
        monitorId: '11',
        group: '',
        at: recovered,
        type: 'recovery' as const,
      }),
    ];
    await sync('alerts');
    expect((await lookUp('11')).subject).toMatchObject({ state: 'ok' });
  });

  it('tells of verdicts that changed lately, and speaks the language of the client', async () => {
    const { lookUp, db, server } = await start(databaseId);
    await db('scorecard_change').insert({
      entity_ref: cartApi,
      requirement_id: 'runbook',
      at: new Date().toISOString(),
      previous: 'pass',
      verdict: 'fail',
      code: 'missing',
      version: 1,
    });
    expect((await lookUp(cartApi)).changes).toMatchObject([
      {
        entityRef: cartApi,
        entityTitle: 'cart-api',
        requirementId: 'runbook',
        previous: 'pass',
        verdict: 'fail',
      },
    ]);
    const client = new CujClient({
      discoveryApi: { getBaseUrl: async () => '/api/cuj' },
      fetchApi: {
        fetch: async path => {
          const { body } = await request(server).get(String(path)).expect(200);
          return Response.json(body);
        },
      },
    });
    expect(
      await client.lookUp('[P1] cart-api & more? 100%', { onCall: 'wait' }),
    ).toMatchObject({ query: '[P1] cart-api & more? 100%' });
  });

  it('answers for an organisation of Datadog, by the address of any site', async () => {
    const simulator = await startSimulator();
    try {
      const backend = await startCujBackend({
        databaseId,
        datadogUrl: simulator.url,
      });
      for (const kind of ['monitors', 'alerts', 'incidents'] as const) {
        await backend.sync(kind);
      }
      await backend.runTasks();
      const monitors: Array<{ id: string; name: string; content: string }> =
        await backend
          .db('monitor')
          .where('content', 'like', '%"service:orchestration-engine"%')
          .select('monitor_id as id', 'name', 'content');
      expect(monitors.length).toBeGreaterThan(0);
      for (const { id, name } of monitors.slice(0, 3)) {
        for (const host of [
          'app.datadoghq.com',
          'acme.datadoghq.eu',
          'us5.datadoghq.com',
        ]) {
          const { body } = await request(backend.server)
            .get('/api/cuj/lookup')
            .query({
              q: `*<https://${host}/monitors/${id}?from_ts=1|[Triggered] ${name}>*`,
            })
            .expect(200);
          expect(body).toMatchObject({
            outcome: 'found',
            subject: {
              type: 'monitor',
              title: name,
              url: `https://app.datadoghq.eu/monitors/${id}`,
              services: expect.arrayContaining([
                'component:default/orchestration-engine',
              ]),
            },
          });
        }
      }
    } finally {
      await simulator.close();
    }
  });
});
