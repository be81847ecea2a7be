/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { DatadogHttp } from '../http/DatadogHttp';
import { DatadogClient } from './DatadogClient';

const api = 'https://api.datadoghq.eu';
const server = setupServer();

describe('DatadogClient', () => {
  registerMswTestHooks(server);

  let validations: number;
  let requests: Array<{ method: string; url: string; key: string | null }>;
  const { signal } = new AbortController();

  beforeEach(() => {
    validations = 0;
    requests = [];
  });

  const create = () =>
    DatadogClient.create({
      organization: {
        name: 'main',
        apiBaseUrl: api,
        appUrl: 'https://app.datadoghq.eu',
        apiKey: 'secret-api',
        appKey: 'secret-app',
      },
      http: DatadogHttp.create({
        settings: {
          attempts: 1,
          timeoutMs: 2_000,
          firstPauseMs: 1,
          longestWaitMs: 1_000,
        },
      }),
    });
  /** Answers what is forbidden with 403, and else with an empty object. */
  const forbid = (
    isForbidden: (path: string) => boolean,
    isKeyValid: boolean,
  ) =>
    server.use(
      http.get(`${api}/api/v1/validate`, () => {
        validations += 1;
        return isKeyValid
          ? HttpResponse.json({ valid: true })
          : HttpResponse.json({ errors: ['Forbidden'] }, { status: 403 });
      }),
      http.all(`${api}/*`, ({ request }) => {
        const { method, url, headers } = request;
        requests.push({ method, url, key: headers.get('dd-application-key') });
        return isForbidden(new URL(url).pathname)
          ? HttpResponse.json(
              { errors: ['Forbidden'], email: 'support@example.com' },
              { status: 403 },
            )
          : HttpResponse.json({});
      }),
    );
  const failure = async (promise: Promise<unknown>) =>
    (await promise.catch(error => error)) as Error & { scope?: string };
  const events = {
    filter: { query: 'source:alert', from: 'a', to: 'b' },
    sort: 'timestamp' as const,
    page: { limit: 1 },
  };

  it('names the scope that an optional API lacks, and asks each time whether the key is known', async () => {
    forbid(path => path !== '/api/v1/slo', true);
    const client = create();
    await client.listSlos({ limit: 1, offset: 0 }, { signal });

    const error = await failure(
      client.listIncidents({ size: 1, offset: 0 }, { signal }),
    );
    expect(error).toMatchObject({
      name: 'MissingScopeError',
      scope: 'incident_read',
      message:
        'GET /api/v2/incidents answered 403: the application key lacks the scope incident_read, or is wrong, which looks the same',
    });
    const page = { limit: 1, offset: 0 };
    const scopes = await Promise.all(
      [
        client.listMonitors({ page: 0, pageSize: 1 }, { signal }),
        client.searchMonitors({ signal }),
        client.listCorrections(page, { signal }),
        client.getSlo('a', { signal }),
        client.listSyntheticTests({ size: 1, number: 0 }, { signal }),
        client.searchEvents(events, { signal }),
        client.listServiceDefinitions({ size: 1, number: 0 }, { signal }),
        client.listCatalogEntities(page, { signal }),
        client.listApmServices('prod', { signal }),
        client.aggregateLogs(
          { filter: events.filter, compute: [] },
          { signal },
        ),
        client.listTeams('a', { size: 1, number: 0 }, { signal }),
        client.getTeamOnCall('a', { signal }),
        client.listOnCallSchedules('a', { size: 1, number: 0 }, { signal }),
        client.getScheduleResponders('a', new Date(0), { signal }),
      ].map(async promise => (await failure(promise)).scope),
    );
    expect(scopes).toEqual([
      'monitors_read',
      'monitors_read',
      'slos_read',
      'slos_read',
      'synthetics_read',
      'events_read',
      'apm_service_catalog_read',
      'apm_service_catalog_read',
      'apm_read',
      'logs_read_data',
      'teams_read',
      'on_call_read',
      'on_call_read',
      'on_call_read',
    ]);
    // Asked each time: the key may have been revoked since.
    expect(validations).toBeGreaterThanOrEqual(scopes.length);
  });

  it('says which key is wrong, where that can be told', async () => {
    forbid(() => true, false);
    const client = create();
    const expected =
      /answered 403: the keys are wrong or lack a permission; Datadog does not know the API key at this site$/;
    const error = await failure(client.searchEvents(events, { signal }));
    expect(error).toMatchObject({ name: 'DatadogRequestError', status: 403 });
    expect(error.message).toMatch(expected);
    const slos = client.listSlos({ limit: 1, offset: 0 }, { signal });
    await expect(slos).rejects.toThrow(expected);

    forbid(() => true, true);
    await expect(
      create().listSlos({ limit: 1, offset: 0 }, { signal }),
    ).rejects.toThrow(
      'GET /api/v1/slo answered 403: the keys are wrong or lack a permission; the API key is valid, so it is the application key, or its scope slos_read',
    );
  });

  it('knows a route by its template, and tells nothing of ids, queries and keys', async () => {
    forbid(() => true, true);
    const client = create();
    const errors = await Promise.all([
      failure(client.getTeamOnCall('team-id', { signal })),
      failure(
        client.getSloHistory(
          'slo-id',
          { from: 1, to: 2, target: 99.5, applyCorrections: false },
          { signal },
        ),
      ),
      failure(client.listTeams('team-x', { size: 1, number: 0 }, { signal })),
    ]);
    expect(errors.map(({ message }) => message.split(' answered')[0])).toEqual([
      'GET /api/v2/on-call/teams/{team_id}/on-call',
      'GET /api/v1/slo/{slo_id}/history',
      'GET /api/v2/team',
    ]);
    expect(
      JSON.stringify(errors.map(error => [error.message, error])),
    ).not.toMatch(/secret|team-id|slo-id|team-x|99\.5|support/);
    expect(requests).toContainEqual({
      method: 'GET',
      url: `${api}/api/v1/slo/slo-id/history?from_ts=1&to_ts=2&target=99.5&apply_correction=false`,
      key: 'secret-app',
    });
  });
});
