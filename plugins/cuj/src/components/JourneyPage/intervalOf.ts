/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TimeInterval } from '@cuj-slo/backstage-plugin-cuj-common';

/** An interval as it is reckoned with. */
export function intervalOf(interval: {
  from: string;
  to: string;
}): TimeInterval {
  return { startMs: Date.parse(interval.from), endMs: Date.parse(interval.to) };
}

/** How long an interval is. */
export function secondsOf(interval: { from: string; to: string }): number {
  const { startMs, endMs } = intervalOf(interval);
  return (endMs - startMs) / 1000;
}
