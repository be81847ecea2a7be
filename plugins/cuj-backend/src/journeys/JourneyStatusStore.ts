/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus, SloState } from '@cuj-slo/backstage-plugin-cuj-common';

/** How a journey stood on a day, as it was first known then. */
export interface JourneyDay {
  /** YYYY-MM-DD, UTC */
  day: string;
  state: SloState;
  availabilityPercent: number | null;
  budgetRemainingPercent: number | null;
}

/** Keeps how journeys stand, and how they stood on each day. */
export interface JourneyStatusStore {
  /**
   * Stores what differs from what is known, and the first values that were read on a day
   * as those of the day.
   *
   * @param options - `readAt` is when the statuses of each source were last read as a
   *   whole; ISO 8601
   * @returns the journeys whose status did; what only became older or newer is the same
   */
  put(
    statuses: JourneyStatus[],
    options: { now: Date; readAt: Record<string, string> },
  ): Promise<string[]>;

  /**
   * Removes all journeys but these, and remembers that all were computed.
   *
   * @param options - `readAt` as `put` was told
   * @returns those that were removed
   */
  endRollUp(options: {
    now: Date;
    entityRefs: string[];
    readAt: Record<string, string>;
  }): Promise<string[]>;

  /** The last statuses, of all journeys where no references are given. */
  find(entityRefs?: string[]): Promise<JourneyStatus[]>;

  /** When all journeys were last computed; ISO 8601; undefined where they never were. */
  getComputedAt(): Promise<string | undefined>;

  /** The days from this one on that are known, the oldest first. */
  findDays(
    entityRef: string,
    options: { timeframe: string; fromDay: string },
  ): Promise<JourneyDay[]>;
}
