/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';

/** What is stored of a journey, without how old it is. */
export type StatusContent = Omit<JourneyStatus, 'asOf' | 'computedAt'>;

/**
 * Keeps what the content of rows was parsed to, so that it is parsed once for each
 * content and not once for each request.
 *
 * @remarks
 * A row's hash is that of its content, and is read anew each time. So nothing that is
 * kept is ever out of date, whichever replica wrote the row.
 */
export class ParsedStatuses {
  readonly #maxKept: number;
  readonly #kept = new Map<string, { hash: string; content: StatusContent }>();

  /** @param options - `maxKept` bounds the number of journeys that are kept */
  static create(options: { maxKept: number }): ParsedStatuses {
    return new ParsedStatuses(options.maxKept);
  }

  private constructor(maxKept: number) {
    this.#maxKept = maxKept;
  }

  /** @returns undefined where the content with that hash has to be read */
  get(entityRef: string, hash: string): StatusContent | undefined {
    const kept = this.#kept.get(entityRef);
    return kept?.hash === hash ? kept.content : undefined;
  }

  /** @returns what the text says; nobody may change it, as others get the same */
  parse(entityRef: string, hash: string, text: string): StatusContent {
    const content: StatusContent = JSON.parse(text);
    if (this.#kept.has(entityRef) || this.#kept.size < this.#maxKept) {
      this.#kept.set(entityRef, { hash, content: deepFreeze(content) });
    }
    return content;
  }

  /** Forgets all journeys but these. */
  retain(entityRefs: ReadonlySet<string>): void {
    for (const entityRef of this.#kept.keys()) {
      if (!entityRefs.has(entityRef)) {
        this.#kept.delete(entityRef);
      }
    }
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
