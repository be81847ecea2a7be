/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toError } from '@backstage/errors';
import { ServiceTelemetry } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  MissingScopeError,
  SourceBatch,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogClient } from '../client/DatadogClient';
import { DatadogTelemetrySettings } from '../config/DatadogOrganization';
import { parseApmServices } from '../wire/parseApmServices';
import { parseLogCounts } from '../wire/parseLogCounts';
import { parseSpanCount } from '../wire/parseSpanCount';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How many items of a list are told together. */
const PAGE_SIZE = 1000;
/** What of an error is told to those who look at a service. */
const MAX_PROBLEM_LENGTH = 200;
/** More kinds of errors than an agreed taxonomy has. */
const MAX_ERROR_TYPES = 50;

/**
 * What a search for lines with the id of a trace may have to be, the likeliest first:
 * Datadog moves the id to where its search does not see it under the name it was sent
 * with.
 */
const correlationQueries = ['trace_id:*', '@trace_id:*', '@dd.trace_id:*'];

/** Which services of an environment are traced. */
type AsRead = ReturnType<typeof parseApmServices>;

/**
 * What the telemetry of services says of the last day, one request after the other:
 * the search of logs has the tightest limit of all. Which other services are traced in
 * the environments, one list of each tells. The list of an environment that none of the
 * services is in may fail: all else is told nevertheless.
 *
 * @throws {@link MissingScopeError} after everything else was told, where a scope is
 *   missing for some of it
 * @throws what a request failed with, where nothing else was left to be told
 */
export async function* readTelemetry(
  client: DatadogClient,
  services: Array<{ service: string; environment: string }>,
  settings: DatadogTelemetrySettings,
  options: SourceReadOptions & { environments?: string[] },
): AsyncGenerator<SourceBatch<ServiceTelemetry>> {
  const to = new Date();
  const from = new Date(to.getTime() - DAY_MS);
  const period = { from: from.toISOString(), to: to.toISOString() };

  const missing = new Map<string, MissingScopeError>();
  /** Asks, but not again for what lacks a scope. */
  const attempt = async <T>(
    what: string,
    ask: () => Promise<T>,
  ): Promise<T | undefined> => {
    if (missing.has(what)) {
      return undefined;
    }
    try {
      return await ask();
    } catch (error) {
      if (error instanceof MissingScopeError) {
        missing.set(what, error);
        return undefined;
      }
      throw error;
    }
  };

  const lists = new Map<string, AsRead>();
  const named = new Set(services.map(({ environment }) => environment));
  const failures: unknown[] = [];
  for (const environment of new Set([
    ...named,
    ...(options.environments ?? []),
  ])) {
    const list = await attempt('services', () =>
      readList(client, environment, options),
    ).catch((error): AsRead => {
      if (named.has(environment) || options.signal.aborted) {
        throw error;
      }
      failures.push(error);
      const problem = toError(error).message;
      return { traced: new Set(), isWhole: false, problem };
    });
    if (list) {
      lists.set(environment, list);
      const items = listItems(environment, { services, ...list });
      for (let at = 0; at < items.length; at += PAGE_SIZE) {
        yield { items: items.slice(at, at + PAGE_SIZE), skipped: [] };
      }
    }
  }

  for (const { service, environment } of services) {
    const isTraced = isTracedIn(lists.get(environment), service);
    const of = { service, environment, ...period };
    const aboutLogs = await attempt('logs', () =>
      readLogs(client, of, settings, options),
    );
    const failedRequests = isTraced
      ? await attempt('spans', () => countFailedRequests(client, of, options))
      : undefined;
    yield {
      items: [
        {
          ...of,
          ...(isTraced !== undefined && { isTraced }),
          ...aboutLogs,
          ...aboutFailures(failedRequests, aboutLogs),
        },
      ],
      skipped: [],
    };
  }
  const [first] = missing.values();
  if (first) {
    throw first;
  }
  if (
    services.length === 0 &&
    failures.length > 0 &&
    failures.length === lists.size
  ) {
    throw failures[0];
  }
}

async function readList(
  client: DatadogClient,
  environment: string,
  options: SourceReadOptions,
): Promise<AsRead> {
  return parseApmServices(await client.listApmServices(environment, options));
}

/** Who is missing on a part of a list may be on the rest. */
function isTracedIn(
  list: AsRead | undefined,
  service: string,
): boolean | undefined {
  if (list?.traced.has(service)) {
    return true;
  }
  return list?.isWhole ? false : undefined;
}

