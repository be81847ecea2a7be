/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import {
  Slo,
  SloIndexItem,
  SloIndexPage,
  SloMatching,
  revealedEntities,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { hasControlCharacters } from '../hasControlCharacters';

const DEFAULT_LIMIT = 500;

type Row = {
  source: string;
  slo_id: string;
  content: string;
  matching: string;
};

/** Reads all SLOs that belong to anything, page by page, for whoever makes an index of them. */
export class SloIndexReader {
  readonly #db: Knex;
  readonly #sources: string[];

  /** @param options - `sources` are the names of those that are still read */
  static create(options: { db: Knex; sources: string[] }): SloIndexReader {
    return new SloIndexReader(options);
  }

  private constructor(options: { db: Knex; sources: string[] }) {
    this.#db = options.db;
    this.#sources = options.sources;
  }

  /** @throws `InputError` where the cursor was not given by a page before */
  async readPage(
    query: { cursor?: string; limit?: number } = {},
  ): Promise<SloIndexPage> {
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const rows: Row[] = await this.#db('slo')
      .join('slo_matching', join =>
        join
          .on('slo_matching.source', 'slo.source')
          .andOn('slo_matching.slo_id', 'slo.slo_id'),
      )
      .whereNull('slo.removed_at')
      .whereIn('slo.source', this.#sources)
      .modify(found => {
        if (after) {
          found.andWhere(where =>
            where
              .where('slo.source', '>', after.source)
              .orWhere(same =>
                same
                  .where('slo.source', after.source)
                  .andWhere('slo.slo_id', '>', after.sloId),
              ),
          );
        }
      })
      .orderBy(['slo.source', 'slo.slo_id'])
      .limit(limit)
      .select(
        'slo.source',
        'slo.slo_id',
        'slo.content',
        'slo_matching.matching',
      );
    const last = rows.length === limit ? rows[rows.length - 1] : undefined;
    return {
      items: rows.flatMap(row => toItem(row) ?? []),
      ...(last && {
        nextCursor: writeCursor({ source: last.source, sloId: last.slo_id }),
      }),
    };
  }
}

/** Of an SLO that belongs to nothing nobody can tell who may read it. */
function toItem(row: Row): SloIndexItem | undefined {
  const matching: SloMatching = JSON.parse(row.matching);
  const { services, journeys, environment } = matching;
  if (services.length === 0 && journeys.length === 0) {
    return undefined;
  }
  const { id, name, description, tags }: Slo = JSON.parse(row.content);
  const refsOf = (matches: SloMatching['services']) => [
    ...new Set(matches.map(({ entityRef }) => entityRef)),
  ];
  return {
    source: row.source,
    id,
    name,
    tags,
    ...(description && { description }),
    environments: environment.values,
    services: refsOf(services),
    journeys: refsOf(journeys),
    tellsOf: [...new Set(revealedEntities(matching))],
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !hasControlCharacters(value);
}

function writeCursor(place: { source: string; sloId: string }): string {
  const text = JSON.stringify([place.source, place.sloId]);
  return Buffer.from(text).toString('base64url');
}

function readCursor(cursor: string): { source: string; sloId: string } {
  try {
    const place: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    const [source, sloId] = Array.isArray(place) ? place : [];
    if (isText(source) && isText(sloId)) {
      return { source, sloId };
    }
  } catch {
    // Said below.
  }
  throw new InputError(`The cursor '${cursor}' is none`);
}
