/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';
import { toSyntheticTest } from './syntheticsWire';

/** `GET /api/v1/synthetics/tests` */
export function listSyntheticTests(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const tests = organisation.syntheticTests;
  const isPaged =
    call.query.get('page_size') !== null ||
    call.query.get('page_number') !== null;
  const { items, total } = paginate(call, tests, {
    size: 'page_size',
    position: 'page_number',
    by: 'number',
    // Without a page, everything comes at once.
    defaultSize: isPaged ? 100 : tests.length,
  });
  return {
    items: items.map(test => toSyntheticTest(test, { withConfig: true })),
    total,
    render: (data, told) => ({
      tests: data,
      ...(isPaged && { total: told }),
    }),
  };
}
