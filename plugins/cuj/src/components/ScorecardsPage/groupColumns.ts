/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardColumn } from '@cuj-slo/backstage-plugin-cuj-common';

/** Requirements of one level that stand beside each other. */
export interface ColumnGroup {
  level: number;
  columns: ScorecardColumn[];
}

/** Puts requirements of the same level beside each other, the lowest level first. */
export function groupColumns(columns: ScorecardColumn[]): ColumnGroup[] {
  const levels = [...new Set(columns.map(({ level }) => level))];
  return levels
    .sort((a, b) => a - b)
    .map(level => ({
      level,
      columns: columns.filter(column => column.level === level),
    }));
}
