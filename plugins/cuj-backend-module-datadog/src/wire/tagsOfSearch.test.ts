/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { tagsOfSearch } from './tagsOfSearch';

describe('tagsOfSearch', () => {
  it('reads tags that all have to be there', () => {
    expect(tagsOfSearch('team:optimizer')).toEqual(['team:optimizer']);
    expect(tagsOfSearch(' service:a-b  env:prod ')).toEqual([
      'service:a-b',
      'env:prod',
    ]);
    expect(tagsOfSearch('service:checkout AND url:/a/b:c')).toEqual([
      'service:checkout',
      'url:/a/b:c',
    ]);
  });

  it.each([
    ...['', ' ', 'checkout', 'service:', ':checkout', 'service:check*'],
    ...['-env:prod', 'NOT env:prod', 'env:prod OR env:test', '*', 'AND'],
    ...['env:(prod OR test)', 'service:"a b"', 'env:prod env:test', 'env:pro?'],
    ...['slo_type:metric', 'env:prod slo_type:metric', 'ID:abc', 'target:>99'],
    ...['service:checkout, env:prod', 'env:prod,service:x', 'env:prod;'],
    ...['env:prod|env:test', 'env:prod&service:x', 'env:prod || service:x'],
    ...['env:prod && service:x', 'env:!prod', 'service:x~', 'service:x^2'],
    ...[
      'tags:prod',
      'env:prod tags:x',
      'env:prod checkout',
      'a:[1 TO 2]',
      'a:b\\ c',
      'a:>=1',
      'a:{b}',
    ],
  ])('leaves "%s" to Datadog', search => {
    expect(tagsOfSearch(search)).toBeUndefined();
  });

  it('finds in any text what stands there, word for word', () => {
    fc.assert(
      fc.property(fc.string(), search => {
        const tags = tagsOfSearch(search) ?? [];
        expect(tags.every(tag => search.includes(tag))).toBe(true);
        expect(tags.every(tag => /^[^:\s]+:\S+$/.test(tag))).toBe(true);
      }),
    );
  });
});
