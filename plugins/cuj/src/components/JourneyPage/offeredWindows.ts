/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * The timeframes over which some SLO of a journey has a target or a value.
 *
 * @returns undefined where that is not known, there being none or some that are hidden
 */
export function offeredWindows({
  slos,
  hiddenSlos,
}: Pick<JourneyDetail, 'slos' | 'hiddenSlos'>): string[] | undefined {
  const counting = slos.filter(({ slo }) => slo.isProduction);
  return hiddenSlos > 0 || counting.length === 0
    ? undefined
    : counting.flatMap(({ slo }) =>
        slo.timeframes.map(({ timeframe }) => timeframe),
      );
}
