/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Slo,
  SloStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSource,
  SourceBatch,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';

type Step<T> = SourceBatch<T> | Error | 'hang';

/** A source that sends what a test tells it to, breaks off at an error, or hangs. */
export class FakeSloSource implements SloSource {
  readonly name = 'main';
  readonly type = 'fake';
  slos: Step<Slo>[] = [];
  statuses: Step<SloStatus>[] = [];
  alerts: Step<AlertTransition>[] = [];
  /** The times for which alerts were asked. */
  readonly alertWindows: Array<{ from: Date; to: Date }> = [];

  readSlos(options: SourceReadOptions) {
    return play(this.slos, options);
  }

  readStatuses(options: SourceReadOptions) {
    return play(this.statuses, options);
  }

  readAlertTransitions(
    window: { from: Date; to: Date },
    options: SourceReadOptions,
  ) {
    this.alertWindows.push(window);
    return play(this.alerts, options);
  }

  getSloUrl(sloId: string) {
    return `https://slos.example.com/${sloId}`;
  }
}

async function* play<T>(
  steps: Step<T>[],
  { onCall, signal }: SourceReadOptions,
): AsyncGenerator<SourceBatch<T>> {
  for (const step of steps) {
    signal.throwIfAborted();
    onCall?.({ rateLimited: false, retry: false });
    if (step instanceof Error) {
      throw step;
    }
    if (step === 'hang') {
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    } else {
      yield step;
    }
  }
}

/** A definition with nothing special about it. */
export function aSlo(id: string, overrides: Partial<Slo> = {}): Slo {
  return {
    id,
    name: `cuj_slo_engine_run_${id}`,
    type: 'metric',
    tags: ['service:engine', 'env:prod'],
    thresholds: [{ timeframe: '30d', targetPercent: 99 }],
    monitorIds: [],
    groups: [],
    ...overrides,
  };
}

/** A batch in which all can be read. */
export function batchOf<T>(...items: T[]): SourceBatch<T> {
  return { items, skipped: [] };
}
