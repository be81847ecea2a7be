/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';
import { ReadableScope } from '../access/ReadableEntities';

/** Stands in filters for entities without an owner or system. */
export const NO_VALUE = 'none';

/** Leaves what the caller may read, however much that is. */
export function whereReadable(
  db: Knex,
  query: Knex.QueryBuilder,
  column: string,
  readable: ReadableScope,
): void {
  if (!readable.isAll) {
    const isPostgres = db.client.config.client === 'pg';
    // One parameter, since databases limit how many there may be.
    query.whereRaw(
      isPostgres
        ? '?? in (select json_array_elements_text(?::json))'
        : '?? in (select value from json_each(?))',
      [column, JSON.stringify([...readable.entityRefs])],
    );
  }
}

/** Leaves what is of one of some owners. */
export function whereOwner(
  query: Knex.QueryBuilder,
  column: string,
  owners: string[] | undefined,
): void {
  if (owners) {
    query.where(builder => {
      builder.whereIn(
        column,
        owners.filter(owner => owner !== NO_VALUE),
      );
      if (owners.includes(NO_VALUE)) {
        builder.orWhereNull(column);
      }
    });
  }
}
