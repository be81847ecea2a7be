/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  component,
  createEvaluator,
  today,
} from '../../__testUtils__/scorecard';

function evaluateOne(requirementId: string, entity: Entity) {
  const result = createEvaluator()
    .evaluateText(entity, { today })!
    .results.find(one => one.requirementId === requirementId)!;
  return result;
}

describe('the text of owner', () => {
  it.each([
    ['group:default/team-orchestration'],
    ['team-orchestration'],
    ['default/team-orchestration'],
    ['Group:team_orchestration'],
    ['Group:Default/Team.Orchestration'],
    ['your-health'],
    ['team-guests'],
  ])('owner: pass for %p', owner => {
    expect(evaluateOne('owner', component({ spec: { owner } }))).toMatchObject({
      verdict: 'pass',
      evidence: [{ path: 'spec.owner', value: owner }],
    });
  });

  it.each([
    [undefined, 'owner.missing'],
    [null, 'owner.missing'],
    ['  ', 'owner.missing'],
    ['TBD', 'owner.placeholder'],
    ['n/a', 'owner.placeholder'],
    ['group:default/Unknown', 'owner.placeholder'],
    ['guest', 'owner.placeholder'],
    ['<your team>', 'owner.placeholder'],
    ['your-team', 'owner.placeholder'],
    ['group:default/your-team', 'owner.placeholder'],
    ['team-tbd', 'owner.placeholder'],
    ['to-be-determined', 'owner.placeholder'],
    ['n.a', 'owner.placeholder'],
    ['${TEAM}', 'owner.placeholder'],
    ['???', 'owner.placeholder'],
    ['user:default/jane', 'owner.user'],
    ['jane.doe@example.com', 'owner.email'],
    ['mailto:jane.doe@example.com', 'owner.email'],
    ['team-a, team-b', 'owner.several'],
    ['team-a and team-b', 'owner.several'],
    [['team-a', 'team-b'], 'owner.several'],
    ['component:default/engine', 'owner.kind'],
    ['team orchestration', 'owner.malformed'],
    ['group:a:b/c', 'owner.malformed'],
    ['a/b/c', 'owner.malformed'],
    ['@acme/payments', 'owner.malformed'],
    ['#payments', 'owner.malformed'],
    ['group:default/payments!', 'owner.malformed'],
    [42, 'owner.malformed'],
    [{ name: 'x' }, 'owner.malformed'],
  ])('owner: fail for %p with %p', (owner, code) => {
    const result = evaluateOne('owner', component({ spec: { owner } }));
    expect(result).toMatchObject({ verdict: 'fail', code });
    expect(result.message).toMatch(/\.$/);
    expect(result.remediation?.example).toContain('owner: group:default/');
  });

  it('owner: pass for a person where the configuration says so', () => {
    expect(
      createEvaluator({ owner: { allowUsers: true } }).evaluateText(
        component({ spec: { owner: 'user:default/jane' } }),
        { today },
      )!.results[0],
    ).toMatchObject({ requirementId: 'owner', verdict: 'pass' });
  });
});

