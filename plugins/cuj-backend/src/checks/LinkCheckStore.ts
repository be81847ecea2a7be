/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';
import { chunksOf } from '../store/chunksOf';
import { LinkAnswer } from './LinkChecker';

const BATCH = 1000;

type Row = {
  url: string;
  state: LinkAnswer['state'];
  status: number | null;
  changed_at: string;
};

/** What came of asking for a page, and when that was first seen. */
export interface StoredLink extends LinkAnswer {
  url: string;
  changedAt: string;
}

/** Keeps in the plugin's database whether links lead anywhere. */
export class LinkCheckStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): LinkCheckStore {
    return new LinkCheckStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /** When all links were last checked. */
  async getCheckedAt(): Promise<string | undefined> {
    const row = await this.#db('link_check_state').first('checked_at');
    return row?.checked_at;
  }

  async find(urls: string[]): Promise<StoredLink[]> {
    const found: StoredLink[] = [];
    for (const chunk of chunksOf([...new Set(urls)])) {
      const rows = await this.#db<Row>('link_check').whereIn('url', chunk);
      found.push(
        ...rows.map(row => ({
          url: row.url,
          state: row.state,
          ...(row.status !== null && { status: row.status }),
          changedAt: row.changed_at,
        })),
      );
    }
    return found;
  }

  /** Writes nothing where the answer is what it was. */
  async put(url: string, answer: LinkAnswer, now: Date): Promise<void> {
    const { state, status } = answer;
    const [known] = await this.find([url]);
    if (known?.state === state && known.status === status) {
      return;
    }
    await this.#db<Row>('link_check')
      .insert({
        url,
        state,
        status: status ?? null,
        changed_at: now.toISOString(),
      })
      .onConflict('url')
      .merge();
  }

  /** Notes that all links were checked, and forgets those that nobody has any more. */
  async endRun(urls: Set<string>, now: Date): Promise<void> {
    let last = '';
    for (;;) {
      const rows: Array<{ url: string }> = await this.#db<Row>('link_check')
        .where('url', '>', last)
        .orderBy('url')
        .limit(BATCH)
        .select('url');
      const gone = rows.map(({ url }) => url).filter(url => !urls.has(url));
      for (const chunk of chunksOf(gone)) {
        await this.#db<Row>('link_check').whereIn('url', chunk).delete();
      }
      if (rows.length < BATCH) {
        break;
      }
      last = rows[rows.length - 1].url;
    }
    await this.#db('link_check_state')
      .insert({ id: 1, checked_at: now.toISOString() })
      .onConflict('id')
      .merge();
  }
}
