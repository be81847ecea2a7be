/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  EntityFacts,
  ServiceDefinition,
  SloFact,
  defaultConventions,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { aSlo } from '../__testUtils__/FakeSloSource';
import { aMonitor } from '../__testUtils__/JourneySource';
import { findOwnershipClaims } from './findOwnershipClaims';

const owner = 'group:default/team-a';
const asOf = '2026-11-22T00:00:00.000Z';
const longAgo = '2026-11-01T00:00:00.000Z';

type State = 'known' | 'stale' | 'missing';
type Options = {
  annotations?: Record<string, string>;
  owners?: string[];
  /** Of services, SLOs and monitors. */
  states?: { services?: State; slos?: State; monitors?: State };
  definition?: string;
  sloTeam?: string;
  monitorTeam?: string;
  isMonitorOutdated?: boolean;
  coverage?: EntityFacts['onCallCoverage'];
  sharedTeams?: string[];
};

/** Groups by the names of teams; `team-a-1` is part of `team-a`, as that is of `all`. */
const groups: Record<string, string[]> = {
  a: [owner],
  a1: ['group:default/team-a-1'],
  all: ['group:default/all'],
  b: ['group:default/team-b'],
  platform: ['group:default/platform'],
  // By the annotation of the owner.
  rota: ['group:default/rota', owner],
};
const line = [owner, 'group:default/team-a-1', 'group:default/all'];

function find(options: Options) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'cart', annotations: options.annotations ?? {} },
    relations: (options.owners ?? [owner]).map(targetRef => ({
      type: 'ownedBy',
      targetRef,
    })),
  };
  const stateOf = (kind: string) => options.states?.[kind as 'slos'] ?? 'known';
  const monitor = aMonitor('1', {
    tags: options.monitorTeam
      ? [`team:${options.monitorTeam}`, 'service:hidden', 'journey:secret']
      : [],
  });
  const { definition } = options;
  return findOwnershipClaims(entity, {
    surveys: {
      catalog: {
        findGroupsByTeam: team => groups[team] ?? [],
        findServices: name => [`component:default/${name}`],
        findJourneys: name => [`journey:default/${name}`],
        isSameLine: (one, other) =>
          one === other || (line.includes(one) && line.includes(other)),
      },
      states: {
        sourcesOf: kind => (stateOf(kind) === 'missing' ? [] : ['main']),
        staleSince: kind => (stateOf(kind) === 'stale' ? longAgo : undefined),
        toFact: ([kind], value) =>
          stateOf(kind) === 'missing'
            ? { state: 'missing', reason: `No source has ${kind}.` }
            : { state: 'known', value, asOf },
      },
    },
    conventions: defaultConventions,
    batch: {
      outdatedSince: item =>
        options.isMonitorOutdated && item === monitor ? longAgo : undefined,
    },
    definitions: definition
      ? [
          {
            source: 'main',
            item: { name: 'cart', team: definition } as ServiceDefinition,
          },
        ]
      : [],
    slos: options.sloTeam
      ? [
          {
            source: 'main',
            slo: aSlo('1', {
              name: 'cuj_slo_cart_secret_prod',
              tags: [`team:${options.sloTeam}`],
            }),
            matching: {
              services: [{ entityRef: 'component:default/cart', via: 'tag' }],
              journeys: [
                { entityRef: 'journey:default/open', via: 'reference' },
              ],
              // A reference to it changes nothing of what it tells of.
              reveals: ['component:default/cart', 'journey:default/secret'],
            },
          } as unknown as SloFact,
        ]
      : [],
    monitors: options.monitorTeam ? [{ source: 'main', item: monitor }] : [],
    coverage: options.coverage,
    sharedTeams: options.sharedTeams ?? [],
  });
}

const rotationOf = (
  team: string,
  state: 'known' | 'stale' = 'known',
): EntityFacts['onCallCoverage'] => ({
  state,
  value: { team, responders: 1 },
  asOf: state === 'known' ? asOf : longAgo,
});
const calls = (team: string) => ({ 'cuj-slo/on-call-team': team });

