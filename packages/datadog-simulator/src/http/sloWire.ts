/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { computeStatus } from '../behaviour/SloStatusModel';
import {
  Organisation,
  SimulatedSlo,
  SimulatedThreshold,
} from '../organisation/Organisation';

const typeIds = { monitor: 0, metric: 1, time_slice: 2 };

/** The primary timeframe: the shortest. */
function primaryThreshold(slo: SimulatedSlo): SimulatedThreshold {
  return [...slo.thresholds].sort(
    (a, b) =>
      Number.parseInt(a.timeframe, 10) - Number.parseInt(b.timeframe, 10),
  )[0];
}

/** Datadog writes a whole number with a bare dot: `95.` */
function display(value: number): string {
  return Number.isInteger(value) ? `${value}.` : String(value);
}

/** An SLO as `GET /api/v1/slo` shows it. */
export function toListItem(slo: SimulatedSlo): Record<string, unknown> {
  const primary = primaryThreshold(slo);
  return {
    id: slo.id,
    name: slo.name,
    tags: slo.tags,
    monitor_tags: [],
    thresholds: slo.thresholds.map(({ timeframe, target, warning }) => ({
      timeframe,
      target,
      target_display: display(target),
      ...(warning !== undefined && {
        warning,
        warning_display: display(warning),
      }),
    })),
    type: slo.type,
    type_id: typeIds[slo.type],
    description: slo.description,
    timeframe: primary.timeframe,
    ...(primary.warning !== undefined && {
      warning_threshold: primary.warning,
    }),
    target_threshold: primary.target,
    ...(slo.query && { query: slo.query }),
    ...(slo.sliSpecification && { sli_specification: slo.sliSpecification }),
    ...(slo.monitorIds && { monitor_ids: slo.monitorIds }),
    creator: { name: null, handle: slo.creator, email: slo.creator },
    created_at: slo.createdAt,
    modified_at: slo.modifiedAt,
  };
}

/** An SLO as `GET /api/v1/slo/search` shows it, with the status of all timeframes. */
export function toSearchItem(
  slo: SimulatedSlo,
  organisation: Organisation,
  indexedAt: number,
): Record<string, unknown> {
  const primary = primaryThreshold(slo);
  const statuses = slo.thresholds.map(threshold =>
    computeStatus(slo, threshold.timeframe, organisation, indexedAt),
  );
  const main = statuses.find(one => one.timeframe === primary.timeframe)!;
  const tagsOf = (key: string) =>
    slo.tags.filter(tag => tag.startsWith(`${key}:`));

  return {
    data: {
      type: 'slo',
      id: slo.id,
      attributes: {
        name: slo.name,
        description: slo.description || null,
        slo_type: slo.type,
        all_tags: slo.tags,
        env_tags: tagsOf('env'),
        service_tags: tagsOf('service'),
        team_tags: tagsOf('team'),
        thresholds: slo.thresholds.map(({ timeframe, target, warning }) => ({
          timeframe,
          target,
          target_display: String(target),
          ...(warning !== undefined && {
            warning,
            warning_display: String(warning),
          }),
        })),
        timeframe: primary.timeframe,
        target_threshold: primary.target,
        ...(primary.warning !== undefined && {
          warning_threshold: primary.warning,
        }),
        monitor_ids: slo.monitorIds ?? null,
        groups: null,
        query: slo.query ? { metrics: null, ...slo.query } : null,
        creator: { name: null, id: 1445416, email: slo.creator },
        created_at: slo.createdAt,
        modified_at: slo.modifiedAt,
        status: {
          sli: main.sli,
          state: main.state,
          error_budget_remaining: main.errorBudgetRemaining,
          raw_error_budget_remaining: main.rawErrorBudgetRemaining,
          indexed_at: indexedAt,
          span_precision: main.spanPrecision,
          calculation_error: main.error,
        },
        overall_status: statuses.map(status => ({
          timeframe: status.timeframe,
          target: status.target,
          status: status.sli,
          state: status.state,
          error_budget_remaining: status.errorBudgetRemaining,
          raw_error_budget_remaining: status.rawErrorBudgetRemaining,
          indexed_at: indexedAt,
          span_precision: status.spanPrecision,
          error: status.error,
        })),
      },
    },
  };
}
