/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createRequire } from 'node:module';
import path from 'node:path';
import { rootDir } from '../../lib/paths.mjs';

const require = createRequire(import.meta.url);
const { SeededRandom } = require(path.join(
  rootDir,
  'packages/datadog-simulator/src/organisation/SeededRandom',
));

const DAY = 86_400;

/** A row of random-looking values, the same for the same seed. */
export class Draws {
  #random;
  #count = 0;

  constructor(seed) {
    this.#random = new SeededRandom(seed);
  }

  /** At least 0, less than 1. */
  ratio() {
    this.#count++;
    return this.#random.ratio(String(this.#count));
  }

  between(min, max) {
    return min + this.ratio() * (max - min);
  }

  /** A whole number, both ends included. */
  integer(min, max) {
    return Math.floor(this.between(min, max + 1));
  }

  chance(probability) {
    return this.ratio() < probability;
  }

  pick(values) {
    return values[this.integer(0, values.length - 1)];
  }

  shuffle(values) {
    return values
      .map(value => ({ value, order: this.ratio() }))
      .sort((a, b) => a.order - b.order)
      .map(({ value }) => value);
  }

  /** A name that says nothing. */
  word() {
    this.#count++;
    return `x${this.#random.hex(String(this.#count)).slice(0, 10)}`;
  }

  /** When something happens that happens so often on average. */
  times(perDay, from, to) {
    const times = [];
    let at = from;
    for (;;) {
      at += (-Math.log(1 - this.ratio()) * DAY) / Math.max(perDay, 1e-9);
      if (at >= to) {
        return times;
      }
      times.push(Math.round(at));
    }
  }
}
