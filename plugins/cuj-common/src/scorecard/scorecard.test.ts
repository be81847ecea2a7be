/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import fc from 'fast-check';
import { readScorecardSettingsFromConfig } from './readScorecardSettingsFromConfig';
import { ScorecardEvaluator } from './ScorecardEvaluator';
import { scorecardLabels } from './scorecardLabels';

const today = '2026-11-22';

function createEvaluator(scorecard: object = {}) {
  return ScorecardEvaluator.create({
    settings: readScorecardSettingsFromConfig(
      new ConfigReader({ cuj: { scorecard } }),
    ),
  });
}

function component(overrides: {
  spec?: object;
  metadata?: object;
  annotations?: object;
}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'orchestration-engine',
      annotations: {
        'pagerduty.com/service-id': 'P123456',
        'cuj-slo/boundaries': 'POST /workflows/{id}/runs, GET /runs/{id}',
        ...overrides.annotations,
      } as Record<string, string>,
      links: [{ url: 'https://runbooks.example.com/engine', type: 'runbook' }],
      ...overrides.metadata,
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/team-orchestration',
      ...overrides.spec,
    },
  };
}

function evaluateOne(requirementId: string, entity: Entity) {
  const result = createEvaluator()
    .evaluate(entity, { today })!
    .results.find(one => one.requirementId === requirementId)!;
  return result;
}

describe('the requirement owner', () => {
  it.each([
    ['group:default/team-orchestration'],
    ['team-orchestration'],
    ['default/team-orchestration'],
    ['Group:team_orchestration'],
  ])('passes for %p', owner => {
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
    [42, 'owner.malformed'],
    [{ name: 'x' }, 'owner.malformed'],
  ])('fails for %p with %p', (owner, code) => {
    const result = evaluateOne('owner', component({ spec: { owner } }));
    expect(result).toMatchObject({ verdict: 'fail', code });
    expect(result.message).toMatch(/\.$/);
    expect(result.remediation?.example).toContain('owner: group:default/');
  });

  it('lets a person own where the configuration says so', () => {
    expect(
      createEvaluator({ owner: { allowUsers: true } }).evaluate(
        component({ spec: { owner: 'user:default/jane' } }),
        { today },
      )!.results[0],
    ).toMatchObject({ requirementId: 'owner', verdict: 'pass' });
  });
});

describe('the requirement runbook', () => {
  it.each([
    [[{ url: 'https://wiki.example.com/x', type: 'Runbook' }]],
    [[{ url: 'http://wiki/x', title: 'Engine run book' }]],
    [
      [
        { title: 'Docs', url: 'https://docs.example.com' },
        { url: '/wiki/engine', type: 'runbook' },
        { url: 'https://wiki.example.com/engine', title: 'RUNBOOK: failover' },
      ],
    ],
  ])('passes for %j', links => {
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
      [{ url: 'https://wiki.example.com/TODO', type: 'runbook' }],
      'runbook.placeholder',
    ],
    [[{ url: 'https://', type: 'runbook' }], 'runbook.malformed'],
    [[{ url: 'https:wiki', type: 'runbook' }], 'runbook.malformed'],
    // eslint-disable-next-line no-script-url
    [[{ url: 'javascript:alert(1)', type: 'runbook' }], 'runbook.scheme'],
    [[{ url: 'mailto:a@example.com', type: 'runbook' }], 'runbook.scheme'],
  ])('fails for %j with %p', (links, code) => {
    const result = evaluateOne('runbook', component({ metadata: { links } }));
    expect(result).toMatchObject({ verdict: 'fail', code });
    expect(result.remediation?.example).toContain('type: runbook');
  });
});

