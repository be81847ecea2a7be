/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceTelemetry } from '@cuj-slo/backstage-plugin-cuj-common';
import { Simulator, startSimulator } from '@cuj-slo/datadog-simulator';
import fc from 'fast-check';
import { parseApmServices } from '../wire/parseApmServices';
import { parseLogCounts } from '../wire/parseLogCounts';
import { parseSpanCount } from '../wire/parseSpanCount';
import { DatadogClient } from '../client/DatadogClient';
import { defaultTelemetrySettings } from '../config/DatadogOrganization';
import { DatadogSloSource } from './DatadogSloSource';
import { readTelemetry } from './readTelemetry';

describe('readTelemetry', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    // The limit of log searches would take a minute.
    simulator = await startSimulator({ rateLimits: {} });
  });
  afterEach(async () => {
    await simulator.close();
  });

  const read = async (services: string[], environments?: string[]) => {
    const source = DatadogSloSource.create({
      organization: {
        name: 'main',
        apiBaseUrl: simulator.url,
        appUrl: 'https://app.datadoghq.com',
        ...simulator.keys,
      },
      requests: {
        attempts: 1,
        timeoutMs: 2_000,
        firstPauseMs: 1,
        longestWaitMs: 1_000,
      },
      telemetry: {
        structuredLogFields: ['@logger.name'],
        errorOriginField: '@error.origin_service',
      },
    });
    const items: ServiceTelemetry[] = [];
    let error: unknown;
    try {
      for await (const batch of source.readTelemetry(
        services.map(service => ({ service, environment: 'prod' })),
        {
          signal: new AbortController().signal,
          ...(environments && { environments }),
        },
      )) {
        items.push(...batch.items);
      }
    } catch (thrown) {
      error = thrown;
    }
    return {
      items: items.filter(({ from }) => from),
      /** What the lists of environments say. */
      listed: items.filter(({ from }) => !from),
      error,
    };
  };

  it('tells what can be told, and nothing of what can not', async () => {
    const { items, error } = await read([
      'frontend-monolith',
      'workflow-service',
      'optimizer-service',
      'billing-api',
      'nobody',
      'orchestration-engine',
    ]);
    expect(error).toBeUndefined();
    const [frontend, workflow, optimizer, billing, nobody, engine] = items;

    const day = 24;
    expect(frontend).toMatchObject({
      service: 'frontend-monolith',
      environment: 'prod',
      isTraced: true,
      logs: 7344 * day,
      errorLogs: 24 * day,
      correlatedLogs: 7344 * day,
      structuredLogs: 7344 * day,
      errorTypes: { dependency_error: 18 * day, server_error: 6 * day },
      originatingErrorLogs: 24 * day,
      errorLogsOfSuccesses: 0,
      failedRequests: 24 * day,
      failedRequestsWithErrorLog: 24 * day,
    });
    expect(Date.parse(frontend.to!) - Date.parse(frontend.from!)).toBe(
      day * 3600_000,
    );
    // No trace id is found under any name, which is not the same as none.
    expect(workflow).not.toHaveProperty('correlatedLogs');
    expect(workflow).toMatchObject({
      logs: 5655 * day,
      structuredLogs: 5655 * day,
      errorLogs: 255 * day,
      // Of requests that went well.
      errorLogsOfSuccesses: 15 * day,
    });
    expect(workflow).toMatchObject({
      originatingErrorLogs: 0,
      // Lines of requests that went well are no lines of these.
      failedRequests: 240 * day,
      failedRequestsWithErrorLog: 240 * day,
    });
    // Fewer lines than failures: some of these left none, whichever they are.
    expect(engine).toMatchObject({
      errorLogs: 42 * day,
      originatingErrorLogs: 30 * day,
      failedRequests: 60 * day,
      failedRequestsWithErrorLog: 42 * day,
    });
    expect(optimizer).toMatchObject({ structuredLogs: 0, errorTypes: {} });
    // Nobody traces it, so nobody knows what failed.
    expect(optimizer).not.toHaveProperty('failedRequests');
    // Its lines have another attribute than was agreed upon.
    expect(billing).toMatchObject({ logs: 600 * day, structuredLogs: 0 });
    expect(nobody).toMatchObject({ isTraced: false, logs: 0, errorLogs: 0 });
    expect(nobody).not.toHaveProperty('structuredLogs');
    expect(nobody).not.toHaveProperty('failedRequestsWithErrorLog');
  });

  it('names all that are traced by one list of each environment, without searching their logs', async () => {
    const { items, listed, error } = await read(
      ['frontend-monolith'],
      ['prod', 'production'],
    );
    expect(error).toBeUndefined();
    expect(items).toHaveLength(1);
    expect(listed).toEqual(
      expect.arrayContaining([
        { service: '', environment: 'prod', listsAllTraced: true },
        { service: '', environment: 'production', listsAllTraced: true },
        { service: 'workflow-service', environment: 'prod', isTraced: true },
      ]),
    );
    const names = listed.map(({ service }) => service);
    expect(names).not.toContain('frontend-monolith');
    expect(names).not.toContain('optimizer-service');
    expect(simulator.calls.counts().byRoute['apm-services']).toBe(2);
  });

  it('tells the rest where a scope is missing, asks no more for that, and names it', async () => {
    simulator.faults.add({
      route: 'logs-aggregate',
      type: 'status',
      status: 403,
    });
    const { items, error } = await read(['frontend-monolith', 'nobody']);
    expect(items.map(({ isTraced }) => isTraced)).toEqual([true, false]);
    expect(items[0]).not.toHaveProperty('logs');
    expect(error).toMatchObject({ scope: 'logs_read_data' });
    expect(simulator.calls.counts().byRoute['logs-aggregate']).toBe(1);
    // Without logs nobody knows which failures left a line.
    expect(items[0]).toHaveProperty('failedRequests');
    expect(items[0]).not.toHaveProperty('failedRequestsWithErrorLog');
  });

  it('still tells who is traced where spans may not be counted', async () => {
    simulator.faults.add({
      route: 'spans-aggregate',
      type: 'status',
      status: 403,
    });
    const { items, error } = await read([
      'frontend-monolith',
      'workflow-service',
    ]);
    expect(items.map(({ isTraced }) => isTraced)).toEqual([true, true]);
    expect(items[0]).toHaveProperty('errorLogs');
    expect(items[0]).not.toHaveProperty('failedRequests');
    expect(error).toMatchObject({ scope: 'apm_read' });
    expect(simulator.calls.counts().byRoute['spans-aggregate']).toBe(1);
  });
});

