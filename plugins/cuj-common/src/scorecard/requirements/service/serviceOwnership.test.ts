/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { judge, known, missing, stale } from '../../__testUtils__/journey';
import { component } from '../../__testUtils__/scorecard';
import { BoundaryOverlap } from '../../../boundaries/BoundaryOverlap';
import { OnCallAhead } from '../../../onCall/OnCallAhead';
import { ServiceDefinition } from '../../../services/ServiceDefinition';
import { EntityFacts } from '../../facts/FactValues';
import { OwnerFact, OwnershipClaim } from '../../facts/OwnerFact';
import { LinkCheck } from '../../facts/ServiceFacts';

const owner: OwnerFact = {
  entityRef: 'group:default/team-orchestration',
  exists: true,
  members: 4,
  contacts: [],
  documentationPrefixes: [],
};

function definition(
  overrides: Partial<ServiceDefinition> = {},
): ServiceDefinition {
  return {
    id: 'service:default/orchestration-engine',
    kind: 'service',
    name: 'orchestration-engine',
    origin: 'software-catalog',
    tags: [],
    links: [],
    contacts: [],
    onCall: [],
    ...overrides,
  };
}

describe('the facts of owner', () => {
  const claim = (overrides: Partial<OwnershipClaim>): OwnershipClaim => ({
    by: 'monitor-tag',
    owner: 'orchestration',
    where: 'engine_availability_requests-fail_prod',
    agrees: true,
    ...overrides,
  });
  const of = (facts: EntityFacts, entity = component({}), scorecard = {}) =>
    judge('owner', entity, { facts, scorecard }).result;

  it('owner: pass where the Group exists, has members, and all agree', () => {
    expect(of(known({ owner, ownershipClaims: [claim({})] }))).toMatchObject({
      verdict: 'pass',
      code: 'owner.confirmed',
      message:
        'Owned by group:default/team-orchestration. The catalog knows the Group, which has 4 members.',
    });
    expect(of(known({ owner }))?.verdict).toBe('pass');
  });

  it('owner: pass for a person without members where the configuration says so', () => {
    expect(
      of(
        known({
          owner: { ...owner, entityRef: 'user:default/jane', members: 0 },
        }),
        component({ spec: { owner: 'user:default/jane' } }),
        { owner: { allowUsers: true } },
      ),
    ).toMatchObject({ verdict: 'pass', code: 'owner.confirmed' });
  });

  it('owner: fail where the catalog has no such Group', () => {
    expect(
      of(known({ owner: { ...owner, exists: false, members: 0 } })),
    ).toMatchObject({
      verdict: 'fail',
      code: 'owner.dangling',
      evidence: [
        { path: 'spec.owner', value: 'group:default/team-orchestration' },
      ],
    });
  });

  it('owner: fail where the Group has no members', () => {
    expect(of(known({ owner: { ...owner, members: 0 } }))).toMatchObject({
      verdict: 'fail',
      code: 'owner.empty',
    });
  });

  it('owner: fail where others name another owner, whom only the evidence tells', () => {
    const result = of(
      known({
        owner,
        ownershipClaims: [
          claim({}),
          claim({
            by: 'relation',
            owner: 'Group:Default/Team-Web',
            where: 'relations',
            agrees: false,
          }),
          claim({ owner: 'web', agrees: false, where: 'engine is slow' }),
        ],
      }),
    );
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'owner.disputed',
      message:
        '2 places name another owner; nobody is responsible when several are.',
    });
    expect(result?.evidence.slice(1)).toEqual([
      {
        path: 'relation: relations',
        value: 'Group:Default/Team-Web',
        entityRef: 'group:default/team-web',
      },
      { path: 'monitor-tag: engine is slow', value: 'web' },
    ]);
  });

  it('owner: unknown where the catalog could not be read, or long ago', () => {
    expect(of(missing('owner'))).toMatchObject({
      verdict: 'unknown',
      code: 'owner.unknown.owner',
      message: 'The source did not tell of owner.',
    });
    expect(of(stale({ owner }))).toMatchObject({
      verdict: 'unknown',
      code: 'owner.stale',
    });
    // But what is wrong in the text needs no catalog.
    expect(
      of(missing('owner'), component({ spec: { owner: 'TBD' } })),
    ).toMatchObject({ verdict: 'fail', code: 'owner.placeholder' });
  });
});