describe('the requirement on-call', () => {
  it.each([
    [{ 'pagerduty.com/integration-key': 'abc' }],
    [{ 'opsgenie.com/component-selector': 'tag:engine' }],
    [{ 'datadoghq.com/on-call-team': 'orchestration' }],
    [{ 'pagerduty.com/integration-key': 'TBD', 'opsgenie.com/team': 'core' }],
  ])('passes for %j', annotations => {
    expect(
      evaluateOne('on-call', component({ metadata: { annotations } })),
    ).toMatchObject({ verdict: 'pass', code: 'on-call.referenced' });
  });

  it.each([
    [undefined, 'on-call.missing'],
    [{}, 'on-call.missing'],
    [{ 'datadoghq.com/dashboard-url': 'https://x' }, 'on-call.missing'],
    [{ 'pagerduty.com/service-id': 'TBD' }, 'on-call.placeholder'],
    [{ 'pagerduty.com/service-id': '' }, 'on-call.placeholder'],
    [{ 'pagerduty.com/service-id': 7 }, 'on-call.placeholder'],
  ])('fails for %j with %p', (annotations, code) => {
    expect(
      evaluateOne('on-call', component({ metadata: { annotations } })),
    ).toMatchObject({ verdict: 'fail', code });
  });

  it('recognises the annotations that the configuration names', () => {
    const evaluator = createEvaluator({
      onCall: { annotations: ['example.com/rota*'] },
    });
    const entity = component({ annotations: { 'example.com/rota-id': '7' } });
    expect(evaluator.evaluate(entity, { today })!.results[2]).toMatchObject({
      verdict: 'pass',
      message: 'On call through example.com/rota-id.',
    });
  });
});

describe('the requirement boundary', () => {
  it.each([
    [{ annotations: { 'cuj-slo/boundaries': 'GET /runs/{id}' } }],
    [{ annotations: { 'cuj-slo/boundaries': '* /runs\ninvoice export' } }],
    [
      {
        annotations: { 'cuj-slo/boundaries': undefined },
        spec: { providesApis: ['runs-api'] },
      },
    ],
  ])('passes for %j', overrides => {
    expect(evaluateOne('boundary', component(overrides))).toMatchObject({
      verdict: 'pass',
    });
  });

  it.each([
    [undefined, 'boundary.missing'],
    ['  ,\n ', 'boundary.placeholder'],
    ['TBD', 'boundary.placeholder'],
    ['POST', 'boundary.malformed'],
    ['POST runs', 'boundary.malformed'],
    ['SEND /runs', 'boundary.malformed'],
    ['GET /runs /jobs', 'boundary.malformed'],
    ['GET /runs, <script>', 'boundary.malformed'],
    [{ a: 1 }, 'boundary.malformed'],
  ])('fails for %p with %p', (boundaries, code) => {
    expect(
      evaluateOne(
        'boundary',
        component({ annotations: { 'cuj-slo/boundaries': boundaries } }),
      ),
    ).toMatchObject({ verdict: 'fail', code });
  });
});

