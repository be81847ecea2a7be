/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  SloSource,
  SloSourceChange,
  cujSloSourcesExtensionPoint,
} from '@cuj-slo/backstage-plugin-cuj-node';
import cujModuleDatadog from '..';

const SECRET = 'a-secret-that-nobody-knows';

/** The module by itself, with what it tells of changes. */
async function start(options: { secret?: string } = {}) {
  const sources: SloSource[] = [];
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const auditor = mockServices.auditor.mock();
  const { server } = await startTestBackend({
    extensionPoints: [
      [
        cujSloSourcesExtensionPoint,
        { addSloSource: source => sources.push(source) },
      ],
    ],
    features: [
      cujModuleDatadog,
      // Who brings no credentials has none.
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
      mockServices.rootConfig.factory({
        data: {
          datadog: {
            organizations: {
              main: {
                site: 'datadoghq.eu',
                apiKey: 'a',
                appKey: 'b',
                ...(options.secret && { webhook: { secret: options.secret } }),
              },
              silent: { site: 'datadoghq.com', apiKey: 'c', appKey: 'd' },
            },
          },
        },
      }),
    ],
  });

  const changes: SloSourceChange[] = [];
  for (const source of sources) {
    source.onChange?.(change => changes.push(change));
  }
  const post = (
    body: string,
    headers: Record<string, string> = {},
    path: string = 'main',
  ) =>
    fetch(
      `http://localhost:${server.port()}/api/cuj/webhooks/datadog/${path}`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-cuj-webhook-secret': SECRET,
          ...headers,
        },
        body,
      },
    );
  return { sources, changes, post, logger, auditor };
}

function payload(values: object = {}): string {
  return JSON.stringify({
    id: '5812349871234',
    date: String(Date.now()),
    monitorId: '1001',
    ...values,
  });
}

describe('the webhook', () => {
  it('is off by default', async () => {
    const { sources, post } = await start();
    expect(sources.map(source => source.onChange)).toEqual([
      undefined,
      undefined,
    ]);
    expect((await post(payload())).status).toBe(401);
    // And for those who are let in, there is nothing.
    const { server } = await startTestBackend({
      extensionPoints: [
        [cujSloSourcesExtensionPoint, { addSloSource: () => {} }],
      ],
      features: [cujModuleDatadog],
    });
    const answer = await fetch(
      `http://localhost:${server.port()}/api/cuj/webhooks/datadog/main`,
      { method: 'POST', body: payload() },
    );
    expect(answer.status).toBe(404);
  });

  it('tells once of a monitor that changed its state, and keeps the secret to itself', async () => {
    const { changes, post, logger, auditor } = await start({ secret: SECRET });
    const date = Date.now();
    const first = await post(payload({ date }));
    expect([first.status, await first.json()]).toEqual([
      202,
      { status: 'accepted' },
    ]);
    const again = await post(payload({ date }));
    expect([again.status, await again.json()]).toEqual([
      202,
      { status: 'seen before' },
    ]);
    expect(changes).toEqual([
      {
        monitorIds: ['1001'],
        sloIds: [],
        at: new Date(date).toISOString(),
      },
    ]);

    expect(auditor.createEvent.mock.calls).toEqual([
      [
        expect.objectContaining({
          eventId: 'webhook-received',
          severityLevel: 'low',
          meta: { organization: 'main', monitorId: '1001' },
        }),
      ],
    ]);
    const lines = [logger.error, logger.warn, logger.info, logger.debug];
    expect(JSON.stringify(lines.map(({ mock }) => mock.calls))).not.toContain(
      SECRET,
    );
  });

  it('does not let anybody in without the secret, nor find out which organisations there are', async () => {
    const { changes, post, logger } = await start({ secret: SECRET });
    const answers = [
      await post(payload(), { 'x-cuj-webhook-secret': '' }),
      await post(payload(), { 'x-cuj-webhook-secret': `${SECRET}!` }),
      await post(payload(), { 'x-cuj-webhook-secret': SECRET.slice(1) }),
      await post(payload(), {
        authorization: `Bearer ${SECRET}`,
        'x-cuj-webhook-secret': 'wrong',
      }),
      // What is in the body does not matter then.
      await post('x'.repeat(20_000), { 'x-cuj-webhook-secret': 'wrong' }),
      await post(payload(), {}, 'silent'),
      await post(payload(), {}, 'nobody'),
      await post(payload(), {}, '__proto__'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect((await answer.json()).error).toEqual({
        name: 'AuthenticationError',
        message: 'The request is not authenticated',
      });
    }
    expect(changes).toEqual([]);
    // Not a line for each of them.
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /^Webhooks without the right secret were refused: 1 /,
      ),
    );
  });

  it('says in a sentence what is wrong with a payload, without quoting it', async () => {
    const { changes, post } = await start({ secret: SECRET });
    const minutesAgo = (minutes: number) =>
      payload({ date: Date.now() - minutes * 60_000 });
    const cases: Array<[Promise<Response>, number, RegExp]> = [
      [post(payload({ more: 'x'.repeat(16_384) })), 413, /larger than 16 KB$/],
      [
        post(payload(), { 'content-type': 'text/plain' }),
        415,
        /sent as application\/json/,
      ],
      [
        post('monitorId=1', {
          'content-type': 'application/x-www-form-urlencoded',
        }),
        415,
        /sent as application\/json/,
      ],
      [post(payload(), { 'content-encoding': 'gzip' }), 415, /not compressed$/],
      [post('{"id": "quoted'), 400, /^The payload is not valid JSON$/],
      [post('"quoted"'), 400, /^The payload is not valid JSON$/],
      [post('['.repeat(8_000)), 400, /^The payload is not valid JSON$/],
      [post('['.repeat(8_000) + ']'.repeat(8_000)), 400, /not a JSON object$/],
      [post('{"__proto__": {"id": "quoted"}}'), 400, /no usable id/],
      [post(payload({ monitorId: 'quoted' })), 400, /no usable monitorId/],
      [post(minutesAgo(11)), 400, /more than 10 minutes ago$/],
      [post(minutesAgo(-3)), 400, /more than 2 minutes ahead$/],
    ];
    for (const [request, status, message] of cases) {
      const answer = await request;
      const body = await answer.text();
      expect([answer.status, JSON.parse(body).error.message]).toEqual([
        status,
        expect.stringMatching(message),
      ]);
      expect(body).not.toContain('quoted');
    }
    expect(changes).toEqual([]);
  });

  it('answers and tells even where it cannot be audited', async () => {
    const { changes, post, auditor, logger } = await start({ secret: SECRET });
    auditor.createEvent.mockRejectedValue(new Error('no credentials'));
    expect((await post(payload())).status).toBe(202);
    expect(changes).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'A webhook was not audited: no credentials',
    );
  });
});
