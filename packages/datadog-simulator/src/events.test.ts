/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Json, startAt, useSimulators } from './__testUtils__/useSimulators';

const HOUR = 3600;
const epoch = Math.floor(startAt.getTime() / 1000 / HOUR) * HOUR;
const ENGINE = 9000100;
const iso = (seconds: number) =>
  new Date((epoch + seconds) * 1000).toISOString();

describe('simulated events', () => {
  const start = useSimulators();

  const startSearch = async (...options: Parameters<typeof start>) => {
    const parts = await start(...options);
    const search = (body: object): Promise<Json> =>
      parts.postJson('/api/v2/events/search', body);
    const all = async (filter: object, limit = 1000) => {
      const events: Json[] = [];
      let cursor: string | undefined;
      for (;;) {
        const { data, meta } = await search({
          filter,
          sort: 'timestamp',
          page: { limit, ...(cursor && { cursor }) },
        });
        if (data.length === 0) {
          expect(meta.page).toBeUndefined();
          return events;
        }
        events.push(...data);
        cursor = meta.page.after;
      }
    };
    return { ...parts, search, all };
  };
  const transitionOf = (event: Json) =>
    event.attributes.attributes.monitor.transition;

  it('tell of each outage when the monitor of the SLO changed', async () => {
    const { all } = await startSearch();
    const events = await all({
      query: `source:alert @monitor.id:${ENGINE}`,
      from: iso(-44 * HOUR),
      to: iso(-40 * HOUR),
    });
    expect(
      events.map(event => [
        transitionOf(event).transition_type,
        event.attributes.attributes.timestamp / 1000 - epoch,
        event.attributes.attributes.status,
      ]),
    ).toEqual([
      ['alert', -43 * HOUR, 'error'],
      ['renotify', -42 * HOUR, 'error'],
      ['renotify', -41 * HOUR, 'error'],
      ['alert recovery', -43 * HOUR + 125 * 60, 'success'],
    ]);
    expect(events[3]).toMatchObject({
      type: 'event',
      attributes: {
        timestamp: iso(-43 * HOUR + 125 * 60),
        tags: expect.arrayContaining(['source:alert', 'env:prod']),
        attributes: {
          monitor_id: ENGINE,
          monitor_groups: [],
          duration: 125 * 60 * 1e9,
          monitor: {
            id: ENGINE,
            transition: { source_state: 'Alert', destination_state: 'OK' },
          },
        },
      },
    });
    expect(new Set(events.map(({ id }) => id)).size).toBe(4);
  });

  it('know groups, warnings and silence, and things that are no transition', async () => {
    const { all } = await startSearch();
    const events = await all({
      query: 'source:alert @monitor.id:9000305',
      from: 'now-5d',
      to: 'now',
    });
    expect(
      events.map(event => [
        event.attributes.attributes.monitor_groups[0],
        transitionOf(event).transition_type,
      ]),
    ).toEqual([
      ['region:ap', 'no data'],
      ['region:ap', 'no data recovery'],
      ['region:eu', 'alert'],
      ['region:us', 'warning'],
      ['region:us', 'warning recovery'],
      ['region:eu', 'alert recovery'],
    ]);
    const edited = (
      await all({ query: 'source:alert', from: 'now-60d' })
    ).filter(event => transitionOf(event) === undefined);
    expect(edited).toHaveLength(25);
  });

  it('are paged by a cursor that goes on behind the last page', async () => {
    const { simulator, all, search } = await startSearch();
    const filter = { query: 'source:alert', from: 'now-30d', to: 'now' };
    const whole = await all(filter);
    expect(whole.length).toBeGreaterThan(60);
    const times = whole.map(one => one.attributes.attributes.timestamp);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    simulator.calls.reset();
    // The clock runs on, the window does not.
    expect(await all(filter, 20)).toEqual(whole);
    expect(simulator.calls.counts().byRoute['events-search']).toBe(
      Math.ceil(whole.length / 20) + 1,
    );
    const newest = await search({ filter });
    expect(newest.data).toHaveLength(10);
    expect(newest.data[0].id).toBe(whole[whole.length - 1].id);
  });

  it('are found by facets, which need their sign', async () => {
    const { all } = await startSearch();
    const window = { from: String((epoch - 44 * HOUR) * 1000), to: 'now' };
    const found = (query: string) => all({ ...window, query });
    expect(await found(`monitor_id:${ENGINE}`)).toEqual([]);
    expect(await found(`@monitor_id:${ENGINE}`)).toHaveLength(4);
    expect(
      await found(
        `@monitor.id:${ENGINE} @monitor.transition.transition_type:(alert OR "alert recovery")`,
      ),
    ).toHaveLength(2);
    expect(await found('source:deployment')).toEqual([]);
    expect(await found(`service:orchestration-engine -@monitor.id:*`)).toEqual(
      [],
    );
  });

  it('refuse a cursor or a time that is none', async () => {
    const { post } = await startSearch();
    const cursor = await post('/api/v2/events/search', {
      page: { cursor: 'nonsense' },
    });
    expect(cursor.status).toBe(400);
    expect(((await cursor.json()) as Json).errors[0]).toMatch(/invalid cursor/);
    const time = await post('/api/v2/events/search', {
      filter: { from: 'yesterday' },
    });
    expect(time.status).toBe(400);
  });

  it('go on as time does, and never come from the future', async () => {
    const { all, control } = await startSearch({ frozen: true });
    const filter = {
      query: 'source:alert',
      from: iso(0),
      to: iso(30 * 24 * HOUR),
    };
    expect(await all(filter)).toEqual([]);
    await control('POST', '/clock', { skipSeconds: 4 * 24 * HOUR });
    const later = await all(filter);
    expect(
      new Set(later.map(event => event.attributes.attributes.monitor_id)),
    ).toEqual(new Set([9000401, 9000202]));
  });
});