describe('ScorecardEvaluator', () => {
  const failing = component({
    metadata: { name: 'Optimizer-Service', links: [] },
    spec: { owner: 'TBD' },
  });
  const exemption = {
    requirement: 'owner',
    entities: ['component:default/optimizer-service'],
    reason: 'The team is being set up.',
    until: '2026-11-22',
    approvedBy: 'group:default/platform',
  };

  it('counts each verdict apart and says what the next level needs', () => {
    const card = createEvaluator({
      requirements: { boundary: { enabled: false } },
      exemptions: [exemption],
    }).evaluate(failing, { today })!;
    expect(card).toMatchObject({
      level: 0,
      highestLevel: 1,
      missingForNextLevel: ['runbook'],
      counts: { pass: 1, fail: 1, unknown: 0, waived: 1 },
    });
    expect(card.results.map(result => result.requirementId)).toEqual([
      'owner',
      'runbook',
      'on-call',
    ]);
    expect(card.results[0]).toMatchObject({
      verdict: 'waived',
      code: 'owner.placeholder',
      waiver: {
        reason: 'The team is being set up.',
        until: '2026-11-22',
        approvedBy: 'group:default/platform',
      },
    });
    expect(scorecardLabels(card)).toEqual({
      scorecard: 'failing',
      failing: 'runbook',
    });
  });

  it('ends an exemption after its last day and waives nothing that passes', () => {
    const evaluator = createEvaluator({ exemptions: [exemption] });
    expect(
      evaluator.evaluate(failing, { today: '2026-11-23' })!.results[0].verdict,
    ).toBe('fail');
    expect(
      evaluator.evaluate(
        component({ metadata: { name: 'optimizer-service', links: [] } }),
        { today },
      )!.results[0].verdict,
    ).toBe('pass');
  });

  it('labels what only an exemption keeps from failing as waived', () => {
    const card = createEvaluator({ exemptions: [exemption] }).evaluate(
      component({
        metadata: {
          name: 'optimizer-service',
          annotations: component({}).metadata.annotations,
        },
        spec: { owner: 'TBD' },
      }),
      { today },
    )!;
    expect(card.level).toBe(1);
    expect(scorecardLabels(card)).toEqual({ scorecard: 'waived' });
    expect(
      scorecardLabels(createEvaluator().evaluate(component({}), { today })!),
    ).toEqual({ scorecard: 'passing' });
  });

  it('leaves entities alone that the filter does not name', () => {
    const evaluator = createEvaluator({
      appliesTo: { kind: 'Component', 'spec.type': 'service' },
    });
    expect(evaluator.evaluate(component({}), { today })).toBeDefined();
    expect(
      evaluator.evaluate(component({ spec: { type: 'library' } }), { today }),
    ).toBeUndefined();
  });

  it('throws for no entity whatsoever and always says the same', () => {
    const evaluator = createEvaluator({ exemptions: [exemption] });
    const messy = fc.record(
      {
        kind: fc.oneof(fc.constant('Component'), fc.jsonValue()),
        metadata: fc.oneof(
          fc.jsonValue(),
          fc.record({
            name: fc.jsonValue(),
            namespace: fc.jsonValue(),
            annotations: fc.oneof(
              fc.jsonValue(),
              fc.dictionary(
                fc.constantFrom(
                  'cuj-slo/boundaries',
                  'pagerduty.com/service-id',
                  'opsgenie.com/x',
                ),
                fc.jsonValue(),
              ),
            ),
            links: fc.oneof(
              fc.jsonValue(),
              fc.array(
                fc.record({
                  type: fc.constantFrom('runbook', 'Runbook', 7),
                  url: fc.oneof(fc.webUrl(), fc.string(), fc.jsonValue()),
                }),
              ),
            ),
          }),
        ),
        spec: fc.oneof(
          fc.jsonValue(),
          fc.record({
            owner: fc.oneof(fc.string(), fc.emailAddress(), fc.jsonValue()),
            providesApis: fc.jsonValue(),
          }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(messy, fc.jsonValue()), value => {
        const entity = value as unknown as Entity;
        expect(evaluator.evaluate(entity, { today })).toEqual(
          evaluator.evaluate(structuredClone(entity), { today }),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('the annotation with the failed requirements', () => {
  it('is sorted and never longer than 200 characters', () => {
    const result = createEvaluator().evaluate(component({}), { today })!
      .results[0];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{0,30}$/), {
          minLength: 1,
          maxLength: 60,
        }),
        ids => {
          const { failing } = scorecardLabels({
            level: 0,
            highestLevel: 1,
            missingForNextLevel: [],
            counts: { pass: 0, fail: ids.length, unknown: 0, waived: 0 },
            results: ids.map(requirementId => ({
              ...result,
              requirementId,
              verdict: 'fail' as const,
            })),
          });
          expect(failing!.length).toBeLessThanOrEqual(200);
          const shown = failing!.split(',').filter(id => !id.startsWith('+'));
          expect(shown).toEqual([...ids].sort().slice(0, shown.length));
        },
      ),
    );
  });
});

describe('readScorecardSettingsFromConfig', () => {
  const read = (scorecard: object) => () =>
    readScorecardSettingsFromConfig(new ConfigReader({ cuj: { scorecard } }));

  it('informs about every requirement where nothing is said', () => {
    expect(read({})().requirements).toEqual({
      owner: { mode: 'inform' },
      runbook: { mode: 'inform' },
      'on-call': { mode: 'inform' },
      boundary: { mode: 'inform' },
    });
  });

  it.each([
    [{ requirements: { oncall: {} } }, /requirements\.oncall.*only owner/],
    [{ requirements: { owner: { mode: 'block' } } }, /owner\.mode.*'block'/],
    [{ appliesTo: { $foo: 1 } }, /appliesTo/],
    [
      {
        exemptions: [
          { requirement: 'owner', entities: ['x'], reason: 'x', until: 'soon' },
        ],
      },
      /exemptions\[0\]\.until.*'soon'/,
    ],
    [
      {
        exemptions: [
          {
            requirement: 'owner',
            entities: ['x'],
            reason: 'x',
            until: '2026-12-31',
          },
        ],
      },
      /exemptions\[0\]\.entities.*'x'/,
    ],
    [
      {
        exemptions: [
          {
            requirement: 'owner',
            entities: [],
            reason: 'x',
            until: '2026-02-30',
          },
        ],
      },
      /2026-02-30/,
    ],
  ])('refuses %j', (scorecard, message) => {
    expect(read(scorecard)).toThrow(message);
  });
});
