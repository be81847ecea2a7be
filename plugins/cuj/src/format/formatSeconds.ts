/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Duration } from 'luxon';

const units = [
  { unit: 'days', seconds: 86_400 },
  { unit: 'hours', seconds: 3_600 },
  { unit: 'minutes', seconds: 60 },
  { unit: 'seconds', seconds: 1 },
] as const;

/** A length of time in the two largest units that matter: `2 hr, 5 min`. */
export function formatSeconds(
  seconds: number,
  language: string | undefined,
): string {
  const whole = seconds === 0 ? 0 : Math.max(1, Math.round(seconds));
  const first = Math.max(
    0,
    units.findIndex(one => whole >= one.seconds),
  );
  const shown = whole === 0 ? units.slice(-1) : units.slice(first, first + 2);
  const smallest = shown[shown.length - 1].seconds;
  const rounded = Math.round(whole / smallest) * smallest;
  const duration = Duration.fromObject(
    { seconds: rounded },
    { locale: language },
  ).shiftTo(...shown.map(one => one.unit));
  const parts = Object.fromEntries(
    Object.entries(duration.toObject()).filter(
      ([, amount], index) => amount !== 0 || (rounded === 0 && index === 0),
    ),
  );
  return Duration.fromObject(parts, { locale: language }).toHuman({
    unitDisplay: 'short',
  });
}
