/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '@cuj-slo/backstage-plugin-cuj-common';
import { Page } from '../wire/Page';
import { readMonitors } from './readMonitors';

const monitor = (id: number): Monitor => ({
  id: String(id),
  name: '',
  type: 'query alert',
  recipients: [],
  tags: [],
  state: 'ok',
  isMultiAlert: false,
  isDraft: false,
  isMuted: false,
  options: {},
});

/** Serves monitors as Datadog does, or as a server that knows less. */
function serve(
  count: number,
  options: {
    cap?: number;
    ignoresIdOffset?: boolean;
    isReversed?: boolean;
  } = {},
) {
  let ids = Array.from({ length: count }, (_, index) => index * 7 + 100);
  if (options.isReversed) {
    ids.reverse();
  }
  const served = {
    calls: 0,
    get ids() {
      return ids;
    },
    remove: (id: number) => {
      ids = ids.filter(one => one !== id);
    },
    readPage: async (position: {
      page: number;
      idOffset?: number;
    }): Promise<Page<Monitor>> => {
      served.calls += 1;
      const size = Math.min(1000, options.cap ?? 1000);
      const offset = options.ignoresIdOffset ? 0 : position.idOffset ?? 0;
      return {
        items: ids
          .filter(id => id > offset)
          .slice(position.page * size, (position.page + 1) * size)
          .map(id => ({ item: monitor(id) })),
      };
    },
  };
  return served;
}

async function collect(
  server: { readPage: ReturnType<typeof serve>['readPage'] },
  total?: number,
) {
  const ids = new Set<number>();
  for await (const batch of readMonitors({
    readPage: server.readPage,
    countMonitors: async () => total,
  })) {
    batch.items.forEach(({ id }) => ids.add(Number(id)));
  }
  return ids;
}

describe('readMonitors', () => {
  it.each([
    [8000, 9],
    [7960, 8],
    [20, 2],
    [1000, 2],
  ])('reads %p monitors in %p calls', async (count, calls) => {
    const server = serve(count);
    expect([...(await collect(server))]).toEqual(server.ids);
    expect(server.calls).toBe(calls);
  });

  it.each([
    [{ cap: 100 }],
    [{ ignoresIdOffset: true }],
    [{ isReversed: true }],
    [{ cap: 300, ignoresIdOffset: true }],
  ])('reads all from a server with %j', async options => {
    const server = serve(2350, options);
    expect(await collect(server)).toEqual(new Set(server.ids));
  });

  it('loses none where one that was read goes meanwhile', async () => {
    const server = serve(2500);
    const all = server.ids;
    const ids = await collect({
      readPage: async position => {
        const page = await server.readPage(position);
        server.remove(100);
        return page;
      },
    });
    expect([...ids]).toEqual(all);
  });

  it('takes an empty list for one only where the number of monitors says so', async () => {
    expect(await collect(serve(0), 0)).toEqual(new Set());
    await expect(collect(serve(0), 5)).rejects.toThrow(/does not confirm/);
    await expect(collect(serve(0))).rejects.toThrow(/does not confirm/);
  });
});