describe('the facts of runbook', () => {
  const url = 'https://wiki.example.com/orchestration/engine';
  const link = { url, type: 'runbook' };
  const withLinks = (...links: object[]) => component({ metadata: { links } });
  const of = (
    facts: EntityFacts,
    entity: Entity = withLinks(link),
    scorecard = {},
  ) => judge('runbook', entity, { facts, scorecard }).result;
  const check = (state: LinkCheck['state'], overrides = {}): LinkCheck => ({
    url,
    state,
    ...overrides,
  });
  const owners = (prefixes: Record<string, string[]>) => ({
    runbook: {
      owners: Object.entries(prefixes).map(([name, values]) => ({
        owner: `group:default/${name}`,
        prefixes: values,
      })),
    },
  });
  const defined = (address = url) => [
    definition({
      links: [
        { type: 'doc', url: 'https://docs.example.com' },
        { type: 'runbook', name: 'First aid', url: address },
      ],
    }),
  ];

  it('runbook: pass where links are not checked', () => {
    for (const facts of [{}, known({ linkChecks: [], owner })]) {
      expect(of(facts)).toMatchObject({
        verdict: 'pass',
        code: 'runbook.linked',
        message: `The runbook is at ${url}.`,
      });
    }
  });

  it('runbook: pass where one of the links answers', () => {
    const entity = withLinks(
      { url: 'https://gone.example.com', type: 'runbook' },
      link,
    );
    expect(
      of(
        known({
          linkChecks: [
            check('broken', { url: 'https://gone.example.com', status: 404 }),
            check('reachable', { status: 200 }),
          ],
        }),
        entity,
      ),
    ).toMatchObject({ verdict: 'pass', code: 'runbook.reachable' });
  });

  it('runbook: pass where only a service definition links it', () => {
    expect(
      of(known({ serviceDefinitions: defined() }), withLinks()),
    ).toMatchObject({
      verdict: 'pass',
      code: 'runbook.found',
      message: `There is a runbook at ${url}.`,
    });
  });

  it('runbook: pass within the documentation of the owner', () => {
    const own = owners({
      'team-orchestration': ['https://wiki.example.com/orchestration'],
      'team-web': ['https://wiki.example.com/'],
    });
    expect(of(known({ owner }), withLinks(link), own)).toMatchObject({
      // The fact says that the owner has none; then the shorter one counts.
      verdict: 'fail',
    });
    expect(
      of(
        known({
          owner: {
            ...owner,
            documentationPrefixes: ['https://wiki.example.com/orchestration'],
          },
        }),
        withLinks(link),
        own,
      ),
    ).toMatchObject({ verdict: 'pass', code: 'runbook.linked' });
    // Without the fact, what the entity says of its owner.
    expect(of({}, withLinks(link), own)?.verdict).toBe('pass');
  });

  it('runbook: fail where the address is broken', () => {
    expect(
      of(known({ linkChecks: [check('broken', { status: 404 })] })),
    ).toMatchObject({
      verdict: 'fail',
      code: 'runbook.broken',
      message: `The link '${url}' leads nowhere: it answers with the status 404.`,
    });
    expect(of(known({ linkChecks: [check('broken')] }))).toMatchObject({
      code: 'runbook.broken',
      message: `The link '${url}' leads nowhere.`,
    });
  });

  it('runbook: fail where it leads to the documentation of another team', () => {
    const result = of(
      {},
      withLinks({
        url: 'https://wiki.example.com/orchestration/../Web/x',
        type: 'runbook',
      }),
      owners({
        'team-orchestration': ['https://wiki.example.com/orchestration'],
        'team-web': ['https://WIKI.example.com/Web'],
      }),
    );
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'runbook.other-team',
    });
    expect(result?.message).not.toContain('team-web');
    expect(result?.evidence).toContainEqual({
      path: 'cuj.scorecard.runbook.owners',
      value: 'https://WIKI.example.com/Web',
      entityRef: 'group:default/team-web',
    });
  });

  it('runbook: fail where it is outside of the documentation of the owner', () => {
    const own = owners({
      'team-orchestration': ['https://wiki.example.com/orch'],
    });
    // `orch` is not the beginning of `orchestration`, but another page.
    expect(of({}, withLinks(link), own)).toMatchObject({
      verdict: 'fail',
      code: 'runbook.elsewhere',
    });
  });

  it('runbook: fail where neither the entity nor a service definition links one', () => {
    for (const serviceDefinitions of [
      [],
      [definition()],
      defined('https://tbd'),
    ]) {
      expect(of(known({ serviceDefinitions }), withLinks())).toMatchObject({
        verdict: 'fail',
        code: 'runbook.missing',
      });
    }
    expect(of(missing('serviceDefinitions'), withLinks())?.verdict).toBe(
      'fail',
    );
    expect(
      of(
        known({
          serviceDefinitions: defined(),
          linkChecks: [check('broken')],
        }),
        withLinks(),
      )?.verdict,
    ).toBe('fail');
  });

  it('runbook: unknown where the host did not answer', () => {
    expect(of(known({ linkChecks: [check('unreachable')] }))).toMatchObject({
      verdict: 'unknown',
      code: 'runbook.unknown.unreachable',
      message: expect.stringContaining('its host did not answer'),
      evidence: [{ value: url }, { value: url }],
    });
  });

  it('runbook: unknown where the answer says nothing of the page, or nobody was asked', () => {
    expect(
      of(known({ linkChecks: [check('unreachable', { status: 403 })] })),
    ).toMatchObject({
      verdict: 'unknown',
      message: expect.stringContaining('it answers with the status 403'),
    });
    expect(
      of(known({ linkChecks: [check('unreachable', { isRefused: true })] })),
    ).toMatchObject({
      verdict: 'unknown',
      message: expect.stringContaining('allowedHosts'),
    });
  });

  it('runbook: unknown where the link was checked too long ago', () => {
    for (const state of ['reachable', 'broken'] as const) {
      const checks = stale({ linkChecks: [check(state)] });
      expect(of(checks)).toMatchObject({
        verdict: 'unknown',
        code: 'runbook.stale',
      });
      // What fails without it fails with it.
      const others = owners({ storage: ['https://wiki.example.com'] });
      expect(of(checks, undefined, others)).toMatchObject({
        verdict: 'fail',
        code: 'runbook.other-team',
      });
    }
    expect(of(stale({ linkChecks: [] }))?.verdict).toBe('pass');
  });

  it('runbook: unknown where the service definition that linked it is from long ago', () => {
    expect(
      of(stale({ serviceDefinitions: defined() }), withLinks()),
    ).toMatchObject({
      verdict: 'unknown',
      code: 'runbook.stale',
      message: expect.stringMatching(
        /^No link leads to a runbook\. .* then it was met/,
      ),
    });
    expect(
      of(stale({ serviceDefinitions: [definition()] }), withLinks())?.verdict,
    ).toBe('fail');
  });
});

