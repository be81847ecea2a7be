/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo, SloMatching } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { chunksOf } from './chunksOf';
import { MatchingStore, StoredMatchableSlo } from './MatchingStore';

const BATCH = 1000;

type NewMatching = { source: string; sloId: string; matching: SloMatching };

/** Keeps what SLOs belong to in the plugin's database. */
export class DatabaseMatchingStore implements MatchingStore {
  readonly #db: Knex;
  readonly #sources: string[];

  /** @param options - `sources` are the names of those that are still read */
  static create(options: {
    db: Knex;
    sources: string[];
  }): DatabaseMatchingStore {
    return new DatabaseMatchingStore(options);
  }

  private constructor(options: { db: Knex; sources: string[] }) {
    this.#db = options.db;
    this.#sources = options.sources;
  }

  async *streamSlos(): AsyncGenerator<StoredMatchableSlo[]> {
    let last: { source: string; slo_id: string } | undefined;
    for (;;) {
      const after = last;
      const rows: Array<{ source: string; slo_id: string; content: string }> =
        await this.#db('slo')
          .whereNull('removed_at')
          .whereIn('source', this.#sources)
          .modify(query => {
            if (after) {
              query.andWhere(where =>
                where
                  .where('source', '>', after.source)
                  .orWhere(same =>
                    same
                      .where('source', after.source)
                      .andWhere('slo_id', '>', after.slo_id),
                  ),
              );
            }
          })
          .orderBy(['source', 'slo_id'])
          .limit(BATCH)
          .select('source', 'slo_id', 'content');
      if (rows.length > 0) {
        yield rows.map(({ source, content }) => {
          const { id, name, tags }: Slo = JSON.parse(content);
          return { source, id, name, tags };
        });
      }
      if (rows.length < BATCH) {
        return;
      }
      last = rows[rows.length - 1];
    }
  }

  async readTagsOfMatched(options: { source: string }): Promise<string[][]> {
    const rows: Array<{ content: string }> = await this.#db('slo')
      .where({ source: options.source, removed_at: null })
      .whereExists(
        this.#db('slo_entity')
          .select(this.#db.raw('1'))
          .where('role', 'service')
          .whereRaw('slo_entity.source = slo.source')
          .whereRaw('slo_entity.slo_id = slo.slo_id'),
      )
      .select('content');
    return rows.map(({ content }) => (JSON.parse(content) as Slo).tags);
  }

  async replaceAll(
    matchings: NewMatching[],
  ): Promise<{ changed: number; removed: number }> {
    return this.#db.transaction(async tx => {
      const rows: Array<{ source: string; slo_id: string; matching: string }> =
        await tx('slo_matching').select('source', 'slo_id', 'matching');
      const stored = new Map(
        rows.map(row => [keyOf(row.source, row.slo_id), row]),
      );

      const changed = matchings.filter(({ source, sloId, matching }) => {
        const key = keyOf(source, sloId);
        const before = stored.get(key)?.matching;
        stored.delete(key);
        return before !== JSON.stringify(matching);
      });
      const removed = [...stored.values()];

      for (const { source, slo_id } of removed) {
        await tx('slo_matching').where({ source, slo_id }).delete();
        await tx('slo_entity').where({ source, slo_id }).delete();
      }
      await write(tx, changed);
      return { changed: changed.length, removed: removed.length };
    });
  }
}

async function write(
  tx: Knex.Transaction,
  changed: NewMatching[],
): Promise<void> {
  for (const chunk of chunksOf(changed)) {
    await tx('slo_matching')
      .insert(
        chunk.map(({ source, sloId, matching }) => ({
          source,
          slo_id: sloId,
          matching: JSON.stringify(matching),
        })),
      )
      .onConflict(['source', 'slo_id'])
      .merge();

    for (const { source, sloId } of chunk) {
      await tx('slo_entity').where({ source, slo_id: sloId }).delete();
    }
    const entities = chunk.flatMap(({ source, sloId, matching }) => [
      ...toRows(source, sloId, 'service', matching.services),
      ...toRows(source, sloId, 'journey', matching.journeys),
    ]);
    if (entities.length > 0) {
      await tx.batchInsert('slo_entity', entities, 100);
    }
  }
}

function toRows(
  source: string,
  sloId: string,
  role: 'service' | 'journey',
  matches: SloMatching['services'],
) {
  return [...new Set(matches.map(({ entityRef }) => entityRef))].map(
    entityRef => ({
      entity_ref: entityRef,
      source,
      slo_id: sloId,
      role,
    }),
  );
}

function keyOf(source: string, sloId: string): string {
  return `${source} ${sloId}`;
}
