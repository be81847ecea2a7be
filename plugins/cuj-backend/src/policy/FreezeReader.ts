/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  FreezingJourney,
  PolicyFreeze,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  KeptException,
  PolicyRecordStore,
  isInForce,
} from './PolicyRecordStore';
import { KeptDoubt, PolicyStateStore } from './PolicyStateStore';

type Options = {
  catalog: CatalogService;
  stateStore: PolicyStateStore;
  recordStore: PolicyRecordStore;
  /** How old an evaluation may be. */
  maxAgeMs: number;
  now: () => Date;
};

/** When policies were last evaluated, and whether that is too long ago. */
export interface PolicyFreshness {
  /** ISO 8601; absent where never. */
  evaluatedAt?: string;
  stale: boolean;
}

/** Tells whether a service is frozen, and by which journeys. */
export class FreezeReader {
  readonly #options: Options;

  static create(options: Options): FreezeReader {
    return new FreezeReader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Only journeys that the caller may read are named; another one freezes all the same.
   * Before all policies that could freeze it were evaluated once, and while nobody can
   * tell whether one of them does, a service is frozen or nobody knows.
   *
   * @param serviceRef - full and in lower case; the caller may read it
   */
  async read(
    serviceRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<PolicyFreeze> {
    const { stateStore, recordStore, now } = this.#options;
    const [freezes, doubts, freshnessOf] = await Promise.all([
      stateStore.listFreezes({ serviceRef }),
      stateStore.listDoubts([serviceRef]),
      this.readFreshness(),
    ]);
    const freshness = freshnessOf({ serviceRef });
    const journeyRefs = [...freezes, ...doubts].map(one => one.journeyRef);
    if (journeyRefs.length === 0) {
      return {
        ...freezeStateOf(freshness),
        ...{ journeys: [], hiddenJourneys: 0, ...freshness },
      };
    }
    const exceptions = (await recordStore.listExceptions(journeyRefs)).filter(
      one => isInForce(one, now()),
    );
    const exceptionOf = (journeyRef: string) =>
      exceptions.find(one => isExcepted(one, { journeyRef, serviceRef }));
    const titles = await this.#readTitles(journeyRefs, options);
    const isFrozen = freezes.some(one => !exceptionOf(one.journeyRef));
    const doubted = isFrozen ? [] : doubts;
    const isOpen = ({ journeyRef }: KeptDoubt) => !exceptionOf(journeyRef);
    return {
      ...freezeStateOf({
        ...{ ...freshness, isFrozen, isDoubted: doubted.some(isOpen) },
      }),
      journeys: freezes.flatMap(({ journeyRef, since }): FreezingJourney[] => {
        const title = titles.get(journeyRef);
        return title === undefined
          ? []
          : [
              {
                ...{ entityRef: journeyRef, title, since },
                ...exceptionShown(exceptionOf(journeyRef)),
              },
            ];
      }),
      hiddenJourneys: freezes.filter(
        ({ journeyRef }) => !titles.has(journeyRef) && !exceptionOf(journeyRef),
      ).length,
      ...(doubted.length > 0 && {
        unknownJourneys: doubted.flatMap(({ journeyRef }) => {
          const title = titles.get(journeyRef);
          return title === undefined
            ? []
            : [
                {
                  ...{ entityRef: journeyRef, title },
                  ...exceptionShown(exceptionOf(journeyRef)),
                },
              ];
        }),
        hiddenUnknownJourneys: doubted.filter(
          one => !titles.has(one.journeyRef) && isOpen(one),
        ).length,
      }),
      ...freshness,
    };
  }

  /**
   * When policies were last evaluated, and whether that is too long ago. One that could
   * not be evaluated makes the answer older for its journey, and for what it may freeze.
   */
  async readFreshness(): Promise<
    (of: { serviceRef?: string; journeyRef?: string }) => PolicyFreshness
  > {
    const { stateStore, now, maxAgeMs } = this.#options;
    const [lastAt, failures] = await Promise.all([
      stateStore.getEvaluatedAt(),
      stateStore.listFailures(),
    ]);
    return ({ serviceRef, journeyRef }) => {
      const times = failures
        .filter(
          failure =>
            failure.journeyRef === journeyRef ||
            (serviceRef !== undefined &&
              failure.serviceRefs.includes(serviceRef)),
        )
        .map(failure => failure.evaluatedAt ?? '');
      const [evaluatedAt] = [...times, lastAt ?? ''].sort();
      return evaluatedAt === ''
        ? { stale: false }
        : {
            evaluatedAt,
            stale: now().getTime() - Date.parse(evaluatedAt) > maxAgeMs,
          };
    };
  }

  /** Of the journeys that the caller may read. */
  async #readTitles(
    journeyRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<Map<string, string>> {
    const { items } = await this.#options.catalog.getEntitiesByRefs(
      {
        entityRefs: journeyRefs,
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
        ],
      },
      options,
    );
    return new Map(
      items.flatMap(entity =>
        entity
          ? [
              [
                stringifyEntityRef(entity),
                entity.metadata.title ?? entity.metadata.name,
              ] as const,
            ]
          : [],
      ),
    );
  }
}

/** Whether something is frozen, or why nobody knows. */
export function freezeStateOf(known: {
  isFrozen?: boolean;
  /** Whether nobody can tell of one of the journeys that could freeze it. */
  isDoubted?: boolean;
  evaluatedAt?: string;
}): Pick<PolicyFreeze, 'frozen' | 'unknownBecause'> {
  const { isFrozen = false, isDoubted, evaluatedAt } = known;
  if (isFrozen) {
    return { frozen: true };
  }
  if (evaluatedAt === undefined) {
    return { unknownBecause: 'never-evaluated' };
  }
  return isDoubted
    ? { unknownBecause: 'journey-not-known' }
    : { frozen: false };
}

function exceptionShown(
  exception: KeptException | undefined,
): Pick<FreezingJourney, 'exception'> {
  if (!exception) {
    return {};
  }
  const { reason, until, grantedBy } = exception;
  return { exception: { reason, until, grantedBy } };
}

function isExcepted(
  exception: KeptException,
  of: { journeyRef: string; serviceRef: string },
): boolean {
  return (
    exception.journeyRef === of.journeyRef &&
    (exception.serviceRef === undefined ||
      exception.serviceRef === of.serviceRef)
  );
}
