/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fault, Simulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { CollectingLogger } from '../../__testUtils__/CollectingLogger';
import { FaultScene } from '../../__testUtils__/FaultScene';
import { databases } from '../../__testUtils__/databases';
import { readAllRows } from '../../__testUtils__/readAllRows';
import { getFromSimulator } from '../../__testUtils__/readOrganisation';
import { syncKindNames } from '../../store/CopyTable';

jest.setTimeout(90_000);

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;
/** Nobody of the simulator's, so that it is known where it was put. */
const PLANTED = 'petra.planted@people.example.com';

const entityRefs = [
  'journey:default/workflow-run',
  'journey:default/workflow-edit',
  'component:default/orchestration-engine',
  'component:default/frontend-monolith',
  'component:default/workflow-service',
];

/** What Datadog may say of a failure, and what it may not make us say. */
const faults: Fault[] = [
  {
    ...{ route: '*', type: 'status', status: 500 },
    errors: [`${PLANTED} has broken it`],
  },
  {
    ...{ route: '*', type: 'status', status: 403 },
    errors: [`${PLANTED} has no access`],
  },
  {
    ...{ route: '*', type: 'status', status: 400 },
    errors: [`Ask ${PLANTED}, or <${PLANTED}>`],
  },
  {
    ...{ route: '*', type: 'status', status: 429 },
    headers: { 'x-ratelimit-reset': '3600' },
  },
  { route: '*', type: 'login-page' },
  { route: '*', type: 'cut-off' },
  { route: '*', type: 'reset' },
  {
    ...{ route: '*', type: 'item', id: '*' },
    set: {
      ...{ name: [PLANTED], title: { [PLANTED]: 1 }, thresholds: PLANTED },
      ...{ 'overall_status.0.status': PLANTED, type: PLANTED },
    },
  },
  {
    ...{ route: '*', type: 'item', id: '*' },
    set: {
      ...{ type: PLANTED, slo_type: PLANTED, overall_state: PLANTED },
      ...{ 'overall_status.0.state': PLANTED, category: PLANTED },
      ...{ 'overall_status.0.error': PLANTED, severity: PLANTED },
    },
  },
];