describe('the facts of on-call', () => {
  const teamOf = (team: string) =>
    component({ annotations: { 'cuj-slo/on-call-team': team } });
  const bare = component({ metadata: { annotations: {} } });
  const readUntil = '2026-11-29T10:00:00.000Z';
  const coverage = (
    responders: number,
    ahead: OnCallAhead | undefined = { readUntil },
  ) => ({
    onCallCoverage: { team: 'orchestration', responders, ahead },
  });
  const of = (facts: EntityFacts, entity: Entity) =>
    judge('on-call', entity, { facts }).result;
  const defined = {
    serviceDefinitions: [
      definition({
        onCall: [{ system: 'pagerduty', url: 'https://acme.pagerduty.com/x' }],
      }),
    ],
  };

  it('on-call: pass where somebody is on call', () => {
    expect(of(known(coverage(2)), teamOf('orchestration'))).toMatchObject({
      verdict: 'pass',
      code: 'on-call.covered',
      message: expect.stringMatching(
        /Somebody is on call now, and at all times until 2026-11-29 10:00 UTC\.$/,
      ),
      measured: { value: 2, threshold: 1, unit: 'count' },
    });
    // The team may stand with the owner.
    expect(of(known(coverage(1)), bare)?.verdict).toBe('pass');
  });

  it('on-call: pass by the text alone where no source knows the rotation', () => {
    for (const facts of [
      {},
      missing('onCallCoverage', 'serviceDefinitions'),
      stale({ serviceDefinitions: [] }),
    ]) {
      expect(of(facts, component({}))).toMatchObject({
        verdict: 'pass',
        code: 'on-call.referenced',
      });
    }
  });

  it('on-call: pass where only a service definition refers to a rotation', () => {
    expect(of(known(defined), bare)).toMatchObject({
      verdict: 'pass',
      code: 'on-call.defined',
      evidence: [{ value: 'https://acme.pagerduty.com/x' }],
    });
  });

  it('on-call: fail where nobody is on call', () => {
    expect(of(known(coverage(0)), teamOf('orchestration'))).toMatchObject({
      verdict: 'fail',
      code: 'on-call.nobody',
      measured: { value: 0, threshold: 1, unit: 'count' },
    });
  });

  it('on-call: fail where nobody is on call for some time of the next 7 days', () => {
    const gap = { from: '2026-11-24T08:00:00Z', to: '2026-11-24T17:30:00Z' };
    expect(
      of(
        known(coverage(2, { readUntil: gap.to, gap })),
        teamOf('orchestration'),
      ),
    ).toMatchObject({
      verdict: 'fail',
      code: 'on-call.gap',
      message:
        'Somebody is on call now, but nobody from 2026-11-24 08:00 UTC to 2026-11-24 17:30 UTC.',
      evidence: [
        { path: "metadata.annotations['cuj-slo/on-call-team']" },
        { path: 'onCallCoverage.team', value: 'orchestration' },
        {
          path: 'onCallCoverage.ahead.gap',
          value: 'nobody from 2026-11-24 08:00 UTC to 2026-11-24 17:30 UTC',
        },
        {
          path: 'onCallCoverage.ahead.readUntil',
          value: '2026-11-24 17:30 UTC',
        },
      ],
    });
    // When it ends was not told.
    expect(
      of(
        known(coverage(2, { readUntil: gap.from, gap: { from: gap.from } })),
        teamOf('orchestration'),
      )?.message,
    ).toBe('Somebody is on call now, but nobody from 2026-11-24 08:00 UTC on.');
  });

  it('on-call: fail where neither the text nor a service definition refers to a rotation', () => {
    expect(
      of(known({ serviceDefinitions: [definition()] }), bare),
    ).toMatchObject({ verdict: 'fail', code: 'on-call.missing' });
    expect(
      of(missing('onCallCoverage', 'serviceDefinitions'), bare)?.verdict,
    ).toBe('fail');
  });

  it('on-call: unknown where the source of the team did not answer', () => {
    expect(
      of(missing('onCallCoverage'), teamOf('orchestration')),
    ).toMatchObject({
      verdict: 'unknown',
      code: 'on-call.unknown.onCallCoverage',
    });
    expect(of(stale(coverage(2)), teamOf('orchestration'))).toMatchObject({
      verdict: 'unknown',
      code: 'on-call.stale',
    });
    // The team that stands with the owner may have nobody on call by now.
    for (const entity of [bare, component({})]) {
      expect(of(stale(coverage(2)), entity)).toMatchObject({
        verdict: 'unknown',
        code: 'on-call.stale',
      });
    }
    // A placeholder names no team.
    expect(of(missing('onCallCoverage'), teamOf('TBD'))?.verdict).toBe('pass');
  });

  it('on-call: unknown where the next 7 days could not be read as a whole', () => {
    expect(
      of(
        known(coverage(2, { readUntil, problem: 'Datadog is down' })),
        teamOf('orchestration'),
      ),
    ).toMatchObject({
      verdict: 'unknown',
      code: 'on-call.unknown.ahead',
      message: expect.stringContaining('Datadog is down'),
      measured: { value: 2 },
    });
    const now = { team: 'orchestration', responders: 2 };
    for (const odd of [now, { ...now, ahead: { readUntil: 'soon' } }]) {
      expect(of(known({ onCallCoverage: odd }), bare)).toMatchObject({
        verdict: 'unknown',
        code: 'on-call.unknown.ahead',
      });
    }
  });

  it('on-call: unknown where the service definition that referred to it is from long ago', () => {
    expect(of(stale(defined), bare)).toMatchObject({
      verdict: 'unknown',
      code: 'on-call.stale',
    });
  });

  it('on-call: unknown where the number of people is none', () => {
    expect(
      of(
        known({
          onCallCoverage: { team: 'x', responders: Number.NaN },
        }),
        component({}),
      ),
    ).toMatchObject({ verdict: 'unknown', code: 'on-call.unknown.untold' });
  });
});

