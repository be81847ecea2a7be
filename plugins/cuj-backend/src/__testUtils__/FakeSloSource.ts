/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  OnCallAhead,
  OnCallCoverage,
  OnCallTeam,
  ServiceDefinition,
  Slo,
  SloCorrection,
  SloHistory,
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
  readonly name: string;
  readonly type = 'fake';
  slos: Step<Slo>[] = [];
  statuses: Step<SloStatus>[] = [];
  alerts: Step<AlertTransition>[] = [];
  corrections: Step<SloCorrection>[] = [];
  services: Step<ServiceDefinition>[] = [];
  /** Teams that have a rotation. */
  readonly rotations = new Map<
    string,
    Pick<OnCallTeam, 'responders' | 'escalations'> & {
      /** What is told of the time ahead, besides that it was read as asked. */
      ahead?: Omit<OnCallAhead, 'readUntil'> & { readUntil?: string };
    }
  >();
  /** What happens instead of an answer to what is asked on demand. */
  outage?: Error | 'hang';
  /** What was asked on demand. */
  readonly demands: string[] = [];
  /** The times for which alerts were asked. */
  readonly alertWindows: Array<{ from: Date; to: Date }> = [];

  constructor(name: string = 'main') {
    this.name = name;
  }

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

  readCorrections(options: SourceReadOptions) {
    return play(this.corrections, options);
  }

  readServices(options: SourceReadOptions) {
    return play(this.services, options);
  }

  async readSloHistory(
    sloId: string,
    window: {
      from: Date;
      to: Date;
      targetPercent?: number;
      applyCorrections: boolean;
    },
    options: SourceReadOptions,
  ): Promise<SloHistory> {
    const { from, to, targetPercent, applyCorrections } = window;
    const span = `${from.toISOString()}/${to.toISOString()}`;
    this.demands.push(
      `history of ${sloId} ${span} for ${targetPercent}${
        applyCorrections ? '' : ' uncorrected'
      }`,
    );
    await this.#failIfDown(options);
    return aHistory({
      sloId,
      from: from.toISOString(),
      to: to.toISOString(),
      isCorrected: applyCorrections,
    });
  }

  async readOnCall(
    team: string,
    options: SourceReadOptions,
  ): Promise<OnCallTeam | undefined> {
    this.demands.push(`who is on call for ${team}`);
    await this.#failIfDown(options);
    const rotation = this.rotations.get(team);
    return (
      rotation && {
        team,
        responders: rotation.responders,
        escalations: rotation.escalations,
        asOf: new Date().toISOString(),
      }
    );
  }

  async readOnCallCoverage(
    team: string,
    until: Date,
    options: SourceReadOptions,
  ): Promise<OnCallCoverage | undefined> {
    this.demands.push(`whether anybody is on call for ${team}`);
    await this.#failIfDown(options);
    const rotation = this.rotations.get(team);
    return (
      rotation && {
        team,
        responders: new Set(
          [...rotation.responders, ...rotation.escalations].map(
            ({ displayName }) => displayName,
          ),
        ).size,
        ahead: { readUntil: until.toISOString(), ...rotation.ahead },
      }
    );
  }

  getSloUrl(sloId: string) {
    return `https://slos.example.com/${sloId}`;
  }

  async #failIfDown({ signal }: SourceReadOptions): Promise<void> {
    if (this.outage instanceof Error) {
      throw this.outage;
    }
    if (this.outage === 'hang') {
      await untilAborted(signal);
    }
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
      await untilAborted(signal);
    } else {
      yield step;
    }
  }
}

async function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

/** A history with nothing special about it. */
export function aHistory(overrides: Partial<SloHistory> = {}): SloHistory {
  return {
    sloId: 'a',
    from: '2026-10-23T12:00:00.000Z',
    to: '2026-11-22T12:00:00.000Z',
    sliPercent: 99.5,
    sliDecimals: 2,
    budgetRemainingPercent: 50,
    isCorrected: true,
    isPreliminary: false,
    points: [
      { at: '2026-11-20T00:00:00.000Z', sliPercent: 99.5 },
      { at: '2026-11-21T00:00:00.000Z' },
    ],
    transitions: [],
    corrections: [],
    errors: [],
    ...overrides,
  };
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
