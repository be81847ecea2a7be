/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { FoundSlo, searchSlos } from './__testUtils__/searchSlos';
import { useSimulators } from './__testUtils__/useSimulators';

describe('simulator', () => {
  const start = useSimulators();

  it('answers only to both keys, and to a wrong one as to a missing permission', async () => {
    const { simulator, get, control } = await start();
    expect(await (await get('/api/v1/validate')).json()).toEqual({
      valid: true,
    });

    const nobody = await fetch(`${simulator.url}/api/v1/slo`, {
      headers: { 'dd-api-key': simulator.keys.apiKey },
    });
    expect(nobody.status).toBe(403);
    expect(await nobody.json()).toMatchObject({ errors: ['Forbidden'] });
    expect(nobody.headers.get('x-ratelimit-limit')).toBeNull();

    await control('PUT', '/keys', { appKey: 'rotated' });
    expect((await get('/api/v1/slo')).status).toBe(403);
  });

  it('lists SLOs by offset, with a filtered count that is only that of the page', async () => {
    const { simulator, getJson } = await start({ slos: 30 });
    const all = simulator.organisation.slos.map(({ id }) => id);

    const pages = await Promise.all(
      [0, 20, 40, 60].map(offset =>
        getJson(`/api/v1/slo?limit=20&offset=${offset}`),
      ),
    );
    expect(
      pages.flatMap(page => page.data.map(({ id }: FoundSlo['data']) => id)),
    ).toEqual(all);
    expect(pages.map(page => page.metadata.page)).toEqual(
      [20, 20, 3, 0].map(count => ({
        total_count: all.length,
        total_filtered_count: count,
      })),
    );
    expect(
      pages[0].data.every((slo: object) => !('overall_status' in slo)),
    ).toBe(true);
    expect(pages[0].data[0].thresholds[0]).toEqual({
      timeframe: '7d',
      target: 99.5,
      target_display: '99.5',
      warning: 99.7,
      warning_display: '99.7',
    });
  });

  it('filters by ids, and refuses what Datadog refuses', async () => {
    const { simulator, get, getJson } = await start();
    const [{ id }] = simulator.organisation.slos;
    expect((await getJson(`/api/v1/slo?ids=${id}`)).data).toHaveLength(1);
    expect((await get(`/api/v1/slo?ids=${id},${id}`)).status).toBe(400);
    const unknown = await get('/api/v1/slo?ids=0123');
    expect(unknown.status).toBe(404);
    expect((await unknown.json()).errors[0]).toMatch(/^no SLOs found for ids/);
    expect((await get(`/api/v1/slo/${id}`)).status).toBe(200);
    expect((await get('/api/v1/slo/0123')).status).toBe(404);
  });

  it('searches SLOs by page number, and names a next page even behind the last', async () => {
    const { simulator, getJson } = await start();
    const all = simulator.organisation.slos;
    const pages = await Promise.all(
      [0, 1, 2].map(number =>
        getJson(`/api/v1/slo/search?page[size]=8&page[number]=${number}`),
      ),
    );
    expect(
      pages.flatMap(page =>
        page.data.attributes.slos.map(({ data }: FoundSlo) => data.id),
      ),
    ).toEqual(all.map(({ id }) => id));
    expect(pages.map(page => page.meta.pagination.next_number)).toEqual([
      1, 2, 3,
    ]);
    expect(pages[2].data.attributes.slos).toEqual([]);
    expect(pages[2].meta.pagination.total).toBe(all.length);

    const found = await getJson(
      '/api/v1/slo/search?query=service:frontend-monolith%20cuj_slo',
    );
    expect(found.meta.pagination.total).toBe(3);
  });

  it('gives monitors by page, by tag, and all at once where no page is asked for', async () => {
    const { simulator, get, getJson } = await start({ monitors: 2500 });
    const all = simulator.organisation.monitors.length;
    expect(await getJson('/api/v1/monitor')).toHaveLength(all);
    expect(await getJson('/api/v1/monitor?page=2&page_size=5000')).toHaveLength(
      all - 2000,
    );
    expect(
      await getJson(
        '/api/v1/monitor?monitor_tags=service:orchestration-engine,env:staging',
      ),
    ).toMatchObject([{ id: 9000104 }]);
    expect((await get('/api/v1/monitor?group_states=red')).status).toBe(400);
  });

  it('has the faults of the organisation that it is told after', async () => {
    const { simulator, getJson } = await start();
    const slos = await searchSlos(getJson);
    const stateOf = (slo: FoundSlo, timeframe: string) =>
      slo.data.attributes.overall_status.find(
        one => one.timeframe === timeframe,
      )?.state;
    const inState = (state: string) =>
      slos
        .filter(slo => stateOf(slo, '30d') === state)
        .map(slo => slo.data.attributes.name);

    expect(inState('breached')).toEqual([
      'cuj_slo_orchestration-engine_workflow-run_prod',
    ]);
    expect(inState('no_data')).toEqual([
      'cuj_slo_orchestration-engine_workflow-load_prod',
    ]);
    expect(
      slos.filter(slo => !/^cuj_slo_/.test(slo.data.attributes.name)),
    ).toHaveLength(2);
    const restOnOneMonitor = simulator.organisation.slos.filter(slo =>
      slo.monitorIds?.includes(9000100),
    );
    expect(restOnOneMonitor.map(({ name }) => name)).toEqual([
      'cuj_slo_orchestration-engine_workflow-run_prod',
      'cuj_slo_workflow-service_workflow-run_prod',
    ]);
  });

  it('tells the same to everybody who asks with the same seed, and something else with another', async () => {
    const answers = await Promise.all(
      [7, 7, 8].map(async seed => {
        const { getJson } = await start({ seed, slos: 50, monitors: 50 });
        return JSON.stringify([
          await searchSlos(getJson),
          await getJson('/api/v1/slo'),
          await getJson('/api/v1/monitor'),
        ]);
      }),
    );
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).not.toBe(answers[2]);
  });

  it('has as many SLOs and monitors as it is told to, each with an id of its own', async () => {
    const { simulator } = await start({ slos: 10_000, monitors: 20_000 });
    const { slos, monitors } = simulator.organisation;
    expect(new Set(slos.map(({ id }) => id)).size).toBe(10_013);
    expect(new Set(monitors.map(({ id }) => id)).size).toBe(20_025);
    expect(slos.every(({ id }) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });

  it('moves on with its time', async () => {
    const { getJson, control } = await start();
    const values = async () => {
      const slos = await searchSlos(getJson);
      return slos.map(slo => slo.data.attributes.status);
    };
    const before = await values();
    expect(before[0].indexed_at).toBe(
      Date.parse('2026-03-04T05:00:00Z') / 1000,
    );
    await control('POST', '/clock', { skipSeconds: 8 * 86_400 });
    const after = await values();
    expect(after[0].indexed_at).toBe(before[0].indexed_at + 8 * 86_400);
    // The outages have left the window by then.
    expect([before[0].state, after[0].state]).toEqual(['breached', 'ok']);
  });

  it('says how many calls are left, and refuses the rest', async () => {
    const { simulator, get } = await start({
      rateLimits: {
        'slo-list': { name: 'mine', limit: 2, periodSeconds: 600 },
      },
    });
    const answers = [];
    for (let call = 0; call < 3; call += 1) {
      answers.push(await get('/api/v1/slo?limit=1'));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(
      answers.map(({ headers }) => headers.get('x-ratelimit-remaining')),
    ).toEqual(['1', '0', '0']);
    const { headers } = answers[2];
    expect(headers.get('x-ratelimit-name')).toBe('mine');
    expect(Number(headers.get('x-ratelimit-reset'))).toBeGreaterThan(0);
    expect(Number(headers.get('x-ratelimit-reset'))).toBeLessThanOrEqual(600);
    expect(simulator.calls.counts()).toEqual({
      total: 2,
      rateLimited: 1,
      rateLimitedByRoute: { 'slo-list': 1 },
      byRoute: { 'slo-list': 2 },
    });
  });
});
