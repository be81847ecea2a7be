/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const MARGIN = 3;

/**
 * A line through the values of days, at their places in time: a day of which nothing
 * is known is no drop.
 *
 * @param days - the oldest first, at least two; percentages are 0–100
 * @param options - less of a difference than `leastRange` is not drawn as if it were a
 *   landslide
 */
export function trendPointsOf(
  days: Array<{ day: string; percent: number }>,
  options: { width: number; height: number; leastRange: number },
): string {
  const { width, height, leastRange } = options;
  const times = days.map(({ day }) => new Date(day).getTime());
  const percents = days.map(({ percent }) => percent);
  const [begin, end] = [times[0], times[times.length - 1]];
  const [least, most] = [Math.min(...percents), Math.max(...percents)];
  const range = Math.max(leastRange, most - least);
  return days
    .map(({ percent }, index) => {
      const x = (times[index] - begin) / (end - begin);
      const y = 0.5 - (percent - (least + most) / 2) / range;
      return [place(x, width), place(y, height)].join(',');
    })
    .join(' ');
}

function place(ratio: number, length: number): string {
  return (MARGIN + ratio * (length - 2 * MARGIN)).toFixed(1);
}
