/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { searchSlos } from './__testUtils__/searchSlos';
import { Json, startAt, useSimulators } from './__testUtils__/useSimulators';

const HOUR = 3600;
const epoch = Math.floor(startAt.getTime() / 1000 / HOUR) * HOUR;

describe('simulated corrections', () => {
  const start = useSimulators();

  it('are listed by offset, with people, and a filtered count that is none', async () => {
    const { simulator, getJson } = await start({ slos: 1000 });
    const all = simulator.organisation.corrections;
    const first = await getJson('/api/v1/slo/correction');
    expect(first.data).toHaveLength(25);
    const second = await getJson('/api/v1/slo/correction?limit=25&offset=25');
    expect([...first.data, ...second.data].map(({ id }: Json) => id)).toEqual(
      all.map(({ id }) => id),
    );
    expect([first, second].map(({ meta }) => meta.page)).toEqual([
      { total_count: all.length, total_filtered_count: 25 },
      { total_count: all.length, total_filtered_count: all.length - 25 },
    ]);
    expect(first.data[0]).toMatchObject({
      type: 'correction',
      attributes: {
        slo_query: null,
        category: 'Deployment',
        rrule: null,
        duration: null,
        creator: {
          data: { attributes: { email: 'erika.example@example.com' } },
        },
        modifier: { data: { attributes: { name: null } } },
      },
    });
  });

  it('may be meant for what a query finds, and may recur without an end', async () => {
    const { getJson } = await start();
    const { data } = await getJson('/api/v1/slo/correction');
    const attributes: Json[] = data.map((one: Json) => one.attributes);
    const byQuery = attributes.filter(one => one.slo_query !== null);
    expect(byQuery).toHaveLength(2);
    expect(byQuery.every(one => one.slo_id === null)).toBe(true);
    const recurring = attributes.filter(one => one.rrule !== null);
    expect(recurring).toHaveLength(2);
    expect(recurring.every(one => one.end === null && one.duration > 0)).toBe(
      true,
    );
  });

  it('come ten at a time for one SLO', async () => {
    const { simulator, getJson, get } = await start();
    const { id } = simulator.organisation.slos.find(
      ({ name }) => name === 'cuj_slo_optimizer-service_workflow-run_prod',
    )!;
    const { data, meta } = await getJson(`/api/v1/slo/${id}/corrections`);
    expect(data).toHaveLength(10);
    expect(meta.pagination).toMatchObject({ total: 12, next_offset: 10 });
    expect((await get('/api/v1/slo/0123/corrections')).status).toBe(404);
  });

  it('take time out of what is measured, or count it as good', async () => {
    const { getJson, control } = await start({ frozen: true });
    const statusOf = async (name: string) =>
      (await searchSlos(getJson)).find(
        ({ data }) => data.attributes.name === name,
      )!.data;
    const names = {
      metric: 'cuj_slo_frontend-monolith_workflow-run_prod',
      slices: 'cuj_slo_frontend-monolith_workflow-load_prod',
    };
    const before = await statusOf(names.metric);
    const answer = await control('POST', '/corrections', {
      sloId: before.id,
      start: epoch - 43 * HOUR,
      end: epoch - 41 * HOUR,
    });
    expect(answer.status).toBe(201);
    const after = await statusOf(names.metric);
    expect(after.attributes.status.sli).toBeGreaterThan(
      before.attributes.status.sli!,
    );
    expect(after.attributes.status.sli).toBeCloseTo(99.9, 1);

    await control('POST', '/corrections', {
      ...{ sloQuery: 'env:prod', start: epoch - 90 * 24 * HOUR },
      ...{ rrule: 'FREQ=DAILY', durationSeconds: 24 * HOUR },
    });
    expect((await statusOf(names.metric)).attributes.status).toMatchObject({
      sli: null,
      state: 'no_data',
    });
    expect((await statusOf(names.slices)).attributes.status).toMatchObject({
      sli: 100,
      state: 'ok',
    });
  });
});
