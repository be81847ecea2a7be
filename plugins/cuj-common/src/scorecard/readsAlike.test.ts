/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import fc from 'fast-check';
import { journey } from './__testUtils__/journey';
import { component } from './__testUtils__/scorecard';
import { readScorecardSettingsFromConfig } from './readScorecardSettingsFromConfig';
import { readsAlike } from './readsAlike';
import { FactsPart } from './requireFacts';
import { requirementCatalogue } from './requirementCatalogue';

const settings = readScorecardSettingsFromConfig(new ConfigReader({}));
const isAlike = (part: FactsPart, before: Entity, after: Entity) =>
  readsAlike(part, { before, after }, settings);

const slack = {
  url: 'https://acme.slack.com/archives/C1',
  title: 'Chat',
  type: 'slack',
};
const runbook = {
  url: 'https://runbooks.example.com/engine',
  type: 'runbook',
};
const ofTelemetry = [
  ...['tracing', 'log-correlation', 'structured-logging', 'error-taxonomy'],
  ...['error-origin', 'severity-accuracy'],
];
const ofMonitors = [
  ...['golden-signals', 'log-volume-monitor', 'monitor-name', 'monitor-tags'],
  ...['evaluation-window', 'recovery-threshold', 'recipient'],
];

describe('readsAlike', () => {
  /** The requirements for which a verdict on the one says nothing of the other. */
  const touched = (before: Entity, after: Entity) =>
    requirementCatalogue
      .filter(({ facts }) => facts && !isAlike(facts, before, after))
      .map(({ id }) => id)
      .sort();

  it.each<[string, Parameters<typeof component>[0], string[]]>([
    ['nothing', {}, []],
    ['a description', { metadata: { description: 'x' } }, []],
    ['a chat link', { metadata: { links: [slack, runbook] } }, ['contacts']],
    ['the link to the runbook', { metadata: { links: [] } }, ['runbook']],
    [
      'the owner',
      { spec: { owner: 'team-other' } },
      [
        ...['boundary', 'contacts', 'on-call', 'owner', 'runbook', 'tags'],
        'slo-boundary',
      ],
    ],
    [
      'the spelling of the owner',
      { spec: { owner: 'Team-Orchestration' } },
      [],
    ],
    [
      'the name by which sources know it',
      { annotations: { 'datadoghq.com/service-name': 'payments' } },
      [
        ...['boundary', 'contacts', 'on-call', 'owner', 'runbook', 'tags'],
        ...ofTelemetry,
        ...ofMonitors,
      ],
    ],
    [
      'what it is responsible for',
      { annotations: { 'cuj-slo/boundaries': 'GET /x' } },
      ['boundary'],
    ],
  ])(
    'tells of %s of a service which verdicts it concerns',
    (_, change, ids) => {
      expect(touched(component({}), component(change))).toEqual(
        [...ids].sort(),
      );
    },
  );

  it.each<[string, object, string[]]>([
    [
      'the SLA',
      { sla: { target: 99.9, timeframe: '30d' } },
      [
        ...['policy-followed', 'slo-coverage', 'target-buffer'],
        'target-consistency',
      ],
    ],
    [
      'the steps',
      { steps: [{ name: 'submit', service: 'component:default/other' }] },
      [
        ...['end-to-end-tracing', 'limitations-documented', 'policy-followed'],
        ...['slo-coverage', 'steps-mapped', 'target-consistency'],
      ],
    ],
    [
      'the owner',
      { owner: 'team-other' },
      [
        ...['boundary', 'contacts', 'on-call', 'owner', 'runbook', 'tags'],
        'slo-boundary',
      ],
    ],
    ['how critical it is', { criticality: 'important' }, ['portfolio-size']],
    ['its limitations', { limitations: [] }, ['limitations-documented']],
    ['who validated it', { validatedBy: [] }, ['stakeholder-validation']],
    [
      'how it is measured',
      { measurement: 'end-to-end' },
      ['policy-followed', 'slo-coverage'],
    ],
  ])('tells of %s of a journey which verdicts it concerns', (_, spec, ids) => {
    expect(touched(journey(), journey(spec))).toEqual(ids.sort());
  });

  it('counts each difference where a part does not say what it reads, but not what the catalog and the scorecard add', () => {
    const part: FactsPart = {
      needs: [],
      uses: [],
      evaluate: () => {
        throw new Error('It is not asked');
      },
    };
    const written = component({});
    const present: Entity = {
      ...written,
      metadata: {
        ...written.metadata,
        ...{ uid: 'u', etag: 'e', namespace: 'default' },
        labels: { 'cuj-slo/scorecard': 'failing' },
        annotations: {
          ...written.metadata.annotations,
          'backstage.io/managed-by-location': 'url:https://x',
          'cuj-slo/failing': 'runbook',
        },
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/a' }],
    };
    expect(isAlike(part, present, written)).toBe(true);
    for (const change of [
      { metadata: { description: 'x' } },
      { metadata: { labels: { tier: '1' } } },
      { spec: { type: 'library' } },
    ]) {
      expect(isAlike(part, present, component(change))).toBe(false);
    }
    expect(isAlike({ ...part, reads: [] }, present, component({}))).toBe(true);
  });

  it('is told of every requirement of the suite, and throws for no entity whatsoever', () => {
    const parts = requirementCatalogue.flatMap(({ facts }) => facts ?? []);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const before = one as unknown as Entity;
        const after = other as unknown as Entity;
        for (const part of parts) {
          expect(part.reads).toBeDefined();
          isAlike(part, before, after);
          expect(isAlike(part, before, structuredClone(before))).toBe(true);
        }
      }),
    );
  });
});
