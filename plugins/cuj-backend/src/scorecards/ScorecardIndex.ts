/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardHeadReader } from '../store/ScorecardHeadReader';
import { FacetCodes } from './FacetCodes';
import {
  IndexedScorecard,
  ScorecardSnapshot,
  toIndexed,
} from './ScorecardSnapshot';
import { VerdictCodes } from './VerdictCodes';

/**
 * Holds in memory what lists filter, sort and count, so that a page of 20,000 entities
 * costs milliseconds.
 *
 * @remarks
 * Each request asks the database for one number that tells whether anything changed,
 * on whatever replica; only what did is read again. So nothing that is told is older
 * than the request.
 */
export class ScorecardIndex {
  readonly #reader: ScorecardHeadReader;
  readonly #codes = {
    verdicts: new VerdictCodes(),
    facets: new FacetCodes(),
  };
  readonly #scorecards = new Map<string, IndexedScorecard>();
  #version = -1;
  #snapshot = ScorecardSnapshot.create([], this.#codes);
  #refreshing?: Promise<void>;

  static create(options: { reader: ScorecardHeadReader }): ScorecardIndex {
    return new ScorecardIndex(options.reader);
  }

  private constructor(reader: ScorecardHeadReader) {
    this.#reader = reader;
  }

  /** All scorecards as they are now. */
  async read(): Promise<ScorecardSnapshot> {
    const version = await this.#reader.readVersion();
    while (this.#version < version) {
      this.#refreshing ??= this.#refresh().finally(() => {
        this.#refreshing = undefined;
      });
      await this.#refreshing;
    }
    return this.#snapshot;
  }

  async #refresh(): Promise<void> {
    // What changes from now on may be read already, and is read again the next time.
    const version = await this.#reader.readVersion();
    for await (const heads of this.#reader.streamChanged(this.#version)) {
      for (const head of heads) {
        this.#scorecards.set(head.entityRef, toIndexed(head, this.#codes));
      }
    }
    if ((await this.#reader.count()) !== this.#scorecards.size) {
      const left = new Set(await this.#reader.readRefs());
      for (const ref of this.#scorecards.keys()) {
        if (!left.has(ref)) {
          this.#scorecards.delete(ref);
        }
      }
    }
    this.#snapshot = ScorecardSnapshot.create(
      [...this.#scorecards.values()],
      this.#codes,
    );
    this.#version = version;
  }
}
