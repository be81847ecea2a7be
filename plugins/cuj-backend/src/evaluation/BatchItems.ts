/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fact } from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyReader, ItemKey } from '../store/CopyReader';
import { CopyTable } from '../store/CopyTable';

/** The items of the sources that one batch of entities needs, by `<source> <id>`. */
export class BatchItems {
  readonly #copies: CopyReader;
  /** From when items are whose newer answers could not be read. */
  readonly #outdated = new Map<object, string>();

  static create(options: { copies: CopyReader }): BatchItems {
    return new BatchItems(options.copies);
  }

  private constructor(copies: CopyReader) {
    this.#copies = copies;
  }

  /** Items by their ids. */
  async load<T extends object>(
    table: CopyTable,
    keys: ItemKey[],
  ): Promise<Map<string, T>> {
    const items = await this.#copies.find<T>(table, keys);
    for (const { item, outdatedSince } of items) {
      if (outdatedSince) {
        this.markOutdated(item, outdatedSince);
      }
    }
    return new Map(
      items.map(({ source, id, item }) => [`${source} ${id}`, item]),
    );
  }

  /** Remembers that a newer answer about something could not be read. */
  markOutdated(item: object, since: string): void {
    this.#outdated.set(item, since);
  }

  /** From when something is whose newer answer could not be read; undefined for all else. */
  outdatedSince(item: object): string | undefined {
    return this.#outdated.get(item);
  }

  /**
   * What is made of items whose newer answers could not be read is as old as these.
   *
   * @param items - what each item of the value was made of, in its place
   */
  doubt<T>(fact: Fact<T[]>, items: object[]): Fact<T[]> {
    const [oldest] = items
      .flatMap(item => this.#outdated.get(item) ?? [])
      .sort();
    if (oldest === undefined || fact.state === 'missing') {
      return fact;
    }
    const { state, value } = fact;
    return {
      ...{ state: 'stale', value, asOf: oldest },
      ...(state === 'known' && {
        current: value.filter((_, index) => !this.#outdated.has(items[index])),
      }),
    };
  }
}
