/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujClient, toLookupQuery } from '@cuj-slo/backstage-plugin-cuj-common';
import request from 'supertest';
import { databases } from '../__testUtils__/databases';
import { aMonitor } from './__testUtils__/LookupSource';
import { cartDb, startLookup, storefront } from './__testUtils__/startLookup';

jest.setTimeout(90_000);

describe.each(databases.eachSupportedId())(
  'lookup of pasted texts on %s',
  databaseId => {
    let backend: Awaited<ReturnType<typeof startLookup>>;

    beforeAll(async () => {
      backend = await startLookup(databaseId);
    });

    it('takes an alert of several lines for its monitor, and not for the service in it', async () => {
      const text = [
        '[Triggered on {service:cart-api,env:prod}] storefront_5xx_rate_prod',
        'More than 5 % of orders failed.',
        '@slack-shop service:cart-api',
      ].join('\r\n');
      expect((await backend.lookUp(text)).subject).toMatchObject({
        id: '11',
        matchedBy: 'name',
      });
    });

    it('answers a text of any length and script, and its shared address alike', async () => {
      const { lookUp, server } = backend;
      const text = [
        'Заказы опаздывают',
        'Больше пяти процентов {заказов} заняли дольше двух секунд. '.repeat(
          90,
        ),
        'Monitor: https://source.example.com/monitor/11',
      ].join('\n');
      const asked: string[] = [];
      const client = new CujClient({
        discoveryApi: { getBaseUrl: async () => '/api/cuj' },
        fetchApi: {
          fetch: async url => {
            asked.push(String(url));
            const { status, body } = await request(server).get(String(url));
            return new Response(JSON.stringify(body), { status });
          },
        },
      });
      const answer = await client.lookUp(text);
      expect(answer.subject).toMatchObject({ id: '11', matchedBy: 'url' });
      expect(asked.map(url => url.length < 2000)).toEqual([true]);
      expect((await lookUp(toLookupQuery(text))).subject?.id).toBe('11');
    });

    it('finds the cause where its monitor spells production otherwise', async () => {
      const { lookUp, source, sync } = backend;
      source.monitors = source.monitors.map(monitor =>
        monitor.id === '13'
          ? aMonitor('13', monitor.name, {
              tags: ['service:cart-db', 'env:production'],
            })
          : monitor,
      );
      await sync('monitors');
      const { subject, cause } = await lookUp('monitor:main/11');
      expect(subject?.services).toEqual([storefront]);
      expect(cause.state).toBe('known');
      expect(cause.candidates[0]).toMatchObject({
        service: cartDb,
        alerts: [{ name: 'cart-db_errors_high_prod' }],
      });
      // What fires in another environment is no cause of it.
      expect(JSON.stringify(cause)).not.toContain('monitor:main/15');
    });

    it('tells monitors of one name apart by the environment, however that is spelt', async () => {
      const { lookUp, source, sync } = backend;
      source.monitors = [
        ...source.monitors,
        aMonitor('21', 'Twins are late', {
          tags: ['service:cart-api', 'env:stage'],
        }),
        aMonitor('22', 'Twins are late', {
          tags: ['service:cart-api', 'env:prod'],
        }),
      ];
      await sync('monitors');
      const { subject } = await lookUp(
        '[Triggered on {env:production}] Twins are late',
      );
      expect(subject?.id).toBe('22');
    });
  },
);
