/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { chunksOf } from '../store/chunksOf';
import { ScorecardTable, TableRow } from './readTable';
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
  'highestLevel',
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
  entityRefs: string[];
  table: ScorecardTable;
  /** One line for each entity, or for each entity and requirement. */
  layout: 'matrix' | 'list';
}): AsyncGenerator<string> {
  const { entityRefs, table, layout } = options;
  const toLines = layout === 'list' ? toListLines : toMatrixLine;
  yield toCsvLine([
    ...subjectHeads,
    ...(layout === 'list'
      ? listHeads
      : [...matrixHeads, ...table.columns.map(({ id }) => id)]),
  ]);
  for (const chunk of chunksOf(entityRefs, BATCH)) {
    const rows = await table.read(chunk);
    yield rows.map(row => toLines(row, table)).join('');
  }
}

function toMatrixLine(row: TableRow, { columns }: ScorecardTable): string {
  const { scorecard, evaluatedAt } = row.record;
  const { pass, fail, unknown, waived } = scorecard.counts;
  const verdicts = new Map(
    scorecard.results.map(one => [one.requirementId, one.verdict]),
  );
  return toCsvLine([
    ...subjectCells(row),
    scorecard.level,
    scorecard.highestLevel,
    scorecard.scorePercent,
    ...[pass, fail, unknown, waived],
    evaluatedAt,
    ...columns.map(({ id }) => verdicts.get(id)),
  ]);
}

function toListLines(row: TableRow, { columns }: ScorecardTable): string {
  const { scorecard, changedAt } = row.record;
  const results = new Map(
    scorecard.results.map(one => [one.requirementId, one]),
  );
  return columns
    .flatMap(({ id, title, level, mode }) => {
      const result = results.get(id);
      return result
        ? toCsvLine([
            ...subjectCells(row),
            ...[id, title, level, mode, result.verdict],
            row.times.get(id)?.since ?? changedAt,
            result.message,
          ])
        : [];
    })
    .join('');
}

function subjectCells({ record: { subject } }: TableRow) {
  return [
    subject.entityRef,
    subject.title,
    subject.kind,
    subject.ownerRef,
    subject.systemRef,
    subject.lifecycle,
  ];
}
