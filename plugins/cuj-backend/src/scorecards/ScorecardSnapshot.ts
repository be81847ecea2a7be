/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardHead } from '../store/ScorecardHeadReader';
import { FacetCodes } from './FacetCodes';
import { VerdictCodes, VerdictTotals } from './VerdictCodes';

/** What lists are sorted by. */
export interface ScorecardOrder {
  by: 'score' | 'title' | 'level' | 'owner' | 'system';
  isDescending: boolean;
}

/** A scorecard as it is held in memory. */
export interface IndexedScorecard extends Omit<ScorecardHead, 'verdicts'> {
  /** In lower case, for sorting and searching. */
  lowerTitle: string;
  /** See `VerdictCodes`. */
  codes: Uint8Array;
  /** See `FacetCodes`. */
  facetCodes: Uint32Array;
}

/** What the codes of scorecards in memory stand for. */
export interface ScorecardCodes {
  verdicts: VerdictCodes;
  facets: FacetCodes;
}

/** All scorecards at one moment; nothing of it changes. */
export class ScorecardSnapshot {
  readonly #scorecards: IndexedScorecard[];
  readonly #codes: ScorecardCodes;
  readonly #sorted = new Map<string, IndexedScorecard[]>();
  #totals?: Map<string, VerdictTotals>;

  static create(
    scorecards: IndexedScorecard[],
    codes: ScorecardCodes,
  ): ScorecardSnapshot {
    return new ScorecardSnapshot(scorecards, codes);
  }

  private constructor(scorecards: IndexedScorecard[], codes: ScorecardCodes) {
    this.#scorecards = scorecards;
    this.#codes = codes;
  }

  /** What the values of filters are called in it. */
  get facets(): FacetCodes {
    return this.#codes.facets;
  }

  /** All of them in an order that is always the same; sorted when it is first wanted. */
  inOrder(order: ScorecardOrder): IndexedScorecard[] {
    const key = `${order.by} ${order.isDescending}`;
    const known = this.#sorted.get(key);
    if (known) {
      return known;
    }
    const sorted = [...this.#scorecards].sort(comparatorOf(order));
    this.#sorted.set(key, sorted);
    return sorted;
  }

  /** How many of some scorecards have each verdict, by requirement; without those that none has. */
  countVerdicts(scorecards: IndexedScorecard[]): Map<string, VerdictTotals> {
    const { verdicts } = this.#codes;
    if (scorecards.length < this.#scorecards.length) {
      return verdicts.count(scorecards);
    }
    this.#totals ??= verdicts.count(scorecards);
    return new Map(this.#totals);
  }

  /** @returns undefined where nothing is said of the requirement */
  verdictOf(
    scorecard: IndexedScorecard,
    requirementId: string,
  ): Verdict | undefined {
    return this.#codes.verdicts.read(scorecard, requirementId);
  }
}

/** Makes what is held in memory of what was read. */
export function toIndexed(
  { verdicts, ...head }: ScorecardHead,
  codes: ScorecardCodes,
): IndexedScorecard {
  return {
    ...head,
    lowerTitle: head.title.toLocaleLowerCase('en-US'),
    codes: codes.verdicts.encode(verdicts),
    facetCodes: codes.facets.encode(head),
  };
}

function comparatorOf({ by, isDescending }: ScorecardOrder) {
  const valueOf = {
    score: (one: IndexedScorecard) => one.scorePercent,
    title: (one: IndexedScorecard) => one.lowerTitle,
    level: (one: IndexedScorecard) => one.level,
    owner: (one: IndexedScorecard) => one.ownerRef,
    system: (one: IndexedScorecard) => one.systemRef,
  }[by];
  const sign = isDescending ? -1 : 1;
  return (a: IndexedScorecard, b: IndexedScorecard): number => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (first !== second) {
      // Whoever has no value comes last either way.
      if (first === undefined || second === undefined) {
        return first === undefined ? 1 : -1;
      }
      return first < second ? -sign : sign;
    }
    if (a.lowerTitle !== b.lowerTitle) {
      return a.lowerTitle < b.lowerTitle ? -1 : 1;
    }
    return a.entityRef < b.entityRef ? -1 : 1;
  };
}
