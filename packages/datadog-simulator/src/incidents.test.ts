/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Json, startAt, useSimulators } from './__testUtils__/useSimulators';

const HOUR = 3600;
const epoch = Math.floor(startAt.getTime() / 1000 / HOUR) * HOUR;

describe('simulated incidents', () => {
  const start = useSimulators();

  it('are listed by offset, the newest first, without a total', async () => {
    const { getJson } = await start();
    const pages = [];
    for (const offset of [0, 5, 10]) {
      pages.push(
        await getJson(
          `/api/v2/incidents?page[size]=5&page[offset]=${offset}&filter[state]=resolved`,
        ),
      );
    }
    expect(
      pages.flatMap(({ data }) =>
        data.map((one: Json) => one.attributes.public_id),
      ),
    ).toEqual([64, 63, 62, 61, 58, 55, 52, 41]);
    expect(pages.map(({ meta }) => meta.pagination)).toEqual([
      { offset: 0, next_offset: 5, size: 5 },
      { offset: 5, next_offset: 8, size: 3 },
      { offset: 10, next_offset: 10, size: 0 },
    ]);
  });

  it('tell of the outage of the SLOs, and say 0 where nothing is known', async () => {
    const { getJson } = await start();
    const { data } = await getJson('/api/v2/incidents');
    const attributesOf = (id: number) =>
      data.find((one: Json) => one.attributes.public_id === id).attributes;
    const outage = attributesOf(62);
    expect(Date.parse(outage.customer_impact_start) / 1000).toBe(
      epoch - 43 * HOUR,
    );
    expect(outage).toMatchObject({
      severity: 'SEV-1',
      state: 'resolved',
      customer_impact_duration: 125 * 60,
      time_to_detect: 240,
      is_test: false,
      fields: {
        services: {
          type: 'autocomplete',
          value: expect.arrayContaining(['orchestration-engine']),
        },
        detection_method: { type: 'dropdown', value: 'monitor' },
      },
    });
    expect(attributesOf(64)).toMatchObject({
      state: 'active',
      severity: 'UNKNOWN',
      resolved: null,
      customer_impact_start: null,
      time_to_detect: 0,
      time_to_resolve: 0,
      fields: { services: { value: null }, root_cause: { value: null } },
    });
  });

  it('pass through their states as time does', async () => {
    const { simulator, getJson } = await start({ frozen: true });
    const at = async (seconds: number) => {
      simulator.clock.skip(epoch + seconds - simulator.clock.now());
      const { data } = await getJson('/api/v2/incidents');
      return data.find((one: Json) => one.attributes.public_id === 62)
        ?.attributes;
    };
    expect(await at(-43 * HOUR)).toBeUndefined();
    expect(await at(-42 * HOUR)).toMatchObject({
      state: 'active',
      customer_impact_end: null,
      time_to_repair: 0,
    });
    expect(await at(-43 * HOUR + 130 * 60)).toMatchObject({ state: 'stable' });
    expect(await at(-40 * HOUR)).toMatchObject({ state: 'resolved' });
  });

  it('are found by state, with all facets', async () => {
    const { getJson } = await start();
    const found = await getJson(
      `/api/v2/incidents/search?query=${encodeURIComponent(
        'state:(active OR stable) severity:UNKNOWN',
      )}`,
    );
    const { attributes } = found.data;
    expect(attributes.total).toBe(1);
    expect(attributes.incidents[0].data.attributes.public_id).toBe(64);
    expect(attributes.facets.state).toEqual([{ name: 'active', count: 1 }]);
    expect(found.included).toMatchObject([{ type: 'incidents' }]);
  });
});
