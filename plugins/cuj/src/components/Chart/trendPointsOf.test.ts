/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { trendPointsOf } from './trendPointsOf';

describe('the line of a trend', () => {
  const size = { width: 106, height: 26, leastRange: 20 };

  it('has each day at its place, so that a gap is a gap', () => {
    const points = trendPointsOf(
      [
        { day: '2026-11-01', percent: 0 },
        { day: '2026-11-02', percent: 100 },
        { day: '2026-11-11', percent: 50 },
      ],
      size,
    );
    expect(points).toBe('3.0,23.0 13.0,3.0 103.0,13.0');
  });

  it('does not make a landslide of a percent', () => {
    const points = trendPointsOf(
      [
        { day: '2026-11-01', percent: 70 },
        { day: '2026-11-02', percent: 71 },
      ],
      size,
    );
    expect(points).toBe('3.0,13.5 103.0,12.5');
  });
});
