/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CatalogReader } from '../evaluation/CatalogReader';
import { LookupCatalog } from './LookupCatalog';

/** The catalog tells nobody what changed, so it is read again from time to time. */
const CATALOG_AGE_MS = 120_000;

type Options = {
  catalogReader: CatalogReader;
  /** Is told why the catalog was not read again. */
  onProblem: (problem: unknown) => void;
  now: () => Date;
};

/**
 * Holds what the catalog says of services and journeys, at most two minutes old. One
 * that fails to be read anew is used as it was: nobody waits for a catalog that is down.
 */
export class LookupCatalogReader {
  readonly #options: Options;
  #known?: { content: LookupCatalog; readAt: number };
  #reading?: Promise<void>;

  static create(options: Options): LookupCatalogReader {
    return new LookupCatalogReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Only the first reader waits; later ones take what there is until it has come.
   *
   * @returns the same object until it was read anew
   */
  async read(): Promise<LookupCatalog> {
    const now = this.#options.now().getTime();
    if (!this.#known || now - this.#known.readAt >= CATALOG_AGE_MS) {
      this.#reading ??= this.#readAnew().finally(() => {
        this.#reading = undefined;
      });
      if (!this.#known) {
        await this.#reading;
      } else {
        this.#reading.catch(this.#options.onProblem);
      }
    }
    return this.#known!.content;
  }

  async #readAnew(): Promise<void> {
    const readAt = this.#options.now().getTime();
    if (this.#known) {
      // One that is down is not asked again by each request.
      this.#known = { ...this.#known, readAt };
    }
    const content = await LookupCatalog.read(this.#options.catalogReader);
    this.#known = { content, readAt };
  }
}
