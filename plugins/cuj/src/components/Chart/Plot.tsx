/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ReactNode, useId } from 'react';
import styles from './Chart.module.css';
import { Pattern, PatternFill, Patterns } from './Patterns';

/** Labels nearer to one another than this could not be read. */
const LEAST_DISTANCE = 14;

/** A line across a plot with what it stands for. */
export interface YTick {
  /** Pixels from the top. */
  y: number;
  text: string;
  /** Whether it is what the values are held against. */
  isLimit?: boolean;
}

/**
 * A drawing with its axes. Horizontally everything is a share of the width, so that
 * it fits any, and neither letters nor lines are stretched.
 */
export function Plot(props: {
  /** The id of the element whose text says what the drawing shows. */
  labelledBy: string;
  /** In pixels. */
  height: number;
  /** The most important first: where two come too close, the later goes unlabelled. */
  yTicks?: YTick[];
  /** 0–100 from the left, in order. */
  xTicks: Array<{ xPercent: number; text: string }>;
  children: (fillOf: PatternFill) => ReactNode;
}) {
  const { labelledBy, height, yTicks = [], xTicks } = props;
  // As part of an address a colon would have to be escaped.
  const id = useId().replaceAll(':', '');
  const fillOf: PatternFill = (pattern: Pattern) => `url(#${id}-${pattern})`;
  return (
    <div className={styles.plot}>
      <div className={styles.yAxis} aria-hidden>
        {labelledTicks(yTicks).map(({ y, text }) => (
          <span key={text} style={{ top: y }}>
            {text}
          </span>
        ))}
      </div>
      <svg
        className={styles.drawing}
        width="100%"
        height={height}
        role="img"
        aria-labelledby={labelledBy}
      >
        <Patterns idPrefix={id} />
        {yTicks.map(({ y, text, isLimit }) => (
          <line
            key={text}
            className={isLimit ? styles.limit : styles.grid}
            x1="0"
            x2="100%"
            y1={y}
            y2={y}
          />
        ))}
        {props.children(fillOf)}
      </svg>
      <div className={styles.xAxis} aria-hidden>
        {xTicks.map(({ xPercent, text }) => (
          <span
            key={xPercent}
            style={{
              left: `${xPercent}%`,
              transform: `translateX(${-shiftOf(xPercent)}%)`,
            }}
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

function labelledTicks(ticks: YTick[]): YTick[] {
  const labelled: YTick[] = [];
  for (const tick of ticks) {
    if (labelled.every(({ y }) => Math.abs(y - tick.y) >= LEAST_DISTANCE)) {
      labelled.push(tick);
    }
  }
  return labelled;
}

/** A label stays within the drawing that it stands below. */
function shiftOf(xPercent: number): number {
  if (xPercent < 20) {
    return 0;
  }
  return xPercent > 80 ? 100 : 50;
}
