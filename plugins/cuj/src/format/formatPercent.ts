/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A narrow blank that does not break, as the SI wants before a unit. */
const SPACE = '\u202f';

/** How many digits more than asked for make a difference visible, before it is forced. */
const EXTRA_DIGITS = 3;

/** What a double holds of a number below 1000 without doubt. */
const MOST_DIGITS = 12;

/**
 * A percentage in the writing of a language.
 *
 * @remarks
 * Rounding never lets a value reach what it has not reached: a missed target does
 * not look met nor a met one missed, only 100 looks like 100, only 0 like 0. Where
 * it would, further digits are shown, and where these don't tell it either, the
 * value is rounded away.
 *
 * @param value - 0–100, or any number for a budget
 * @param options - `digits` are shown always, 0 to 6; without them as many as it
 *   takes, up to `atMost` (3 unless told). `target` is what the value is held against
 */
export function formatPercent(
  value: number,
  options: {
    language: string | undefined;
    digits?: number;
    atMost?: number;
    target?: number;
  },
): string {
  const { language, digits, atMost = 3, target } = options;
  const least = digits === undefined ? 0 : clamp(digits, 0, 6);
  const most = digits === undefined ? atMost : least;
  const limits = target === undefined ? [0, 100] : [0, 100, target];
  const rounded = roundWithin(value, most, limits);

  const text = new Intl.NumberFormat(language, {
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(least, rounded.digits),
    signDisplay: 'negative',
  }).format(rounded.value);
  return `${text.replace('-', '\u2212')}${SPACE}%`;
}

/** Away from a limit, and one further where the product was rounded onto it. */
const ways: Array<(value: number) => number> = [
  Math.floor,
  Math.ceil,
  value => Math.floor(value) - 1,
  value => Math.ceil(value) + 1,
];

function roundWithin(
  value: number,
  digits: number,
  limits: number[],
): { value: number; digits: number } {
  const keepsSides = (rounded: number) =>
    limits.every(
      limit => Math.sign(rounded - limit) === Math.sign(value - limit),
    );
  const candidates = [
    ...range(digits, digits + EXTRA_DIGITS).map(count => ({
      value: round(value, count, Math.round),
      digits: count,
    })),
    ...range(digits + EXTRA_DIGITS, MOST_DIGITS).flatMap(count =>
      ways.map(toward => ({
        value: round(value, count, toward),
        digits: count,
      })),
    ),
  ];
  return (
    candidates.find(candidate => keepsSides(candidate.value)) ?? {
      // Nearer to a limit than numbers can tell: the worse of the two.
      value: round(value, MOST_DIGITS, Math.floor),
      digits: MOST_DIGITS,
    }
  );
}

function round(
  value: number,
  digits: number,
  toward: (value: number) => number,
): number {
  const factor = 10 ** digits;
  return toward(value * factor) / factor;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(value)));
}
