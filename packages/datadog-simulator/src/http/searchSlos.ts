/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Request } from 'express';
import { Organisation, SimulatedSlo } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { queryOf, wholeNumber } from './query';
import { toSearchItem } from './sloWire';

/**
 * `GET /api/v1/slo/search`
 *
 * @param indexedAt - when the statuses were last computed, seconds since 1970
 */
export function searchSlos(
  request: Request,
  organisation: Organisation,
  indexedAt: number,
): RouteAnswer {
  const query = queryOf(request);
  const size = wholeNumber(query.get('page[size]'), 10);
  const number = wholeNumber(query.get('page[number]'), 0);
  const text = query.get('query') ?? '';
  const found = organisation.slos.filter(slo => matches(slo, text));

  const items = found
    .slice(number * size, (number + 1) * size)
    .map(slo => toSearchItem(slo, organisation, indexedAt));
  const last = Math.max(0, Math.ceil(found.length / size) - 1);
  const link = (page: number) =>
    `https://api.datadoghq.com/api/v1/slo/search?query=${encodeURIComponent(
      text,
    )}&page[number]=${page}&page[size]=${size}`;

  const withItems = (slos: Record<string, unknown>[]) => ({
    data: {
      type: 'service_level_objective_search_results',
      attributes: { slos },
    },
    meta: {
      pagination: {
        number,
        size,
        total: found.length,
        first_number: 0,
        prev_number: Math.max(0, number - 1),
        // There is a next page, says the server, even behind the last one.
        next_number: number + 1,
        last_number: last,
        type: 'number_size',
      },
    },
    links: {
      self: link(number),
      first: link(0),
      prev: number > 0 ? link(number - 1) : null,
      next: link(number + 1),
      last: null,
    },
  });
  return { body: withItems(items), items, withItems };
}

/** `key:value` looks into the tags, `id:` and `slo_type:` at fields, the rest at the name. */
function matches(slo: SimulatedSlo, text: string): boolean {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .every(term => {
      const [key, ...rest] = term.split(':');
      const value = rest.join(':');
      if (!value) {
        return slo.name.includes(term);
      }
      if (key === 'id') {
        return slo.id === value;
      }
      return (
        slo.tags.includes(term) || (key === 'slo_type' && slo.type === value)
      );
    });
}
