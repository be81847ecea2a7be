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
  revealedEntities,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyReader } from '../store/CopyReader';
import { UnreadItem } from '../store/UnreadItem';
import { CatalogReader } from './CatalogReader';
import { CatalogSurvey } from './CatalogSurvey';
import { entitiesOfTags } from './entitiesOfTags';

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
    /** Of the same catalog. */
    survey: Pick<CatalogSurvey, 'findServices' | 'findJourneys'>;
    conventions: CujConventions;
  }): Promise<UnreadSurvey> {
    const { copies, catalog, conventions } = options;
    const naming = (item: UnreadItem) =>
      entitiesOfTags(item.tags, { catalog: options.survey, conventions });
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
          ...naming(monitor),
          tagKeys: conventions.serviceTagKeys,
        });
      }
    }
    for (const test of await copies.listUnread('synthetics')) {
      const of = { kind: 'synthetic test' as const, ...naming(test) };
      addByTag(survey.#synthetics, test, {
        ...of,
        tagKeys: conventions.journeyTagKeys,
      });
      if (mayBeProduction(test.tags, conventions)) {
        addByTag(survey.#syntheticsOfServices, test, {
          ...of,
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
    const matching = matcher.match({
      id: item.itemId ?? NO_ID,
      name: item.name ?? '',
      tags: item.tags,
    });
    const { services, journeys, environment } = matching;
    // Without an environment that could be read it may well be production's.
    if (!environment.isProduction && environment.values.length > 0) {
      return;
    }
    const entityRefs = revealedEntities(matching);
    for (const entityRef of new Set(
      [...services, ...journeys].map(one => one.entityRef),
    )) {
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
  options: Pick<UnreadFact, 'kind' | 'entityRefs'> & { tagKeys: string[] },
): void {
  const { kind, tagKeys, ...naming } = options;
  for (const name of tagValues(item.tags, tagKeys)) {
    add(index, nameKey(name), { ...toFact(kind, item), ...naming });
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
