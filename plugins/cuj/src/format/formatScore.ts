/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { VerdictCounts } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatPercent } from './formatPercent';

/** A score without decimals; only what passes everything looks like 100 %. */
export function formatScore(
  scorePercent: number,
  language: string | undefined,
): string {
  return formatPercent(scorePercent, { language, atMost: 0 });
}

/**
 * The share of passes in what passes or fails, 0–100; what is not known and what is
 * waived count in neither.
 *
 * @returns nothing where nothing passes or fails
 */
export function sharePercentOf(
  counts: Pick<VerdictCounts, 'pass' | 'fail'>,
): number | undefined {
  const { pass, fail } = counts;
  return pass + fail > 0 ? (100 * pass) / (pass + fail) : undefined;
}
