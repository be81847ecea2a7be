/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  Fact,
  SloMatcher,
  UnreadFact,
  nameKey,
  resolveEnvironment,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyReader } from '../store/CopyReader';
import { UnreadItem } from '../store/UnreadItem';
import { CatalogReader } from './CatalogReader';

/** Stands for an id that could not be read; none that anybody refers to. */
const NO_ID = ' ';

/**
 * Which entities the items name that could never be read: by what is left of them, as
 * they would belong to them if they could be read.
 */
export class UnreadSurvey {
  /** By entity. */
  readonly #slos = new Map<string, UnreadFact[]>();
  /** By the `nameKey` of a service. */
  readonly #monitors = new Map<string, UnreadFact[]>();
  /** By the `nameKey` of a journey. */
  readonly #synthetics = new Map<string, UnreadFact[]>();
  /** By the `nameKey` of a service. */
  readonly #syntheticsOfServices = new Map<string, UnreadFact[]>();

  /** The catalog is read only where there is something to be matched with it. */
  static async read(options: {
    copies: Pick<CopyReader, 'listUnread'>;
    catalog: Pick<CatalogReader, 'readServices' | 'readJourneys'>;
    conventions: CujConventions;
  }): Promise<UnreadSurvey> {
    const { copies, catalog, conventions } = options;
    const survey = new UnreadSurvey();
    const slos = await copies.listUnread('slos');
    if (slos.length > 0) {
      const matcher = SloMatcher.create({
        conventions,
        services: await catalog.readServices(),
        journeys: await catalog.readJourneys(),
      });
      slos.forEach(slo => survey.#addSlo(slo, matcher));
    }
    for (const monitor of await copies.listUnread('monitors')) {
      if (mayBeProduction(monitor.tags, conventions)) {
        addByTag(survey.#monitors, monitor, {
          kind: 'monitor',
          tagKeys: conventions.serviceTagKeys,
        });
      }
    }
    for (const test of await copies.listUnread('synthetics')) {
      const kind = 'synthetic test';
      addByTag(survey.#synthetics, test, {
        kind,
        tagKeys: conventions.journeyTagKeys,
      });
      if (mayBeProduction(test.tags, conventions)) {
        addByTag(survey.#syntheticsOfServices, test, {
          kind,
          tagKeys: conventions.serviceTagKeys,
        });
      }
    }
    return survey;
  }

  private constructor() {}

  /** The SLOs that name an entity. */
  slosOf(entityRef: string): UnreadFact[] {
    return this.#slos.get(entityRef) ?? [];
  }

  /** The monitors that name a service, by its `nameKey`. */
  monitorsOf(serviceKey: string): UnreadFact[] {
    return this.#monitors.get(serviceKey) ?? [];
  }

  /** The synthetic tests that name a journey, by its `nameKey`. */
  syntheticsOf(journeyKey: string): UnreadFact[] {
    return this.#synthetics.get(journeyKey) ?? [];
  }

  /** Those that name a service, by its `nameKey`. */
  syntheticsOfService(serviceKey: string): UnreadFact[] {
    return this.#syntheticsOfServices.get(serviceKey) ?? [];
  }

  #addSlo(item: UnreadItem, matcher: SloMatcher): void {
    const { services, journeys, environment } = matcher.match({
      id: item.itemId ?? NO_ID,
      name: item.name ?? '',
      tags: item.tags,
    });
    // Without an environment that could be read it may well be production's.
    if (!environment.isProduction && environment.values.length > 0) {
      return;
    }
    const entityRefs = [
      ...new Set([...services, ...journeys].map(({ entityRef }) => entityRef)),
    ].sort();
    for (const entityRef of entityRefs) {
      add(this.#slos, entityRef, { ...toFact('SLO', item), entityRefs });
    }
  }
}

/** Adds to what is known of items that there are others which could not be read. */
export function withUnread<T>(fact: Fact<T>, unread: UnreadFact[]): Fact<T> {
  return unread.length === 0 || fact.state === 'missing'
    ? fact
    : { ...fact, unread };
}

function mayBeProduction(tags: string[], conventions: CujConventions): boolean {
  const { values, isProduction } = resolveEnvironment(
    tags,
    undefined,
    conventions,
  );
  return isProduction || values.length === 0;
}

function addByTag(
  index: Map<string, UnreadFact[]>,
  item: UnreadItem,
  options: { kind: UnreadFact['kind']; tagKeys: string[] },
): void {
  for (const name of tagValues(item.tags, options.tagKeys)) {
    add(index, nameKey(name), toFact(options.kind, item));
  }
}

function toFact(kind: UnreadFact['kind'], item: UnreadItem): UnreadFact {
  return {
    kind,
    id: item.itemId ?? '',
    name: item.name ?? '',
    reason: item.reason,
  };
}

function add(
  index: Map<string, UnreadFact[]>,
  key: string,
  fact: UnreadFact,
): void {
  index.set(key, [...(index.get(key) ?? []), fact]);
}
