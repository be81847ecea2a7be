/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { parseBoundaries } from './parseBoundaries';

const path = (text: string) => {
  const { claims, malformed } = parseBoundaries(text);
  expect(malformed).toEqual([]);
  expect(claims).toHaveLength(1);
  const [claim] = claims;
  return claim.type === 'endpoint' ? claim.path : undefined;
};

describe('parseBoundaries', () => {
  it('reads endpoints and capabilities, separated by commas and line ends', () => {
    expect(
      parseBoundaries(
        'POST /workflows/{id}/runs,  get   /runs\r\n* /a, any /b\n\n/c,invoice\texport ',
      ),
    ).toEqual({
      claims: [
        {
          type: 'endpoint',
          text: 'POST /workflows/{id}/runs',
          methods: ['POST'],
          path: '/workflows/{id}/runs',
        },
        {
          type: 'endpoint',
          text: 'get /runs',
          methods: ['GET'],
          path: '/runs',
        },
        { type: 'endpoint', text: '* /a', path: '/a' },
        { type: 'endpoint', text: 'any /b', path: '/b' },
        { type: 'endpoint', text: '/c', path: '/c' },
        { type: 'capability', text: 'invoice export' },
      ],
      malformed: [],
    });
  });

  it.each([
    ['/runs/{id:[0-9]{1,3}}', '/runs/{id:[0-9]{1,3}}'],
    ['GET /runs/:id([a-z]{2,})', '/runs/:id([a-z]{2,})'],
    ['GET /runs/{id:[,)}]+}', '/runs/{id:[,)}]+}'],
    ['GET /runs{?page,size}', '/runs{?page,size}'],
    ['GET /runs/{ id }/<int: line>', '/runs/{id}/<int:line>'],
  ])('takes %p for one endpoint', (text, expected) => {
    expect(path(text)).toBe(expected);
  });

  it('separates behind a bracket that is never closed', () => {
    expect(
      parseBoundaries('GET /runs/{id, POST /runs (x, /jobs]').claims.map(
        ({ text }) => text,
      ),
    ).toEqual(['GET /runs/{id', '/jobs]']);
  });

  it.each([
    'Patch management',
    'options trading',
    'Any-to-any conversion',
    'CI/CD pipelines',
    'Reports (daily, weekly)',
    'Ku\u0308chenplanung',
    'निर्यात सूची',
    'C++ builds',
  ])('takes %p for one capability', text => {
    expect(parseBoundaries(text)).toEqual({
      claims: [{ type: 'capability', text: text.normalize('NFC') }],
      malformed: [],
    });
  });

  it('does not stumble over invisible characters', () => {
    expect(parseBoundaries('\uFEFFin\u00ADvoice\u00A0export\u200B')).toEqual({
      claims: [{ type: 'capability', text: 'invoice export' }],
      malformed: [],
    });
  });

  it.each([
    ['POST', /missing behind/],
    ['get', /missing behind/],
    ['POST runs and jobs', /begin with \//],
    ['get polls/{id} or so', /begin with \//],
    ['* runs', /begin with \//],
    ['SEND /runs', /'SEND' is not an HTTP method/],
    ['GET /runs /jobs', /no blanks/],
    ['/runs jobs', /no blanks/],
    ['<script>', /neither/],
    ['\u0301', /neither/],
    ['GET /a\u0000b', /nobody can see/],
    ['GET /a\uD800b', /nobody can see/],
    [`/${'a'.repeat(500)}`, /longer than 500/],
  ])('says why %j can not be read', (text, reason) => {
    const { claims, malformed } = parseBoundaries(`${text}, good`);
    expect(claims).toEqual([{ type: 'capability', text: 'good' }]);
    expect(malformed).toEqual([
      { text: expect.any(String), reason: expect.stringMatching(reason) },
    ]);
    expect(malformed[0].text.length).toBeLessThan(200);
  });

  it('reads 500 claims and says which ones it left out', () => {
    const text = Array.from({ length: 502 }, (_, index) => `/${index}`).join();
    const { claims, malformed } = parseBoundaries(text);
    expect(claims).toHaveLength(500);
    expect(malformed).toEqual(
      ['/500', '/501'].map(left => ({
        text: left,
        reason: expect.stringMatching(/500 claims before it/),
      })),
    );
  });

  it('loses nothing and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'GET /a{}()[]<>,\\*:\n?') }),
        text => {
          const { claims, malformed } = parseBoundaries(text);
          // Some of these are wrapped around claims, and not part of them.
          const bare = (some: string) => some.replace(/[\s,*[\]]/g, '');
          expect(
            [...claims, ...malformed].map(one => bare(one.text)).join('')
              .length,
          ).toBe(bare(text).length);
        },
      ),
    );
  });

  it('reads plain endpoints the same, whatever stands beside them', () => {
    const segment = fc.oneof(
      fc.stringMatching(/^[\w-]{1,8}$/),
      fc.stringMatching(/^\{\w{1,4}\}$/),
    );
    const endpoint = fc
      .tuple(
        fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
        fc.array(segment, { minLength: 1, maxLength: 5 }),
      )
      .map(([method, segments]) => `${method} /${segments.join('/')}`);
    fc.assert(
      fc.property(fc.array(endpoint, { minLength: 1, maxLength: 6 }), parts => {
        const besideAnother = parseBoundaries([...parts, 'export'].join(', '));
        expect(parseBoundaries(parts.join(', '))).toEqual({
          claims: besideAnother.claims.slice(0, -1),
          malformed: [],
        });
        expect(besideAnother.claims).toHaveLength(parts.length + 1);
      }),
    );
  });
});
