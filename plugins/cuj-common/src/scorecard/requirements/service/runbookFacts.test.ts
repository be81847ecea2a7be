/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { judge, known, missing, stale } from '../../__testUtils__/journey';
import { component } from '../../__testUtils__/scorecard';
import { definition, owner } from '../../__testUtils__/serviceFacts';
import { EntityFacts } from '../../facts/FactValues';
import { LinkCheck } from '../../facts/ServiceFacts';

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