describe('the text of runbook', () => {
  it.each([
    [[{ url: 'https://wiki.example.com/x', type: 'Runbook' }]],
    [[{ url: 'http://wiki/x', title: 'Engine run book' }]],
    [[{ url: 'https://github.com/acme/todo', type: 'runbook' }]],
    [[{ url: 'https://runbooks.example.com/na', type: 'runbook' }]],
    [[{ url: 'https://wiki.example.com/#!', type: 'runbook' }]],
    [[{ url: 'https://wiki.example.com/your-account', type: 'runbook' }]],
    [
      [
        { title: 'Docs', url: 'https://docs.example.com' },
        { url: '/wiki/engine', type: 'runbook' },
        { url: 'https://wiki.example.com/engine', title: 'RUNBOOK: failover' },
      ],
    ],
  ])('runbook: pass for %j', links => {
    expect(
      evaluateOne('runbook', component({ metadata: { links } })),
    ).toMatchObject({ verdict: 'pass', code: 'runbook.linked' });
  });

  it.each([
    [undefined, 'runbook.missing'],
    ['https://wiki.example.com', 'runbook.missing'],
    [[null, 'x', 7, {}], 'runbook.missing'],
    [[{ url: 'https://docs.example.com' }], 'runbook.missing'],
    [[{ type: 'runbook' }], 'runbook.empty'],
    [[{ url: ' ', type: 'runbook' }], 'runbook.empty'],
    [[{ url: { a: 1 }, type: 'runbook' }], 'runbook.empty'],
    [[{ url: '/wiki/engine', type: 'runbook' }], 'runbook.relative'],
    [[{ url: 'wiki/engine', type: 'runbook' }], 'runbook.relative'],
    [[{ url: 'TBD', type: 'runbook' }], 'runbook.placeholder'],
    [[{ url: 'https://…/.....', type: 'runbook' }], 'runbook.placeholder'],
    [[{ url: 'https://tbd', type: 'runbook' }], 'runbook.placeholder'],
    [
      [{ url: 'https://x.example.com/tbd', type: 'runbook' }],
      'runbook.placeholder',
    ],
    [
      [{ url: 'https://wiki.example.com/TODO', type: 'runbook' }],
      'runbook.placeholder',
    ],
    [
      [{ url: 'https://wiki.example.com/your-team/runbook', type: 'runbook' }],
      'runbook.placeholder',
    ],
    [
      [{ url: 'https://your-company.example.com/x', type: 'runbook' }],
      'runbook.placeholder',
    ],
    [[{ url: 'https://', type: 'runbook' }], 'runbook.malformed'],
    [[{ url: 'https:wiki', type: 'runbook' }], 'runbook.malformed'],
    // eslint-disable-next-line no-script-url
    [[{ url: 'javascript:alert(1)', type: 'runbook' }], 'runbook.scheme'],
    [[{ url: 'mailto:a@example.com', type: 'runbook' }], 'runbook.scheme'],
  ])('runbook: fail for %j with %p', (links, code) => {
    const result = evaluateOne('runbook', component({ metadata: { links } }));
    expect(result).toMatchObject({ verdict: 'fail', code });
    expect(result.remediation?.example).toContain('type: runbook');
  });
});

