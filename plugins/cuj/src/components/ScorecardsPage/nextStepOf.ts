/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ScorecardColumn,
  ScorecardRow,
} from '@cuj-slo/backstage-plugin-cuj-common';

const ranks = ['fail', 'unknown', 'waived'];

/** What stands between an entity and its next level. */
export interface NextStep {
  level: number;
  /** What has to pass for it and does not, failures first. */
  columns: ScorecardColumn[];
}

/**
 * What an entity has to do next: all that the lowest level lacks which it does not
 * hold. Only what passes is met; to be exempt is something else.
 *
 * @param columns - all requirements
 * @returns nothing where the entity holds every level
 */
export function nextStepOf(
  row: Pick<ScorecardRow, 'verdicts'>,
  columns: ScorecardColumn[],
): NextStep | undefined {
  const missing = columns.filter(({ id }) => {
    const cell = row.verdicts[id];
    return cell !== undefined && cell.verdict !== 'pass';
  });
  if (missing.length === 0) {
    return undefined;
  }
  const level = Math.min(...missing.map(column => column.level));
  const rankOf = ({ id }: ScorecardColumn) =>
    ranks.indexOf(row.verdicts[id].verdict);
  return {
    level,
    columns: missing
      .filter(column => column.level === level)
      .sort((a, b) => rankOf(a) - rankOf(b)),
  };
}
