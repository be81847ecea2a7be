/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createHash } from 'node:crypto';

/** Random-looking values that depend on nothing but a seed and a label. */
export class SeededRandom {
  readonly #seed: string;

  constructor(seed: number | string) {
    this.#seed = String(seed);
  }

  /** 32 hexadecimal digits, the form of Datadog's SLO ids. */
  hex(label: string): string {
    return createHash('md5').update(`${this.#seed}:${label}`).digest('hex');
  }

  /** A UUID. */
  uuid(label: string): string {
    const hex = this.hex(label);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `a${hex.slice(17, 20)}`,
      hex.slice(20),
    ].join('-');
  }

  /** At least 0, less than 1. */
  ratio(label: string): number {
    return Number.parseInt(this.hex(label).slice(0, 12), 16) / 16 ** 12;
  }

  /** A whole number from `min` to `max`, both included. */
  integer(label: string, min: number, max: number): number {
    return min + Math.floor(this.ratio(label) * (max - min + 1));
  }

  pick<T>(label: string, values: readonly T[]): T {
    return values[this.integer(label, 0, values.length - 1)];
  }
}
