/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ScorecardSummary,
  ScorecardSummaryRow,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ReadableScope } from '../access/ReadableEntities';
import { ScorecardDay, TrendReader } from '../store/TrendReader';
import { RollUpScope, countByScope, rollUpByScope } from './rollUpByScope';
import { ScorecardSnapshot } from './ScorecardSnapshot';
import { ScorecardFilters, selectScorecards } from './selectScorecards';

const DAY_MS = 24 * 3_600_000;
const worstFirst = { by: 'score', isDescending: false } as const;

/**
 * Tells how owners or systems stand.
 *
 * @remarks
 * Trends are counted over all entities when they are evaluated. So they are shown only
 * for scopes of which the caller may read every entity, and where no filter leaves
 * entities out.
 */
export async function readSummary(options: {
  snapshot: ScorecardSnapshot;
  trendReader: TrendReader;
  readable: ReadableScope;
  filters: ScorecardFilters;
  by: RollUpScope;
  limit: number;
  offset: number;
  days: number;
  now: Date;
}): Promise<Pick<ScorecardSummary, 'rows' | 'totalRows'>> {
  const { snapshot, readable, filters, by, limit, offset, days } = options;
  const { scorecards } = selectScorecards(snapshot, {
    ...{ readable, filters },
    order: worstFirst,
  });
  const rollUps = rollUpByScope(scorecards, by);
  const rows = rollUps.slice(offset, offset + limit);
  const trends = await options.trendReader.read({
    scope: by,
    refs: rows.map(({ ref }) => ref),
    since: new Date(options.now.getTime() - (days - 1) * DAY_MS)
      .toISOString()
      .slice(0, 10),
  });
  const isFiltered = Boolean(filters.kinds || filters.lifecycles);
  const sizes = readable.isAll
    ? undefined
    : countByScope(snapshot.inOrder(worstFirst), by);
  return {
    rows: rows.map(row => ({
      ...row,
      ...trendOf(row, { trends, sizes, isFiltered }),
    })),
    totalRows: rollUps.length,
  };
}

function trendOf(
  row: { ref: string; entities: number },
  options: {
    trends: Map<string, ScorecardDay[]>;
    /** How many entities each scope has in all; undefined where the caller may read all. */
    sizes: Map<string, number> | undefined;
    isFiltered: boolean;
  },
): Pick<ScorecardSummaryRow, 'trend' | 'trendWithheld'> {
  const { trends, sizes, isFiltered } = options;
  if (isFiltered) {
    return { trendWithheld: 'filters' };
  }
  if (sizes && sizes.get(row.ref) !== row.entities) {
    return { trendWithheld: 'access' };
  }
  return { trend: trends.get(row.ref) ?? [] };
}
