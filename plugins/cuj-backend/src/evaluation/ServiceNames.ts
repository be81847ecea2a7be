/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  nameKey,
  serviceNameAnnotations,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { KeyIndex } from './compact/KeyIndex';
import { TextList } from './compact/TextList';

/** By which names the sources may know services, in little more memory than these. */
export class ServiceNames {
  /** A reference, a blank, and the `nameKey` of a name. */
  readonly #names = TextList.create();
  readonly #index = KeyIndex.create();

  static create(): ServiceNames {
    return new ServiceNames();
  }

  private constructor() {}

  /** Adds a service. */
  add(entity: Entity): void {
    const ref = stringifyEntityRef(entity);
    for (const key of keysOf(entity)) {
      this.#index.add(key, this.#names.add(`${ref} ${key}`));
    }
  }

  /** Takes note of what a service is called by now; nobody forgets what it was called. */
  renew(entity: Entity): void {
    const ref = stringifyEntityRef(entity);
    if ([...keysOf(entity)].some(key => !this.#find(key).includes(ref))) {
      this.add(entity);
    }
  }

  /** When most were added. */
  seal(): void {
    this.#names.trim();
  }

  /** All services that may be meant by a name. */
  find(name: string): string[] {
    return [...new Set(this.#find(nameKey(name)))];
  }

  #find(key: string): string[] {
    return this.#index.find([key]).flatMap(number => {
      const text = this.#names.get(number);
      const end = text.indexOf(' ');
      // The index may find others, too.
      return text.slice(end + 1) === key ? [text.slice(0, end)] : [];
    });
  }
}

function keysOf({ metadata }: Entity): Set<string> {
  return new Set(
    [
      metadata.name,
      ...serviceNameAnnotations.map(key => metadata.annotations?.[key]),
    ].flatMap(name =>
      typeof name === 'string' && name.trim() ? [nameKey(name)] : [],
    ),
  );
}
