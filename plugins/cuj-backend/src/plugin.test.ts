/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Fault, Simulator, startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { ReplayServer } from './__testUtils__/ReplayServer';
import { databases } from './__testUtils__/databases';
import { startCujBackend } from './__testUtils__/startCujBackend';
import sloExchanges from './__fixtures__/sloExchanges.json';

jest.setTimeout(90_000);

const catalogFile = resolvePackagePath(
  '@cuj-slo/backstage-plugin-cuj-backend',
  'src/__fixtures__/catalog.yaml',
);

describe.each(databases.eachSupportedId())('cujPlugin on %s', databaseId => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator();
  });
  afterEach(async () => {
    await simulator.close();
  });

  const start = async (
    options: Partial<Parameters<typeof startCujBackend>[0]> = {},
  ) => {
    const backend = await startCujBackend({
      databaseId,
      datadogUrl: simulator.url,
      catalogFile,
      ...options,
    });
    await backend.waitForEntity('journey:default/workflow-run');
    await backend.waitForEntity('component:default/orchestration-engine');
    return backend;
  };
  const startSynced = async (
    options: Partial<Parameters<typeof startCujBackend>[0]> = {},
  ) => {
    const backend = await start(options);
    await backend.sync('slos');
    await backend.sync('statuses');
    await backend.match();
    return backend;
  };

  it('imports every recorded SLO with the values of the answer, none lost and none invented', async () => {
    const replay = await ReplayServer.start(sloExchanges);
    const backend = await start({ datadogUrl: replay.url });
    await backend.sync('slos');
    await backend.sync('statuses');
    await replay.close();

    for (const kind of ['slos', 'statuses'] as const) {
      expect(await backend.getLastRun(kind)).toMatchObject({
        state: 'complete',
        items: 5,
        skipped: [],
      });
    }

    const bodies = sloExchanges.map(({ response }) =>
      JSON.parse(response.body),
    );
    const listed = bodies.flatMap(({ data }) => (data.slos ? [] : data));
    const definitions = listed.filter(item => item.thresholds);
    const rows = await backend.db('slo').orderBy('slo_id').select('content');
    expect(rows.map(row => JSON.parse(row.content))).toEqual(
      definitions.map(wire => ({
        id: wire.id,
        name: wire.name,
        type: wire.type,
        ...(wire.description && { description: wire.description }),
        tags: wire.tags,
        thresholds: wire.thresholds.map(
          (threshold: Record<string, unknown>) => ({
            timeframe: threshold.timeframe,
            targetPercent: threshold.target,
            ...(threshold.warning !== undefined && {
              warningPercent: threshold.warning,
            }),
          }),
        ),
        ...(wire.timeframe && { primaryTimeframe: wire.timeframe }),
        monitorIds: (wire.monitor_ids ?? []).map(String),
        groups: wire.groups ?? [],
        ...(wire.query && { query: wire.query }),
        ...(wire.sli_specification && {
          sliSpecification: wire.sli_specification,
        }),
        createdAt: new Date(wire.created_at * 1000).toISOString(),
        modifiedAt: new Date(wire.modified_at * 1000).toISOString(),
      })),
    );

    const found = bodies.flatMap(({ data }) => data.attributes?.slos ?? []);
    const expected = found.flatMap(({ data: { id, attributes } }) =>
      attributes.overall_status.map((wire: Record<string, any>) => ({
        slo_id: id,
        timeframe: wire.timeframe,
        state: wire.state,
        target_percent: wire.target,
        sli_percent: wire.status,
        budget_remaining_percent: wire.error_budget_remaining,
        indexed_at: new Date(wire.indexed_at * 1000).toISOString(),
      })),
    );
    const stored = await backend
      .db('slo_status')
      .select(
        'slo_id',
        'timeframe',
        'state',
        'target_percent',
        'sli_percent',
        'budget_remaining_percent',
        'indexed_at',
      );
    expect(stored).toHaveLength(expected.length);
    expect(stored).toEqual(expect.arrayContaining(expected));
    // Who made an SLO is nobody's business here.
    expect(JSON.stringify(rows)).not.toContain('@example.com');
  });

  it('answers everything that the cards of a service show, without asking Datadog', async () => {
    const backend = await startSynced();
    simulator.calls.reset();
    const overview = await backend.getOverview(
      'component:default/orchestration-engine',
    );
    expect(simulator.calls.counts().total).toBe(0);

    expect(overview.entityRef).toBe('component:default/orchestration-engine');
    expect(overview.sources).toEqual([
      {
        source: 'main',
        type: 'datadog',
        state: 'current',
        readAt: expect.any(String),
      },
    ]);
    expect(overview.journeys).toHaveLength(1);
    const [{ slos, ...journey }] = overview.journeys;
    expect(journey).toEqual({
      entityRef: 'journey:default/workflow-run',
      title: 'Workflow run',
      outcome: "The workflow's result is shown to the customer.",
      start: 'Customer presses Run.',
      end: 'Result table is rendered.',
      criticality: 'critical',
      measurement: 'proxy',
      measurementRationale: 'Rendering is not instrumented.',
      steps: [
        {
          name: 'submit',
          service: 'component:default/frontend-monolith',
          serviceExists: true,
          serviceOwner: 'group:default/team-orchestration',
          serviceOwnerExists: true,
          dependency: 'hard',
        },
        {
          name: 'schedule',
          service: 'component:default/orchestration-engine',
          serviceExists: true,
          serviceOwner: 'group:default/team-orchestration',
          serviceOwnerExists: true,
          boundary: 'POST /workflows/{id}/runs',
          dependency: 'hard',
        },
        {
          name: 'report',
          service: 'component:default/gone-service',
          serviceExists: false,
          dependency: 'soft',
        },
      ],
    });

    const breached = slos.find(
      slo =>
        slo.services.includes('component:default/orchestration-engine') &&
        slo.indicator === 'availability' &&
        slo.isProduction,
    )!;
    const wire = simulator.organisation.slos.find(
      slo => slo.id === breached.id,
    )!;
    expect(breached).toMatchObject({
      source: 'main',
      name: 'cuj_slo_orchestration-engine_workflow-run_prod',
      type: 'monitor',
      matchedBy: 'name',
      environments: ['prod'],
      matchProblems: [],
      tags: wire.tags,
      url: `https://app.datadoghq.eu/slo?slo_id=${wire.id}&timeframe=7d&tab=status_and_history`,
    });
    expect(breached.timeframes.map(one => one.timeframe)).toEqual([
      '7d',
      '30d',
      '90d',
    ]);
    const month = breached.timeframes[1];
    expect(month).toMatchObject({
      state: 'breached',
      reportedState: 'breached',
      targetPercent: 99.5,
      warningPercent: 99.7,
      budgetOrigin: 'reported',
      budgetRemaining: { unit: 'second' },
    });
    expect(month.sliPercent).toBeCloseTo(99.21, 1);
    expect(month.budgetRemainingPercent).toBeCloseTo(-57.4, 0);
    // Staging is there, and told apart.
    expect(
      slos.filter(slo => !slo.isProduction).map(slo => slo.environments),
    ).toEqual([['staging']]);
    expect(overview.otherSlos.map(slo => slo.name)).toEqual([
      'cuj_slo_orchestration-engine_workflow-load_prod',
    ]);
    expect(overview.otherSlos[0]).toMatchObject({
      matchProblems: [
        "No Journey is called 'workflow_load', which stands where the name should have the journey",
      ],
      timeframes: [
        { state: 'no_data', error: 'No data for the monitor' },
        { state: 'no_data' },
        { state: 'no_data' },
      ],
    });

    expect(overview.scorecard).toMatchObject({
      level: 1,
      highestLevel: 1,
      counts: { pass: 4, fail: 0, unknown: 0, waived: 0 },
    });
    const frontend = await backend.getOverview(
      'component:default/frontend-monolith',
    );
    expect(frontend.scorecard).toMatchObject({
      level: 0,
      missingForNextLevel: ['runbook', 'on-call', 'boundary'],
    });
    expect(frontend.journeys.map(one => one.title).sort()).toEqual([
      'Workflow edit',
      'Workflow run',
    ]);
  });

  it('answers for a journey, for a service without any, and gives a forged label no hearing', async () => {
    const backend = await startSynced();
    const journey = await backend.getOverview('journey:default/workflow-edit');
    expect(journey.scorecard).toBeUndefined();
    expect(journey.journeys).toHaveLength(1);
    expect(journey.journeys[0].slos.map(slo => slo.name).sort()).toEqual([
      'cuj_slo_frontend-monolith_workflow-edit_prod',
      'cuj_slo_workflow-service_workflow-edit_prod',
    ]);
    expect(
      await backend.getOverview('component:default/unrelated'),
    ).toMatchObject({ journeys: [], otherSlos: [] });

    const { body } = await request(backend.server).get(
      '/api/catalog/entities/by-name/component/default/frontend-monolith',
    );
    expect(body.metadata).toMatchObject({
      labels: { 'cuj-slo/scorecard': 'failing' },
      annotations: { 'cuj-slo/failing': 'boundary,on-call,runbook' },
    });
  });

  describe.each<[string, Fault, RegExp]>([
    [
      'a login page',
      { route: '*', type: 'login-page' },
      /answered 200 with text\/html.* instead of JSON/,
    ],
    [
      'JSON that is cut off',
      { route: '*', type: 'cut-off' },
      /answered 200 with JSON that is cut off or broken/,
    ],
    [
      'a 500 in the middle',
      { route: '*', type: 'status', status: 500, after: 1 },
      /answered 500: Something went wrong/,
    ],
    [
      'an item without what is required',
      {
        route: '*',
        type: 'item',
        remove: ['thresholds', 'overall_status', 'status'],
      },
      /^\d of \d+ items could not be read$/,
    ],
  ])('after %s', (_what, fault, reason) => {
    it('every earlier SLO is in place with its age, and the run says why', async () => {
      // More than one page of statuses, so that there is a middle.
      await simulator.close();
      simulator = await startSimulator({ slos: 150 });
      const backend = await startSynced();
      const readAll = async () =>
        backend
          .db('slo')
          .join('slo_status', 'slo_status.slo_id', 'slo.slo_id')
          .whereNull('slo.removed_at')
          .whereNull('slo_status.removed_at')
          .orderBy(['slo.slo_id', 'slo_status.timeframe'])
          .select('slo.content as slo', 'slo_status.slo_id');
      const before = await readAll();
      const [first] = (
        await backend.getOverview('journey:default/workflow-run')
      ).journeys[0].slos;

      simulator.faults.add(fault);
      for (let run = 0; run < 3; run += 1) {
        await backend.sync('slos');
        await backend.sync('statuses');
      }

      expect(await readAll()).toEqual(before);
      const kinds = (['slos', 'statuses'] as const).filter(
        // One page of definitions has no middle.
        kind => fault.after === undefined || kind === 'statuses',
      );
      for (const kind of kinds) {
        expect(await backend.getLastRun(kind)).toMatchObject({
          state: 'partial',
          reason: expect.stringMatching(reason),
          changes: { added: 0, missing: 0, removed: 0 },
        });
      }

      const overview = await backend.getOverview(
        'journey:default/workflow-run',
      );
      expect(overview.sources[0].problem).toMatch(reason);
      const after = overview.journeys[0].slos.find(slo => slo.id === first.id)!;
      expect(after.timeframes.map(one => one.sliPercent)).toEqual(
        first.timeframes.map(one => one.sliPercent),
      );
      // Where nothing at all was read, nothing at all has changed.
      const isUnread = fault.type === 'login-page' || fault.type === 'cut-off';
      expect({ ...after, ...(!isUnread && first) }).toEqual(first);

      // And all is well again as soon as Datadog is.
      simulator.faults.clear();
      await backend.sync('slos');
      await backend.sync('statuses');
      expect(await backend.getLastRun('statuses')).toMatchObject({
        state: 'complete',
      });
    });
  });

  it('shows the last known values as stale, with their age, where Datadog is down for too long', async () => {
    const backend = await startSynced({
      config: { cuj: { staleness: { fetchedBefore: { milliseconds: 1 } } } },
    });
    await simulator.close();
    await backend.sync('statuses');

    const { journeys, sources } = await backend.getOverview(
      'journey:default/workflow-run',
    );
    expect(sources[0]).toMatchObject({
      state: 'stale',
      problem: expect.stringMatching(/the connection broke/),
    });
    const breached = journeys[0].slos.find(
      slo => slo.type === 'monitor' && slo.isProduction,
    )!;
    expect(breached.timeframes[1]).toMatchObject({
      state: 'stale',
      reportedState: 'breached',
      stateReason: 'not-fetched',
      sliPercent: expect.any(Number),
      fetchedAt: expect.any(String),
      indexedAt: expect.any(String),
    });
  });

  it('does not take values for current that Datadog itself has not computed for long', async () => {
    const backend = await start();
    simulator.clock.skip(-2 * 3600);
    await backend.sync('slos');
    await backend.sync('statuses');
    await backend.match();
    const { journeys } = await backend.getOverview(
      'journey:default/workflow-edit',
    );
    expect(journeys[0].slos[0].timeframes[0]).toMatchObject({
      state: 'stale',
      stateReason: 'not-indexed',
    });
  });

  it('says that a status was never read rather than that all is well', async () => {
    const backend = await start();
    await backend.sync('slos');
    await backend.match();
    const { journeys, sources } = await backend.getOverview(
      'journey:default/workflow-edit',
    );
    expect(sources).toEqual([
      { source: 'main', type: 'datadog', state: 'never-read' },
    ]);
    expect(journeys[0].slos[0].timeframes[0]).toEqual({
      timeframe: '7d',
      state: 'unknown',
      reportedState: 'unknown',
      stateReason: 'never-fetched',
      targetPercent: 99.5,
      warningPercent: 99.7,
    });
  });

  it('answers 401 to nobody in particular', async () => {
    const { overview, server } = await start();
    const nobody = mockCredentials.none.header();
    const answers = await Promise.all([
      overview('component:default/orchestration-engine', nobody),
      request(server).get('/api/cuj/sync/sources').set('authorization', nobody),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('says the same of what is hidden and of what does not exist', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: 'ALLOW' as const })),
      // Users see nothing but Components; scheduled tasks see all.
      authorizeConditional: async (requests, options) =>
        requests.map(({ permission }) => {
          const { principal } = (
            options as { credentials: { principal: { type: string } } }
          ).credentials;
          if (
            principal.type === 'service' ||
            permission.name !== 'catalog.entity.read'
          ) {
            return { result: 'ALLOW' as const };
          }
          return {
            result: 'CONDITIONAL' as const,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              rule: 'IS_ENTITY_KIND',
              resourceType: 'catalog-entity',
              params: { kinds: ['Component'] },
            },
          };
        }),
    });
    const backend = await startCujBackend({
      databaseId,
      datadogUrl: simulator.url,
      catalogFile,
      permissions,
    });
    await backend.waitForEntity('component:default/orchestration-engine');
    await backend.sync('slos');
    await backend.sync('statuses');
    await backend.match();
    expect(
      await backend.db('slo_entity').where({ role: 'journey' }).first(),
    ).toBeDefined();

    const hidden = await backend.overview('journey:default/workflow-run');
    const absent = await backend.overview('journey:default/workflow-ran');
    expect(hidden.status).toBe(404);
    expect(hidden.body.error.message.replaceAll('workflow-run', '…')).toBe(
      absent.body.error.message.replaceAll('workflow-ran', '…'),
    );

    // Nor does the page of a service tell of the journey, by its SLOs or otherwise.
    const { text } = await backend.overview(
      'component:default/orchestration-engine',
    );
    expect(JSON.parse(text)).toMatchObject({ journeys: [] });
    expect(text).not.toMatch(/workflow[-_ ]run/i);
  });

  it('lets only those read SLOs and sync runs who may', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: permission.name.startsWith('cuj.')
            ? ('DENY' as const)
            : ('ALLOW' as const),
        })),
      authorizeConditional: async requests =>
        requests.map(() => ({ result: 'ALLOW' as const })),
    });
    const { overview, server } = await start({ permissions });
    const answers = await Promise.all([
      overview('component:default/orchestration-engine'),
      overview('component:default/does-not-exist'),
      request(server).get('/api/cuj/sync/sources'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('answers 304 to who knows it already, and 400 to what is no request', async () => {
    const { overview, server } = await startSynced();
    const first = await overview('component:default/orchestration-engine');
    const answers = await Promise.all([
      overview('component:default/orchestration-engine').set(
        'if-none-match',
        first.headers.etag,
      ),
      overview(`component:default/${'x'.repeat(64)}`),
      request(server).get('/api/cuj/sync/sources?nonsense=1'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([304, 400, 400]);
  });
});
