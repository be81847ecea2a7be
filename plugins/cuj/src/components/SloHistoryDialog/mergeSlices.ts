/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slice } from './readSlices';

/**
 * As many slices as a reader can tell apart, the worst of each few standing for
 * them, so that none that is bad disappears.
 */
export function mergeSlices(slices: Slice[], most: number): Slice[] {
  const size = Math.ceil(slices.length / most);
  if (size <= 1) {
    return slices;
  }
  const merged: Slice[] = [];
  for (let index = 0; index < slices.length; index += size) {
    const few = slices.slice(index, index + size);
    const known = few.flatMap(({ sliPercent }) => sliPercent ?? []);
    merged.push({
      startMs: few[0].startMs,
      endMs: few[few.length - 1].endMs,
      ...(known.length > 0 && { sliPercent: Math.min(...known) }),
    });
  }
  return merged;
}
