/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { JourneyProcessor } from './JourneyProcessor';

const journey: Entity = {
  apiVersion: 'cuj-slo/v1alpha1',
  kind: 'Journey',
  metadata: { name: 'workflow-run', namespace: 'shop' },
  spec: {
    owner: 'team-orchestration',
    system: 'default/analytics',
    outcome: 'The result is shown.',
    start: 'Run is pressed.',
    end: 'The table is rendered.',
    measurement: 'proxy',
    steps: [
      { name: 'submit', service: 'component:default/frontend-monolith' },
      { name: 'schedule', service: 'engine' },
      { name: 'watch', service: 'component:shop/engine' },
      { name: 'nowhere', service: 'a:b:c:d/e/f' },
    ],
  },
};
const location = { type: 'file', target: 'journey.yaml' };

describe('JourneyProcessor', () => {
  const processor = new JourneyProcessor();

  it('knows Journeys, leaves other kinds to others, and says all that is wrong', async () => {
    await expect(processor.validateEntityKind(journey)).resolves.toBe(true);
    await expect(
      processor.validateEntityKind({ ...journey, kind: 'Widget' }),
    ).resolves.toBe(false);
    await expect(
      processor.validateEntityKind({ ...journey, apiVersion: 'x/v1' }),
    ).resolves.toBe(false);
    await expect(
      processor.validateEntityKind({
        ...journey,
        spec: { ...journey.spec, outcome: '', measurement: 'e2e' },
      }),
    ).rejects.toThrow(
      `The Journey can't be read: spec.outcome is empty; spec.measurement is "e2e", but has to be one of end-to-end, proxy`,
    );
  });

  it('relates a Journey to its owner, its system and each service once', async () => {
    const emit = jest.fn();
    await expect(
      processor.postProcessEntity(journey, location, emit),
    ).resolves.toBe(journey);

    const relations = emit.mock.calls.map(([{ type, relation }]) => {
      expect(type).toBe('relation');
      const { source, target } = relation;
      return [
        `${source.kind}:${source.namespace}/${source.name}`.toLowerCase(),
        relation.type,
        `${target.kind}:${target.namespace}/${target.name}`.toLowerCase(),
      ];
    });
    expect(relations.filter((_, index) => index % 2 === 0)).toEqual([
      ['journey:shop/workflow-run', 'ownedBy', 'group:shop/team-orchestration'],
      ['journey:shop/workflow-run', 'partOf', 'system:default/analytics'],
      [
        'journey:shop/workflow-run',
        'dependsOn',
        'component:default/frontend-monolith',
      ],
      ['journey:shop/workflow-run', 'dependsOn', 'component:shop/engine'],
    ]);
    expect(relations.filter((_, index) => index % 2 === 1)).toContainEqual([
      'component:shop/engine',
      'dependencyOf',
      'journey:shop/workflow-run',
    ]);
  });

  it('does nothing to other kinds', async () => {
    const emit = jest.fn();
    await processor.postProcessEntity(
      { ...journey, kind: 'Component' },
      location,
      emit,
    );
    expect(emit).not.toHaveBeenCalled();
  });
});
