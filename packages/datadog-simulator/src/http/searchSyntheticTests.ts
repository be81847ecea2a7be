/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { SimulatedSyntheticTest } from '../organisation/SimulatedSyntheticTest';
import { RouteAnswer } from './createRoute';
import { matchesQuery, parseQuery } from '../query/matchQuery';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';
import { toSyntheticTest } from './syntheticsWire';

/** `GET /api/v1/synthetics/tests/search` */
export function searchSyntheticTests(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const query = parseQuery(call.query.get('text') ?? '');
  const found = organisation.syntheticTests.filter(test =>
    matchesQuery(query, readTestForQuery(test)),
  );
  const { items, total } = paginate(call, found, {
    size: 'count',
    position: 'start',
    by: 'offset',
    defaultSize: 50,
  });
  const withConfig = call.query.get('include_full_config') === 'true';
  return {
    items: items.map(test => toSyntheticTest(test, { withConfig })),
    total,
    render: (tests, told) => ({ tests, total: told, facets: [] }),
  };
}

function readTestForQuery(test: SimulatedSyntheticTest) {
  return (key: string | undefined): string[] => {
    switch (key) {
      case undefined:
        return [test.name];
      case 'tag':
        return test.tags;
      case 'type':
        return [test.type];
      case 'status':
      case 'state':
        return [test.status];
      default:
        return [];
    }
  };
}
