/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncKindName } from '../store/CopyTable';
import { KindStates } from './KindStates';
import { Surveys } from './Surveys';

/** What is read of everything; how the sync stands is read each time. */
export type WholeSurvey = Omit<Surveys, 'states'>;

/** The kinds of items that surveys are made of. */
export const surveyedKinds: SyncKindName[] = [
  'slos',
  'monitors',
  'services',
  'synthetics',
  'telemetry',
];

/** For so long others may have changed unseen; the next run of the task sees it. */
const KEPT_FOR_MS = 5 * 60_000;

/**
 * Keeps what was surveyed for some minutes, so that evaluations of single entities one
 * soon after another do not read the whole catalog each.
 *
 * @remarks
 * One survey at the most, and none any more once it is too old, whether anybody asks
 * again or not.
 */
export class RecentSurveys {
  #kept: { survey: WholeSurvey; readAt: Date; synced: string } | undefined;
  #timer: NodeJS.Timeout | undefined;

  static create(): RecentSurveys {
    return new RecentSurveys();
  }

  private constructor() {}

  /** Undefined where there is none, it is too old, or there was a sync since. */
  find(states: KindStates, now: Date): WholeSurvey | undefined {
    const kept = this.#kept;
    const age = kept ? now.getTime() - kept.readAt.getTime() : -1;
    return age >= 0 && age < KEPT_FOR_MS && kept?.synced === syncedAt(states)
      ? kept.survey
      : undefined;
  }

  /**
   * Keeps a survey in place of the one before.
   *
   * @param states - as they were before it was read
   */
  keep(survey: WholeSurvey, states: KindStates, now: Date): void {
    this.forget();
    this.#kept = { survey, readAt: now, synced: syncedAt(states) };
    this.#timer = setTimeout(() => this.forget(), KEPT_FOR_MS).unref();
  }

  /** Gives back the memory. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#kept = undefined;
  }
}

/** Says of each kind when it was read as a whole, or why it was not. */
function syncedAt(states: KindStates): string {
  return JSON.stringify(
    surveyedKinds.map(kind => {
      const fact = states.toFact([kind], undefined);
      return fact.state === 'missing' ? fact.reason : fact.asOf;
    }),
  );
}
