/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyFreeze } from '@cuj-slo/backstage-plugin-cuj-common';
import { conditionsOf } from './buildPolicyOverview';
import { FreezeReader, freezeStateOf } from './FreezeReader';
import { doesFreeze } from './isFreezeUnknown';
import { PolicyRecordStore, isInForce } from './PolicyRecordStore';
import { PolicyStateStore } from './PolicyStateStore';

type Options = {
  stateStore: PolicyStateStore;
  recordStore: PolicyRecordStore;
  freezeReader: Pick<FreezeReader, 'readFreshness'>;
  now: () => Date;
};

/** Tells which journeys freeze their services, since when, and by which condition. */
export class JourneyFreezeReader {
  readonly #options: Options;

  static create(options: Options): JourneyFreezeReader {
    return new JourneyFreezeReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /**
   * @param journeyRefs - full and in lower case; the caller may read them
   * @returns one for each of them
   */
  async read(journeyRefs: string[]): Promise<Map<string, JourneyFreeze>> {
    const { stateStore, recordStore, freezeReader, now } = this.#options;
    if (journeyRefs.length === 0) {
      return new Map();
    }
    const [inForce, doubts, freshnessOf] = await Promise.all([
      stateStore.listInForce(journeyRefs),
      stateStore.listDoubts(journeyRefs),
      freezeReader.readFreshness(),
    ]);
    const doubted = new Set(
      doubts
        .filter(({ journeyRef, entityRef }) => journeyRef === entityRef)
        .map(({ journeyRef }) => journeyRef),
    );
    const rulesOf = (ref: string): JourneyFreeze['rules'] =>
      (inForce.get(ref) ?? [])
        .filter(({ rule }) => doesFreeze(rule))
        .map(({ rule, since }) => ({ when: conditionsOf(rule), since }))
        .sort((a, b) => (a.since < b.since ? -1 : 1));
    const frozen = journeyRefs.filter(
      ref => rulesOf(ref).length > 0 || doubted.has(ref),
    );
    const exceptions =
      frozen.length > 0
        ? (await recordStore.listExceptions(frozen)).filter(
            one => one.serviceRef === undefined && isInForce(one, now()),
          )
        : [];
    return new Map(
      journeyRefs.map((ref): [string, JourneyFreeze] => {
        const rules = rulesOf(ref);
        const exception = exceptions.find(
          ({ journeyRef }) => journeyRef === ref,
        );
        const isFrozen = rules.length > 0 && !exception;
        const freshness = freshnessOf({ journeyRef: ref });
        return [
          ref,
          {
            ...freezeStateOf({
              ...{ isFrozen, ...freshness },
              isDoubted: doubted.has(ref) && !exception,
            }),
            rules,
            ...(exception && {
              exception: {
                reason: exception.reason,
                until: exception.until,
                grantedBy: exception.grantedBy,
              },
            }),
            ...freshness,
          },
        ];
      }),
    );
  }
}
