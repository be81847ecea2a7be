/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { matchesQuery, parseQuery } from './matchQuery';

const values: Record<string, string[]> = {
  service: ['checkout'],
  '@http.status_code': ['399'],
  '@logger.name': ['web "v2"'],
  '@user': ['*'],
  '@note': [''],
};
const matches = (query: string) =>
  matchesQuery(parseQuery(query), key =>
    key === undefined ? ['request served in [100 TO 399]'] : values[key] ?? [],
  );

describe('matchesQuery', () => {
  it.each([
    '*',
    'service:checkout @http.status_code:[100 TO 399]',
    '@http.status_code:{100 TO 400}',
    '@http.status_code:[399 TO *]',
    '@http.status_code:[* TO 399] served',
    '@http.status_code:>=399 @http.status_code:<400',
    '@http.status_code:>9 @http.status_code:<=399',
    '-@http.status_code:[400 TO 599]',
    '@http.status_code:3*',
    'service:(search OR "checkout")',
    '@logger.name:*',
    '@logger.name:"web \\"v2\\""',
    '@user:"*"',
    'NOT service:search "request served"',
    '"in [100 TO 399]"',
  ])('finds by %s', query => {
    expect(matches(query)).toBe(true);
  });

  it.each([
    '@http.status_code:[400 TO 599]',
    '@http.status_code:{399 TO 500]',
    '@http.status_code:[100 TO 399}',
    '-@http.status_code:[100 TO 399]',
    '@http.status_code:>399',
    '@http.status_code:<x',
    // A tag is not an attribute, and one attribute is not another.
    'http.status_code:[100 TO 399]',
    'logger.name:*',
    '@logger:*',
    '@service:checkout',
    // Neither a text nor nothing at all is a number.
    'service:[* TO *]',
    '@note:[-1 TO 1]',
    '@nothing:>=0',
    'service:"check*"',
    'service:(search OR cart)',
  ])('does not find by %s', query => {
    expect(matches(query)).toBe(false);
  });
});
