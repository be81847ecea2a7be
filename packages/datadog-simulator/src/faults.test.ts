/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { searchSlos } from './__testUtils__/searchSlos';
import { Json, useSimulators } from './__testUtils__/useSimulators';

describe('simulator on demand', () => {
  const start = useSimulators();

  it('fails with a status, after so many calls and so many times', async () => {
    const { get, control } = await start();
    await control('POST', '/faults', {
      ...{ route: 'slo-list', type: 'status', status: 502 },
      ...{ after: 1, times: 2, errors: ['Bad gateway'] },
    });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await get('/api/v1/slo')).status);
    }
    expect(statuses).toEqual([200, 502, 502, 200]);
    expect((await get('/api/v1/monitor')).status).toBe(200);
  });

  it('answers with a login page, half an answer, an empty one, or late', async () => {
    const { simulator, get, control } = await start();
    const answerTo = async (fault: object) => {
      await control('POST', '/faults', { route: '*', ...fault });
      const answer = await get('/api/v1/slo');
      await control('DELETE', '/faults');
      return answer;
    };
    const login = await answerTo({ type: 'login-page' });
    expect(login.status).toBe(200);
    expect(login.headers.get('content-type')).toMatch(/^text\/html/);

    const half = await answerTo({ type: 'cut-off' });
    expect(half.headers.get('content-type')).toMatch(/^application\/json/);
    await expect(half.json()).rejects.toThrow(/JSON/);

    const broken = await answerTo({ type: 'reset' });
    await expect(broken.text()).rejects.toThrow();

    const empty = await answerTo({ type: 'empty' });
    expect((await empty.json()).data).toEqual([]);

    await control('POST', '/faults', {
      ...{ route: '*', type: 'delay', milliseconds: 400, times: 1 },
    });
    const callsBefore = simulator.calls.counts().total;
    const order: string[] = [];
    const late = get('/api/v1/slo').then(() => order.push('late'));
    while (simulator.calls.counts().total === callsBefore) {
      await new Promise(setImmediate);
    }
    await get('/api/v1/slo').then(() => order.push('next'));
    await late;
    expect(order).toEqual(['next', 'late']);
  });

  it('never answers', async () => {
    const { simulator, control } = await start();
    await control('POST', '/faults', { route: '*', type: 'hang' });
    await expect(
      fetch(`${simulator.url}/api/v1/slo`, {
        headers: {
          'dd-api-key': simulator.keys.apiKey,
          'dd-application-key': simulator.keys.appKey,
        },
        signal: AbortSignal.timeout(200),
      }),
    ).rejects.toThrow(/timeout/);
  });

  it('changes one item of an answer, and refuses what is no fault', async () => {
    const { simulator, getJson, control } = await start();
    const { id } = simulator.organisation.slos[2];
    await control('POST', '/faults', {
      ...{ route: '*', type: 'item', id },
      ...{ remove: ['thresholds'], set: { name: 42 } },
    });
    const { data } = await getJson('/api/v1/slo');
    expect(data[2]).toMatchObject({ id, name: 42 });
    expect(data[2]).not.toHaveProperty('thresholds');
    expect(data[1]).toHaveProperty('thresholds');
    const slos = await searchSlos(getJson);
    expect(slos[2].data.attributes).toMatchObject({ name: 42 });
    expect(slos[2].data.attributes).not.toHaveProperty('thresholds');

    expect((await control('POST', '/faults', { type: 'item' })).status).toBe(
      400,
    );
  });

  it('forgets an SLO, and lists it as deleted from then on', async () => {
    const { simulator, get, getJson, control } = await start();
    const { id } = simulator.organisation.slos[0];
    await control('DELETE', `/slos/${id}`);
    const ids = async (query: string) =>
      (await getJson(`/api/v1/slo${query}`)).data.map(
        (slo: { id: string }) => slo.id,
      );
    expect(await ids('')).not.toContain(id);
    expect(await ids('?is_deleted=true')).toEqual([id]);
    expect((await control('DELETE', `/slos/${id}`)).status).toBe(404);

    // One of both lists may fail alone.
    simulator.faults.add({
      ...{ route: 'slo-list-deleted', type: 'status', status: 404 },
    });
    expect((await get('/api/v1/slo?is_deleted=true')).status).toBe(404);
    expect((await get('/api/v1/slo?is_deleted=false')).status).toBe(200);
  });

  it('changes an SLO', async () => {
    const { simulator, getJson, control } = await start();
    const { id } = simulator.organisation.slos[0];
    await control('PATCH', `/slos/${id}`, { name: 'renamed' });
    expect((await getJson(`/api/v1/slo/${id}`)).data.name).toBe('renamed');
  });

  it('gives fewer than are asked for, or the first page again', async () => {
    const { simulator, getJson } = await start({ slos: 30, monitors: 30 });
    simulator.faults.add({ route: '*', type: 'capped-page-size', size: 7 });
    const ids = simulator.organisation.slos.map(({ id }) => id);
    const page = (await getJson('/api/v1/slo?limit=1000&offset=7')).data;
    expect(page.map(({ id }: Json) => id)).toEqual(ids.slice(7, 14));
    const found = await getJson(
      '/api/v1/slo/search?page[size]=100&page[number]=2',
    );
    expect(found.data.attributes.slos.map(({ data }: Json) => data.id)).toEqual(
      ids.slice(14, 21),
    );
    expect(found.meta.pagination.size).toBe(7);
    expect(await getJson('/api/v1/monitor?page=1&page_size=1000')).toHaveLength(
      7,
    );

    simulator.faults.clear();
    simulator.faults.add({ route: 'slo-list', type: 'repeat-page', after: 1 });
    const pages = [];
    for (const offset of [0, 10, 20]) {
      pages.push((await getJson(`/api/v1/slo?limit=10&offset=${offset}`)).data);
    }
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[2]).toEqual(pages[0]);
  });

  it('gives items twice, and totals that are wrong', async () => {
    const { simulator, getJson } = await start();
    const ids = simulator.organisation.slos.map(({ id }) => id);
    const listed = async () => {
      const { data, metadata } = await getJson('/api/v1/slo?limit=5');
      return { ids: data.map(({ id }: Json) => id), ...metadata.page };
    };
    simulator.faults.add({ route: 'slo-list', type: 'duplicate-items' });
    expect((await listed()).ids).toEqual([...ids.slice(0, 5), ids[0]]);
    simulator.faults.clear();
    simulator.faults.add({
      route: 'slo-list',
      type: 'duplicate-items',
      ...{ count: 2, replace: true },
    });
    expect((await listed()).ids).toEqual([
      ...ids.slice(0, 3),
      ...ids.slice(0, 2),
    ]);
    simulator.faults.clear();
    simulator.faults.add({ route: 'slo-list', type: 'wrong-totals', add: -4 });
    expect((await listed()).total_count).toBe(ids.length - 4);
    simulator.faults.add({ route: '*', type: 'wrong-totals', total: 99 });
    const found = await getJson('/api/v1/slo/search?page[size]=5');
    expect(found.meta.pagination).toMatchObject({ total: 99, last_number: 19 });
  });

  it('strikes one page only, and deep inside an item', async () => {
    const { simulator, getJson, get } = await start();
    simulator.faults.add({
      ...{ route: 'slo-search', type: 'item', page: 1, id: '*' },
      set: { 'overall_status.0.state': 'exhausted', 'status.sli': 'high' },
      remove: ['creator.email'],
    });
    const page = async (number: number) =>
      (
        await getJson(`/api/v1/slo/search?page[size]=5&page[number]=${number}`)
      ).data.attributes.slos.map(({ data }: Json) => data.attributes);
    expect((await page(0))[0].status.sli).toEqual(expect.any(Number));
    for (const attributes of await page(1)) {
      expect(attributes.overall_status[0].state).toBe('exhausted');
      expect(attributes.status.sli).toBe('high');
      expect(attributes.creator).not.toHaveProperty('email');
    }
    simulator.faults.add({
      ...{ route: 'monitor-list', type: 'status', status: 503, page: 2 },
    });
    const statuses = [];
    for (const query of ['page=0', 'page=2', 'page=3']) {
      statuses.push((await get(`/api/v1/monitor?${query}`)).status);
    }
    expect(statuses).toEqual([200, 503, 200]);
  });

  it('creates and deletes an SLO while somebody pages', async () => {
    const { simulator, getJson } = await start();
    const before = simulator.organisation.slos.map(({ id }) => id);
    simulator.faults.add({ route: 'slo-list', type: 'delete-slo', after: 1 });
    simulator.faults.add({
      ...{ route: 'slo-list', type: 'create-slo', after: 2 },
      ...{ slo: { name: 'fresh' }, at: 'end' },
    });
    const pages = [];
    for (const offset of [0, 5, 10]) {
      const { data } = await getJson(`/api/v1/slo?limit=5&offset=${offset}`);
      pages.push(data.map(({ id }: Json) => id));
    }
    // Everything moved up by one, so that a reader by offset misses the sixth.
    expect(pages[1]).toEqual(before.slice(6, 11));
    const after = simulator.organisation.slos;
    expect(after).toHaveLength(before.length);
    expect(after[after.length - 1].name).toBe('fresh');
    expect((await getJson('/api/v1/slo?is_deleted=true')).data).toMatchObject([
      { id: before[0] },
    ]);
  });

  it('creates an SLO that is told, and has a status for it', async () => {
    const { getJson, control } = await start();
    const answer = await control('POST', '/slos', { name: 'asked for' });
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as Json;
    const slos = await searchSlos(getJson);
    expect(slos[slos.length - 1].data).toMatchObject({
      id,
      attributes: { name: 'asked for', status: { state: 'ok', sli: 99.9 } },
    });
  });

  it('refuses with the headers that are told, and counts it', async () => {
    const { simulator, get, control } = await start();
    simulator.faults.add({
      ...{ route: 'slo-list', type: 'status', status: 429, times: 1 },
      headers: { 'x-ratelimit-reset': '3600', 'retry-after': '3600' },
    });
    const { status, headers } = await get('/api/v1/slo');
    expect([
      status,
      headers.get('x-ratelimit-reset'),
      headers.get('x-ratelimit-remaining'),
      headers.get('retry-after'),
    ]).toEqual([429, '3600', '0', '3600']);
    await get('/api/v1/slo');
    expect(await (await control('GET', '/calls')).json()).toMatchObject({
      total: 2,
      rateLimited: 1,
      rateLimitedByRoute: { 'slo-list': 1 },
    });
    simulator.faults.add({
      route: 'monitor-list',
      type: 'status',
      status: 403,
    });
    const forbidden = await get('/api/v1/monitor');
    expect(forbidden.headers.get('x-ratelimit-limit')).toBeNull();
    expect(await forbidden.json()).toMatchObject({ code: 403 });
  });

  it('stops its time', async () => {
    const { simulator, getJson, control } = await start({ speed: 3600 });
    await control('POST', '/clock', { frozen: true });
    const one = await getJson('/api/v1/slo/search');
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
    expect(await getJson('/api/v1/slo/search')).toEqual(one);
    const before = simulator.clock.now();
    await control('POST', '/clock', { skipSeconds: 60 });
    expect(simulator.clock.now()).toBe(before + 60);
    await control('POST', '/clock', { frozen: false });
    await new Promise(resolve => {
      setTimeout(resolve, 20);
    });
    expect(simulator.clock.now()).toBeGreaterThan(before + 61);
    expect((await control('POST', '/clock', {})).status).toBe(400);
  });
});
