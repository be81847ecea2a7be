/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  CujClient,
  ServiceDefinition,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { MissingScopeError } from '@cuj-slo/backstage-plugin-cuj-node';
import { startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { CollectingLogger } from '../__testUtils__/CollectingLogger';
import { FakeSloSource, batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { readAllRows } from '../__testUtils__/readAllRows';
import { startCujBackend } from '../__testUtils__/startCujBackend';
import { stopClock } from '../__testUtils__/timeTravel';

jest.setTimeout(90_000);

const MINUTE = 60_000;
const olga = { displayName: 'Olga Oncall' };
const lena = { displayName: 'lena.lead@example.com' };
const theirs = { responders: [olga], escalations: [lena] };

function aService(overrides: Partial<ServiceDefinition>): ServiceDefinition {
  return {
    id: 'service:default/checkout',
    kind: 'service',
    name: 'checkout',
    origin: 'software-catalog',
    tags: [],
    links: [],
    contacts: [],
    onCall: [],
    ...overrides,
  };
}

const checkoutTeams = [
  {
    team: 'payments-primary',
    origin: 'owner-annotation',
    entityRef: 'group:default/team-payments',
    annotation: 'datadoghq.com/on-call-team',
  },
  { team: 'checkout-squad', origin: 'service-definition', source: 'main' },
  { team: 'storage', origin: 'service-definition', source: 'main' },
  {
    team: 'team-payments',
    origin: 'owner-name',
    entityRef: 'group:default/team-payments',
  },
];

/** Users see only entities of these kinds; scheduled tasks see all. */
const only = (kinds: string[]) =>
  mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: 'ALLOW' as const })),
    authorizeConditional: async (requests, options) =>
      requests.map(({ permission }) => {
        const { principal } = (
          options as { credentials: { principal: { type: string } } }
        ).credentials;
        return principal.type === 'service' ||
          permission.name !== 'catalog.entity.read'
          ? { result: 'ALLOW' as const }
          : {
              result: 'CONDITIONAL' as const,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_ENTITY_KIND',
                resourceType: 'catalog-entity',
                params: { kinds },
              },
            };
      }),
  });

