/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  JourneyEntityV1alpha1,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { CatalogReader } from '../evaluation/CatalogReader';
import { SyncStore } from '../store/SyncStore';
import { EventRecorder } from './EventRecorder';
import { JourneyRollUpReader } from './JourneyRollUpReader';
import { JourneyStatusStore } from './JourneyStatusStore';

/** How many journeys are looked at together; bounds what is held in memory. */
const BATCH = 100;
/** For so long a record of events is kept that nothing is added to. */
const KEEP_EVENTS_MS = 7 * 24 * 3_600_000;

type Options = {
  catalog: CatalogReader;
  rollUpReader: JourneyRollUpReader;
  eventRecorder: EventRecorder;
  store: JourneyStatusStore;
  syncStore: SyncStore;
  sources: SloSource[];
  /** Is told of journeys whose status is new, another one, or gone. */
  onChanges?: (entityRefs: string[]) => void;
  logger: LoggerService;
  /** For tests. */
  now?: () => Date;
};

/** Computes how all journeys stand, and stores what changed. */
export class JourneyTask {
  readonly #options: Options;
  readonly #now: () => Date;

  static create(options: Options): JourneyTask {
    return new JourneyTask(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Computes all journeys anew; those that are gone or unreadable are removed. */
  async run(signal: AbortSignal): Promise<void> {
    const { catalog, store, onChanges, logger } = this.#options;
    const now = this.#now();
    // Before what was read then, which may be newer but never older.
    const readAt = await this.#readTimes();
    const seen = new Set<string>();
    const changed: string[] = [];
    for await (const page of catalog.streamPages({
      kinds: ['journey'],
      pageSize: BATCH,
    })) {
      signal.throwIfAborted();
      changed.push(...(await this.#rollUp(page, { now, readAt, seen })));
    }
    // A page may shift while it is read, so what was not seen is looked for by name.
    const unseen = (await store.find())
      .map(({ entityRef }) => entityRef)
      .filter(ref => !seen.has(ref));
    const left = [...(await catalog.readByRefs(unseen)).values()];
    changed.push(...(await this.#rollUp(left, { now, readAt, seen })));
    signal.throwIfAborted();
    await this.#options.eventRecorder.removeBefore(
      new Date(now.getTime() - KEEP_EVENTS_MS),
    );
    const removed = await store.endRollUp({
      now,
      readAt,
      entityRefs: [...seen],
    });
    if (changed.length + removed.length > 0) {
      logger.debug('Rolled up journeys', {
        journeys: seen.size,
        changed: changed.length,
        removed: removed.length,
      });
      onChanges?.([...changed, ...removed]);
    }
  }

  async #rollUp(
    entities: Entity[],
    options: { now: Date; readAt: Record<string, string>; seen: Set<string> },
  ): Promise<string[]> {
    const { catalog, rollUpReader, eventRecorder, store } = this.#options;
    const journeys = entities.flatMap((entity): JourneyEntityV1alpha1[] => {
      const validation = validateJourneyEntity(entity);
      return validation.outcome === 'valid' ? [validation.entity] : [];
    });
    if (journeys.length === 0) {
      return [];
    }
    const { readings, changedEvents } = await rollUpReader.read(journeys, {
      now: options.now,
      readEntities: refs => catalog.readByRefs(refs),
    });
    await eventRecorder.store({ changed: changedEvents });
    const statuses = readings.map(({ status }) => status);
    statuses.forEach(({ entityRef }) => options.seen.add(entityRef));
    return store.put(statuses, options);
  }

  async #readTimes(): Promise<Record<string, string>> {
    const { sources, syncStore } = this.#options;
    const times = await Promise.all(
      sources.map(async ({ name }) => {
        const { enumeratedAt } = await syncStore.getKind({
          source: name,
          kind: 'statuses',
        });
        return enumeratedAt ? [[name, enumeratedAt] as const] : [];
      }),
    );
    return Object.fromEntries(times.flat());
  }
}
