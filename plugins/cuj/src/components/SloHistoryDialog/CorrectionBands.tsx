/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TimeInterval } from '@cuj-slo/backstage-plugin-cuj-common';
import styles from '../Chart/Chart.module.css';
import { PatternFill } from '../Chart/Patterns';
import { DrawnCorrection } from './mergeCorrections';
import { placeInWindow } from './windowTicks';

/** Corrections behind a drawing, with the numbers by which the list names them. */
export function CorrectionBands(props: {
  corrections: DrawnCorrection[];
  window: TimeInterval;
  height: number;
  fillOf: PatternFill;
}) {
  const { corrections, window, height, fillOf } = props;
  return (
    <>
      {corrections.map(correction => {
        const { x, width } = placeInWindow(correction, window);
        return (
          <g key={correction.number}>
            <rect
              className={styles.frame}
              x={x}
              width={width}
              y="14"
              height={height - 14}
              fill={fillOf('stripes')}
            />
            <text className={styles.number} x={x} y="10">
              {correction.number}
            </text>
          </g>
        );
      })}
    </>
  );
}
