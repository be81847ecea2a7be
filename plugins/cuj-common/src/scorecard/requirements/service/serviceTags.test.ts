/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { judge, known, missing, stale } from '../../__testUtils__/journey';
import { component } from '../../__testUtils__/scorecard';
import { ServiceDefinition } from '../../../services/ServiceDefinition';
import { EntityFacts } from '../../facts/FactValues';
import { OwnerFact } from '../../facts/OwnerFact';

describe('tags', () => {
  const monitor = (...tags: string[]) => ({
    kind: 'monitor' as const,
    id: '7',
    name: 'engine is slow',
    tags,
  });
  const unclear = monitor(
    'team:orchestration',
    'Service:Orchestration_Engine',
    'env:prod',
  );
  const complete = { ...unclear, isOfOwner: true };
  const of = (facts: EntityFacts, entity: Entity = component({})) =>
    judge('tags', entity, { facts }).result;

  it('tags: pass where all are there and agree with the catalog', () => {
    expect(of(known({ taggedItems: [complete] }))).toMatchObject({
      verdict: 'pass',
      code: 'tags.complete',
    });
    // The team has the name of the owner.
    expect(
      of(
        known({
          taggedItems: [
            monitor(
              'team:team_orchestration',
              'service:orchestration-engine',
              'env:prod',
            ),
          ],
        }),
      )?.verdict,
    ).toBe('pass');
  });

  it('tags: pass for the name by which the sources know the service', () => {
    expect(
      of(
        known({
          taggedItems: [
            {
              ...monitor('team:orchestration', 'service:engine', 'env:prod'),
              isOfOwner: true,
            },
          ],
        }),
        component({ annotations: { 'datadoghq.com/service-name': 'engine' } }),
      )?.verdict,
    ).toBe('pass');
  });

  it('tags: fail where some are missing, says which', () => {
    const result = of(
      known({
        taggedItems: [
          complete,
          { ...monitor('service:orchestration-engine', 'env:'), id: '8' },
        ],
      }),
    );
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'tags.missing',
      message: '1 of 2 tagged items: It has no tag team and no tag env.',
      items: [
        { id: 'monitor:8', verdict: 'fail' },
        { id: 'monitor:7', verdict: 'pass' },
      ],
    });
    expect(result?.remediation?.example).toContain(
      'service:orchestration-engine',
    );
  });

  it('tags: fail where one names another service', () => {
    expect(
      of(
        known({
          taggedItems: [
            monitor('team:orchestration', 'service:other', 'env:prod'),
          ],
        }),
      ),
    ).toMatchObject({ verdict: 'fail', code: 'tags.service' });
  });

  it('tags: fail where the team is not the owner', () => {
    expect(
      of(
        known({
          taggedItems: [
            {
              ...complete,
              tags: [...complete.tags, 'team:Web Team'],
              isOfOwner: false,
            },
          ],
        }),
      ),
    ).toMatchObject({
      verdict: 'fail',
      code: 'tags.team',
      message: 'Its team is not the owner.',
    });
  });

  it('tags: unknown where nothing was seen of the service', () => {
    expect(of(known({ taggedItems: [] }))).toMatchObject({
      verdict: 'unknown',
      code: 'tags.unknown.nothing',
    });
  });

  it('tags: unknown where nobody can say whose team it is', () => {
    expect(of(known({ taggedItems: [unclear] }))).toMatchObject({
      verdict: 'unknown',
      code: 'tags.unknown.team',
    });
  });

  it('tags: unknown where the sources could not be read, or long ago', () => {
    expect(of(missing('taggedItems'))?.code).toBe('tags.unknown.taggedItems');
    expect(of(stale({ taggedItems: [] }))?.code).toBe('tags.stale');
  });

  it('names the entities of an item, so that it can be hidden', () => {
    const entityRefs = ['journey:default/secret'];
    expect(
      of(
        known({
          taggedItems: [{ ...monitor(), kind: 'slo' as const, entityRefs }],
        }),
      ),
    ).toMatchObject({ verdict: 'fail', items: [{ entityRefs }] });
  });
});

