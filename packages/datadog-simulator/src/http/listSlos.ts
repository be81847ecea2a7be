/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Request } from 'express';
import { Organisation } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { queryOf, wholeNumber } from './query';
import { toListItem } from './sloWire';

/** `GET /api/v1/slo` */
export function listSlos(
  request: Request,
  organisation: Organisation,
): RouteAnswer {
  const query = queryOf(request);
  const limit = wholeNumber(query.get('limit'), 1000);
  const offset = wholeNumber(query.get('offset'), 0);
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

  const items = slos.slice(offset, offset + limit).map(toListItem);
  const withItems = (data: Record<string, unknown>[]) => ({
    data,
    error: null,
    metadata: {
      page: {
        total_count: slos.length,
        // Not the total at all: what is on this page.
        total_filtered_count: items.length,
      },
    },
  });
  return { body: withItems(items), items, withItems };
}
