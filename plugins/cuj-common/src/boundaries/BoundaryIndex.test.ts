/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { BoundaryIndex } from './BoundaryIndex';
import { boundaryKeysOf } from './boundaryKeysOf';
import { BoundarySubject } from './boundarySubjectOf';
import { findBoundaryOverlaps } from './findBoundaryOverlaps';

const path = fc
  .array(
    fc.constantFrom(
      ...['a', 'b', 'a.svg', '{id}', '{id:[0-9]+}', ':x([a-z]+)', '{id}:go'],
      ...['7', ':y?', '{z?}', '..', '[b]'],
      ...['*', '**', '*.svg', 'a*', ':rest*', '{proxy+}', '%61', 'a.json'],
    ),
    { maxLength: 4 },
  )
  .map(segments => `/${segments.join('/')}`);

const host = fc.constantFrom('', '', 'https://x.y', 'https://z.y', '{url}');

const claim = fc.oneof(
  path,
  fc
    .tuple(fc.constantFrom('GET', 'HEAD', 'POST', '*', 'GET|PUT'), host, path)
    .map(([method, where, text]) => `${method} ${where}${text}`),
  fc.constantFrom(
    ...['/a/b/a/b/a', '/a/b/a/b/a/b', '/a/b/a/b/**', '/a/b/a/b/a/*/**'],
  ),
  fc.constantFrom('invoice export', 'InvoiceExports', 'on-line', 'online'),
  fc.constantFrom('kafka:a.b', 'topic:a.*', 'queue:a', 'sqs:a', 'sqs:*'),
);

const subjects = fc.uniqueArray(
  fc.record(
    {
      entityRef: fc
        .integer({ min: 0, max: 99 })
        .map(number => `component:default/service-${number}`),
      ownerRef: fc.constantFrom('group:default/a', 'group:default/b'),
      boundaries: fc
        .array(claim, { maxLength: 3 })
        .map(claims => claims.join(', ')),
      providedApis: fc.array(
        fc.constantFrom('api:default/x', 'api:default/y'),
        {
          maxLength: 1,
        },
      ),
      serviceName: fc.constantFrom('one', 'One', 'two', 'three,one', ''),
    },
    { requiredKeys: ['entityRef', 'providedApis', 'serviceName'] },
  ),
  { selector: ({ entityRef }) => entityRef, maxLength: 8 },
);

const byRef = (a: BoundarySubject, b: BoundarySubject) =>
  a.entityRef < b.entityRef ? -1 : 1;

describe('BoundaryIndex', () => {
  it('finds what comparing all with all finds', () => {
    fc.assert(
      fc.property(subjects, entities => {
        const index = BoundaryIndex.create({ entities });
        for (const subject of entities) {
          const pairwise = [...entities]
            .sort(byRef)
            .flatMap(other => findBoundaryOverlaps(subject, other));
          const { overlaps, total, isTotalExact } =
            index.summarizeOverlaps(subject);
          expect(total).toBe(pairwise.length);
          expect(isTotalExact).toBe(true);
          expect(overlaps).toHaveLength(Math.min(20, total));
          expect(pairwise).toEqual(expect.arrayContaining(overlaps));
          expect(index.findOverlaps(subject)).toEqual(overlaps);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same from both sides, and only services where the owner is the same', () => {
    fc.assert(
      fc.property(subjects, entities => {
        const index = BoundaryIndex.create({ entities });
        const counts = new Map<string, number>();
        for (const subject of entities) {
          for (const { entityRef, ownerRef, kind } of index.findOverlaps(
            subject,
          )) {
            expect([undefined, subject.entityRef]).not.toContain(entityRef);
            expect(
              kind !== 'same-service' &&
                ownerRef !== undefined &&
                ownerRef === subject.ownerRef,
            ).toBe(false);
            const pair = [subject.entityRef, entityRef];
            const sign = pair[0] < pair[1] ? 1 : -1;
            const key = `${pair.sort().join(' ')} ${kind}`;
            counts.set(key, (counts.get(key) ?? 0) + sign);
          }
        }
        const isCut = entities.some(
          subject => index.summarizeOverlaps(subject).total > 20,
        );
        expect(isCut || [...counts.values()].every(count => count === 0)).toBe(
          true,
        );
      }),
    );
  });

  it('can be made of those only that are listed under a key that is sought', () => {
    fc.assert(
      fc.property(subjects, entities => {
        const whole = BoundaryIndex.create({ entities });
        for (const subject of entities) {
          const sought = new Set(boundaryKeysOf(subject).sought);
          const found = entities.filter(other =>
            boundaryKeysOf(other).listed.some(key => sought.has(key)),
          );
          expect(
            BoundaryIndex.create({ entities: found }).summarizeOverlaps(
              subject,
            ),
          ).toEqual(whole.summarizeOverlaps(subject));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the entities', () => {
    fc.assert(
      fc.property(subjects, entities => {
        const forth = BoundaryIndex.create({ entities });
        const back = BoundaryIndex.create({
          entities: [...entities].reverse(),
        });
        for (const subject of entities) {
          expect(forth.summarizeOverlaps(subject)).toEqual(
            back.summarizeOverlaps(subject),
          );
        }
      }),
    );
  });

  it('lists in the order of the own claims and then of the references, and counts the rest', () => {
    const own = (boundaries: string): BoundarySubject => ({
      entityRef: 'component:default/own',
      ownerRef: 'group:default/own',
      boundaries,
      providedApis: [],
      serviceName: 'own',
    });
    const others = Array.from({ length: 500 }, (_, number) => ({
      entityRef: `component:default/${String(number).padStart(4, '0')}`,
      ownerRef: `group:default/${number}`,
      boundaries: number % 100 === 0 ? '/b/{id}, /a' : '/a',
      providedApis: [],
      serviceName: String(number),
    }));
    const index = BoundaryIndex.create({ entities: others.reverse() });

    const few = index.summarizeOverlaps(own('/b/:x, no more'));
    expect(few.overlaps.map(({ entityRef }) => entityRef)).toEqual(
      ['0000', '0100', '0200', '0300', '0400'].map(
        name => `component:default/${name}`,
      ),
    );
    expect(few).toMatchObject({ total: 5, isTotalExact: true });

    const many = index.summarizeOverlaps(own('/b/:x, /a, /b/*'));
    expect(many.overlaps).toHaveLength(20);
    expect(many.overlaps.slice(0, 5)).toEqual(few.overlaps);
    expect(many.overlaps[5]).toEqual({
      kind: 'same-endpoint',
      own: '/a',
      other: '/a',
      entityRef: 'component:default/0000',
      ownerRef: 'group:default/0',
    });
    expect(many).toMatchObject({ total: 200, isTotalExact: false });
  });
});
