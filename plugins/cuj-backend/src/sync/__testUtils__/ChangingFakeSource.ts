/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReportedSloState,
  SloStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSourceChange,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { FakeSloSource } from '../../__testUtils__/FakeSloSource';
import { ManualClock } from '../../__testUtils__/ManualClock';
import { ChangingSource } from '../StatusRefresher';

/** A source that tells of changes, and of which single statuses can be read. */
export class ChangingFakeSource
  extends FakeSloSource
  implements ChangingSource
{
  readonly asked: string[] = [];
  /**
   * A state alone is told as of when it is asked for, as Datadog does, whatever has
   * come in by then.
   */
  readonly answers = new Map<string, SloStatus | ReportedSloState | Error>();
  /** What a listing waits for before it answers. */
  beforeStatuses: () => Promise<void> = async () => {};
  readonly #clock: ManualClock;
  #listener: ((change: SloSourceChange) => void) | undefined;

  constructor(clock: ManualClock) {
    super();
    this.#clock = clock;
  }

  onChange(listener: (change: SloSourceChange) => void) {
    this.#listener = listener;
    return () => {
      this.#listener = undefined;
    };
  }

  tell(when: string, change: Partial<SloSourceChange> = {}) {
    this.#listener?.({ monitorIds: [], sloIds: [], at: when, ...change });
  }

  async readStatus(
    sloId: string,
    _options: SourceReadOptions,
  ): Promise<SloStatus | undefined> {
    this.asked.push(sloId);
    const answer = this.answers.get(sloId);
    if (answer instanceof Error) {
      throw answer;
    }
    return typeof answer === 'string'
      ? aStatus(sloId, minutesAt(this.#clock), answer)
      : answer;
  }

  override async *readStatuses(
    options: Parameters<FakeSloSource['readStatuses']>[0],
  ) {
    await this.beforeStatuses();
    yield* super.readStatuses(options);
  }
}

/** At so many minutes past twelve. */
export function at(minutes: number): string {
  return new Date(
    Date.parse('2026-11-22T12:00:00.000Z') + minutes * 60_000,
  ).toISOString();
}

function minutesAt(clock: ManualClock): number {
  return (clock.now() - Date.parse(at(0))) / 60_000;
}

/** A status as of so many minutes past twelve. */
export function aStatus(
  sloId: string,
  minutes: number,
  state: ReportedSloState,
  timeframes = ['30d'],
): SloStatus {
  return {
    sloId,
    timeframes: timeframes.map(timeframe => ({
      timeframe,
      state,
      targetPercent: 99,
      sliPercent: state === 'ok' ? 99.9 : 98,
      indexedAt: at(minutes),
    })),
  };
}

/** Until something has come true, which takes as long as the database takes. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await isTrue())) {
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
  }
}