describe('a list of services of which a part could not be read', () => {
  it('takes nobody for untraced who may be on the rest', async () => {
    const client = {
      listApmServices: async () => ({
        data: { attributes: { services: ['cart', 4, 'vault'] } },
      }),
      aggregateLogs: async () => ({ data: { buckets: [] } }),
      aggregateSpans: async () => ({ data: [] }),
    };
    const items: ServiceTelemetry[] = [];
    for await (const batch of readTelemetry(
      client as unknown as DatadogClient,
      ['cart', 'nobody'].map(service => ({ service, environment: 'prod' })),
      defaultTelemetrySettings,
      { signal: new AbortController().signal },
    )) {
      items.push(...batch.items);
    }
    const isTraced = (name: string) =>
      items.find(({ service }) => service === name)?.isTraced;
    expect(isTraced('cart')).toBe(true);
    expect(isTraced('vault')).toBe(true);
    expect(isTraced('nobody')).toBeUndefined();
    expect(items[0]).toEqual({
      service: '',
      environment: 'prod',
      listsAllTraced: false,
    });
  });
});

describe('the list of an environment that could not be read', () => {
  const listed = { data: { attributes: { services: ['cart'] } } };
  const read = async (
    answers: Record<string, unknown>,
    options: { services?: string[]; signal?: AbortSignal } = {},
  ) => {
    const { services = ['cart'], signal = new AbortController().signal } =
      options;
    const client = {
      listApmServices: async (environment: string) => {
        const answer = answers[environment];
        if (answer instanceof Error) {
          throw answer;
        }
        return answer;
      },
      aggregateLogs: async () => ({ data: { buckets: [] } }),
      aggregateSpans: async () => ({ data: [] }),
    };
    const items: ServiceTelemetry[] = [];
    let error: unknown;
    try {
      for await (const batch of readTelemetry(
        client as unknown as DatadogClient,
        services.map(service => ({ service, environment: 'prod' })),
        defaultTelemetrySettings,
        { signal, environments: ['prod', 'production'] },
      )) {
        items.push(...batch.items);
      }
    } catch (thrown) {
      error = thrown;
    }
    return { items, error };
  };
  const broken = new Error('answered with 500');

  it.each([
    ['was refused', broken, 'answered with 500'],
    ['is none', { data: {} }, 'holds no list'],
  ])(
    'costs nothing of another environment where it %s',
    async (_, answer, problem) => {
      const { items, error } = await read({ prod: listed, production: answer });
      expect(error).toBeUndefined();
      expect(items).toEqual([
        { service: '', environment: 'prod', listsAllTraced: true },
        {
          service: '',
          environment: 'production',
          listsAllTraced: false,
          listProblem: expect.stringContaining(problem),
        },
        expect.objectContaining({ service: 'cart', isTraced: true, logs: 0 }),
      ]);
    },
  );

  it('leaves it open who is traced where services were looked for in it', async () => {
    const { items, error } = await read({ prod: {}, production: listed });
    expect(error).toBeUndefined();
    const cart = items.find(({ from }) => from);
    expect(cart).toMatchObject({ service: 'cart', logs: 0 });
    expect(cart).not.toHaveProperty('isTraced');
  });

  it('fails where services were looked for in it, where nothing else is told, and at the end', async () => {
    expect((await read({ prod: broken, production: listed })).error).toBe(
      broken,
    );
    const none = { services: [] };
    expect((await read({ prod: broken, production: broken }, none)).error).toBe(
      broken,
    );
    expect(
      (await read({ prod: listed, production: broken }, none)).error,
    ).toBeUndefined();
    const stopped = { signal: AbortSignal.abort() };
    expect(
      (await read({ prod: listed, production: broken }, stopped)).error,
    ).toBe(broken);
  });
});

