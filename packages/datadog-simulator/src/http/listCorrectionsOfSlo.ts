/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { toCorrection } from './correctionWire';
import { RouteAnswer } from './createRoute';
import { RouteCall } from './RouteCall';

const LIMIT = 10;

/**
 * `GET /api/v1/slo/{slo_id}/corrections`: ten of them, although the answer speaks
 * of pages, and none that a query has found.
 */
export function listCorrectionsOfSlo(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const { id } = call.params;
  const slo = organisation.slo(id);
  if (!slo) {
    return { status: 404, body: { errors: [`SLO ID: ${id} not found`] } };
  }
  const all = organisation
    .correctionsOf(slo)
    .filter(({ sloId }) => sloId === id);
  const self = `https://api.datadoghq.com/api/v1/slo/${id}/corrections`;
  return {
    items: all.slice(0, LIMIT).map(toCorrection),
    total: all.length,
    render: (data, total) => ({
      data,
      meta: {
        pagination: {
          offset: 0,
          first_offset: 0,
          prev_offset: 0,
          next_offset: LIMIT,
          last_offset: 0,
          limit: LIMIT,
          type: 'offset_limit',
          total,
        },
      },
      links: {
        self,
        last: null,
        next: `${self}?page[offset]=${LIMIT}&page[limit]=${LIMIT}`,
        prev: null,
        first: `${self}?page[offset]=0&page[limit]=${LIMIT}`,
      },
    }),
  };
}
