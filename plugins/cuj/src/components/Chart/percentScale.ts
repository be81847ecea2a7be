/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Where percentages stand in a chart, in pixels from its top. */
export interface PercentScale {
  /** The least that is drawn in its place; whatever is lower stands at the edge. */
  lowestPercent: number;
  /** The greatest that is drawn in its place. */
  highestPercent: number;
  yOf(percent: number): number;
}

const MARGIN = 10;

/** A scale from the lowest at the bottom to the highest at the top. */
export function createPercentScale(options: {
  lowestPercent: number;
  highestPercent: number;
  /** Of the chart, in pixels. */
  height: number;
}): PercentScale {
  const { lowestPercent, highestPercent, height } = options;
  const span = highestPercent - lowestPercent || 1;
  return {
    lowestPercent,
    highestPercent,
    yOf: percent => {
      const drawn = Math.min(highestPercent, Math.max(lowestPercent, percent));
      const share = (highestPercent - drawn) / span;
      return MARGIN + share * (height - 2 * MARGIN);
    },
  };
}
