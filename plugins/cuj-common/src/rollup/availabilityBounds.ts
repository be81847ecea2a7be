/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What several availabilities say about that of the whole.
 *
 * @public
 */
export interface AvailabilityBounds {
  /** 0–100: as bad as it can be. */
  lowerPercent: number;
  /** 0–100: as good as it can be. */
  upperPercent: number;
  /** 0–100: what it is where the parts fail independently of one another. */
  independentPercent: number;
}

/**
 * The availability of something that needs all of its parts, where only their
 * percentages are known.
 *
 * @remarks
 * Fréchet's bounds, `max(0, 1 − Σ(1 − Aᵢ)) ≤ A ≤ min Aᵢ`, hold whatever the parts
 * have to do with one another. The product is for planning: parts that share a
 * database or a deployment fail together, which it takes for several failures.
 *
 * @param percents - 0–100
 * @returns undefined where there are none, or one is no percentage
 *
 * @public
 */
export function availabilityBounds(
  percents: Iterable<number>,
): AvailabilityBounds | undefined {
  const parts = readPercents(percents);
  return (
    parts && {
      lowerPercent: Math.max(
        0,
        parts.reduce((left, part) => left - (100 - part), 100),
      ),
      upperPercent: parts.reduce((least, part) => Math.min(least, part), 100),
      independentPercent: product(parts),
    }
  );
}

/**
 * The availability of something that has alternatives, where only their percentages
 * are known.
 *
 * @remarks
 * `max Aᵢ ≤ A ≤ min(1, Σ Aᵢ)`; `1 − Π(1 − Aᵢ)` where they fail independently.
 *
 * @param percents - 0–100
 * @returns undefined where there are none, or one is no percentage
 *
 * @public
 */
export function redundantAvailabilityBounds(
  percents: Iterable<number>,
): AvailabilityBounds | undefined {
  const parts = readPercents(percents);
  return (
    parts && {
      lowerPercent: parts.reduce((most, part) => Math.max(most, part), 0),
      upperPercent: Math.min(
        100,
        parts.reduce((sum, part) => sum + part, 0),
      ),
      independentPercent: 100 - product(parts.map(part => 100 - part)),
    }
  );
}

function readPercents(percents: Iterable<number>): number[] | undefined {
  const parts = [...percents];
  return parts.length > 0 && parts.every(part => part >= 0 && part <= 100)
    ? parts
    : undefined;
}

function product(percents: number[]): number {
  return percents.reduce((whole, part) => (whole * part) / 100, 100);
}
