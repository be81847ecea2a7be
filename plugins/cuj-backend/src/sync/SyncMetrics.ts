/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncKindName } from '../store/CopyTable';
import { SyncRunCounts, SyncStore } from '../store/SyncStore';
import { kindsOf } from './kindsOf';

/** Takes note of runs that have ended. */
export interface SyncRunObserver {
  /** @param run - `seconds` is how long it took */
  ended(run: {
    source: string;
    kind: SyncKindName;
    state: 'complete' | 'partial';
    seconds: number;
    counts: SyncRunCounts;
    skipped: number;
  }): void;
}

/**
 * Counts what the sync does, for whatever the operator watches Backstage with. Each
 * replica counts its own runs; the lag is that of the database, the same for all.
 */
export class SyncMetrics implements SyncRunObserver {
  readonly #instruments: ReturnType<typeof createInstruments>;

  static create(options: {
    metrics: MetricsService;
    sources: SloSource[];
    syncStore: SyncStore;
  }): SyncMetrics {
    const { metrics, sources, syncStore } = options;
    metrics
      .createObservableGauge('cuj.sync.lag', {
        description:
          'How long ago all items of a kind were last listed without a gap',
        unit: 's',
      })
      .addCallback(async result => {
        for (const source of sources) {
          for (const kind of kindsOf(source)) {
            const place = { source: source.name, kind };
            const { enumeratedAt } = await syncStore.getKind(place);
            if (enumeratedAt) {
              const ms = Date.now() - new Date(enumeratedAt).getTime();
              result.observe(ms / 1000, place);
            }
          }
        }
      });
    return new SyncMetrics(createInstruments(metrics));
  }

  private constructor(instruments: ReturnType<typeof createInstruments>) {
    this.#instruments = instruments;
  }

  ended(run: Parameters<SyncRunObserver['ended']>[0]): void {
    const { source, kind, state, seconds, counts, skipped } = run;
    const attributes = { source, kind };
    const { runs, duration, calls, rateLimited, retries, held, skips } =
      this.#instruments;
    runs.add(1, { ...attributes, state });
    duration.record(seconds, attributes);
    calls.add(counts.calls, attributes);
    rateLimited.add(counts.rateLimited, attributes);
    retries.add(counts.retries, attributes);
    held.add(counts.waitedMs / 1000, attributes);
    skips.add(skipped, attributes);
  }
}

function createInstruments(metrics: MetricsService) {
  return {
    runs: metrics.createCounter('cuj.sync.runs', {
      description: 'Runs that have ended, by how they ended',
    }),
    duration: metrics.createHistogram('cuj.sync.run.duration', {
      description: 'How long runs took',
      unit: 's',
    }),
    calls: metrics.createCounter('cuj.sync.calls', {
      description: 'Requests to the source',
    }),
    rateLimited: metrics.createCounter('cuj.sync.rate_limited', {
      description: 'Requests that were refused by a rate limit',
    }),
    retries: metrics.createCounter('cuj.sync.retries', {
      description: 'Requests that repeated one that failed',
    }),
    held: metrics.createCounter('cuj.sync.held_back', {
      description: 'How long requests were held back',
      unit: 's',
    }),
    skips: metrics.createCounter('cuj.sync.skipped_items', {
      description: 'Items that could not be read',
    }),
  };
}
