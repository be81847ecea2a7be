/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JsonValue } from '@backstage/types';
import { Slo } from '../slo/Slo';
import { normalizeQuery } from './normalizeQuery';

/**
 * What an SLO asks its source for, in a form in which two SLOs that ask for the same are
 * equal.
 *
 * @remarks
 * Only the queries: not the target, and not the monitors of a monitor SLO. To compare SLOs
 * of several sources, add the source: each answers from data of its own.
 *
 * @returns undefined where the SLO has no query
 *
 * @public
 */
export function sloQueryKey(
  slo: Pick<Slo, 'type' | 'query' | 'sliSpecification'>,
): string | undefined {
  if (slo.query) {
    const { numerator, denominator } = slo.query;
    return JSON.stringify([
      slo.type,
      normalizeQuery(numerator).text,
      normalizeQuery(denominator).text,
    ]);
  }
  return slo.sliSpecification && Object.keys(slo.sliSpecification).length > 0
    ? JSON.stringify([slo.type, normalizeJson(slo.sliSpecification)])
    : undefined;
}

/** With keys in order and queries in their normal form, whatever the depth. */
function normalizeJson(value: JsonValue | undefined, key = ''): JsonValue {
  if (typeof value === 'string') {
    return key === 'query' ? normalizeQuery(value).text : value;
  }
  if (Array.isArray(value)) {
    return value.map(one => normalizeJson(one));
  }
  if (value && typeof value === 'object') {
    return Object.keys(value)
      .sort()
      .map(name => [name, normalizeJson(value[name], name)]);
  }
  return value ?? null;
}