describe('answers about telemetry', () => {
  it('count by a facet, or all', () => {
    const buckets = [
      { by: { status: 'error' }, computes: { c0: 3 } },
      { by: { status: 'info' }, computes: { c0: 4 } },
      { by: {}, computes: { c0: 5 } },
    ];
    expect(parseLogCounts({ data: { buckets } }, 'status')).toEqual(
      new Map([
        ['error', 3],
        ['info', 4],
      ]),
    );
    expect(
      parseLogCounts({ data: { buckets: [{ computes: { c0: 7 } }] } }),
    ).toEqual(new Map([['', 7]]));
    expect(
      parseLogCounts({ meta: { status: 'timeout' }, data: { buckets } }),
    ).toBeUndefined();
    expect(() => parseLogCounts({ data: {} })).toThrow(/holds no counts/);
  });

  it('count spans, or do not', () => {
    const bucket = (compute: unknown) => ({ attributes: { compute } });
    expect(parseSpanCount({ data: [] })).toBe(0);
    expect(parseSpanCount({ data: [bucket({ c0: 7 })] })).toBe(7);
    expect(
      parseSpanCount({ data: [{ attributes: { computes: { c0: 8 } } }] }),
    ).toBe(8);
    expect(parseSpanCount({ data: [bucket({ c0: 'x' })] })).toBeUndefined();
    expect(
      parseSpanCount({
        data: [bucket({ c0: 7 })],
        meta: { status: 'timeout' },
      }),
    ).toBeUndefined();
    expect(() => parseSpanCount({})).toThrow(/holds no counts/);
  });

  it('name services, but not those that only the kernel sees', () => {
    const attributes = {
      services: ['a', 'b', 'c', 4],
      metadata: [{ isTraced: true }, { isTraced: false, isUsm: true }],
    };
    expect(parseApmServices({ data: { attributes } })).toEqual({
      traced: new Set(['a', 'c']),
      // The last entry may be anybody.
      isWhole: false,
    });
    const services = { data: { attributes: { services: ['a'] } } };
    expect(parseApmServices(services).isWhole).toBe(true);
    expect(
      parseApmServices({ ...services, links: { next: '/more' } }).isWhole,
    ).toBe(false);
    const longName = 'a'.repeat(201);
    expect(
      parseApmServices({ data: { attributes: { services: [longName] } } }),
    ).toEqual({ traced: new Set(), isWhole: false });
    const none = { traced: new Set(), isWhole: true };
    for (const empty of [
      { services: [] },
      { services: null },
      { services: null, metadata: [] },
    ]) {
      expect(parseApmServices({ data: { attributes: empty } })).toEqual(none);
    }
    for (const odd of [
      {},
      { data: null },
      { data: { attributes: {} } },
      { data: { attributes: { services: {} } } },
      { data: { attributes: { services: null, metadata: [{}] } } },
    ]) {
      expect(parseApmServices(odd)).toEqual({
        traced: new Set(),
        isWhole: false,
        problem: expect.stringContaining('holds no list'),
      });
    }
  });

  it('never throw for what is in a list', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (list, other) => {
        const counts = parseLogCounts({ data: { buckets: list } }, 'status');
        expect(counts?.size).toBeLessThanOrEqual(list.length);
        const spans = parseSpanCount({ data: list });
        expect(Number.isNaN(spans)).toBe(false);
        const { traced } = parseApmServices({
          data: { attributes: { services: list, metadata: other } },
        });
        expect(traced.size).toBeLessThanOrEqual(list.length);
      }),
    );
  });
});
