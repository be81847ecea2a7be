/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { SourceCall } from '@cuj-slo/backstage-plugin-cuj-node';
import { HttpResponse, delay, http } from 'msw';
import { setupServer } from 'msw/node';
import { DatadogHttp } from './DatadogHttp';

const url = 'https://api.datadoghq.com/api/v1/slo?limit=1000';
const server = setupServer();

describe('DatadogHttp', () => {
  registerMswTestHooks(server);

  let pauses: number[];
  let calls: SourceCall[];
  let time: number;
  let random: number;

  beforeEach(() => {
    pauses = [];
    calls = [];
    random = 0;
    time = Date.parse('2026-11-22T12:00:00Z');
  });

  const headers = {
    'DD-API-KEY': 'secret-api',
    'DD-APPLICATION-KEY': 'secret',
  };
  const create = (settings: object = {}) =>
    DatadogHttp.create({
      settings: {
        attempts: 4,
        timeoutMs: 200,
        firstPauseMs: 1_000,
        longestWaitMs: 60_000,
        ...settings,
      },
      sleep: async ms => {
        pauses.push(ms);
        time += ms;
      },
      now: () => time,
      random: () => random,
    });
  const get = (
    client: DatadogHttp = create(),
    signal: AbortSignal = new AbortController().signal,
  ) =>
    client.requestJson(
      { method: 'GET', url, headers },
      { signal, onCall: call => calls.push(call) },
    );
  /** Answers one call after the other; the last answer is repeated. */
  const answer = (...answers: Array<() => Response | Promise<Response>>) => {
    let index = 0;
    server.use(
      http.get('https://api.datadoghq.com/api/v1/slo', () => {
        index += 1;
        return answers[Math.min(index, answers.length) - 1]();
      }),
    );
  };
  const ok = () => HttpResponse.json({ data: [] });

  it('returns JSON and sends the headers that it is given', async () => {
    server.use(
      http.get('https://api.datadoghq.com/api/v1/slo', ({ request }) =>
        HttpResponse.json({
          key: request.headers.get('dd-api-key'),
          limit: new URL(request.url).searchParams.get('limit'),
        }),
      ),
    );
    await expect(get()).resolves.toEqual({ key: 'secret-api', limit: '1000' });
    expect(calls).toEqual([{ rateLimited: false, retry: false }]);
  });

  it.each([500, 502, 503, 504, 512])(
    'repeats a %p with longer and longer pauses',
    async status => {
      const failed = () => new HttpResponse(null, { status });
      answer(failed, failed, failed, ok);
      await expect(get()).resolves.toEqual({ data: [] });
      expect(pauses).toEqual([1000, 2000, 4000]);
      expect(calls.map(call => call.retry)).toEqual([false, true, true, true]);
    },
  );

  it('gives up after the last attempt, in one sentence', async () => {
    answer(() => HttpResponse.json({ errors: ['boom'] }, { status: 500 }));
    await expect(get()).rejects.toThrow('GET /api/v1/slo answered 500: boom');
    expect(calls).toHaveLength(4);
  });

  it('waits for a rate limit to be lifted', async () => {
    const limited = () =>
      HttpResponse.json(
        { errors: ['Rate limit of 100 requests in 10 seconds reached.'] },
        { status: 429, headers: { 'x-ratelimit-reset': '7' } },
      );
    answer(limited, ok);
    await expect(get()).resolves.toEqual({ data: [] });
    expect(pauses).toEqual([7000]);
    expect(calls).toEqual([
      { rateLimited: true, retry: false },
      { rateLimited: false, retry: true, waitedMs: 7000 },
    ]);
  });

  it('does not hold a task for an hour, nor hammer where the reset is not a number', async () => {
    answer(() =>
      HttpResponse.json(
        {},
        {
          status: 429,
          headers: { 'x-ratelimit-reset': '3600' },
        },
      ),
    );
    await expect(get()).rejects.toThrow(
      'GET /api/v1/slo answered 429: the rate limit is reached for 3600 seconds',
    );
    expect(pauses).toEqual([]);
    expect(calls).toHaveLength(1);

    answer(
      () =>
        HttpResponse.json(
          {},
          {
            status: 429,
            headers: { 'x-ratelimit-reset': 'soon' },
          },
        ),
      ok,
    );
    await expect(get()).resolves.toEqual({ data: [] });
    expect(pauses).toEqual([1000]);
  });

  it('slows down as the rest of a limit shrinks, and waits where nothing is left', async () => {
    const remaining = (count: number) => () =>
      HttpResponse.json(
        {},
        {
          headers: {
            'x-ratelimit-limit': '100',
            'x-ratelimit-remaining': String(count),
            'x-ratelimit-reset': '10',
          },
        },
      );
    answer(remaining(50), remaining(19), remaining(0), remaining(99));
    const client = create();
    await get(client);
    await get(client);
    await get(client);
    await get(client);
    expect(pauses).toEqual([500, 10_000]);
  });

  it('uses what is left of an hourly limit rather than give up at once', async () => {
    answer(() =>
      HttpResponse.json(
        {},
        {
          headers: {
            'x-ratelimit-limit': '300',
            'x-ratelimit-remaining': '50',
            'x-ratelimit-reset': '3500',
          },
        },
      ),
    );
    const client = create();
    await get(client);
    await get(client);
    expect(pauses).toEqual([5_000]);
  });

  it('waits for a reset that is just within the longest wait, whatever the jitter', async () => {
    const limited = () =>
      HttpResponse.json(
        {},
        { status: 429, headers: { 'x-ratelimit-reset': '60' } },
      );
    answer(limited, ok);
    random = 0.9;
    await expect(get(create())).resolves.toEqual({ data: [] });
    expect(pauses).toEqual([60_000 + 900]);
  });

  it('takes a login page for what it is, and leaves redirects alone', async () => {
    answer(() => HttpResponse.html('<html>Log in</html>'));
    await expect(get()).rejects.toThrow(
      /^GET \/api\/v1\/slo answered 200 with text\/html.* instead of JSON: a login page or a proxy stands in between$/,
    );
    expect(calls).toHaveLength(1);

    answer(() => HttpResponse.redirect('https://evil.example.com/', 302));
    await expect(get()).rejects.toThrow('GET /api/v1/slo answered 302');
  });

  it('repeats JSON that is cut off, and says so where it stays so', async () => {
    const cutOff = () =>
      new HttpResponse('{"data":[{"id":', {
        headers: { 'content-type': 'application/json' },
      });
    answer(cutOff, ok);
    await expect(get()).resolves.toEqual({ data: [] });
    answer(cutOff);
    await expect(get()).rejects.toThrow(
      'GET /api/v1/slo answered 200 with JSON that is cut off or broken',
    );
  });

  it('repeats after a broken connection and after no answer', async () => {
    answer(() => HttpResponse.error(), ok);
    await expect(get()).resolves.toEqual({ data: [] });
    answer(() => HttpResponse.error());
    await expect(get(create({ attempts: 1 }))).rejects.toThrow(
      /^GET \/api\/v1\/slo failed: the connection broke/,
    );
    answer(async () => {
      await delay('infinite');
      return ok();
    });
    await expect(get(create({ attempts: 1 }))).rejects.toThrow(
      'GET /api/v1/slo gave no answer within 0.2 seconds',
    );
  });

  it('does not repeat what will not get better', async () => {
    answer(() =>
      HttpResponse.json({ errors: ['Forbidden'], code: 403 }, { status: 403 }),
    );
    await expect(get()).rejects.toThrow(
      'GET /api/v1/slo answered 403: the keys are wrong or lack a permission',
    );
    answer(() =>
      HttpResponse.json(
        { errors: ['jane.doe@example.com asked for nonsense'] },
        { status: 400 },
      ),
    );
    await expect(get()).rejects.toThrow(
      'GET /api/v1/slo answered 400: … asked for nonsense',
    );
    expect(pauses).toEqual([]);
  });

  it('ends at once when it is told to', async () => {
    const controller = new AbortController();
    answer(async () => {
      controller.abort(new Error('The backend shuts down'));
      await delay('infinite');
      return ok();
    });
    await expect(get(create(), controller.signal)).rejects.toThrow(
      'The backend shuts down',
    );
    expect(calls).toEqual([]);
  });

  it('says nothing of keys, headers or queries in any error', async () => {
    const answers: Array<() => Response> = [
      () => HttpResponse.error(),
      () => HttpResponse.html('secret-api'),
      ...[302, 400, 401, 403, 404, 429, 500].map(
        status => () =>
          HttpResponse.json(
            { errors: ['The key secret-api of jane@example.com is bad'] },
            { status },
          ) as Response,
      ),
    ];
    for (const one of answers) {
      answer(one);
      const error = (await get(create({ attempts: 1 })).catch(e => e)) as Error;
      expect(`${error.message} ${JSON.stringify(error)}`).not.toMatch(
        /secret|limit=1000|DD-API|jane/,
      );
    }
  });

  it('sends a search as a POST and repeats it, but never a POST that may change something', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post('https://api.datadoghq.com/api/v2/x', async ({ request }) => {
        bodies.push(await request.json());
        return bodies.length % 2 === 1
          ? HttpResponse.json({}, { status: 500 })
          : HttpResponse.json({ data: [] });
      }),
    );
    const post = (isRead: boolean) =>
      create().requestJson(
        {
          method: 'POST',
          url: 'https://api.datadoghq.com/api/v2/x',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: '{"filter":{}}',
          isRead,
        },
        { signal: new AbortController().signal },
      );
    await expect(post(true)).resolves.toEqual({ data: [] });
    await expect(post(false)).rejects.toThrow('POST /api/v2/x answered 500');
    expect(bodies).toEqual([{ filter: {} }, { filter: {} }, { filter: {} }]);
  });

  it('tells what is left of a limit, which several routes may share', async () => {
    const limited = (remaining: number, reset: number) =>
      HttpResponse.json(
        {},
        {
          headers: {
            'x-ratelimit-limit': '150',
            'x-ratelimit-remaining': String(remaining),
            'x-ratelimit-reset': String(reset),
            'x-ratelimit-name': 'slo',
          },
        },
      );
    let left = 60;
    server.use(
      http.get('https://api.datadoghq.com/api/v1/slo/:id/history', () => {
        left = left === 0 ? 30 : left - 30;
        return limited(left, 8);
      }),
    );
    answer(() => limited(90, 9));
    const client = create();
    const history = (id: string) =>
      client.requestJson(
        {
          method: 'GET',
          url: `https://api.datadoghq.com/api/v1/slo/${id}/history`,
          route: '/api/v1/slo/{slo_id}/history',
          headers,
        },
        {
          signal: new AbortController().signal,
          onCall: call => calls.push(call),
        },
      );
    await get(client);
    await history('a');
    await history('b');
    expect(pauses).toEqual([]);
    // Another id is the same route, and another route has the same limit.
    await history('c');
    expect(pauses).toEqual([8000]);
    await get(client);

    expect(
      calls.map(({ quota, waitedMs }) => [quota?.remaining, waitedMs]),
    ).toEqual([
      [90, undefined],
      [30, undefined],
      [0, undefined],
      [30, 8000],
      [90, undefined],
    ]);
    expect(calls[0].quota).toEqual({
      name: 'slo',
      limit: 150,
      remaining: 90,
      resetsAt: '2026-11-22T12:00:09.000Z',
    });
  });
});