describe.each(databases.eachSupportedId())('on-call on %s', databaseId => {
  async function start(
    options: Partial<Parameters<typeof startCujBackend>[0]> = {},
  ) {
    const source = new FakeSloSource();
    source.services = [
      batchOf(
        // Not a service, so it comes behind.
        aService({
          id: 'datastore:default/checkout',
          kind: 'datastore',
          team: 'storage',
        }),
        aService({ team: 'checkout-squad' }),
        aService({
          id: 'service:default/checkout-frontend',
          name: 'checkout-frontend',
          team: 'web',
        }),
        aService({ id: 'service:default/personal', name: 'personal' }),
      ),
    ];
    const backend = await startCujBackend({
      databaseId,
      sources: [source],
      catalogFiles: ['onCall.yaml'],
      ...options,
    });
    for (const name of ['checkout', 'checkout-ui', 'personal']) {
      await backend.waitForEntity(`component:default/${name}`);
    }
    const onCall = (ref = 'component/default/checkout') =>
      request(backend.server).get(`/api/cuj/entities/by-name/${ref}/on-call`);
    return { ...backend, source, onCall };
  }

  async function startSynced(...args: Parameters<typeof start>) {
    const backend = await start(...args);
    await backend.sync('services');
    return backend;
  }

  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks for the most explicit team first, and once a minute for all readers', async () => {
    const { onCall, source } = await startSynced();
    const { letPass } = stopClock();
    source.rotations.set('checkout-squad', theirs);
    source.rotations.set('team-payments', { responders: [], escalations: [] });
    const asOf = new Date().toISOString();
    const answers = await Promise.all([onCall(), onCall()]);
    expect(answers.map(({ body }) => body)).toEqual(
      Array(2).fill({
        entityRef: 'component:default/checkout',
        state: 'known',
        ...{ team: 'checkout-squad', source: 'main', asOf, stale: false },
        ...theirs,
        candidates: checkoutTeams,
        problems: [],
      }),
    );
    expect(answers[0].headers['cache-control']).toBe('no-store');
    const asked = [
      'who is on call for payments-primary',
      'who is on call for checkout-squad',
    ];
    expect(source.demands).toEqual(asked);
    letPass(MINUTE - 1);
    await onCall();
    // That there is no such team is remembered as well.
    expect(source.demands).toEqual(asked);
    letPass(1);
    expect((await onCall()).body).toMatchObject({ stale: false });
    expect(source.demands).toEqual([...asked, ...asked]);
  });

  it('takes the annotation of the entity before all others, ours before any', async () => {
    const { onCall } = await startSynced();
    const { body } = await onCall('component/default/checkout-ui');
    const ofEntity = {
      origin: 'entity-annotation',
      entityRef: 'component:default/checkout-ui',
    };
    expect(body).toEqual({
      entityRef: 'component:default/checkout-ui',
      state: 'unknown',
      unknownBecause: 'team-not-found',
      reason:
        "No source knows a rotation of a team with the handle 'checkout-sre', 'checkout-web', 'payments-primary', 'web', 'team-payments'",
      stale: false,
      candidates: [
        {
          ...{ team: 'checkout-sre', ...ofEntity },
          annotation: 'cuj-slo/on-call-team',
        },
        {
          ...{ team: 'checkout-web', ...ofEntity },
          annotation: 'datadoghq.com/on-call-team',
        },
        checkoutTeams[0],
        { team: 'web', origin: 'service-definition', source: 'main' },
        checkoutTeams[3],
      ],
      problems: [],
    });
  });

  it('tells that nobody is on call apart from that it is not known', async () => {
    const { onCall, source } = await startSynced();
    source.rotations.set('payments-primary', {
      responders: [],
      escalations: [],
    });
    expect((await onCall()).body).toMatchObject({
      state: 'known',
      team: 'payments-primary',
      responders: [],
    });

    // Its owner is a person, and its service definition names nobody.
    const { body } = await onCall('component/default/personal');
    expect(body).toMatchObject({
      state: 'unknown',
      unknownBecause: 'no-team',
      candidates: [],
    });
    expect(body).not.toHaveProperty('responders');
    // A Journey is no service, whatever it is called.
    const journey = await onCall('journey/default/workflow-run');
    expect(journey.body.candidates).toMatchObject([
      { team: 'team-orchestration', origin: 'owner-name' },
    ]);
  });

  it('tells the last answer for a day while the source is down, and says so', async () => {
    const { onCall, source } = await startSynced();
    const { letPass } = stopClock();
    source.rotations.set('checkout-squad', theirs);
    const { body: first } = await onCall();

    source.outage = new Error('The source answered 500');
    letPass(23 * 60 * MINUTE);
    expect((await onCall()).body).toEqual({
      ...first,
      stale: true,
      problems: ['payments-primary', 'checkout-squad'].map(team => ({
        ...{ source: 'main', team },
        message: 'The source answered 500',
      })),
    });

    letPass(60 * MINUTE);
    source.demands.length = 0;
    const { body } = await onCall();
    expect(body).toMatchObject({
      state: 'unknown',
      unknownBecause: 'unavailable',
      reason:
        "'main' can't be asked for the team 'payments-primary', and no earlier answer is known: The source answered 500",
    });
    expect(body).not.toHaveProperty('responders');
    // The next team might be the wrong one.
    expect(source.demands).toEqual(['who is on call for payments-primary']);
  });

  it('asks nobody but the source that named a team, and no source behind one that fails', async () => {
    const first = new FakeSloSource('first');
    const second = new FakeSloSource('second');
    for (const source of [first, second]) {
      source.services = [batchOf(aService({ team: 'payments' }))];
    }
    first.rotations.set('team-payments', { responders: [], escalations: [] });
    second.rotations.set('payments', theirs);
    const { onCall, scheduler } = await start({ sources: [first, second] });
    await scheduler.triggerTask('sync-services-second');

    // The first source's team of this name is another one.
    first.rotations.set('payments', { responders: [lena], escalations: [] });
    const byDefinition = await onCall();
    expect(byDefinition.body).toMatchObject({
      ...{ state: 'known', source: 'second', team: 'payments' },
      responders: [olga],
    });
    expect(first.demands).toEqual(['who is on call for payments-primary']);

    // Named by both, the first is asked first, and the second not instead of it.
    await scheduler.triggerTask('sync-services-first');
    first.outage = new Error('Down');
    const { letPass } = stopClock();
    letPass(2 * MINUTE);
    second.demands.length = 0;
    const { body } = await onCall('component/default/checkout');
    expect(body).toMatchObject({
      ...{ state: 'unknown', unknownBecause: 'unavailable' },
      reason: expect.stringMatching(/^'first' can't be asked .* Down$/),
      candidates: [
        checkoutTeams[0],
        {
          ...{ team: 'payments', origin: 'service-definition' },
          source: 'first',
        },
        {
          ...{ team: 'payments', origin: 'service-definition' },
          source: 'second',
        },
        checkoutTeams[3],
      ],
    });
    expect(body).not.toHaveProperty('responders');
  });

  it('names nobody of a later source where an earlier one fails for the same team', async () => {
    const first = new FakeSloSource('first');
    const second = new FakeSloSource('second');
    const { onCall } = await start({ sources: [first, second] });
    first.outage = new Error('Down');
    second.rotations.set('payments-primary', theirs);
    expect((await onCall()).body).toMatchObject({
      ...{ state: 'unknown', unknownBecause: 'unavailable' },
      reason: expect.stringMatching(/^'first' can't be asked .* Down$/),
    });

    // It is the first that counts: what fails behind it may not withhold its answer.
    first.outage = undefined;
    first.rotations.set('payments-primary', theirs);
    second.outage = new Error('Down');
    const { letPass } = stopClock();
    letPass(2 * MINUTE);
    expect((await onCall()).body).toMatchObject({
      ...{ state: 'known', source: 'first' },
      problems: [{ source: 'second', message: 'Down' }],
    });
  });

  it('names the scope that is missing, and asks the sources that have it', async () => {
    const lacking = new FakeSloSource('lacking');
    lacking.outage = new MissingScopeError(
      'Grant on_call_read',
      'on_call_read',
    );
    const mute = new FakeSloSource('mute');
    Object.assign(mute, { readOnCall: undefined });
    const alone = await start({ sources: [mute, lacking] });
    expect((await alone.onCall()).body).toMatchObject({
      state: 'unknown',
      unknownBecause: 'missing-scope',
      reason:
        "'lacking' does not tell who is on call, because its credentials lack the scope on_call_read",
      problems: [
        {
          ...{ source: 'lacking', team: 'payments-primary' },
          missingScope: 'on_call_read',
        },
      ],
    });
    expect(lacking.demands).toHaveLength(1);

    const knowing = new FakeSloSource('knowing');
    knowing.rotations.set('team-payments', theirs);
    const both = await start({ sources: [lacking, knowing] });
    expect((await both.onCall()).body).toMatchObject({
      state: 'known',
      ...{ source: 'knowing', team: 'team-payments' },
      problems: [{ source: 'lacking', missingScope: 'on_call_read' }],
    });
    const none = await start({ sources: [mute] });
    expect((await none.onCall()).body).toMatchObject({
      unknownBecause: 'no-source',
    });
  });

  it('is for those who may read the entity, and tells nothing of a Group that they may not', async () => {
    const { onCall, source } = await startSynced({
      permissions: only(['Component']),
    });
    const answers = [];
    for (const name of ['workflow-run', 'workflow-ran']) {
      const { status, body } = await onCall(`journey/default/${name}`);
      answers.push([status, body.error.message.replace(name, '…')]);
    }
    expect(answers[0]).toEqual([404, expect.any(String)]);
    expect(answers[1]).toEqual(answers[0]);
    expect(source.demands).toEqual([]);

    source.rotations.set('payments-primary', theirs);
    source.rotations.set('team-payments', theirs);
    const { body } = await onCall('component/default/checkout-ui');
    expect(body.state).toBe('unknown');
    expect(body.candidates.map(({ team }: { team: string }) => team)).toEqual([
      'checkout-sre',
      'checkout-web',
      'web',
    ]);

    const nobody = mockCredentials.none.header();
    const unnamed = await onCall().set('authorization', nobody);
    expect(unnamed.status).toBe(401);
    const forbidden = await start({
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: permission.name.startsWith('cuj.')
              ? ('DENY' as const)
              : ('ALLOW' as const),
          })),
        authorizeConditional: async requests =>
          requests.map(() => ({ result: 'ALLOW' as const })),
      }),
    });
    for (const name of ['checkout', 'absent']) {
      const { status } = await forbidden.onCall(`component/default/${name}`);
      expect(status).toBe(403);
    }
  });

  it('leaves no name in the database and the log, of Datadog and of a fault', async () => {
    const simulator = await startSimulator();
    const logger = new CollectingLogger();
    const backend = await startCujBackend({
      databaseId,
      datadogUrl: simulator.url,
      logger,
    });
    await backend.sync('services');
    simulator.calls.reset();
    const client = new CujClient({
      discoveryApi: { getBaseUrl: async () => '/api/cuj' },
      fetchApi: {
        fetch: async path => {
          const { body } = await request(backend.server)
            .get(String(path))
            .expect(200);
          return Response.json(body);
        },
      },
    });
    const ref = 'component:default/orchestration-engine';
    const known = await client.getOnCall(ref);
    expect(known).toMatchObject({
      state: 'known',
      team: 'orchestration',
      responders: [{ displayName: expect.stringMatching(/ Oncall$/) }],
      escalations: [{ displayName: 'Lena Lead' }],
    });
    await client.getOnCall(ref);
    expect(simulator.calls.counts().byRoute).toEqual({
      'team-list': 1,
      'on-call-team': 1,
    });
    simulator.faults.add({ route: '*', type: 'cut-off' });
    const { letPass } = stopClock();
    letPass(MINUTE);
    expect(await client.getOnCall(ref)).toMatchObject({
      ...{ state: 'known', stale: true, asOf: known.asOf },
      responders: known.responders,
    });

    const names = [...known.responders!, ...known.escalations!].map(
      ({ displayName }) => displayName,
    );
    const rows = await readAllRows(backend.db);
    const lines = logger.lines.join('\n');
    expect(rows).toContain('orchestration-engine');
    expect(lines).toContain('Synced services');
    for (const name of [...names, 'oncall@example.com', 'lena.lead']) {
      expect(rows).not.toContain(name);
      expect(lines).not.toContain(name);
    }
    await simulator.close();
  });
});
