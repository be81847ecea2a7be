/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { timeframeDays } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloRecord } from '../store/SloStore';

/** In this order where nothing else decides. */
const timeframes = ['30d', '7d', '90d'];

/**
 * The timeframe that the numbers of a journey are about where nobody asks for another
 * one.
 *
 * @remarks
 * Percentages over different times are never put together, so it is one that as many of
 * the SLOs as possible have a target or a status over: among those that of the external
 * promise, then the one that most SLOs are shown over first.
 *
 * @param slos - of the journey, in production
 */
export function selectTimeframe(
  slos: SloRecord[],
  promised: string | undefined,
): string {
  const votes = (timeframe: string, of: (slo: SloRecord) => string[]) =>
    slos.filter(slo => of(slo).includes(timeframe)).length;
  const candidates = new Set([
    ...(promised !== undefined && timeframeDays(promised) !== undefined
      ? [promised]
      : []),
    ...timeframes,
  ]);
  const ranked = [...candidates].map((timeframe, index) => ({
    timeframe,
    rank: [
      -votes(timeframe, knownTimeframesOf),
      timeframe === promised ? 0 : 1,
      -votes(timeframe, ({ slo }) =>
        slo.primaryTimeframe ? [slo.primaryTimeframe] : [],
      ),
      index,
    ],
  }));
  ranked.sort((a, b) => {
    const differs = a.rank.findIndex((value, at) => value !== b.rank[at]);
    return differs < 0 ? 0 : a.rank[differs] - b.rank[differs];
  });
  return ranked[0].timeframe;
}

function knownTimeframesOf({ slo, statuses }: SloRecord): string[] {
  return [
    ...slo.thresholds.map(({ timeframe }) => timeframe),
    ...statuses.map(({ status }) => status.timeframe),
  ];
}
