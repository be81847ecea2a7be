/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  SloHistory,
  SloHistoryAnswer,
  SloHistoryQuery,
  SloTrend,
  compareTimeframes,
  revealedEntities,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { CachedReads } from '../onDemand/CachedReads';
import { ReadSlots } from '../onDemand/ReadSlots';
import { SloRecord, SloStore } from '../store/SloStore';
import { buildTrendDay } from './buildTrendDay';
import { HistoryStore } from './HistoryStore';
import { HistoryWindow, readHistoryWindow } from './readHistoryWindow';
import { HistoryTarget, selectTarget } from './selectTarget';
import { SloHistoryService, SloKey } from './SloHistoryService';

const DAY_MS = 24 * 3_600_000;
/** For so long all readers of a history share one answer of its source. */
const FRESH_MS = 5 * 60_000;
/**
 * For so long the last answer of a timeframe stands in for a source that fails. There
 * are as many windows as anybody likes to ask for, so that none of them is kept.
 */
const KEEP_MS = DAY_MS;
/** For so long a source is waited for. */
const TIMEOUT_MS = 15_000;
/** How many histories are read from a source at a time, and how many may wait. */
const READS = { concurrency: 4, maxWaiting: 20 };
const TREND_DAYS = 90;
const DEFAULT_TIMEFRAME = '30d';

type Options = {
  catalog: CatalogService;
  cache: CacheService;
  logger: LoggerService;
  sloStore: SloStore;
  historyStore: HistoryStore;
  sources: SloSource[];
};

/** An answer of a source, with what it was asked. */
type HistoryCopy = {
  window: { from: string; to: string; timeframe?: string };
  target?: HistoryTarget;
  history: SloHistory;
};

/**
 * Asks the source how an SLO went, and the plugin's own tables for the days and the
 * corrections.
 *
 * @remarks
 * An SLO is shown to the same people here as on the cards of its entities: those who
 * may read every entity that it names itself.
 */
export class DefaultSloHistoryService implements SloHistoryService {
  readonly #options: Options;
  readonly #ofTimeframes: CachedReads<HistoryCopy>;
  readonly #ofWindows: CachedReads<HistoryCopy>;
  readonly #slots: Map<string, ReadSlots>;

  static create(options: Options): DefaultSloHistoryService {
    return new DefaultSloHistoryService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    const reading = {
      ...options,
      freshMs: FRESH_MS,
      timeoutMs: TIMEOUT_MS,
    };
    this.#ofTimeframes = CachedReads.create<HistoryCopy>({
      ...reading,
      name: 'histories',
      keepMs: KEEP_MS,
    });
    this.#ofWindows = CachedReads.create<HistoryCopy>({
      ...reading,
      name: 'histories of windows',
      keepMs: FRESH_MS,
    });
    this.#slots = new Map(
      options.sources.map(({ name }) => [name, ReadSlots.create(READS)]),
    );
  }

  async getHistory(
    key: SloKey,
    query: SloHistoryQuery,
    options: { credentials: BackstageCredentials; signal: AbortSignal },
  ): Promise<SloHistoryAnswer> {
    const window = readHistoryWindow(query, new Date());
    const applyCorrections = query.corrected ?? true;
    const { source, record } = await this.#find(key, options);
    if (!source.readSloHistory) {
      throw new NotImplementedError(
        `The source '${source.name}' tells no histories`,
      );
    }

    const target = selectTarget(record, window);
    const histories = window.timeframe ? this.#ofTimeframes : this.#ofWindows;
    const slots = this.#slots.get(source.name)!;
    const answer = await histories.read(
      [source.name, record.slo.id, spanOf(window), `${applyCorrections}`],
      {
        signal: options.signal,
        // The budget is that of a target.
        isUsable: copy => copy.target?.targetPercent === target?.targetPercent,
      },
      async signal => ({
        window: {
          ...window,
          from: window.from.toISOString(),
          to: window.to.toISOString(),
        },
        ...(target && { target }),
        history: await slots.run(signal, () =>
          source.readSloHistory!(
            record.slo.id,
            {
              from: window.from,
              to: window.to,
              applyCorrections,
              ...(target && { targetPercent: target.targetPercent }),
            },
            { signal },
          ),
        ),
      }),
    );
    if (answer.outcome === 'failure') {
      if (answer.failure.notFound) {
        // Deleted there, and the next listing will say so.
        throw notFound(key);
      }
      throw new ServiceUnavailableError(
        `The history can't be read from '${source.name}': ${answer.failure.message}`,
      );
    }
    const { value, asOf, fromCache, failure } = answer;
    const corrections = await this.#options.historyStore.readCorrections({
      ...{ source: key.source, slo: record.slo },
      from: new Date(value.window.from),
      to: new Date(value.window.to),
    });
    return {
      ...key,
      name: record.slo.name,
      window: value.window,
      ...value.target,
      asOf,
      fromCache,
      stale: failure !== undefined,
      ...(failure && { error: failure.message }),
      history: value.history,
      corrections: corrections.items,
      ...(corrections.asOf && { correctionsAsOf: corrections.asOf }),
      correctionsByQuery: corrections.byQuery,
    };
  }

  async getTrend(
    key: SloKey,
    query: { timeframe?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<SloTrend> {
    const { slo } = (await this.#find(key, options)).record;
    const [shortest] = slo.thresholds
      .map(threshold => threshold.timeframe)
      .sort(compareTimeframes);
    const timeframe =
      query.timeframe ?? slo.primaryTimeframe ?? shortest ?? DEFAULT_TIMEFRAME;
    const now = Date.now();
    const from = dayOf(now - (TREND_DAYS - 1) * DAY_MS);
    const days = await this.#options.historyStore.readDaily({
      ...key,
      timeframe,
      fromDay: from,
    });
    return {
      ...key,
      name: slo.name,
      timeframe,
      from,
      to: dayOf(now),
      days: days.map(buildTrendDay),
    };
  }

  /** What is hidden and what does not exist are told of in the same words. */
  async #find(
    { source: sourceName, sloId }: SloKey,
    options: { credentials: BackstageCredentials },
  ): Promise<{ source: SloSource; record: SloRecord }> {
    const { sources, sloStore } = this.#options;
    const source = sources.find(({ name }) => name === sourceName);
    const record = source && (await sloStore.findById(sourceName, sloId));
    if (!record || !(await this.#mayReadAll(record, options.credentials))) {
      throw notFound({ source: sourceName, sloId });
    }
    return { source, record };
  }

  async #mayReadAll(
    record: SloRecord,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const entityRefs = [...new Set(revealedEntities(record.matching))];
    if (entityRefs.length === 0) {
      return true;
    }
    const { items } = await this.#options.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
      { credentials },
    );
    return items.every(entity => entity !== undefined);
  }
}

function notFound({ source, sloId }: SloKey): NotFoundError {
  return new NotFoundError(
    `There is no SLO '${sloId}' in '${source}', or you may not see it`,
  );
}

/** A timeframe moves along; its last answer stands in for the next ones. */
function spanOf({ timeframe, from, to }: HistoryWindow): string {
  return timeframe ?? `${from.toISOString()}/${to.toISOString()}`;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