describe('findOwnershipClaims', () => {
  it('tells who names whom, and of which entities that tells', () => {
    expect(
      find({ definition: 'a', sloTeam: 'b', monitorTeam: 'nobody' }),
    ).toEqual({
      state: 'known',
      value: [
        {
          by: 'service-definition',
          owner: 'a',
          where: 'cart',
          agrees: true,
          entityRef: owner,
        },
        {
          by: 'slo-tag',
          owner: 'b',
          where: 'cuj_slo_cart_secret_prod',
          agrees: false,
          entityRef: 'group:default/team-b',
          entityRefs: ['component:default/cart', 'journey:default/secret'],
        },
        {
          by: 'monitor-tag',
          owner: 'nobody',
          where: 'Monitor 1',
          agrees: false,
          entityRefs: ['component:default/hidden', 'journey:default/secret'],
        },
      ],
    });
  });

  it('tells what is known of another owner whatever else is not', () => {
    for (const other of ['missing', 'stale'] as const) {
      expect(
        find({
          sloTeam: 'b',
          monitorTeam: 'a',
          states: { services: other, monitors: other },
        }),
      ).toMatchObject({
        state: 'known',
        value: expect.arrayContaining([
          expect.objectContaining({ by: 'slo-tag', agrees: false }),
        ]),
      });
    }
    expect(
      find({
        owners: [owner, 'group:default/team-b'],
        states: { services: 'missing', slos: 'missing', monitors: 'missing' },
      }),
    ).toMatchObject({ state: 'known', value: [{ by: 'relation' }] });
  });

  it('is as old as the oldest of what it was made of, where nobody is known to disagree', () => {
    const stale = { state: 'stale', asOf: longAgo };
    expect(find({ sloTeam: 'b', states: { slos: 'stale' } })).toMatchObject({
      ...stale,
      value: [{ by: 'slo-tag', agrees: false }],
    });
    expect(find({ sloTeam: 'a', states: { slos: 'stale' } })).toMatchObject(
      stale,
    );
    expect(find({ states: { monitors: 'stale' } })).toMatchObject(stale);
    // A newer answer about one item could not be read.
    expect(find({ monitorTeam: 'b', isMonitorOutdated: true })).toMatchObject({
      ...stale,
      value: [{ by: 'monitor-tag', agrees: false }],
    });
  });

  it('is missing only where no kind of item was ever read', () => {
    const states = { services: 'missing', slos: 'missing' } as const;
    expect(find({ states })).toEqual({ state: 'known', value: [], asOf });
    expect(find({ states: { ...states, monitors: 'missing' } })).toEqual({
      state: 'missing',
      reason: 'No source has services.',
    });
  });

  describe('of who is on call', () => {
    const disagreement = [
      {
        by: 'on-call',
        owner: 'b',
        entityRef: 'group:default/team-b',
        agrees: false,
      },
    ];

    it('is another owner where the entity or its rotation names another Group', () => {
      const where = "metadata.annotations['cuj-slo/on-call-team']";
      expect(find({ annotations: calls(' b ') })).toMatchObject({
        state: 'known',
        value: disagreement.map(claim => ({ ...claim, where })),
      });
      expect(find({ coverage: rotationOf('b') })).toMatchObject({
        state: 'known',
        value: disagreement,
      });
      // No source is needed for what stands in the catalog.
      expect(
        find({
          annotations: calls('b'),
          states: { services: 'missing', slos: 'missing', monitors: 'missing' },
        }),
      ).toMatchObject({ state: 'known', value: disagreement });
      // It is said once.
      expect(
        find({ annotations: calls('b'), coverage: rotationOf('b') }),
      ).toMatchObject({ value: [{ where }] });
    });

    it('may be another one where the rotation was asked for long ago', () => {
      expect(find({ coverage: rotationOf('b', 'stale') })).toMatchObject({
        state: 'stale',
        asOf: longAgo,
        value: disagreement,
      });
      expect(find({ coverage: rotationOf('a', 'stale') }).state).toBe('known');
      expect(
        find({ coverage: { state: 'missing', reason: 'No scope.' } }),
      ).toMatchObject({ state: 'known', value: [] });
    });

    it.each([
      ['the owner itself', 'a'],
      ['a part of the owner', 'a1'],
      ['what the owner is part of', 'all'],
      ['what the owner names as its rotation', 'rota'],
    ])('is no other owner where it is %s', (_, team) => {
      expect(find({ annotations: calls(team) })).toMatchObject({
        state: 'known',
        value: [{ by: 'on-call', agrees: true }],
      });
    });

    it('is no other owner where it is called for others on purpose, no Group, or the owner no Group', () => {
      expect(find({ annotations: calls('platform') })).toMatchObject({
        value: [{ agrees: false }],
      });
      expect(
        find({ annotations: calls('platform'), sharedTeams: ['Platform'] }),
      ).toMatchObject({ value: [{ agrees: true }] });
      for (const options of [
        { annotations: calls('noc') },
        { annotations: calls('b'), owners: ['user:default/ada'] },
        { annotations: calls('b'), owners: [] },
      ]) {
        expect(find(options)).toMatchObject({ state: 'known', value: [] });
      }
    });
  });
});
