/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Json, useSimulators } from './__testUtils__/useSimulators';

const WEEK = 7 * 86_400;

describe('simulated teams', () => {
  const start = useSimulators();

  it('are found by a part of their name, and paged in two ways', async () => {
    const { getJson, get } = await start();
    const found = await getJson('/api/v2/team?filter[keyword]=workflow');
    expect(found.data.map((one: Json) => one.attributes.handle)).toEqual([
      'workflow',
      'workflow-ui',
    ]);
    expect(found.meta.pagination).toMatchObject({
      type: 'offset_limit',
      next_offset: 100,
      total: 2,
    });
    const page = await getJson('/api/v2/team?page[size]=4&page[number]=1');
    expect(page.data).toHaveLength(2);
    expect(page.meta.pagination).toMatchObject({
      type: 'number_size',
      next_number: 2,
      last_number: 1,
    });
    expect(
      (await getJson(`/api/v2/team/${found.data[0].id}`)).data.attributes.name,
    ).toBe('Workflow');
    const wrong = await get('/api/v2/team/workflow');
    expect([wrong.status, await wrong.json()]).toEqual([
      404,
      { errors: ['workflow is not a valid UUID not found'] },
    ]);
  });

  it('have somebody on call, of whom only an id is told unless asked', async () => {
    const { simulator, getJson, get } = await start({ frozen: true });
    const idOf = (handle: string) =>
      simulator.organisation.teams.find(one => one.handle === handle)!.id;
    const path = (handle: string) =>
      `/api/v2/on-call/teams/${idOf(handle)}/on-call`;
    const everything = '?include=responders,escalations,escalations.responders';

    const plain = await getJson(path('orchestration'));
    expect(plain).not.toHaveProperty('included');
    const [{ id }] = plain.data.relationships.responders.data;
    const full = await getJson(path('orchestration') + everything);
    expect(full.included).toMatchObject([
      { id, type: 'users', attributes: { name: expect.stringMatching(/^O/) } },
      { type: 'users', attributes: { name: 'Lena Lead' } },
      { type: 'escalation_policy_steps' },
    ]);
    expect(full.data.id).toMatch(new RegExp(`^${idOf('orchestration')}-\\d+$`));
    simulator.clock.skip(WEEK);
    const next = await getJson(path('orchestration') + everything);
    expect(next.included[0].id).not.toBe(id);

    const nameless = await getJson(path('web') + everything);
    expect(nameless.included[0].attributes).toEqual({
      email: 'wanda.web@example.com',
      name: '',
      status: 'pending',
    });
    expect(
      (await getJson(path('optimizer'))).data.relationships.responders.data,
    ).toEqual([]);
    expect((await get('/api/v2/on-call/teams/web/on-call')).status).toBe(404);
  });

  it('have schedules with shifts', async () => {
    const { simulator, getJson, get } = await start();
    const { scheduleId, rota } = simulator.organisation.teams[0];
    const path = `/api/v2/on-call/schedules/${scheduleId}/on-call`;
    const { data, included } = await getJson(`${path}?include=user`);
    expect(Date.parse(data.attributes.end)).toBe(
      Date.parse(data.attributes.start) + WEEK * 1000,
    );
    expect(included[0].id).toBe(data.relationships.user.data.id);
    const later = await getJson(
      `${path}?filter[at_ts]=${encodeURIComponent(data.attributes.end)}`,
    );
    expect(rota.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        data.relationships.user.data.id,
        later.data.relationships.user.data.id,
      ]),
    );
    expect(later.data.id).not.toBe(data.id);
    expect((await get('/api/v2/on-call/schedules/x/on-call')).status).toBe(404);
  });

  it('are found by their schedules, which tell of gaps and of what follows', async () => {
    const { simulator, getJson, get } = await start({ frozen: true });
    const { teams } = simulator.organisation;
    const [team] = teams;
    const listOf = async (query: string) =>
      (
        await getJson(`/api/v2/on-call/schedules?filter[query]=${query}`)
      ).data.map(({ id }: Json) => id);
    expect(await listOf(`team.id:${team.id}`)).toEqual([team.scheduleId]);
    expect(await listOf(`team.id:(${team.id} OR ${teams[1].id})`)).toEqual([
      team.scheduleId,
      teams[1].scheduleId,
    ]);
    expect(await listOf('WEB')).toEqual([teams[1].scheduleId]);
    const everything = await getJson('/api/v2/on-call/schedules');
    expect(everything.data[0].relationships.teams.data).toEqual([
      { id: team.id, type: 'teams' },
    ]);
    expect(everything.meta.page).toMatchObject({
      size: 10,
      total: teams.length,
    });

    const now = Date.parse('2026-03-04T05:00:30Z') / 1000;
    team.away = [{ start: now - 60, end: now + 3600 }];
    const path = `/api/v2/on-call/schedules/${team.scheduleId}/responders`;
    const include = 'include=responders,responders.shifts';
    const gap = await getJson(
      `${path}?${include}&filter[position]=current,next`,
    );
    expect(gap.included).toMatchObject([
      { attributes: { position: 'next' } },
      { type: 'shifts', attributes: { start: '2026-03-04T06:00:30+00:00' } },
    ]);
    const later = await getJson(
      `${path}?${include}&filter[at_ts]=2026-03-04T07:00:00Z`,
    );
    expect(later.data.relationships.responders.data).toHaveLength(1);
    expect(later.included).toMatchObject([
      { attributes: { position: 'current' } },
      { attributes: { start: '2026-03-04T06:00:30+00:00' } },
    ]);
    expect((await get('/api/v2/on-call/schedules/x/responders')).status).toBe(
      404,
    );
  });
});
