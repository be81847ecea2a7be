/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import styles from './Chart.module.css';
import { trendPointsOf } from './trendPointsOf';

const WIDTH = 96;
const HEIGHT = 28;

/** How a percentage went day by day, small enough to stand beside it. */
export function TrendLine(props: {
  /** The oldest first, at least two. */
  days: Array<{ day: string; percent: number }>;
  /** How much of a difference fills the height at least. */
  leastRange: number;
  /** The same in words; absent where they stand beside it. */
  label?: string;
}) {
  const { days, leastRange, label } = props;
  return (
    <svg
      className={styles.trend}
      {...(label
        ? { role: 'img', 'aria-label': label }
        : { 'aria-hidden': true })}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      {label && <title>{label}</title>}
      <polyline
        points={trendPointsOf(days, {
          ...{ leastRange, width: WIDTH, height: HEIGHT },
        })}
      />
    </svg>
  );
}
