/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardColumn } from '@cuj-slo/backstage-plugin-cuj-common';
import { chunksOf } from '../store/chunksOf';
import { TableRow } from './readRows';
import { IndexedScorecard } from './ScorecardSnapshot';
import { toCsvLine } from './toCsvLine';

const BATCH = 200;

// Not to be taken for requirements, one of which is called owner.
const subjectHeads = [
  'entityRef',
  'title',
  'kind',
  'ownerRef',
  'systemRef',
  'lifecycle',
];
const matrixHeads = [
  'level',
  'scorePercent',
  'pass',
  'fail',
  'unknown',
  'waived',
  'evaluatedAt',
];
const listHeads = [
  'requirement',
  'requirementTitle',
  'requirementLevel',
  'mode',
  'verdict',
  'since',
  'message',
];

/** Writes scorecards as CSV, a few entities at a time. */
export async function* writeScorecardsCsv(options: {
  scorecards: IndexedScorecard[];
  columns: ScorecardColumn[];
  readRows: (scorecards: IndexedScorecard[]) => Promise<TableRow[]>;
  /** One line for each entity, or for each entity and requirement. */
  layout: 'matrix' | 'list';
}): AsyncGenerator<string> {
  const { scorecards, columns, readRows, layout } = options;
  const toLines = layout === 'list' ? toListLines : toMatrixLine;
  yield toCsvLine([
    ...subjectHeads,
    ...(layout === 'list'
      ? listHeads
      : [...matrixHeads, ...columns.map(({ id }) => id)]),
  ]);
  for (const chunk of chunksOf(scorecards, BATCH)) {
    const rows = await readRows(chunk);
    yield rows.map(row => toLines(row, columns)).join('');
  }
}

function toMatrixLine(row: TableRow, columns: ScorecardColumn[]): string {
  const { level, scorePercent, counts } = row.scorecard;
  const { pass, fail, unknown, waived } = counts;
  return toCsvLine([
    ...subjectCells(row),
    ...[level, scorePercent, pass, fail, unknown, waived],
    row.evaluatedAt,
    ...columns.map(({ id }) => row.cells.get(id)?.verdict),
  ]);
}

function toListLines(row: TableRow, columns: ScorecardColumn[]): string {
  return columns
    .flatMap(({ id, title, level, mode }) => {
      const cell = row.cells.get(id);
      return cell
        ? toCsvLine([
            ...subjectCells(row),
            ...[id, title, level, mode, cell.verdict],
            cell.times?.since,
            cell.message,
          ])
        : [];
    })
    .join('');
}

function subjectCells({ scorecard }: TableRow) {
  return [
    scorecard.entityRef,
    scorecard.title,
    scorecard.kind,
    scorecard.ownerRef,
    scorecard.systemRef,
    scorecard.lifecycle,
  ];
}
