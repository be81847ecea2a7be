/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BoundaryIndex,
  BoundarySubject,
} from '@cuj-slo/backstage-plugin-cuj-common';
import fc from 'fast-check';
import { BoundarySurvey } from './BoundarySurvey';

const claim = fc.constantFrom(
  ...[
    'GET /a/{id}',
    '/a/:id',
    '/a/b',
    '/a/*',
    '/**',
    'POST /a/b',
    '/a/b/c/d/e',
  ],
  ...['/a/b/c/d/**', '/a/b/c/d/f', '/a/b/c/d/e/*', 'invoice export', '/x'],
);

const subjects = fc.uniqueArray(
  fc.record(
    {
      entityRef: fc
        .nat(999)
        .map(number => `component:default/service-${number}`),
      ownerRef: fc.constantFrom('group:default/a', 'group:default/b'),
      boundaries: fc
        .array(claim, { maxLength: 3 })
        .map(claims => claims.join(', ')),
      providedApis: fc.array(fc.constantFrom('api:default/x'), {
        maxLength: 1,
      }),
      serviceName: fc.constantFrom('one', 'two', 'three', 'four', ''),
    },
    { requiredKeys: ['entityRef', 'providedApis', 'serviceName'] },
  ),
  { selector: ({ entityRef }) => entityRef, maxLength: 20 },
);

function surveyOf(entities: BoundarySubject[]) {
  const survey = BoundarySurvey.create();
  entities.forEach(subject => survey.add(subject));
  survey.seal();
  const byRef = new Map(entities.map(one => [one.entityRef, one]));
  const reads: string[][] = [];
  return {
    reads,
    find: (batch: BoundarySubject[]) =>
      survey.findOverlaps(batch, {
        read: async refs => {
          reads.push(refs);
          return refs.flatMap(ref => byRef.get(ref) ?? []);
        },
      }),
    remove: (entityRef: string) => byRef.delete(entityRef),
  };
}

/** Services that all claim the same, each of an owner of its own. */
function crowd(size: number, boundaries: string): BoundarySubject[] {
  return Array.from({ length: size }, (_, number) => ({
    entityRef: `component:default/${String(number).padStart(4, '0')}`,
    ownerRef: `group:default/${number}`,
    boundaries,
    providedApis: [],
    serviceName: String(number),
  }));
}

describe('BoundarySurvey', () => {
  it('finds what an index of all claims finds', async () => {
    await fc.assert(
      fc.asyncProperty(subjects, fc.nat(20), async (entities, size) => {
        const index = BoundaryIndex.create({ entities });
        const batch = entities.slice(0, size);
        const found = await surveyOf(entities).find(batch);
        for (const subject of batch) {
          expect(found.get(subject.entityRef)).toEqual(
            index.findOverlaps(subject),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lists the first of many, however they were read', async () => {
    const others = crowd(190, '/a').reverse();
    const own = {
      entityRef: 'component:default/own',
      boundaries: '/b/{id}, /a',
      providedApis: [],
      serviceName: '0150',
    };
    const last = {
      ...own,
      entityRef: 'component:default/z',
      boundaries: '/b/:x',
      serviceName: 'z',
    };
    const entities = [
      ...others.map(one =>
        one.serviceName === '150' ? { ...one, serviceName: '0150' } : one,
      ),
      ...crowd(300, '/unrelated').map(one => ({
        ...one,
        entityRef: `${one.entityRef}-u`,
        serviceName: `${one.serviceName}-u`,
      })),
      own,
      last,
    ];
    const found = await surveyOf(entities).find([own, last]);
    const expected = BoundaryIndex.create({ entities });
    expect(found.get(own.entityRef)).toEqual(expected.findOverlaps(own));
    expect(found.get(own.entityRef)).toHaveLength(20);
    expect(found.get(own.entityRef)![0].kind).toBe('same-service');
    expect(found.get(last.entityRef)).toEqual(expected.findOverlaps(last));
  });

  it('reads nobody for those who claim what nobody else does, and stops where all claim the same', async () => {
    const alone = surveyOf([
      ...crowd(300, ''),
      { ...crowd(1, '/alone')[0], entityRef: 'component:default/alone' },
    ]);
    const [one] = crowd(1, '');
    await alone.find([{ ...one, boundaries: '/not/there' }]);
    expect(alone.reads.flat()).toEqual(['component:default/alone']);

    const entities = crowd(3000, '/a');
    const same = surveyOf(entities);
    const found = await same.find(entities.slice(1000, 1100));
    expect(same.reads.flat().length).toBeLessThan(500);
    expect([...found.values()].map(({ length }) => length)).toEqual(
      Array(100).fill(20),
    );
  });

  it('leaves out who is gone since', async () => {
    const [a, b, c] = crowd(3, '/a');
    const survey = surveyOf([a, b, c]);
    survey.remove(b.entityRef);
    const found = await survey.find([a]);
    expect(found.get(a.entityRef)).toEqual([
      expect.objectContaining({ entityRef: c.entityRef }),
    ]);
  });
});