describe('contacts', () => {
  const ownerWith = (...values: string[]): { owner: OwnerFact } => ({
    owner: {
      entityRef: 'group:default/team-orchestration',
      exists: true,
      members: 1,
      contacts: values.map(value => ({
        type: 'email',
        value,
        path: 'spec.profile.email',
      })),
      documentationPrefixes: [],
    },
  });
  const definitionWith = (type: string, contact: string) => ({
    serviceDefinitions: [
      {
        id: 'service:default/engine',
        contacts: [{ type, contact }],
      } as ServiceDefinition,
    ],
  });
  const of = (facts: EntityFacts, entity: Entity = component({})) =>
    judge('contacts', entity, { facts }).result;

  it.each([
    [{ annotations: { 'slack.com/channel': '#engine' } }],
    [{ metadata: { links: [{ url: 'https://acme.slack.com/archives/C1' }] } }],
    [
      {
        metadata: {
          links: [{ url: 'https://chat.example.com', type: 'chat' }],
        },
      },
    ],
    [
      {
        metadata: {
          links: [{ url: 'https://wiki.example.com', title: 'E-Mail us' }],
        },
      },
    ],
    [{ metadata: { links: [{ url: 'mailto:engine@example.com' }] } }],
    [{ metadata: { links: [{ url: 'slack://channel?id=C1' }] } }],
  ])('contacts: pass where the entity names one as in %j', overrides => {
    expect(of(missing('owner'), component(overrides))).toMatchObject({
      verdict: 'pass',
      code: 'contacts.stated',
    });
  });

  it('contacts: pass where the owner names one', () => {
    expect(of(known(ownerWith('…@example.com')))).toMatchObject({
      verdict: 'pass',
      code: 'contacts.owner',
      evidence: [
        {
          path: 'owner: spec.profile.email',
          value: '…@example.com',
          entityRef: 'group:default/team-orchestration',
        },
      ],
    });
  });

  it.each([
    ['slack', 'https://x/y'],
    ['microsoft-teams', 'platform / engine'],
    ['telegram', '@engine'],
    ['googlechat', 'spaces/AAAA'],
    ['gchat', 'engine'],
    ['Rocket.Chat', '#engine'],
    ['rocketchat', '#engine'],
    ['hipchat', 'engine'],
    ['lark', 'oc_1'],
    ['signal', 'engine'],
    ['zulip', 'engine'],
    ['discord', 'engine'],
    ['Cisco Webex', 'engine'],
    ['mattermost', '~engine'],
    ['email address', '…@example.com'],
    ['support', 'engine@example.com'],
    ['link', 'https://acme.slack.com/archives/C1'],
  ])(
    'contacts: pass where a service definition names one of the type %p',
    (type, contact) => {
      expect(
        of(known({ ...ownerWith(), ...definitionWith(type, contact) })),
      ).toMatchObject({ verdict: 'pass', code: 'contacts.defined' });
    },
  );

  it.each([
    [{}],
    [{ annotations: { 'slack.com/channel': 'TBD' } }],
    [{ annotations: { 'notslack.com/channel': '#engine' } }],
    [{ metadata: { links: [{ url: 'https://tbd', type: 'slack' }] } }],
    [{ metadata: { links: [{ url: 'https://fakeslack.com', title: 'x' }] } }],
    [{ metadata: { links: [{ type: 'slack' }, null, 'slack'] } }],
    [{ metadata: { links: 'slack' } }],
  ])('contacts: fail where neither has one, as in %j', overrides => {
    expect(
      of(
        known({ ...ownerWith('TBD'), serviceDefinitions: [] }),
        component(overrides),
      ),
    ).toMatchObject({ verdict: 'fail', code: 'contacts.missing' });
  });

  it('contacts: fail where the only contact is a telephone, a page, or a placeholder', () => {
    for (const facts of [
      definitionWith('pagerduty', 'https://acme.pagerduty.com/x'),
      definitionWith('docs', 'https://wiki.example.com/engine'),
      definitionWith('phone', '+49 30 1234'),
      definitionWith('googlechat', 'TBD'),
      definitionWith('email', 'todo'),
    ]) {
      expect(of(known({ ...ownerWith(), ...facts }))?.verdict).toBe('fail');
    }
  });

  it('contacts: unknown where the owner could not be read', () => {
    expect(of(missing('owner'))?.code).toBe('contacts.unknown.owner');
    expect(
      of({ ...missing('owner'), ...known({ serviceDefinitions: [] }) }),
    ).toMatchObject({ verdict: 'unknown' });
  });

  it('contacts: unknown where the service definition that named one is from long ago', () => {
    expect(
      of({
        ...known(ownerWith()),
        ...stale(definitionWith('slack', 'https://x/y')),
      }),
    ).toMatchObject({ verdict: 'unknown', code: 'contacts.stale' });
  });

  it('is judged by no text alone, which can neither fail nor hold a level', () => {
    for (const entity of [
      component({}),
      component({ annotations: { 'slack.com/channel': '#engine' } }),
    ]) {
      expect(judge('contacts', entity, { textOnly: true })).toEqual({
        result: undefined,
        notApplicable: undefined,
      });
    }
  });
});
