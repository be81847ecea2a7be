/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judge, known, missing, stale } from '../../__testUtils__/journey';
import { component } from '../../__testUtils__/scorecard';
import { owner } from '../../__testUtils__/serviceFacts';
import { EntityFacts } from '../../facts/FactValues';
import { OwnershipClaim } from '../../facts/OwnerFact';

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

  const disputed = {
    owner,
    ownershipClaims: [
      claim({}),
      claim({ by: 'slo-tag', owner: 'web', agrees: false }),
    ],
  };

  it('owner: unknown where it was another one when the sources were last read', () => {
    expect(of(known(disputed))?.verdict).toBe('fail');
    expect(
      of({ ...known({ owner }), ...stale(disputed), ...known({ owner }) }),
    ).toMatchObject({
      verdict: 'unknown',
      code: 'owner.stale',
      message: expect.stringMatching(
        /then it was not met: 1 place names another owner/,
      ),
    });
    // Nor is it known that nobody has become of another opinion since.
    expect(
      of({
        ...stale({ ownershipClaims: [claim({})] }),
        ...known({ owner }),
      }),
    ).toMatchObject({
      verdict: 'unknown',
      code: 'owner.stale',
      message: expect.stringMatching(/then it was met/),
    });
    // But what the catalog itself says needs no source.
    expect(
      of({
        ...stale({ ownershipClaims: [claim({})] }),
        ...known({ owner: { ...owner, members: 0 } }),
      }),
    ).toMatchObject({ verdict: 'fail', code: 'owner.empty' });
  });

  it('owner: pass where no source was ever read, and says that nothing was compared', () => {
    expect(
      of({ ...known({ owner }), ...missing('ownershipClaims') }),
    ).toMatchObject({
      verdict: 'pass',
      code: 'owner.confirmed',
      message: expect.stringMatching(
        /has 4 members\. Nothing else was compared with it: The source did not tell of ownershipClaims\.$/,
      ),
    });
    expect(
      of({
        ...known({ owner, ownershipClaims: [claim({})], slos: [] }),
        ...missing('serviceDefinitions'),
      })?.message,
    ).toMatch(
      /Its service definitions were not compared with it: The source did not tell of serviceDefinitions\.$/,
    );
  });

  it('owner: fail where another Group is called, names the journeys of SLOs where they can be hidden', () => {
    const result = of(
      known({
        owner,
        ownershipClaims: [
          claim({
            by: 'on-call',
            owner: 'web',
            where: "metadata.annotations['cuj-slo/on-call-team']",
            entityRef: 'group:default/team-web',
            agrees: false,
          }),
          claim({
            by: 'slo-tag',
            owner: 'web',
            where: 'cuj_slo_engine_secret_prod',
            entityRefs: ['journey:default/secret'],
            agrees: false,
          }),
        ],
      }),
    );
    expect(result?.message).not.toMatch(/web|secret/);
    expect(result?.evidence.slice(1)).toEqual([
      {
        path: "on-call: metadata.annotations['cuj-slo/on-call-team']",
        value: 'web',
        entityRef: 'group:default/team-web',
      },
      {
        path: 'slo-tag: cuj_slo_engine_secret_prod',
        value: 'web',
        entityRefs: ['journey:default/secret'],
      },
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
