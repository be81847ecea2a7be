/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { toCorrection } from './correctionWire';
import { RouteAnswer } from './createRoute';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';

/** `GET /api/v1/slo/correction` */
export function listCorrections(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const { items, total } = paginate(call, organisation.corrections, {
    size: 'limit',
    position: 'offset',
    by: 'offset',
    defaultSize: 25,
  });
  return {
    items: items.map(toCorrection),
    total,
    render: (data, told) => ({
      data,
      meta: {
        page: {
          total_count: told,
          // What is on this page, and sometimes what was on the one before.
          total_filtered_count: data.length,
        },
      },
    }),
  };
}
