/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { MirroredVerdicts } from '@cuj-slo/backstage-plugin-cuj-common';
import fc from 'fast-check';
import { VerdictMirror } from '../mirror/VerdictMirror';
import { ScorecardProcessor } from './ScorecardProcessor';

const location = { type: 'file', target: 'catalog-info.yaml' };
const now = () => new Date('2026-11-22T23:59:59Z');

function create(scorecard: object = {}) {
  return ScorecardProcessor.fromConfig(
    new ConfigReader({ cuj: { scorecard } }),
    { now },
  );
}

const passing: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'engine',
    annotations: {
      'pagerduty.com/service-id': 'P1',
      'cuj-slo/boundaries': 'GET /runs',
    },
    links: [{ url: 'https://runbooks.example.com/engine', type: 'runbook' }],
  },
  spec: { type: 'service', owner: 'group:default/team-a' },
};
const failing: Entity = {
  ...passing,
  metadata: { name: 'optimizer', annotations: { 'example.com/a': 'b' } },
  spec: { type: 'service', owner: 'TBD' },
};

async function process(
  processor: ScorecardProcessor,
  entity: Entity,
  cache?: CatalogProcessorCache,
) {
  const emit = jest.fn();
  const result = await processor.postProcessEntity(
    entity,
    location,
    emit,
    cache,
  );
  return { result, emitted: emit.mock.calls.map(([one]) => one) };
}

