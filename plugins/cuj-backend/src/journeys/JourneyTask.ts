/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  JourneyEntityV1alpha1,
  validateJourneyEntity,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { CatalogReader } from '../evaluation/CatalogReader';
import { SyncStore } from '../store/SyncStore';
import { toBriefError } from '../toBriefError';
import { EventRecorder } from './EventRecorder';
import { JourneyRollUpReader } from './JourneyRollUpReader';
import { JourneyStatusStore } from './JourneyStatusStore';

/** How many journeys are looked at together; bounds what is held in memory. */
const BATCH = 100;
/** How many journeys a line of the log names. */
const MAX_NAMED = 20;
/** For so long a record of events is kept that nothing is added to. */
const KEEP_EVENTS_MS = 7 * 24 * 3_600_000;

type Options = {
  catalog: Pick<CatalogReader, 'streamPages' | 'readByRefs'>;
  rollUpReader: Pick<JourneyRollUpReader, 'read'>;
  eventRecorder: Pick<EventRecorder, 'store' | 'removeBefore'>;
  store: JourneyStatusStore;
  syncStore: SyncStore;
  sources: SloSource[];
  /** Is told of journeys whose status is new, another one, or gone. */
  onChanges?: (entityRefs: string[]) => void;
  logger: LoggerService;
  /** For tests. */
  now?: () => Date;
};

/** What all pages of a run have in common. */
type Run = {
  now: Date;
  readAt: Record<string, string>;
  seen: Set<string>;
  failed: Set<string>;
  signal: AbortSignal;
};

/**
 * Computes how all journeys stand, and stores what changed.
 *
 * @remarks
 * One that can not be computed holds up no other, and has no status until it can: its
 * last one would look as new as all others.
 */
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
    const run: Run = {
      ...{ now, readAt, signal },
      ...{ seen: new Set(), failed: new Set() },
    };
    const { seen, failed } = run;
    const changed: string[] = [];
    for await (const page of catalog.streamPages({
      kinds: ['journey'],
      pageSize: BATCH,
    })) {
      signal.throwIfAborted();
      changed.push(...(await this.#rollUp(page, run)));
    }
    // A page may shift while it is read, so what was not seen is looked for by name.
    const unseen = (await store.find())
      .map(({ entityRef }) => entityRef)
      .filter(ref => !seen.has(ref) && !failed.has(ref));
    const left = [...(await catalog.readByRefs(unseen)).values()];
    changed.push(...(await this.#rollUp(left, run)));
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

  async #rollUp(entities: Entity[], run: Run): Promise<string[]> {
    const journeys = entities.flatMap((entity): JourneyEntityV1alpha1[] => {
      const validation = validateJourneyEntity(entity);
      return validation.outcome === 'valid' ? [validation.entity] : [];
    });
    try {
      return await this.#rollUpTogether(journeys, run);
    } catch (error) {
      run.signal.throwIfAborted();
      return this.#rollUpEach(journeys, run, error);
    }
  }

  /** @throws what is wrong, where that is not one journey alone */
  async #rollUpEach(
    journeys: JourneyEntityV1alpha1[],
    run: Run,
    error: unknown,
  ): Promise<string[]> {
    const changed: string[] = [];
    const failed: string[] = [];
    let firstError = error;
    for (const journey of journeys) {
      run.signal.throwIfAborted();
      try {
        changed.push(...(await this.#rollUpTogether([journey], run)));
      } catch (ofOne) {
        firstError = failed.length === 0 ? ofOne : firstError;
        failed.push(stringifyEntityRef(journey));
      }
    }
    const isAboutAll =
      failed.length === journeys.length &&
      (failed.length > 1 || run.seen.size === 0);
    if (isAboutAll) {
      throw error;
    }
    if (failed.length > 0) {
      failed.forEach(ref => run.failed.add(ref));
      this.#options.logger.warn(
        `Nobody knows how ${
          failed.length
        } journeys stand, since they could not be rolled up: ${failed
          .slice(0, MAX_NAMED)
          .join(', ')}`,
        toBriefError(firstError),
      );
    }
    return changed;
  }

  async #rollUpTogether(
    journeys: JourneyEntityV1alpha1[],
    run: Run,
  ): Promise<string[]> {
    const { catalog, rollUpReader, eventRecorder, store } = this.#options;
    if (journeys.length === 0) {
      return [];
    }
    const { readings, changedEvents } = await rollUpReader.read(journeys, {
      now: run.now,
      readEntities: refs => catalog.readByRefs(refs),
    });
    await eventRecorder.store({ changed: changedEvents });
    const statuses = readings.map(({ status }) => status);
    const changed = await store.put(statuses, run);
    statuses.forEach(({ entityRef }) => run.seen.add(entityRef));
    return changed;
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
