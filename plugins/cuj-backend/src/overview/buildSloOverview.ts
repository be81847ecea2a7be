/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  SloOverview,
  SloTimeframeOverview,
  assessSloState,
  compareTimeframes,
  resolveErrorBudget,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SyncSettings } from '../config/readSyncSettings';
import { SloRecord, SloStatusRecord } from '../store/SloStore';

/** Puts together what is shown of an SLO. */
export function buildSloOverview(
  record: SloRecord,
  options: {
    conventions: CujConventions;
    staleness: SyncSettings['staleness'];
    now: Date;
    /** The entity that it is shown for. */
    entityRef: string;
    url?: string;
  },
): SloOverview {
  const { slo, matching } = record;
  const { conventions, entityRef, url } = options;
  const [indicator] = tagValues(slo.tags, conventions.sloTypeTagKeys);
  const match = [...matching.journeys, ...matching.services].find(
    one => one.entityRef === entityRef,
  );

  return {
    source: record.source,
    id: slo.id,
    name: slo.name,
    ...(indicator && { indicator }),
    type: slo.type,
    ...(slo.description && { description: slo.description }),
    tags: slo.tags,
    services: matching.services.map(service => service.entityRef),
    ...(match && { matchedBy: match.via }),
    environments: matching.environment.values,
    isProduction: matching.environment.isProduction,
    matchProblems: matching.problems.map(problem => problem.message),
    ...(slo.primaryTimeframe && { primaryTimeframe: slo.primaryTimeframe }),
    timeframes: timeframesOf(record).map(timeframe =>
      buildTimeframe(record, timeframe, options),
    ),
    ...(url && { url }),
    definitionAsOf: record.fetchedAt,
    ...(record.missingSince && { missingSince: record.missingSince }),
    ...(record.skippedBecause && { skippedBecause: record.skippedBecause }),
  };
}

/** Those of the definition, and those that a status came for. */
function timeframesOf(record: SloRecord): string[] {
  const timeframes = new Set([
    ...record.slo.thresholds.map(({ timeframe }) => timeframe),
    ...record.statuses.map(({ status }) => status.timeframe),
  ]);
  return [...timeframes].sort(compareTimeframes);
}

function buildTimeframe(
  record: SloRecord,
  timeframe: string,
  options: { staleness: SyncSettings['staleness']; now: Date },
): SloTimeframeOverview {
  const threshold = record.slo.thresholds.find(
    one => one.timeframe === timeframe,
  );
  const statusRecord = record.statuses.find(
    ({ status }) => status.timeframe === timeframe,
  );
  const warning = threshold?.warningPercent !== undefined && {
    warningPercent: threshold.warningPercent,
  };
  if (!statusRecord) {
    return {
      timeframe,
      state: 'unknown',
      reportedState: 'unknown',
      stateReason: 'never-fetched',
      ...(threshold && { targetPercent: threshold.targetPercent }),
      ...warning,
    };
  }

  const { status, fetchedAt } = statusRecord;
  const targetPercent = status.targetPercent ?? threshold?.targetPercent;
  const budget = resolveErrorBudget({
    sliPercent: status.sliPercent,
    targetPercent,
    reportedPercent: status.budgetRemainingPercent,
    sliDecimals: status.sliDecimals,
  });
  return {
    timeframe,
    ...buildState(statusRecord, options),
    ...(targetPercent !== undefined && { targetPercent }),
    ...warning,
    ...(status.sliPercent !== undefined && { sliPercent: status.sliPercent }),
    ...(status.sliDecimals !== undefined && {
      sliDecimals: status.sliDecimals,
    }),
    ...(budget && {
      budgetRemainingPercent: budget.remainingPercent,
      budgetOrigin: budget.origin,
    }),
    // In its own unit the budget is worth as much as the percentage beside it.
    ...(status.budgetRemaining &&
      budget?.origin === 'reported' && {
        budgetRemaining: status.budgetRemaining,
      }),
    ...(status.error && { error: status.error }),
    ...(status.indexedAt && { indexedAt: status.indexedAt }),
    ...(fetchedAt && { fetchedAt }),
  };
}

function buildState(
  { status, fetchedAt, removedAt }: SloStatusRecord,
  options: { staleness: SyncSettings['staleness']; now: Date },
): Pick<SloTimeframeOverview, 'state' | 'reportedState' | 'stateReason'> {
  const { state, staleBecause } = assessSloState(
    status.state,
    {
      ...options.staleness,
      // A value that is no longer reported is not the present one, however young.
      ...(fetchedAt && !removedAt && { fetchedAt: new Date(fetchedAt) }),
      ...(status.indexedAt && { indexedAt: new Date(status.indexedAt) }),
    },
    options.now,
  );
  const stateReason =
    staleBecause ?? (state === 'unknown' ? 'not-recognised' : undefined);
  return {
    state,
    reportedState: status.state,
    ...(stateReason && { stateReason }),
  };
}
