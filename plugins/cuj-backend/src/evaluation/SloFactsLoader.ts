/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  Monitor,
  SloFact,
  SloMatching,
  nameKey,
  revealedEntities,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyReader } from '../store/CopyReader';
import { monitorTable } from '../store/CopyTable';
import { SloRecord, SloStore } from '../store/SloStore';
import { BatchCatalog } from './BatchCatalog';
import { BatchItems } from './BatchItems';
import { Surveys } from './Surveys';
import { findSharingSlos } from './findSharingSlos';
import { hasOtherOwner } from './hasOtherOwner';

/** How far back the values of past days are looked at. */
const DAYS = 90;
const MS_PER_DAY = 86_400_000;

type Options = {
  copies: CopyReader;
  sloStore: SloStore;
  surveys: Surveys;
  now: Date;
};

/** Finds the SLOs of entities, with what explains them. */
export class SloFactsLoader {
  readonly #options: Options;
  readonly #surveys: Surveys;
  readonly #now: Date;

  static create(options: Options): SloFactsLoader {
    return new SloFactsLoader(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#surveys = options.surveys;
    this.#now = options.now;
  }

  /** The SLOs of each entity in production, with what explains them. */
  async load(
    entities: Entity[],
    loaded: { batch: BatchItems; neighbours: BatchCatalog },
  ): Promise<Map<string, SloFact[]>> {
    const { batch, neighbours } = loaded;
    const { sloStore, copies } = this.#options;
    const refs = entities.map(stringifyEntityRef);
    const records = (await sloStore.findByEntities(refs)).filter(
      ({ matching }) => matching.environment.isProduction,
    );
    const keys = records.map(({ source, slo }) => ({ source, id: slo.id }));
    const monitors = await batch.load<Monitor>(
      monitorTable,
      records.flatMap(({ source, slo }) =>
        slo.monitorIds.map(id => ({ source, id })),
      ),
    );
    const alerts = groupBy(
      await copies.find<Monitor>(monitorTable, keys, 'slo_id'),
      ({ source, id }) => `${source} ${id}`,
    );
    const days = groupBy(
      await copies.findDays(keys, {
        from: new Date(this.#now.getTime() - DAYS * MS_PER_DAY)
          .toISOString()
          .slice(0, 10),
      }),
      ({ source, sloId }) => `${source} ${sloId}`,
    );
    const sharing = await this.#loadSharing(records, neighbours);

    const { states, unread } = this.#surveys;
    const areMonitorsKnown =
      states.toFact(['monitors'], true).state === 'known';
    // What alerts on an SLO may be among the monitors that could not be read.
    const isNoneMissed = ({ matching }: SloRecord) =>
      matching.services.every(
        ({ entityRef }) =>
          unread.monitorsOf(nameKey(parseEntityRef(entityRef).name)).length ===
          0,
      );

    const byEntity = new Map<string, SloFact[]>();
    for (const record of records) {
      const { source, slo, matching, statuses } = record;
      const key = `${source} ${slo.id}`;
      const watching = (alerts.get(key) ?? []).map(({ item }) => item);
      const fact: SloFact = {
        source,
        slo,
        matching,
        // What is no longer reported, or could not be read, is not how it is now.
        statuses: statuses
          .filter(
            ({ removedAt, skippedBecause }) => !removedAt && !skippedBecause,
          )
          .map(({ status }) => status),
        monitors: slo.monitorIds.flatMap(
          id => monitors.get(`${source} ${id}`) ?? [],
        ),
        ...(areMonitorsKnown &&
          (watching.length > 0 || isNoneMissed(record)) && {
            alerts: watching,
          }),
        days: (days.get(key) ?? []).map(row => ({
          day: row.day,
          timeframe: row.timeframe,
          ...(row.sliPercent !== null && { sliPercent: row.sliPercent }),
          ...(row.budgetRemainingPercent !== null && {
            budgetRemainingPercent: row.budgetRemainingPercent,
          }),
        })),
        sharedWith: sharing.get(key) ?? [],
      };
      if (record.skippedBecause) {
        batch.markOutdated(fact, record.fetchedAt);
      }
      for (const { entityRef } of [
        ...matching.services,
        ...matching.journeys,
      ]) {
        byEntity.set(entityRef, [...(byEntity.get(entityRef) ?? []), fact]);
      }
    }
    return byEntity;
  }

  /** Other SLOs that measure the same, and whether somebody else owns them. */
  async #loadSharing(
    records: SloRecord[],
    neighbours: BatchCatalog,
  ): Promise<Map<string, SloFact['sharedWith']>> {
    const shared = await findSharingSlos(records, {
      index: this.#surveys.sources.slos,
      copies: this.#options.copies,
    });
    const sharing = records.map((record, index) => ({
      record,
      shared: shared[index],
    }));
    const others = await this.#options.sloStore.findMatchings(shared.flat());
    await neighbours.load([
      ...sharing
        .filter(one => one.shared.length > 0)
        .flatMap(({ record }) => entitiesOf(record.matching)),
      ...[...others.values()].flatMap(entitiesOf),
    ]);
    return new Map(
      sharing.map(one => {
        const { record } = one;
        const own = entitiesOf(record.matching);
        return [
          `${record.source} ${record.slo.id}`,
          one.shared.map(({ via, source, id, name }) => {
            const other = others.get(`${source} ${id}`);
            return {
              via,
              sloId: id,
              name,
              otherOwner: hasOtherOwner(
                { own, other: other ? entitiesOf(other) : [] },
                ref => neighbours.get(ref)?.ownerRef,
              ),
              entityRefs: other ? revealedEntities(other) : [],
            };
          }),
        ];
      }),
    );
  }
}

/** What an SLO measures, which is more than what it tells of. */
function entitiesOf(matching: SloMatching): string[] {
  return [...matching.services, ...matching.journeys].map(
    ({ entityRef }) => entityRef,
  );
}

function groupBy<T>(
  values: T[],
  keyOf: (value: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) {
      group.push(value);
    } else {
      groups.set(key, [value]);
    }
  }
  return groups;
}
