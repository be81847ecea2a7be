/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Json, useSimulators } from './__testUtils__/useSimulators';

describe('simulated telemetry', () => {
  const start = useSimulators();

  const startCounting = async () => {
    const parts = await start({
      rateLimits: {},
    });
    const aggregate = (query: string, facet?: string): Promise<Json> =>
      parts.postJson('/api/v2/logs/analytics/aggregate', {
        filter: { query, from: 'now-1d', to: 'now' },
        compute: [{ aggregation: 'count' }],
        ...(facet && { group_by: [{ facet, limit: 10 }] }),
      });
    const count = async (query: string) =>
      (await aggregate(query)).data.buckets[0]?.computes.c0 ?? 0;
    return { ...parts, aggregate, count };
  };

  it('counts logs, of which remapped trace ids can be found in one way only', async () => {
    const { count } = await startCounting();
    const found = async (service: string) => {
      const logs = `service:${service} env:prod status:error`;
      return [
        await count(logs),
        await count(`${logs} trace_id:*`),
        await count(`${logs} @trace_id:*`),
        await count(`${logs} -@trace_id:*`),
      ];
    };
    const day = 24;
    expect(await found('frontend-monolith')).toEqual([
      24 * day,
      24 * day,
      24 * day,
      0,
    ]);
    // Correlated, and yet said to lack what was taken away.
    expect(await found('orchestration-engine')).toEqual([
      42 * day,
      42 * day,
      0,
      42 * day,
    ]);
    expect(await found('workflow-service')).toEqual([
      255 * day,
      0,
      0,
      255 * day,
    ]);
  });

  it('groups by a facet, and leaves out what lacks it', async () => {
    const { aggregate, count } = await startCounting();
    const { data, meta } = await aggregate(
      'service:workflow-service status:error',
      '@error.type',
    );
    expect(meta.status).toBe('done');
    expect(data.buckets).toEqual([
      { by: { '@error.type': 'server_error' }, computes: { c0: 240 * 24 } },
    ]);
    expect(
      (await aggregate('service:optimizer-service', '@error.type')).data
        .buckets,
    ).toEqual([]);
    // An error that is called information.
    expect(await count('service:optimizer-service status:info ERROR')).toBe(
      40 * 24,
    );
    const services = (await aggregate('env:prod status:error', 'service')).data
      .buckets;
    expect(services.map((one: Json) => one.by.service)).toEqual([
      'workflow-service',
      'orchestration-engine',
      'frontend-monolith',
      'optimizer-service',
    ]);
  });

  it('counts by ranges of numbers, and keeps attributes apart', async () => {
    const { count } = await startCounting();
    const day = 24;
    const errors = 'service:workflow-service status:error';
    expect(await count(`${errors} @http.status_code:[100 TO 399]`)).toBe(
      15 * day,
    );
    expect(await count(`${errors} @http.status_code:>=400`)).toBe(240 * day);
    const billing = 'service:billing-api';
    expect(await count(`${billing} @logger:*`)).toBe(600 * day);
    for (const field of ['logger', '@logger.name', 'logger.name']) {
      expect(await count(`${billing} ${field}:*`)).toBe(0);
    }
    expect(await count('service:frontend-monolith @logger.name:web')).toBe(
      7344 * day,
    );
  });

  it('is sparing with log searches', async () => {
    const { post } = await start();
    const statuses = [];
    for (let call = 0; call < 11; call += 1) {
      const answer = await post('/api/v2/logs/analytics/aggregate', {});
      statuses.push(answer.status);
      expect(answer.headers.get('x-ratelimit-limit')).toBe('10');
    }
    // Ten in ten seconds; a new ten seconds may have begun meanwhile.
    expect(statuses.filter(status => status === 200).length).toBeGreaterThan(9);
    const wrong = await start();
    expect(
      (
        await wrong.post('/api/v2/logs/analytics/aggregate', {
          filter: { from: 'now', to: 'now-1h' },
        })
      ).status,
    ).toBe(400);
  });

  it('knows services that are traced, and one that is only seen', async () => {
    const { getJson, get } = await start();
    const { attributes } = (
      await getJson('/api/v2/apm/services?filter[env]=prod')
    ).data;
    expect(attributes.services).toEqual([
      'frontend-monolith',
      'orchestration-engine',
      'workflow-service',
      'optimizer-service',
    ]);
    expect(attributes.metadata[3]).toEqual({ isTraced: false, isUsm: true });
    expect((await get('/api/v2/apm/services')).status).toBe(400);
  });

  it('counts spans by service', async () => {
    const { post } = await start();
    const aggregate = (from: string, query = 'env:prod') =>
      post('/api/v2/spans/analytics/aggregate', {
        data: {
          type: 'aggregate_request',
          attributes: {
            filter: { query, from, to: 'now' },
            compute: [{ aggregation: 'count' }],
            group_by: [{ facet: 'service' }],
          },
        },
      });
    const { data } = (await (await aggregate('now-1h')).json()) as Json;
    expect(data.map((one: Json) => one.attributes)).toEqual([
      { by: { service: 'frontend-monolith' }, compute: { c0: 14_400 } },
      { by: { service: 'workflow-service' }, compute: { c0: 10_800 } },
      { by: { service: 'orchestration-engine' }, compute: { c0: 7200 } },
    ]);
    const failed = (await (
      await aggregate(
        'now-1h',
        'env:prod service:orchestration-engine status:error @_top_level:1',
      )
    ).json()) as Json;
    expect(failed.data[0].attributes.compute).toEqual({ c0: 60 });
    expect((await aggregate('now')).status).toBe(422);
  });
});