describe('ScorecardProcessor', () => {
  it('labels the verdict, and names what fails in a fixed order', async () => {
    const { result, emitted } = await process(create(), failing);
    expect(result).toEqual({
      ...failing,
      metadata: {
        ...failing.metadata,
        labels: { 'cuj-slo/scorecard': 'failing' },
        annotations: {
          'example.com/a': 'b',
          'cuj-slo/failing': 'boundary,on-call,owner,runbook',
        },
      },
    });
    expect(emitted).toEqual([]);

    expect((await process(create(), passing)).result.metadata).toEqual({
      ...passing.metadata,
      labels: { 'cuj-slo/scorecard': 'passing' },
    });
  });

  it('overwrites what an author forged, wherever it stands', async () => {
    const forge = (entity: Entity): Entity => ({
      ...entity,
      metadata: {
        ...entity.metadata,
        labels: {
          'cuj-slo/scorecard': 'passing',
          'CUJ-SLO/Scorecard': 'passing',
          tier: '1',
        },
        annotations: {
          ...entity.metadata.annotations,
          'cuj-slo/Failing': 'nothing-at-all',
        },
      },
    });
    expect((await process(create(), forge(failing))).result.metadata).toEqual({
      ...failing.metadata,
      labels: { 'cuj-slo/scorecard': 'failing', tier: '1' },
      annotations: {
        'example.com/a': 'b',
        'cuj-slo/failing': 'boundary,on-call,owner,runbook',
      },
    });
    expect(
      (await process(create(), forge(passing))).result.metadata.annotations,
    ).toEqual(passing.metadata.annotations);

    const api = { ...failing, kind: 'API' };
    expect((await process(create(), forge(api))).result.metadata).toEqual({
      ...api.metadata,
      labels: { tier: '1' },
      annotations: { 'example.com/a': 'b' },
    });
  });

  it('leaves an entity without a scorecard as it is', async () => {
    const group: Entity = { ...failing, kind: 'Group' };
    expect((await process(create(), group)).result).toBe(group);
  });

  it('rejects only for what is set to reject, and not what is waived', async () => {
    const requirements = {
      owner: { mode: 'reject' },
      runbook: { mode: 'enforce' },
    };
    expect((await process(create({ requirements }), passing)).emitted).toEqual(
      [],
    );
    expect((await process(create({ requirements }), failing)).emitted).toEqual([
      expect.objectContaining({
        type: 'error',
        location,
        error: expect.objectContaining({
          name: 'InputError',
          message:
            "The requirement 'owner' is not met: The owner 'TBD' is a placeholder. Name the Group that is responsible.",
        }),
      }),
    ]);

    const exemptions = [
      {
        requirement: 'owner',
        entities: ['component:default/optimizer'],
        reason: 'Being set up.',
        until: '2026-11-22',
      },
    ];
    expect(
      (await process(create({ requirements, exemptions }), failing)).emitted,
    ).toEqual([]);
  });

  it('rejects nothing from which the portal let the entity off, as long as that is known', async () => {
    const requirements = {
      owner: { mode: 'reject' },
      runbook: { mode: 'reject' },
    };
    const told = (evaluatedOn: string, verdicts: MirroredVerdicts) => ({
      state: 'loaded' as const,
      get: (ref: string) =>
        ref === 'component:default/optimizer'
          ? { verdicts, evaluatedOn }
          : undefined,
    });
    const rejected = async (
      mirror: Pick<VerdictMirror, 'get' | 'state'>,
      entity = failing,
      cache?: CatalogProcessorCache,
    ) => {
      const { emitted } = await process(
        ScorecardProcessor.fromConfig(
          new ConfigReader({ cuj: { scorecard: { requirements } } }),
          { now, mirror },
        ),
        entity,
        cache,
      );
      return emitted.map(
        ({ error }) => /requirement '([^']*)'/.exec(error.message)?.[1],
      );
    };

    const waived = { waived: ['owner', 'on-call'] };
    expect(await rejected(told('2026-11-22', waived))).toEqual(['runbook']);
    // What the text says has changed since; the exemption is from the requirement.
    expect(
      await rejected(told('2026-11-20', waived), {
        ...failing,
        spec: { ...failing.spec, owner: 'a, b' },
      }),
    ).toEqual(['runbook']);
    // Neither one that is too old, nor that of another entity, nor what facts excuse.
    expect(await rejected(told('2026-11-19', waived))).toEqual([
      'owner',
      'runbook',
    ]);
    expect(
      await rejected(told('2026-11-22', waived), {
        ...failing,
        metadata: { name: 'other' },
      }),
    ).toEqual(['owner', 'runbook']);
    expect(
      await rejected(
        told('2026-11-22', { failing: ['owner'], isUnknown: true }),
      ),
    ).toEqual(['owner', 'runbook']);

    // While nobody tells, what was told before counts.
    const waiting = { state: 'waiting' as const, get: () => undefined };
    const cache = (evaluatedOn: string) => ({
      get: async () => ({ verdicts: waived, evaluatedOn }),
      set: async () => {},
    });
    expect(
      await rejected(
        waiting,
        failing,
        cache('2026-11-21') as unknown as CatalogProcessorCache,
      ),
    ).toEqual(['runbook']);
    expect(
      await rejected(
        waiting,
        failing,
        cache('2026-11-01') as unknown as CatalogProcessorCache,
      ),
    ).toEqual(['owner', 'runbook']);
  });

  it('throws for nothing, and says the same of the same entity', async () => {
    const processor = create();
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          apiVersion: fc.string(),
          kind: fc.constantFrom('Component', 'Journey', 'Location', 'Widget'),
          metadata: fc.record(
            {
              name: fc.string(),
              labels: fc.dictionary(
                fc.constantFrom('cuj-slo/scorecard', 'cuj-slo/other', 'tier'),
                fc.string(),
              ),
              annotations: fc.dictionary(
                fc.constantFrom(
                  'cuj-slo/failing',
                  'cuj-slo/boundaries',
                  'pagerduty.com/service-id',
                ),
                fc.string(),
              ),
              links: fc.jsonValue(),
            },
            { requiredKeys: ['name'] },
          ),
          spec: fc.jsonValue(),
        }),
        async value => {
          const entity = value as unknown as Entity;
          const before = structuredClone(entity);
          const first = await process(processor, entity);
          const second = await process(processor, structuredClone(entity));
          expect(first).toEqual(second);
          // Fed with its own output, it has nothing to add.
          expect((await process(processor, first.result)).result).toEqual(
            first.result,
          );
          // The input is not changed, and nothing else is different in the output.
          expect(entity).toEqual(before);
          expect(withoutOurs(first.result)).toEqual(withoutOurs(entity));
        },
      ),
    );
  });
});

function withoutOurs(entity: Entity) {
  const { labels = {}, annotations = {}, ...metadata } = entity.metadata;
  const { 'cuj-slo/scorecard': _label, ...otherLabels } = labels;
  const { 'cuj-slo/failing': _annotation, ...others } = annotations;
  return {
    ...entity,
    metadata: { ...metadata, labels: otherLabels, annotations: others },
  };
}
