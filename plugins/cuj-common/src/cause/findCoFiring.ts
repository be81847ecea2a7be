/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertHistory } from './AlertHistory';

/** How far apart two alerts may be that belong together. */
const CLOSE_SECONDS = 900;
/** Fewer could be chance. */
const LEAST_SUPPORT = 5;
const LEAST_LIFT = 3;
/** How much of the rarer one has to be in common. */
const LEAST_CONFIDENCE = 1 / 3;
/** A smaller lag could come from how monitors evaluate. */
const LEAST_LAG_SECONDS = 180;
/** How many of the pairs have to have the same order. */
const SAME_ORDER_RATIO = 0.85;

/** That two services fire together more often than by chance. */
export interface CoFiring {
  support: number;
  lift: number;
  /** From the first to the second; negative where the second came first. */
  medianLagSeconds: number;
  /** Which of both comes first, where that is clear. */
  first?: 'a' | 'b';
}

/**
 * Whether two services fired together in the past, by pairs in which each alert counts
 * once. Undefined where chance would do.
 */
export function findCoFiring(
  history: AlertHistory,
  a: string,
  b: string,
): CoFiring | undefined {
  const [ofA, ofB] = [history.eventsOf(a), history.eventsOf(b)];
  const rarer = Math.min(ofA.length, ofB.length);
  if (rarer < LEAST_SUPPORT) {
    return undefined;
  }
  const lags = lagsOfPairs(ofA, ofB);
  const expected =
    (ofA.length * ofB.length * 2 * CLOSE_SECONDS) / (history.days * 86_400);
  const lift = lags.length / expected;
  if (
    lags.length < LEAST_SUPPORT ||
    lift <= LEAST_LIFT ||
    lags.length / rarer < LEAST_CONFIDENCE
  ) {
    return undefined;
  }
  lags.sort((x, y) => x - y);
  const medianLagSeconds = lags[Math.floor(lags.length / 2)];
  const later = lags.filter(lag => lag > 0).length / lags.length;
  const isFar = Math.abs(medianLagSeconds) >= LEAST_LAG_SECONDS;
  return {
    support: lags.length,
    lift,
    medianLagSeconds,
    ...(isFar && later >= SAME_ORDER_RATIO && { first: 'a' as const }),
    ...(isFar && later <= 1 - SAME_ORDER_RATIO && { first: 'b' as const }),
  };
}

/** Both ascending; each is paired with the next that is left and close enough. */
function lagsOfPairs(ofA: readonly number[], ofB: readonly number[]): number[] {
  const lags: number[] = [];
  let i = 0;
  let j = 0;
  while (i < ofA.length && j < ofB.length) {
    const lag = ofB[j] - ofA[i];
    if (Math.abs(lag) <= CLOSE_SECONDS) {
      lags.push(lag);
      i++;
      j++;
    } else if (lag > 0) {
      i++;
    } else {
      j++;
    }
  }
  return lags;
}
