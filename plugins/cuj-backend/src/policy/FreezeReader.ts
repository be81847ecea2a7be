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
import { KeptFreeze, PolicyStateStore } from './PolicyStateStore';

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
   * Before all policies that could freeze it were evaluated once, a service is frozen or
   * nobody knows.
   *
   * @param serviceRef - full and in lower case; the caller may read it
   */
  async read(
    serviceRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<PolicyFreeze> {
    const { stateStore, recordStore, now } = this.#options;
    const freezes = await stateStore.listFreezes({ serviceRef });
    const freshness = (await this.readFreshness())({ serviceRef });
    if (freezes.length === 0) {
      return {
        ...stateOf(false, freshness),
        ...{ journeys: [], hiddenJourneys: 0, ...freshness },
      };
    }
    const exceptions = (
      await recordStore.listExceptions(
        freezes.map(({ journeyRef }) => journeyRef),
      )
    ).filter(one => isInForce(one, now()));
    const lifts = (freeze: KeptFreeze) =>
      exceptions.find(one => liftsFreeze(one, freeze));
    const titles = await this.#readTitles(freezes, options);
    return {
      ...stateOf(
        freezes.some(freeze => !lifts(freeze)),
        freshness,
      ),
      journeys: freezes.flatMap((freeze): FreezingJourney[] => {
        const title = titles.get(freeze.journeyRef);
        const exception = lifts(freeze);
        return title === undefined
          ? []
          : [
              {
                ...{ entityRef: freeze.journeyRef, title, since: freeze.since },
                ...(exception && {
                  exception: {
                    reason: exception.reason,
                    until: exception.until,
                    grantedBy: exception.grantedBy,
                  },
                }),
              },
            ];
      }),
      hiddenJourneys: freezes.filter(
        freeze => !titles.has(freeze.journeyRef) && !lifts(freeze),
      ).length,
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
    freezes: KeptFreeze[],
    options: { credentials: BackstageCredentials },
  ): Promise<Map<string, string>> {
    const { items } = await this.#options.catalog.getEntitiesByRefs(
      {
        entityRefs: freezes.map(({ journeyRef }) => journeyRef),
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

function stateOf(
  isFrozen: boolean,
  { evaluatedAt }: PolicyFreshness,
): Pick<PolicyFreeze, 'frozen' | 'unknownBecause'> {
  return isFrozen || evaluatedAt !== undefined
    ? { frozen: isFrozen }
    : { unknownBecause: 'never-evaluated' };
}

function liftsFreeze(exception: KeptException, freeze: KeptFreeze): boolean {
  return (
    exception.journeyRef === freeze.journeyRef &&
    (exception.serviceRef === undefined ||
      exception.serviceRef === freeze.serviceRef)
  );
}
