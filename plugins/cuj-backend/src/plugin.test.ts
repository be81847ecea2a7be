/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Simulator, startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { databases } from './__testUtils__/databases';
import { startCujBackend } from './__testUtils__/startCujBackend';

jest.setTimeout(90_000);

describe.each(databases.eachSupportedId())('cujPlugin on %s', databaseId => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator();
  });
  afterEach(async () => {
    await simulator.close();
  });

  const start = (
    options: Partial<Parameters<typeof startCujBackend>[0]> = {},
  ) => startCujBackend({ databaseId, datadogUrl: simulator.url, ...options });
  const startSynced = async (...args: Parameters<typeof start>) => {
    const backend = await start(...args);
    await backend.runTasks();
    return backend;
  };

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
    expect(overview.freeze).toMatchObject({
      ...{ unknownBecause: 'never-evaluated', journeys: [] },
    });
    expect(overview.journeys).toHaveLength(1);
    const [{ slos, standing, ...journey }] = overview.journeys;
    const { body: list } = await request(backend.server).get(
      '/api/cuj/journeys?ref=journey:default/workflow-run',
    );
    expect(list.items).toMatchObject([standing]);
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
    expect(
      journey.scorecard?.results.map(({ requirementId }) => requirementId),
    ).not.toContain('on-call');
    expect(journey.journeys).toHaveLength(1);
    expect(journey.journeys[0].slos.map(slo => slo.name).sort()).toEqual([
      'cuj_slo_frontend-monolith_workflow-edit_prod',
      'cuj_slo_workflow-service_workflow-edit_prod',
    ]);
    expect(
      await backend.getOverview('component:default/unrelated'),
    ).toMatchObject({
      journeys: [],
      otherSlos: [],
      conventions: {
        sloName: 'cuj_slo_[service]_[journey]_[env]',
        serviceTagKey: 'service',
        journeyTagKey: 'journey',
        environmentTagKey: 'env',
        productionEnvironment: 'prod',
      },
    });

    const { body } = await request(backend.server).get(
      '/api/catalog/entities/by-name/component/default/frontend-monolith',
    );
    expect(body.metadata).toMatchObject({
      labels: { 'cuj-slo/scorecard': 'failing' },
      annotations: { 'cuj-slo/failing': 'boundary,on-call,runbook' },
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
    const backend = await startSynced({ permissions });
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
    // But no Journey hides an SLO by asking for it.
    expect(
      await backend.getOverview('component:default/billing-api'),
    ).toMatchObject({
      journeys: [],
      otherSlos: [{ name: 'Billing API uptime' }],
    });
  });

  it('gives a Journey what it asks for without taking it from others', async () => {
    const backend = await startSynced();
    const [everything] = (
      await backend.getOverview('journey:default/everything')
    ).journeys;
    expect(everything.steps[1]).toEqual({
      name: 'wonder',
      serviceExists: false,
      dependency: 'hard',
    });
    const names = everything.slos.map(({ name }) => name);
    expect(names).toContain('Billing API uptime');
    expect(names).toContain('cuj_slo_orchestration-engine_workflow-run_prod');
    const [run] = (await backend.getOverview('journey:default/workflow-run'))
      .journeys;
    expect(run.slos.map(({ name }) => name)).toContain(
      'cuj_slo_orchestration-engine_workflow-run_prod',
    );
  });

  it('says that definitions were never read, rather than that there are no SLOs', async () => {
    simulator.faults.add({ route: 'slo-list', type: 'login-page' });
    const backend = await startSynced();
    const { sources } = await backend.getOverview(
      'component:default/orchestration-engine',
    );
    expect(sources).toEqual([
      {
        source: 'main',
        type: 'datadog',
        state: 'never-read',
        problem: expect.stringMatching(
          /^GET \/api\/v1\/slo answered 200 with text\/html/,
        ),
      },
    ]);
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

  it('starts a run for those who may, and says to the others why not', async () => {
    const backend = await startSynced();
    simulator.calls.reset();
    const run = (source: string, kind: string) =>
      request(backend.server).post(
        `/api/cuj/sync/sources/${source}/kinds/${kind}/run`,
      );
    const answers = await Promise.all([
      run('main', 'statuses'),
      run('elsewhere', 'statuses'),
      run('main', 'nonsense'),
      run('main', 'slos').set('authorization', mockCredentials.none.header()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([202, 404, 400, 401]);
    expect(simulator.calls.counts().byRoute['slo-search']).toBeGreaterThan(0);

    const readers = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === 'cuj.sync.run'
              ? ('DENY' as const)
              : ('ALLOW' as const),
        })),
      authorizeConditional: async requests =>
        requests.map(() => ({ result: 'ALLOW' as const })),
    });
    const { server } = await start({ permissions: readers });
    const { body } = await request(server).get('/api/cuj/sync/sources');
    expect(body.sources[0]).toMatchObject({
      source: 'main',
      mayRun: false,
      kinds: expect.arrayContaining([
        expect.objectContaining({ kind: 'slos', staleAfterSeconds: 43_200 }),
      ]),
    });
    const refused = await request(server).post(
      '/api/cuj/sync/sources/main/kinds/slos/run',
    );
    expect(refused.status).toBe(403);
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