describe('the facts of boundary', () => {
  const of = (facts: EntityFacts) =>
    judge('boundary', component({}), { facts }).result;
  const overlap: BoundaryOverlap = {
    kind: 'same-endpoint',
    own: 'POST /workflows/{id}/runs',
    other: 'POST /workflows/{wf}/runs',
    entityRef: 'component:default/workflow-service',
    ownerRef: 'group:default/team-workflow',
  };

  it('boundary: pass where no other owner claims the same', () => {
    expect(of(known({ boundaryOverlaps: [] }))).toMatchObject({
      verdict: 'pass',
      code: 'boundary.clear',
      message: expect.stringMatching(/^Responsible for .* No other owner/),
    });
  });

  it('boundary: fail where others claim the same, each of which is evidence', () => {
    const result = of(
      known({
        boundaryOverlaps: [
          overlap,
          { ...overlap, kind: 'wildcard', own: 'GET /runs/{id}', other: '/**' },
        ],
      }),
    );
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'boundary.overlap',
      message: 'Other owners claim the same 2 times.',
      measured: { value: 2, threshold: 0, unit: 'count' },
    });
    expect(result?.evidence.slice(1)).toEqual([
      {
        path: 'same-endpoint: POST /workflows/{id}/runs',
        value: 'component:default/workflow-service: POST /workflows/{wf}/runs',
        entityRef: 'component:default/workflow-service',
      },
      {
        path: 'wildcard: GET /runs/{id}',
        value: 'component:default/workflow-service: /**',
        entityRef: 'component:default/workflow-service',
      },
    ]);
  });

  it('boundary: fail where another owner has the same service', () => {
    expect(
      of(
        known({
          boundaryOverlaps: [
            overlap,
            { ...overlap, kind: 'same-service', own: 'orchestration-engine' },
          ],
        }),
      ),
    ).toMatchObject({
      verdict: 'fail',
      code: 'boundary.same-service',
      message: 'An entity of another owner is the same service.',
    });
  });

  it('boundary: unknown before claims were ever compared', () => {
    expect(of({})).toMatchObject({
      verdict: 'unknown',
      code: 'boundary.unknown.boundaryOverlaps',
      message: 'Nobody has looked yet.',
    });
  });
});
