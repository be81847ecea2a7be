/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BoundaryIndex,
  BoundaryOverlap,
  BoundarySubject,
  boundaryKeysOf,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { KeyIndex } from './compact/KeyIndex';
import { TextList } from './compact/TextList';
import { searchIndex } from './compact/searchIndex';

/** Where that many overlap, no further ones are looked for. */
const MAX_COUNTED = 200;

/** What was found for one service so far. */
type Search = {
  subject: BoundarySubject;
  keys: string[];
  /** Those that the listed overlaps are with. */
  others: Map<string, BoundarySubject>;
  total: number;
};

/**
 * Which services may claim the same, by some eight bytes a claim: what they claim is
 * read again for those only that come into question.
 */
export class BoundarySurvey {
  readonly #refs = TextList.create();
  readonly #index = KeyIndex.create();

  static create(): BoundarySurvey {
    return new BoundarySurvey();
  }

  private constructor() {}

  /** Adds a service. */
  add(subject: BoundarySubject): void {
    const number = this.#refs.add(subject.entityRef);
    for (const key of boundaryKeysOf(subject).listed) {
      this.#index.add(key, number);
    }
  }

  /** When all were added. */
  seal(): void {
    this.#refs.trim();
  }

  /**
   * What services claim that others claim too, by reference; see
   * {@link BoundaryIndex.findOverlaps}.
   *
   * @param options - `read` gets services that were added, as far as they still exist
   */
  async findOverlaps(
    subjects: BoundarySubject[],
    options: {
      read: (entityRefs: string[]) => Promise<BoundarySubject[]>;
    },
  ): Promise<Map<string, BoundaryOverlap[]>> {
    const own = new Map(subjects.map(one => [one.entityRef, one]));
    const searches = subjects.map(
      (subject): Search => ({
        subject,
        keys: boundaryKeysOf(subject).sought,
        others: new Map(),
        total: 0,
      }),
    );
    await searchIndex({
      index: this.#index,
      searches: searches.filter(search => this.#mayFind(search)),
      read: async numbers => {
        const refs = numbers.map(number => this.#refs.get(number));
        return indexOf([
          ...refs.flatMap(ref => own.get(ref) ?? []),
          ...(await options.read(refs.filter(ref => !own.has(ref)))),
        ]);
      },
      visit: (search, found) => {
        visit(search, found);
        return search.total >= MAX_COUNTED;
      },
    });
    return new Map(
      searches.map(({ subject, others }) => [
        subject.entityRef,
        others.size > 0
          ? indexOf(others.values()).index.findOverlaps(subject)
          : [],
      ]),
    );
  }

  /** Most find nobody but themselves, which takes no comparison. */
  #mayFind({ subject, keys }: Search): boolean {
    return this.#index
      .find(keys, { limit: 2 })
      .some(number => this.#refs.get(number) !== subject.entityRef);
  }
}

type Indexed = { index: BoundaryIndex; subjects: Map<string, BoundarySubject> };

function indexOf(found: Iterable<BoundarySubject>): Indexed {
  const subjects = new Map([...found].map(one => [one.entityRef, one]));
  return {
    index: BoundaryIndex.create({ entities: subjects.values() }),
    subjects,
  };
}

/** What an index lists comes first of all in it, and so does the first of several lists. */
function visit(search: Search, { index, subjects }: Indexed) {
  const { subject, others } = search;
  const { overlaps, total } = index.summarizeOverlaps(subject);
  if (total === 0) {
    return;
  }
  search.total += total;
  const found = new Map(others);
  for (const { entityRef } of overlaps) {
    found.set(entityRef, subjects.get(entityRef)!);
  }
  others.clear();
  for (const { entityRef } of indexOf(found.values()).index.findOverlaps(
    subject,
  )) {
    others.set(entityRef, found.get(entityRef)!);
  }
}
