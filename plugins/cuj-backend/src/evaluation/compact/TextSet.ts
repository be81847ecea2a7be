/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { KeyIndex } from './KeyIndex';
import { TextList } from './TextList';

/** Texts that were met, by some twelve bytes besides their letters. */
export class TextSet {
  readonly #texts = TextList.create();
  readonly #index = KeyIndex.create();

  static create(): TextSet {
    return new TextSet();
  }

  private constructor() {}

  /** How many were added, those twice that were added twice. */
  get size(): number {
    return this.#texts.length;
  }

  add(text: string): void {
    this.#index.add(text, this.#texts.add(text));
  }

  has(text: string): boolean {
    return this.#index
      .find([text])
      .some(number => this.#texts.get(number) === text);
  }
}
