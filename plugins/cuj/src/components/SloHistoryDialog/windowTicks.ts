/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TimeInterval } from '@cuj-slo/backstage-plugin-cuj-common';
import { DateTime } from 'luxon';
import { formatMoment } from '../../format/formatMoment';

const DAY_MS = 24 * 3_600_000;

/** The begin, the middle and the end of a window, for the axis below a drawing. */
export function windowTicks(
  { startMs, endMs }: TimeInterval,
  language: string | undefined,
): Array<{ xPercent: number; text: string }> {
  return [0, 50, 100].map(xPercent => {
    const momentMs = startMs + ((endMs - startMs) * xPercent) / 100;
    const text =
      endMs - startMs > 2 * DAY_MS
        ? DateTime.fromMillis(momentMs, { locale: language }).toLocaleString({
            day: 'numeric',
            month: 'short',
          })
        : formatMoment(momentMs, language);
    return { xPercent, text };
  });
}

/** Where an interval lies in a window, as attributes of an element of a drawing. */
export function placeInWindow(
  interval: TimeInterval,
  window: TimeInterval,
): { x: string; width: string } {
  const percentOf = (ms: number) =>
    `${(100 * ms) / (window.endMs - window.startMs)}%`;
  return {
    x: percentOf(interval.startMs - window.startMs),
    width: percentOf(interval.endMs - interval.startMs),
  };
}
