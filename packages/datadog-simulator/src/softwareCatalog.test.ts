/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Json, useSimulators } from './__testUtils__/useSimulators';

describe('simulated software catalog', () => {
  const start = useSimulators();

  it('pages definitions without telling how many there are', async () => {
    const { simulator, getJson } = await start({ slos: 3000 });
    const all = simulator.organisation.services.map(({ name }) => name);
    const names = async (query: string) => {
      const answer = await getJson(`/api/v2/services/definitions${query}`);
      expect(Object.keys(answer)).toEqual(['data']);
      return answer.data.map(
        ({ attributes }: Json) => attributes.schema['dd-service'],
      );
    };
    expect(await names('')).toEqual(all.slice(0, 100));
    expect(await names('?page[number]=1')).toEqual(all.slice(10, 20));
    expect(await names('?page[size]=100&page[number]=1')).toEqual(
      all.slice(100),
    );
    expect(await names('?page[size]=100&page[number]=2')).toEqual([]);
  });

  it('writes a definition in the version that it came in, or is asked for', async () => {
    const { getJson, get } = await start();
    const schemaOf = async (name: string, query = '') =>
      (await getJson(`/api/v2/services/definitions/${name}${query}`)).data
        .attributes.schema;
    expect(await schemaOf('workflow-service')).toMatchObject({
      'schema-version': 'v2',
      repos: [{ name: 'Source' }],
      docs: [{ name: 'Design' }],
      links: [],
      integrations: {
        pagerduty: 'https://example.pagerduty.com/service-directory/PWFL001',
        opsgenie: { region: 'EU' },
      },
    });
    expect(
      await schemaOf('workflow-service', '?schema_version=v2.2'),
    ).toMatchObject({
      'schema-version': 'v2.2',
      links: [{ type: 'doc' }, { type: 'repo' }],
      integrations: {
        pagerduty: {
          'service-url':
            'https://example.pagerduty.com/service-directory/PWFL001',
        },
      },
    });
    expect(await schemaOf('optimizer-service')).toMatchObject({
      team: '',
      contacts: [{ contact: '#optimizer' }],
    });
    const nobody = await get('/api/v2/services/definitions/nobody');
    expect([nobody.status, await nobody.json()]).toEqual([
      404,
      { errors: ['Not Found'], error_details: [{}] },
    ]);
  });

  it('shows contacts and links of entities only with their schema', async () => {
    const { get, getJson } = await start({ slos: 3000 });
    const answer = await get('/api/v2/catalog/entity');
    expect(answer.headers.get('content-type')).toMatch(
      /^application\/vnd\.api\+json/,
    );
    const plain = (await answer.json()) as Json;
    expect(plain.data).toHaveLength(100);
    expect(plain).not.toHaveProperty('included');
    expect(plain.data[0].attributes).toMatchObject({
      apiVersion: 'v3',
      kind: 'service',
      name: 'frontend-monolith',
      owner: 'web',
    });

    const last = await getJson(
      '/api/v2/catalog/entity?page[limit]=100&page[offset]=100&include=schema',
    );
    expect(last.meta).toEqual({ count: 25, includeCount: 25 });
    expect(last.links.next).toMatch(/offset%5D=200$/);
    const [entity] = last.data;
    expect(last.included[0]).toMatchObject({
      id: entity.relationships.schema.data.id,
      attributes: {
        schema: {
          metadata: { name: entity.attributes.name, links: [{}] },
          integrations: { pagerduty: { serviceURL: expect.any(String) } },
        },
      },
    });
    const one = await getJson(
      '/api/v2/catalog/entity?filter[ref]=service:default/billing-api',
    );
    expect(one.data).toMatchObject([{ attributes: { name: 'billing-api' } }]);
  });
});