/** What a list of all services tells, besides of those that are asked about by name. */
function listItems(
  environment: string,
  list: AsRead & {
    services: Array<{ service: string; environment: string }>;
  },
): ServiceTelemetry[] {
  const asked = new Set(
    list.services
      .filter(one => one.environment === environment)
      .map(({ service }) => service),
  );
  return [
    {
      service: '',
      environment,
      listsAllTraced: list.isWhole,
      ...(list.problem !== undefined && {
        listProblem: list.problem.slice(0, MAX_PROBLEM_LENGTH),
      }),
    },
    ...[...list.traced]
      .filter(service => !asked.has(service))
      .map(service => ({ service, environment, isTraced: true })),
  ];
}

/** Requests that failed in the service, whose spans Datadog keeps unless told otherwise. */
async function countFailedRequests(
  client: DatadogClient,
  of: { service: string; environment: string; from: string; to: string },
  options: SourceReadOptions,
): Promise<number | undefined> {
  const { from, to } = of;
  const query = `${scopeOf(of)} status:error @_top_level:1`;
  return parseSpanCount(
    await client.aggregateSpans(
      {
        filter: { query, from, to },
        compute: [{ aggregation: 'count', type: 'total' }],
      },
      options,
    ),
  );
}

/** At the best, each error line of a request that failed is of another one. */
function aboutFailures(
  failedRequests: number | undefined,
  logs: Partial<ServiceTelemetry> | undefined,
): Partial<ServiceTelemetry> {
  if (failedRequests === undefined) {
    return {};
  }
  const { errorLogs, errorLogsOfSuccesses } = logs ?? {};
  return {
    failedRequests,
    ...(errorLogs !== undefined &&
      errorLogsOfSuccesses !== undefined && {
        failedRequestsWithErrorLog: Math.min(
          failedRequests,
          Math.max(0, errorLogs - errorLogsOfSuccesses),
        ),
      }),
  };
}

async function readLogs(
  client: DatadogClient,
  of: { service: string; environment: string; from: string; to: string },
  settings: DatadogTelemetrySettings,
  options: SourceReadOptions,
): Promise<Partial<ServiceTelemetry>> {
  const { from, to } = of;
  const base = scopeOf(of);
  const count = async (query: string, facet?: string) =>
    parseLogCounts(
      await client.aggregateLogs(
        {
          filter: { query: query ? `${base} ${query}` : base, from, to },
          compute: [{ aggregation: 'count', type: 'total' }],
          ...(facet && { group_by: [{ facet, limit: MAX_ERROR_TYPES }] }),
        },
        options,
      ),
      facet,
    );
  const total = async (query: string) => sumOf(await count(query));

  const byStatus = await count('', 'status');
  const logs = sumOf(byStatus);
  if (!byStatus || !logs) {
    return logs === undefined ? {} : { logs, errorLogs: 0 };
  }
  const errorLogs = byStatus.get('error') ?? 0;

  let correlatedLogs: number | undefined;
  for (const query of correlationQueries) {
    const found = await total(query);
    if (found) {
      correlatedLogs = found;
      break;
    }
  }
  const structuredLogs = await total(
    settings.structuredLogFields.map(field => `${field}:*`).join(' '),
  );
  const facts: Partial<ServiceTelemetry> = {
    logs,
    errorLogs,
    // None at all can't be told from none that the search sees.
    ...(correlatedLogs !== undefined && { correlatedLogs }),
    ...(structuredLogs !== undefined && { structuredLogs }),
  };
  if (errorLogs === 0) {
    return {
      ...facts,
      errorTypes: {},
      originatingErrorLogs: 0,
      errorLogsOfSuccesses: 0,
    };
  }

  const errorTypes = await count('status:error', '@error.type');
  const originating = await total(
    `status:error ${settings.errorOriginField}:*`,
  );
  const ofSuccesses = await total(
    'status:error @http.status_code:[100 TO 399]',
  );
  return {
    ...facts,
    ...(errorTypes && { errorTypes: Object.fromEntries(errorTypes) }),
    ...(originating !== undefined && { originatingErrorLogs: originating }),
    ...(ofSuccesses !== undefined && { errorLogsOfSuccesses: ofSuccesses }),
  };
}

/** Undefined where it was not counted to the end. */
function sumOf(counts: Map<string, number> | undefined): number | undefined {
  return counts && [...counts.values()].reduce((sum, one) => sum + one, 0);
}

function scopeOf(of: { service: string; environment: string }): string {
  return `service:${quote(of.service)} env:${quote(of.environment)}`;
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
