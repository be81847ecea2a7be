/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nameKey } from '../conventions/nameKey';

/** Entities by name, exact spelling first. */
export class EntityNameIndex {
  readonly #byName = new Map<string, Set<string>>();
  readonly #byKey = new Map<string, Set<string>>();

  constructor(entities: Iterable<{ entityRef: string; name: string }>) {
    for (const { entityRef, name } of entities) {
      add(this.#byName, name.toLowerCase(), entityRef);
      add(this.#byKey, nameKey(name), entityRef);
    }
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** The references of all entities that the name may mean, sorted. */
  find(name: string): string[] {
    const refs =
      this.#byName.get(name.toLowerCase()) ?? this.#byKey.get(nameKey(name));
    return [...(refs ?? [])].sort();
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string) {
  const values = map.get(key) ?? new Set();
  values.add(value);
  map.set(key, values);
}
