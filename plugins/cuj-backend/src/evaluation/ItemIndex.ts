/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CopyReader, ItemKey } from '../store/CopyReader';
import { CopyTable } from '../store/CopyTable';
import { BatchItems } from './BatchItems';
import { KeyIndex } from './compact/KeyIndex';
import { TextList } from './compact/TextList';

/** An item and where it was read. */
export type IndexedItem<TItem> = { source: string; item: TItem };

type Options<TItem> = {
  table: CopyTable;
  /** Under which keys an item is found. */
  keysOf: (item: TItem, source: string) => string[];
};

/**
 * Which items of the sources are found under which keys, by their ids only: the items
 * themselves are read when they are needed.
 */
export class ItemIndex<TItem extends object> {
  readonly #options: Options<TItem>;
  readonly #sources: string[] = [];
  /** The place of the source, a blank, and the item's id. */
  readonly #items = TextList.create();
  readonly #index = KeyIndex.create();

  /** Reads all items once, one batch at a time. */
  static async read<TItem extends object>(
    options: Options<TItem> & { copies: CopyReader; signal?: AbortSignal },
  ): Promise<ItemIndex<TItem>> {
    const { copies, table, signal } = options;
    const index = new ItemIndex<TItem>(options);
    for await (const batch of copies.stream<TItem>(table)) {
      signal?.throwIfAborted();
      for (const { source, id, item } of batch) {
        index.#add({ source, id }, item);
      }
    }
    index.#items.trim();
    return index;
  }

  private constructor({ table, keysOf }: Options<TItem>) {
    this.#options = { table, keysOf };
  }

  /** Items by number, for `searchIndex`. */
  get index(): KeyIndex {
    return this.#index;
  }

  /** Which item a number in the index stands for. */
  getKey(number: number): ItemKey {
    const text = this.#items.get(number);
    const end = text.indexOf(' ');
    return {
      source: this.#sources[Number(text.slice(0, end))],
      id: text.slice(end + 1),
    };
  }

  /** The items under each of some keys, in the order of their ids. */
  async load(
    keys: string[],
    items: BatchItems,
  ): Promise<Map<string, IndexedItem<TItem>[]>> {
    const { table, keysOf } = this.#options;
    const candidates = new Map(
      keys.map(key => [
        key,
        this.#index.find([key]).map(number => this.getKey(number)),
      ]),
    );
    const loaded = await items.load<TItem>(
      table,
      [...candidates.values()].flat(),
    );
    return new Map(
      [...candidates].map(([key, found]) => [
        key,
        found.flatMap(({ source, id }) => {
          const item = loaded.get(`${source} ${id}`);
          // The index may find others, too.
          return item && keysOf(item, source).includes(key)
            ? [{ source, item }]
            : [];
        }),
      ]),
    );
  }

  #add({ source, id }: ItemKey, item: TItem) {
    const keys = this.#options.keysOf(item, source);
    if (keys.length === 0) {
      return;
    }
    if (!this.#sources.includes(source)) {
      this.#sources.push(source);
    }
    const number = this.#items.add(`${this.#sources.indexOf(source)} ${id}`);
    for (const key of keys) {
      this.#index.add(key, number);
    }
  }
}