describe('the text of on-call', () => {
  it.each([
    [{ 'pagerduty.com/integration-key': 'abc' }],
    [{ 'opsgenie.com/component-selector': 'tag:engine' }],
    [{ 'opsgenie.com/service-id': 'x' }],
    [{ 'incident.io/service': 'x' }],
    [{ 'grafana.com/oncall-team': 'orchestration' }],
    [{ 'datadoghq.com/on-call-team': 'orchestration' }],
    [{ 'datadoghq.com/on-call-schedule': 'x' }],
    [{ 'cuj-slo/on-call-team': 'orchestration' }],
    [{ 'firehydrant.com/service-name': 'engine' }],
    [{ 'rootly.com/service-slug': 'engine' }],
    [{ 'splunk.com/on-call-routing-key': 'engine' }],
    [{ 'pagerduty.com/integration-key': 'TBD', 'opsgenie.com/team': 'core' }],
  ])('on-call: pass for %j', annotations => {
    expect(
      evaluateOne('on-call', component({ metadata: { annotations } })),
    ).toMatchObject({ verdict: 'pass', code: 'on-call.referenced' });
  });

  it.each([
    [undefined, 'on-call.missing'],
    [{}, 'on-call.missing'],
    [{ 'datadoghq.com/dashboard-url': 'https://x' }, 'on-call.missing'],
    // These set a plugin up, and name nobody.
    [{ 'incident.io/api-host': 'https://x' }, 'on-call.missing'],
    [{ 'incident.io/api-key': 'x' }, 'on-call.missing'],
    [{ 'opsgenie.com/url': 'https://x' }, 'on-call.missing'],
    [{ 'opsgenie.com/base-url': 'https://x' }, 'on-call.missing'],
    [{ 'opsgenie.com/host': 'x' }, 'on-call.missing'],
    [{ 'grafana.com/oncall-api-url': 'https://x' }, 'on-call.missing'],
    [{ 'grafana.com/dashboard-selector': 'x' }, 'on-call.missing'],
    [{ 'datadoghq.com/site': 'datadoghq.eu' }, 'on-call.missing'],
    [{ 'datadoghq.com/on-call-site': 'datadoghq.eu' }, 'on-call.missing'],
    [{ 'incident.io/service': 'TBD' }, 'on-call.placeholder'],
    [{ 'rootly.com/service-auto-import': 'enabled' }, 'on-call.missing'],
    [{ 'pagerduty.com/service-id': 'YOUR_SERVICE_ID' }, 'on-call.placeholder'],
    [{ 'pagerduty.com/service-id': 'TBD' }, 'on-call.placeholder'],
    [{ 'pagerduty.com/service-id': '' }, 'on-call.placeholder'],
    [{ 'pagerduty.com/service-id': 7 }, 'on-call.placeholder'],
  ])('on-call: fail for %j with %p', (annotations, code) => {
    expect(
      evaluateOne('on-call', component({ metadata: { annotations } })),
    ).toMatchObject({ verdict: 'fail', code });
  });

  it.each([
    ['example.com/rota-id', 'pass'],
    ['example.com/rota-url', 'fail'],
    // Named in full, it is what the operator means.
    ['example.com/url', 'pass'],
    ['incident.io/service', 'fail'],
  ])('on-call: by the configuration, %p makes it %p', (key, verdict) => {
    const evaluator = createEvaluator({
      onCall: { annotations: ['example.com/rota*', 'example.com/url'] },
    });
    const entity = component({ annotations: { [key]: '7' } });
    expect(evaluator.evaluateText(entity, { today })!.results[2]).toMatchObject(
      { requirementId: 'on-call', verdict },
    );
  });
});

describe('the text of boundary', () => {
  it.each([
    [{ annotations: { 'cuj-slo/boundaries': 'GET /runs/{id}' } }],
    [{ annotations: { 'cuj-slo/boundaries': '* /runs\ninvoice export' } }],
    [{ annotations: { 'cuj-slo/boundaries': 'GET /your-team/members' } }],
    [{ annotations: { 'cuj-slo/boundaries': 'GET /your-organization/users' } }],
    [{ annotations: { 'cuj-slo/boundaries': 'ACL/RBAC management' } }],
    [
      {
        annotations: { 'cuj-slo/boundaries': undefined },
        spec: { providesApis: ['runs-api'] },
      },
    ],
  ])('boundary: pass for %j', overrides => {
    expect(evaluateOne('boundary', component(overrides))).toMatchObject({
      verdict: 'pass',
    });
  });

  it.each([
    [undefined, 'boundary.missing'],
    ['  ,\n ', 'boundary.placeholder'],
    ['TBD', 'boundary.placeholder'],
    ['GET /your-resource/{id}, TBD', 'boundary.placeholder'],
    ['GET /Your-Service/runs', 'boundary.placeholder'],
    ['GET https://api.x/v1/your-endpoint, /your-path', 'boundary.placeholder'],
    ['POST', 'boundary.malformed'],
    ['POST runs and jobs', 'boundary.malformed'],
    ['SEND /runs', 'boundary.malformed'],
    ['GET /runs /jobs', 'boundary.malformed'],
    ['GET /runs, <script>', 'boundary.malformed'],
    [{ a: 1 }, 'boundary.malformed'],
  ])('boundary: fail for %p with %p', (boundaries, code) => {
    expect(
      evaluateOne(
        'boundary',
        component({ annotations: { 'cuj-slo/boundaries': boundaries } }),
      ),
    ).toMatchObject({ verdict: 'fail', code });
  });
});
