/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Organisation,
  readSloForQuery,
  SimulatedSlo,
} from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { matchesQuery, parseQuery } from '../query/matchQuery';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';
import { toSearchItem } from './sloWire';

/**
 * `GET /api/v1/slo/search`
 *
 * @param indexedAt - when the statuses were last computed, seconds since 1970
 */
export function searchSlos(
  call: RouteCall,
  organisation: Organisation,
  indexedAt: number,
): RouteAnswer {
  const text = call.query.get('query') ?? '';
  const found = findSlos(organisation.slos, text);
  const { items, position, size, total } = paginate(call, found, {
    size: 'page[size]',
    position: 'page[number]',
    by: 'number',
    defaultSize: 10,
  });
  const link = (page: number) =>
    `https://api.datadoghq.com/api/v1/slo/search?query=${encodeURIComponent(
      text,
    )}&page[number]=${page}&page[size]=${size}`;

  return {
    items: items.map(slo => toSearchItem(slo, organisation, indexedAt)),
    total,
    render: (slos, told) => ({
      data: {
        type: 'service_level_objective_search_results',
        attributes: { slos },
      },
      meta: {
        pagination: {
          number: position,
          size,
          total: told,
          first_number: 0,
          prev_number: Math.max(0, position - 1),
          // There is a next page, says the server, even behind the last one.
          next_number: position + 1,
          last_number: Math.max(0, Math.ceil(told / size) - 1),
          type: 'number_size',
        },
      },
      links: {
        self: link(position),
        first: link(0),
        prev: position > 0 ? link(position - 1) : null,
        next: link(position + 1),
        last: null,
      },
    }),
  };
}

/** `key:value` looks into the tags, `id:` and `slo_type:` at fields, the rest at the name. */
function findSlos(slos: readonly SimulatedSlo[], text: string) {
  const query = parseQuery(text);
  return query.length === 0
    ? slos
    : slos.filter(slo => matchesQuery(query, readSloForQuery(slo)));
}
