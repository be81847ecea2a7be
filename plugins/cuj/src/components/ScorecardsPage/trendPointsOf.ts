/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const MARGIN = 3;
/** Less of a difference than this is not drawn as if it were a landslide. */
const LEAST_RANGE = 20;

/**
 * A line through the shares of days, at their places in time: a day of which nothing
 * is known is no drop.
 *
 * @param days - the oldest first, at least two; shares are 0–100
 */
export function trendPointsOf(
  days: Array<{ day: string; share: number }>,
  size: { width: number; height: number },
): string {
  const times = days.map(({ day }) => new Date(day).getTime());
  const shares = days.map(({ share }) => share);
  const [begin, end] = [times[0], times[times.length - 1]];
  const middle = (Math.min(...shares) + Math.max(...shares)) / 2;
  const range = Math.max(
    LEAST_RANGE,
    Math.max(...shares) - Math.min(...shares),
  );
  return days
    .map(({ share }, index) => {
      const x = (times[index] - begin) / (end - begin);
      const y = 0.5 - (share - middle) / range;
      return [place(x, size.width), place(y, size.height)].join(',');
    })
    .join(' ');
}

function place(ratio: number, length: number): string {
  return (MARGIN + ratio * (length - 2 * MARGIN)).toFixed(1);
}
