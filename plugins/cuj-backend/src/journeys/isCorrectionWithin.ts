/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloCorrection,
  TimeInterval,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** Whether a correction applies within a window, or may, where it recurs. */
export function isCorrectionWithin(
  { startsAt, endsAt = '' }: Pick<SloCorrection, 'startsAt' | 'endsAt'>,
  { startMs, endMs }: TimeInterval,
): boolean {
  return Date.parse(startsAt) < endMs && !(Date.parse(endsAt) <= startMs);
}