describe.each(databases.eachSupportedId())('faults on %s', databaseId => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('keys, headers, secrets and e-mail addresses: none is in the database, the API or the logs, after runs with and without faults, nor is who is on call in the database or the logs', async () => {
    const logger = new CollectingLogger();
    const scene = await FaultScene.start(databaseId, {
      logger,
      // So many runs would use the limits up.
      organisation: { rateLimits: {} },
    });
    const { simulator, backend } = scene;
    const { keys, organisation } = simulator;
    const [slo] = organisation.slos;
    organisation.addSlo({
      ...slo,
      name: `${slo.name} of ${PLANTED}`,
      description: `Ask ${PLANTED}, mailto:${PLANTED} or ${encodeURIComponent(
        PLANTED,
      )}`,
      tags: [...slo.tags, `owner:${PLANTED}`],
      creator: PLANTED,
    });
    const [monitor] = organisation.monitors;
    organisation.addMonitor({
      ...monitor,
      message: `Down @${PLANTED} @pagerduty-web {{#is_alert}}@${PLANTED}{{/is_alert}}`,
      creator: PLANTED,
    });

    const sent = await readAllAnswers(simulator);
    const emails = [...new Set(sent.match(EMAIL))];
    // Otherwise this would look for nothing.
    expect(emails.length).toBeGreaterThan(100);
    expect(emails).toEqual(
      expect.arrayContaining([
        ...[PLANTED, 'lena.lead@example.com', 'erika.example@example.com'],
        ...['web@example.com', 'somebody@example.com'],
      ]),
    );
    expect(sent).toContain('simulated-secret');

    const people = organisation.teams.flatMap(({ rota, escalation }) => [
      ...rota,
      ...(escalation ? [escalation] : []),
    ]);
    const names = [...new Set(people.map(({ name }) => name))].filter(Boolean);
    expect(names.length).toBeGreaterThan(2);

    // What was asked a while ago is asked again.
    let passedMs = 0;
    const now = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => now() + passedMs);

    const rows: string[] = [];
    const texts: string[] = [];
    const onDemand: string[] = [];
    const { slo: shown } = await scene.getJourneySlo();
    const syncAll = async () => {
      for (const kind of syncKindNames) {
        // As often as one likes, whatever scope was missing before.
        await backend.runNow(kind);
      }
      await backend.match();
      passedMs += 10 * 60_000;
      for (const path of [
        ...entityRefs.map(ref => {
          const [kind, name] = ref.split(/:default\//);
          return `/api/cuj/entities/by-name/${kind}/default/${name}/on-call`;
        }),
        `/api/cuj/sources/main/slos/${shown.id}/history?timeframe=7d`,
        `/api/cuj/sources/main/slos/${shown.id}/trend`,
      ]) {
        onDemand.push(textOf(await request(backend.server).get(path)));
      }
      rows.push(await readAllRows(backend.db));
      for (const path of [
        '/api/cuj/sync/sources',
        '/api/cuj/sync/sources/main/kinds/nothing/run',
      ]) {
        texts.push(textOf(await request(backend.server).get(path)));
      }
      for (const ref of entityRefs) {
        texts.push(textOf(await backend.overview(ref)));
      }
    };

    await syncAll();
    for (const kind of syncKindNames) {
      expect((await backend.getKind(kind)).items).toBeGreaterThan(0);
    }
    for (const fault of faults) {
      simulator.faults.add(fault);
      await syncAll();
      simulator.faults.clear();
    }
    Object.assign(keys, { apiKey: 'revoked', appKey: 'revoked' });
    await syncAll();
    await scene.close();
    await syncAll();

    // What is looked through is what there is.
    const all = [...rows, ...texts, ...onDemand, ...logger.lines].join('\n');
    expect(rows[0]).toContain(slo.id);
    expect(rows[0]).toMatch(/service_telemetry \{.*orchestration-engine/);
    expect(all).toMatch(/answered 500: … has broken it/);
    const answers = onDemand.join('\n');
    expect(answers).toMatch(/"points":\[\{/);
    expect(answers).toMatch(/answered 500/);
    expect(logger.lines.join('\n')).toMatch(/only in part/);
    expect(logger.lines.length).toBeGreaterThan(50);

    // Who is on call is told, by an address where there is no name, and neither stored
    // nor logged.
    expect(names.filter(name => answers.includes(name))).not.toEqual([]);
    const kept = [...rows, ...texts, ...logger.lines].join('\n');
    expect(names.filter(name => kept.includes(name))).toEqual([]);
    const nameless = people
      .filter(({ name }) => name === '')
      .map(({ email }) => `"displayName":"${email}"`);
    const told = nameless.reduce(
      (text, person) => text.replaceAll(person, ''),
      answers,
    );

    const lowerCase = `${kept}\n${told}`.toLowerCase();
    const found = [
      ...['simulator-api-key', 'simulator-app-key', 'simulated-secret'],
      ...emails.flatMap(email => [email, encodeURIComponent(email)]),
    ].filter(text => lowerCase.includes(text.toLowerCase()));
    expect(found).toEqual([]);
    // A header is not to appear with a value, whatever that is.
    expect(
      all.match(
        /(dd-api-key|dd-application-key|authorization|cookie)['"]?\s*[:=].*/gi,
      ),
    ).toBeNull();

    scene.note(
      `none of ${
        emails.length
      } addresses, 2 keys and the secrets of synthetic tests, in ${
        rows[0].split('\n').length
      } rows, ${
        rows.length + texts.length + onDemand.length
      } readings of tables and answers, ${
        logger.lines.length
      } log lines; none of ${
        names.length
      } names of people on call in rows and logs`,
    );
    scene.report();
  });
});

function textOf(response: { text: string; headers: unknown }): string {
  return `${response.text} ${JSON.stringify(response.headers)}`;
}

/** Everything that the simulator would tell us of its organisation. */
async function readAllAnswers(simulator: Simulator): Promise<string> {
  const answers: unknown[] = [];
  const get = async (path: string, body?: unknown) => {
    const answer = await getFromSimulator(simulator, path, body);
    answers.push(answer);
    return answer;
  };
  for (const path of [
    '/api/v1/slo?limit=1000',
    '/api/v1/slo/search?page[size]=1000',
    '/api/v1/slo/correction?limit=1000',
    '/api/v1/monitor?page=0&page_size=1000',
    '/api/v1/synthetics/tests?page_size=1000',
    '/api/v2/incidents?page[size]=100',
    '/api/v2/services/definitions?page[size]=100',
    '/api/v2/catalog/entity?page[limit]=100&include=schema',
  ]) {
    await get(path);
  }
  await get('/api/v2/events/search', {
    filter: { query: 'source:alert', from: 'now-1d', to: 'now' },
    page: { limit: 1000 },
  });
  const { data: teams } = await get('/api/v2/team?page[size]=100');
  for (const { id } of teams) {
    await get(
      `/api/v2/on-call/teams/${id}/on-call?include=responders,escalations,escalations.responders`,
    );
  }
  return JSON.stringify(answers);
}
