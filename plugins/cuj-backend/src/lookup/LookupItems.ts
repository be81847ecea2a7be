/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LookupSubjectType,
  nameKey,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { LookupItem, itemKey } from './LookupItem';

const nothing: ReadonlySet<LookupItem> = new Set();

/**
 * Everything that can be looked up, by all that it may be called. Tens of thousands of
 * items, of which few change at a time.
 */
export class LookupItems {
  readonly #items = new Map<string, LookupItem>();
  readonly #byId = new Map<string, Set<LookupItem>>();
  readonly #byName = new Map<string, Set<LookupItem>>();
  readonly #byTag = new Map<string, Set<LookupItem>>();
  readonly #byService = new Map<string, Set<LookupItem>>();
  readonly #byType = new Map<string, Set<LookupItem>>();
  readonly #slosOfMonitor = new Map<string, Set<LookupItem>>();

  static create(): LookupItems {
    return new LookupItems();
  }

  private constructor() {}

  /** Takes the place of one of the same type, source and id. */
  put(item: LookupItem): void {
    const key = itemKey(item);
    this.remove(key);
    this.#items.set(key, item);
    this.#each(item, add);
  }

  /** @param key - see `itemKey` */
  remove(key: string): void {
    const item = this.#items.get(key);
    if (item) {
      this.#items.delete(key);
      this.#each(item, take);
    }
  }

  get(
    type: LookupSubjectType,
    source: string | undefined,
    id: string,
  ): LookupItem | undefined {
    return this.#items.get(itemKey({ type, source, id }));
  }

  all(): Iterable<LookupItem> {
    return this.#items.values();
  }

  /** The keys of items of a type and source; see `itemKey`. */
  keysOf(type: LookupSubjectType, source: string | undefined): string[] {
    return [...this.ofType(type)]
      .filter(item => item.source === source)
      .map(itemKey);
  }

  ofType(type: LookupSubjectType): ReadonlySet<LookupItem> {
    return this.#byType.get(type) ?? nothing;
  }

  /** By an id in any source, or the number that people know it by; in any case. */
  findById(id: string): ReadonlySet<LookupItem> {
    return this.#byId.get(id.toLowerCase()) ?? nothing;
  }

  /** By a name, whatever its separators and case. */
  findByName(name: string): ReadonlySet<LookupItem> {
    return this.#byName.get(nameKey(name)) ?? nothing;
  }

  /** @param tag - normalised */
  findByTag(tag: string): ReadonlySet<LookupItem> {
    return this.#byTag.get(tag) ?? nothing;
  }

  /** What is about a service, as a source calls it. */
  findByService(name: string): ReadonlySet<LookupItem> {
    return this.#byService.get(nameKey(name)) ?? nothing;
  }

  /** The SLOs that rest on a monitor. */
  findSlosOfMonitor(source: string, monitorId: string): LookupItem[] {
    return [...(this.#slosOfMonitor.get(`${source} ${monitorId}`) ?? nothing)];
  }

  #each(
    item: LookupItem,
    change: (
      map: Map<string, Set<LookupItem>>,
      key: string,
      item: LookupItem,
    ) => void,
  ) {
    change(this.#byType, item.type, item);
    change(this.#byId, item.id.toLowerCase(), item);
    if (item.publicId) {
      change(this.#byId, item.publicId.toLowerCase(), item);
    }
    const names = [item.title, ...(item.aliases ?? [])].map(nameKey);
    new Set(names).forEach(name => change(this.#byName, name, item));
    item.tags.forEach(tag => change(this.#byTag, tag, item));
    item.services.forEach(name => change(this.#byService, nameKey(name), item));
    item.monitorIds?.forEach(id =>
      change(this.#slosOfMonitor, `${item.source} ${id}`, item),
    );
  }
}

function add(
  map: Map<string, Set<LookupItem>>,
  key: string,
  item: LookupItem,
): void {
  const items = map.get(key);
  if (items) {
    items.add(item);
  } else {
    map.set(key, new Set([item]));
  }
}

function take(
  map: Map<string, Set<LookupItem>>,
  key: string,
  item: LookupItem,
): void {
  const items = map.get(key);
  items?.delete(item);
  if (items?.size === 0) {
    map.delete(key);
  }
}
