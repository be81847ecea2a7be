/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CujConventions,
  LookupClue,
  LookupSubject,
  revealedEntities,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ReadableEntities } from '../access/ReadableEntities';
import { findSubjects } from './findSubjects';
import { LookupSnapshot } from './LookupIndex';
import { LookupItem } from './LookupItem';
import { LookupStore } from './LookupStore';
import { ItemScope, entitiesIn, scopeOfItem } from './scopeOfItem';

/** What a text may mean, and what that is about. */
export interface SubjectMatch {
  item: LookupItem;
  matchedBy: LookupSubject['matchedBy'];
  scope: ItemScope;
  /** Where it is; empty where nothing says so. */
  environments: string[];
}

/** What is known of an item besides itself. */
export interface ItemReading {
  item: LookupItem;
  scope: ItemScope;
  /** Where it is; empty where nothing says so. */
  environments: string[];
  /** The entities that it tells of. */
  reveals: string[];
}

/** What was found of what the caller may read. */
export interface FoundSubjects {
  /** Present where one stands out. */
  subject?: SubjectMatch;
  candidates: SubjectMatch[];
  /** How many more there are. */
  more: number;
}

const MAX_CANDIDATES = 20;
/** What else a text names that leads somewhere. */
const MAX_OTHERS = 5;

/** Finds what a text means, among what the caller may read. */
export class SubjectFinder {
  readonly #store: LookupStore;
  readonly #readableEntities: ReadableEntities;
  readonly #conventions: CujConventions;

  static create(options: {
    store: LookupStore;
    readableEntities: ReadableEntities;
    conventions: CujConventions;
  }): SubjectFinder {
    return new SubjectFinder(options);
  }

  private constructor(options: {
    store: LookupStore;
    readableEntities: ReadableEntities;
    conventions: CujConventions;
  }) {
    this.#store = options.store;
    this.#readableEntities = options.readableEntities;
    this.#conventions = options.conventions;
  }

  async find(
    clues: LookupClue[],
    snapshot: LookupSnapshot,
    credentials: BackstageCredentials,
  ): Promise<FoundSubjects> {
    let first: SubjectMatch[] | undefined;
    const others: SubjectMatch[] = [];
    for (const { items, matchedBy } of findSubjects(clues, {
      snapshot,
      conventions: this.#conventions,
    })) {
      if (first && matchedBy === 'words') {
        break;
      }
      const matches = (await this.#readable(items, snapshot, credentials)).map(
        match => ({ ...match, matchedBy }),
      );
      if (first) {
        others.push(...matches);
      } else if (matches.length > 0) {
        first = matches;
      }
      if (others.length >= MAX_OTHERS || (first && first.length > 1)) {
        break;
      }
    }
    if (!first) {
      return { candidates: [], more: 0 };
    }
    const [only] = first;
    // Words are no proof, least of all where the text names something that is not known.
    const isProven =
      only.matchedBy !== 'words' ||
      clues.every(({ type }) => type !== 'reference');
    if (first.length === 1 && isProven) {
      const different = others
        .filter(
          ({ item }, index) =>
            item !== only.item &&
            others.findIndex(one => one.item === item) === index,
        )
        .slice(0, MAX_OTHERS);
      return { subject: only, candidates: different, more: 0 };
    }
    return {
      candidates: first.slice(0, MAX_CANDIDATES),
      more: Math.max(0, first.length - MAX_CANDIDATES),
    };
  }

  /** What something is about; of an SLO that is what it was matched with. */
  async scopesOf(
    items: LookupItem[],
    snapshot: LookupSnapshot,
  ): Promise<Array<ItemReading>> {
    const matchings = await this.#store.readMatchings(
      items.flatMap(({ type, source, id }) =>
        type === 'slo' ? { source: source!, id } : [],
      ),
    );
    return items.map(item => {
      const matching =
        item.type === 'slo'
          ? matchings.get(`${item.source} ${item.id}`)
          : undefined;
      if (!matching) {
        const scope = scopeOfItem(item, snapshot.catalog);
        const { environments } = item;
        return { item, scope, environments, reveals: entitiesIn(scope) };
      }
      return {
        item,
        scope: {
          services: matching.services.map(({ entityRef }) => entityRef),
          journeys: matching.journeys.map(({ entityRef }) => entityRef),
        },
        // Its name alone may say it, and which part of the name does is known by then.
        environments: matching.environment.values,
        reveals: revealedEntities(matching),
      };
    });
  }

  /** Only who may read all that something tells of gets to see it. */
  async #readable(
    items: LookupItem[],
    snapshot: LookupSnapshot,
    credentials: BackstageCredentials,
  ) {
    const scopes = await this.scopesOf(items, snapshot);
    const readable = await this.#readableEntities.findReadable(
      scopes.flatMap(({ reveals }) => reveals),
      credentials,
    );
    return scopes.filter(({ reveals }) =>
      reveals.every(ref => readable.has(ref)),
    );
  }
}
