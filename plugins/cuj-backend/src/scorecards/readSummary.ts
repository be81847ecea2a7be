/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ScorecardSummary,
  ScorecardSummaryRow,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RollUpScope,
  ScorecardRollUp,
  ScorecardRollUps,
  passRatio,
} from '../store/ScorecardRollUps';
import { ScorecardSelection } from '../store/ScorecardSelection';

const DAY_MS = 24 * 3_600_000;

type Options = {
  rollUps: ScorecardRollUps;
  selection: ScorecardSelection;
  by: RollUpScope;
  limit: number;
  offset: number;
  days: number;
  now: Date;
};

/**
 * Tells how owners or systems stand.
 *
 * @remarks
 * Trends are counted over all entities when they are evaluated. So they are shown only
 * for scopes of which the caller may read every entity, and where no filter leaves
 * entities out.
 */
export async function readSummary(
  options: Options,
): Promise<Pick<ScorecardSummary, 'rows' | 'totalRows'>> {
  const { rollUps, selection, by, days, now } = options;
  const { rows, total } = await rollUps.list(selection, options);
  const sizes = await readSizes(options);
  const trends = await rollUps.readTrends({
    by,
    refs: rows.map(({ ref }) => ref),
    since: new Date(now.getTime() - (days - 1) * DAY_MS)
      .toISOString()
      .slice(0, 10),
  });
  const isFiltered = Boolean(selection.kinds || selection.lifecycles);
  return {
    rows: rows.map(row => ({
      ...row,
      ...scoreOf(row),
      ...trendOf(row, { trends, sizes, isFiltered }),
    })),
    totalRows: total,
  };
}

/** How many entities each scope has in all; undefined where the caller may read all. */
async function readSizes({
  rollUps,
  selection,
  by,
}: Options): Promise<Map<string, number> | undefined> {
  return selection.readable.isAll
    ? undefined
    : rollUps.countEntities({ readable: { isAll: true } }, by);
}

function scoreOf({
  counts,
}: ScorecardRollUp): Pick<ScorecardSummaryRow, 'scorePercent'> {
  const ratio = passRatio(counts);
  return ratio === undefined ? {} : { scorePercent: 100 * ratio };
}

function trendOf(
  row: ScorecardRollUp,
  options: {
    trends: Awaited<ReturnType<ScorecardRollUps['readTrends']>>;
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
