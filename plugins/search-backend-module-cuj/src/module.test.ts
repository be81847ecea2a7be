/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  mockServices,
  registerMswTestHooks,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  LunrSearchEngine,
  RegisterCollatorParameters,
} from '@backstage/plugin-search-backend-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { SloIndexItem } from '@cuj-slo/backstage-plugin-cuj-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { pipeline } from 'node:stream/promises';
import searchModuleCuj from '.';

const url = 'http://localhost:0/api/cuj/slos/index';

const slo: SloIndexItem = {
  source: 'main',
  id: 'abc',
  name: 'cuj_slo_engine_run_prod',
  description: 'Runs are started. Runbook: https://runbooks.example.com/run',
  tags: ['env:prod', 'service:engine'],
  environments: ['prod'],
  services: ['component:default/engine'],
  journeys: ['journey:shop/run'],
  tellsOf: ['component:default/engine', 'journey:shop/run'],
};

describe('searchModuleCuj', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  async function start(data = {}) {
    const addCollator = jest.fn<void, [RegisterCollatorParameters]>();
    await startTestBackend({
      extensionPoints: [
        [searchIndexRegistryExtensionPoint, { addCollator, addDecorator() {} }],
      ],
      features: [
        searchModuleCuj,
        mockServices.rootConfig.factory({ data }),
        mockServices.discovery.mock({
          getBaseUrl: async () => 'http://localhost:0/api/cuj',
        }).factory,
      ],
    });
    const [[{ factory }]] = addCollator.mock.calls;
    const read = async () => {
      const documents = [];
      for await (const document of await factory.getCollator()) {
        documents.push(document);
      }
      return documents;
    };
    return { factory, read };
  }

  it('reads every page, as a service', async () => {
    const asked: Array<string | null> = [];
    server.use(
      http.get(url, ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor');
        asked.push(cursor);
        expect(request.headers.get('authorization')).toMatch(/^Bearer /);
        return HttpResponse.json(
          cursor === null
            ? { items: [slo], nextCursor: 'next' }
            : {
                items: [
                  {
                    ...{ ...slo, id: 'def', description: undefined },
                    ...{ journeys: [], tellsOf: ['component:default/engine'] },
                  },
                  // Nobody could tell who may find it.
                  {
                    ...{ ...slo, id: 'ghi' },
                    ...{ journeys: [], services: [], tellsOf: [] },
                  },
                ],
              },
        );
      }),
    );
    const { factory, read } = await start();
    expect(factory.type).toBe('cuj-slo');
    expect(factory.visibilityPermission?.name).toBe('catalog.entity.read');
    expect(await read()).toEqual([
      {
        title: 'cuj_slo_engine_run_prod',
        text: 'Runs are started. Runbook: https://runbooks.example.com/run env:prod service:engine',
        location: '/catalog/shop/journey/run#slo/main/abc',
        authorization: { resourceRef: 'journey:shop/run' },
        source: 'main',
        sloId: 'abc',
        entityRef: 'journey:shop/run',
        tellsOf: ['component:default/engine', 'journey:shop/run'],
        environments: ['prod'],
      },
      {
        title: 'cuj_slo_engine_run_prod',
        text: 'env:prod service:engine',
        location: '/catalog/default/component/engine#slo/main/def',
        authorization: { resourceRef: 'component:default/engine' },
        source: 'main',
        sloId: 'def',
        entityRef: 'component:default/engine',
        tellsOf: ['component:default/engine'],
        environments: ['prod'],
      },
    ]);
    expect(asked).toEqual([null, 'next']);
  });

  it('lets a Journey that refers to an SLO say who finds it only where nothing else does', async () => {
    const journeys = ['journey:default/stranger'];
    const items: SloIndexItem[] = [
      { ...slo, journeys, tellsOf: ['component:default/engine'] },
      { ...slo, journeys: [...journeys, ...slo.journeys] },
      { ...slo, journeys, tellsOf: ['journey:shop/run'] },
      { ...slo, journeys, services: [], tellsOf: [] },
    ];
    server.use(http.get(url, () => HttpResponse.json({ items })));
    const { read } = await start();
    const documents = await read();
    const expected = [
      ...['component:default/engine', 'journey:shop/run', 'journey:shop/run'],
      'journey:default/stranger',
    ];
    expect(documents.map(({ entityRef }) => entityRef)).toEqual(expected);
    expect(
      documents.map(({ authorization }) => authorization.resourceRef),
    ).toEqual(expected);
  });

  it('has each SLO found by itself, where several are of one journey', async () => {
    const other = { ...slo, id: 'def', name: 'cuj_slo_checkout_run_prod' };
    server.use(http.get(url, () => HttpResponse.json({ items: [slo, other] })));
    const { factory } = await start();
    const engine = new LunrSearchEngine({ logger: mockServices.logger.mock() });
    await pipeline(
      await factory.getCollator(),
      await engine.getIndexer(factory.type),
    );
    const found = async (term: string) => {
      const { results } = await engine.query({ term });
      return results.map(({ document }) => document.title);
    };
    expect((await found('runs')).sort()).toEqual([other.name, slo.name]);
    expect(await found('checkout')).toEqual([other.name]);
  });

  it('leads to where the pages of entities are', async () => {
    server.use(http.get(url, () => HttpResponse.json({ items: [slo] })));
    const { read } = await start({
      search: {
        collators: {
          cujSlos: {
            locationTemplate: '/entities/:kind/:namespace/:name/slos',
          },
        },
      },
    });
    expect(await read()).toEqual([
      expect.objectContaining({
        location: '/entities/journey/shop/run/slos#slo/main/abc',
      }),
    ]);
  });

  it('fails as a whole where a page does', async () => {
    server.use(
      http.get(url, ({ request }) =>
        request.url.includes('cursor')
          ? HttpResponse.json({ error: {} }, { status: 500 })
          : HttpResponse.json({ items: [slo], nextCursor: 'next' }),
      ),
    );
    const { read } = await start();
    await expect(read()).rejects.toThrow('500');
  });
});
