/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';
import { toListItem } from './sloWire';

/** `GET /api/v1/slo` */
export function listSlos(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const { query } = call;
  const name = query.get('query');
  const tag = query.get('tags_query');
  const ids = query.get('ids')?.split(',').filter(Boolean);

  let slos =
    query.get('is_deleted') === 'true'
      ? organisation.deletedSlos
      : organisation.slos;

  if (ids) {
    if (new Set(ids).size !== ids.length) {
      return {
        status: 400,
        body: { errors: ["All items in parameter 'True' must be unique"] },
      };
    }
    slos = slos.filter(slo => ids.includes(slo.id));
    if (slos.length === 0) {
      const list = ids.map(id => `u'${id}'`).join(', ');
      return {
        status: 404,
        body: { errors: [`no SLOs found for ids: [${list}] not found`] },
      };
    }
  }
  if (name) {
    slos = slos.filter(slo => slo.name.includes(name));
  }
  if (tag) {
    slos = slos.filter(slo => slo.tags.includes(tag));
  }

  const page = paginate(call, slos, {
    size: 'limit',
    position: 'offset',
    by: 'offset',
    defaultSize: 1000,
  });
  return {
    items: page.items.map(toListItem),
    total: page.total,
    render: (data, total) => ({
      data,
      error: null,
      metadata: {
        page: {
          total_count: total,
          // Not the total at all: what is on this page.
          total_filtered_count: data.length,
        },
      },
    }),
  };
}
