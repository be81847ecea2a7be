/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { ReadableScope } from '../access/ReadableEntities';

/** Stands in filters for entities without an owner or system. */
export const NO_VALUE = 'none';

/** Filters of lists. Texts are in lower case; of the values of one any may hold. */
export interface ScorecardFilters {
  kinds?: string[];
  owners?: string[];
  systems?: string[];
  levels?: number[];
  lifecycles?: string[];
  requirementIds?: string[];
  verdicts?: Verdict[];
  text?: string;
}

/** Which scorecards a list or a number is made of. */
export interface ScorecardSelection extends ScorecardFilters {
  readable: ReadableScope;
}

/** The scorecards of a selection, as a query on the table `scorecard`. */
export function selectScorecards(
  db: Knex,
  selection: ScorecardSelection,
): Knex.QueryBuilder {
  const { requirementIds, verdicts, text } = selection;
  const query = db('scorecard').where(builder =>
    whereReadable(db, builder, 'scorecard.entity_ref', selection.readable),
  );
  if (selection.kinds) {
    query.whereIn('scorecard.kind', selection.kinds);
  }
  if (selection.lifecycles) {
    query.whereIn('scorecard.lifecycle', selection.lifecycles);
  }
  if (selection.levels) {
    query.whereIn('scorecard.level', selection.levels);
  }
  whereRef(query, 'scorecard.owner_ref', selection.owners);
  whereRef(query, 'scorecard.system_ref', selection.systems);
  if (text) {
    // Escaped, so that it is found as it is written.
    const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    query.whereRaw(
      `(lower(scorecard.title) like ? escape '\\' or scorecard.entity_ref like ? escape '\\')`,
      [part, part],
    );
  }
  if (requirementIds) {
    query.whereIn(
      'scorecard.entity_ref',
      db('scorecard_verdict')
        .whereIn('requirement_id', requirementIds)
        .modify(verdictQuery => {
          if (verdicts) {
            verdictQuery.whereIn('verdict', verdicts);
          }
        })
        .select('entity_ref'),
    );
  } else if (verdicts) {
    query.where(builder => {
      for (const verdict of verdicts) {
        builder.orWhere(`scorecard.${verdict}`, '>', 0);
      }
    });
  }
  return query;
}

/** Leaves what the caller may read, however much that is. */
export function whereReadable(
  db: Knex,
  query: Knex.QueryBuilder,
  column: string,
  readable: ReadableScope,
): void {
  if (!readable.isAll) {
    query.whereIn(
      column,
      db.from(wantedRows(db, readable.entityRefs)).select('wanted.value'),
    );
  }
}

/** Leaves what is of one of some owners or systems. */
export function whereRef(
  query: Knex.QueryBuilder,
  column: string,
  refs: string[] | undefined,
): void {
  if (refs) {
    query.where(builder => {
      builder.whereIn(
        column,
        refs.filter(ref => ref !== NO_VALUE),
      );
      if (refs.includes(NO_VALUE)) {
        builder.orWhereNull(column);
      }
    });
  }
}

/**
 * A table `wanted` with one column `value`, of as many values as one likes: databases
 * limit how many parameters there may be.
 */
export function wantedRows(db: Knex, values: string[]): Knex.Raw {
  const isPostgres = db.client.config.client === 'pg';
  return db.raw(
    isPostgres
      ? 'json_array_elements_text(?::json) as wanted(value)'
      : 'json_each(?) as wanted',
    [JSON.stringify(values)],
  );
}
