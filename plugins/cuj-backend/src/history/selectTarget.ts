/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { compareTimeframes } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloRecord } from '../store/SloStore';
import { HistoryWindow } from './readHistoryWindow';

const DAY_MS = 24 * 3_600_000;

/** A target, and the timeframe that it is meant for. */
export interface HistoryTarget {
  targetPercent: number;
  targetTimeframe: string;
}

/**
 * The target that a window is held against: that of its own length where the SLO has
 * one, else that of the timeframe which the source shows first, else the shortest.
 */
export function selectTarget(
  { slo, statuses }: SloRecord,
  { from, to }: HistoryWindow,
): HistoryTarget | undefined {
  const targets = new Map<string, number>();
  for (const { status } of statuses) {
    if (status.targetPercent !== undefined) {
      targets.set(status.timeframe, status.targetPercent);
    }
  }
  // The definition says what is aimed at now.
  for (const { timeframe, targetPercent } of slo.thresholds) {
    targets.set(timeframe, targetPercent);
  }

  const length = `${(to.getTime() - from.getTime()) / DAY_MS}d`;
  const targetTimeframe = [
    length,
    slo.primaryTimeframe,
    ...[...targets.keys()].sort(compareTimeframes),
  ].find(timeframe => timeframe !== undefined && targets.has(timeframe));
  return targetTimeframe === undefined
    ? undefined
    : { targetTimeframe, targetPercent: targets.get(targetTimeframe)! };
}
