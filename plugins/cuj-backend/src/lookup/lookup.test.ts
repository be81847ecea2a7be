/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujClient } from '@cuj-slo/backstage-plugin-cuj-common';
import request from 'supertest';
import { batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { readAllRows } from '../__testUtils__/readAllRows';
import { aMonitor } from './__testUtils__/LookupSource';
import {
  buy,
  cartApi,
  cartDb,
  startLookup,
  storefront,
  vault,
} from './__testUtils__/startLookup';

jest.setTimeout(90_000);

describe.each(databases.eachSupportedId())('lookup on %s', databaseId => {
  let backend: Awaited<ReturnType<typeof startLookup>>;

  beforeAll(async () => {
    backend = await startLookup(databaseId);
  });

  it('tells from a pasted address what breaks, why, and who can help', async () => {
    const { lookUp } = backend;
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
    const { lookUp, server } = backend;
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
    const { lookUp } = backend;
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

  it('tells of verdicts that changed lately, and speaks the language of the client', async () => {
    const { lookUp, db, server } = backend;
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

  it('knows at once what a sync has changed, and what it has removed', async () => {
    const { lookUp, source, sync } = backend;
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

  it('answers while the source is down, and keeps nobody on call in the database', async () => {
    const { lookUp, source, sync, db } = backend;
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
});
