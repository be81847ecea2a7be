/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** One row is a number of 53 bits: the hash of a key, and what is listed under it. */
const VALUES = 2 ** 24;
const HASHES = 2 ** 29;

const LEAST = 1024;

/**
 * Numbers by keys, 8 bytes each, however long the keys are.
 *
 * @remarks
 * Two keys in a hundred million or so share a place, so that what is found may also be
 * under another key: whoever looks something up has to compare it.
 */
export class KeyIndex {
  #rows = new Float64Array(LEAST);
  #length = 0;
  #isSorted = true;

  static create(): KeyIndex {
    return new KeyIndex();
  }

  private constructor() {}

  /**
   * Lists a number under a key.
   *
   * @throws RangeError where the number is no integer from 0 to 16,777,215
   */
  add(key: string, value: number): void {
    if (!(Number.isInteger(value) && value >= 0 && value < VALUES)) {
      throw new RangeError(`${value} can’t be listed under a key.`);
    }
    if (this.#length === this.#rows.length) {
      const rows = new Float64Array(Math.max(LEAST, 2 * this.#length));
      rows.set(this.#rows);
      this.#rows = rows;
    }
    this.#rows[this.#length] = hashOf(key) * VALUES + value;
    this.#length += 1;
    this.#isSorted = false;
  }

  /**
   * The numbers under any of some keys, ascending, each once.
   *
   * @param options - only numbers behind `after`, and the first `limit` of them
   */
  find(
    keys: Iterable<string>,
    options: { after?: number; limit?: number } = {},
  ): number[] {
    const { after = -1, limit = Number.POSITIVE_INFINITY } = options;
    this.#sort();
    const found = new Set<number>();
    for (const key of keys) {
      const start = hashOf(key) * VALUES;
      const first = this.#findFirst(start + after + 1);
      const end = Math.min(first + limit, this.#length);
      for (let at = first; at < end; at += 1) {
        if (this.#rows[at] >= start + VALUES) {
          break;
        }
        found.add(this.#rows[at] - start);
      }
    }
    const sorted = Float64Array.from(found).sort();
    return [...(sorted.length > limit ? sorted.subarray(0, limit) : sorted)];
  }

  /** The place of the first row that is not less. */
  #findFirst(row: number): number {
    let from = 0;
    let to = this.#length;
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if (this.#rows[middle] < row) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** When all is there, nothing is set apart for more, and nothing is listed twice. */
  #sort() {
    if (this.#isSorted) {
      return;
    }
    const rows = this.#rows.subarray(0, this.#length).sort();
    let length = 0;
    for (const row of rows) {
      if (length === 0 || rows[length - 1] !== row) {
        rows[length] = row;
        length += 1;
      }
    }
    this.#rows = rows.slice(0, length);
    this.#length = length;
    this.#isSorted = true;
  }
}

/** FNV-1a of UTF-16, with a last step that spreads it (of MurmurHash3). */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % HASHES;
}
