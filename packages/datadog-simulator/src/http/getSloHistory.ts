/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  budgetRemaining,
  decimalsOf,
  measureSli,
  round,
  roundSli,
  secondsOf,
  stateOf,
} from '../behaviour/SloStatusModel';
import { Organisation, SimulatedSlo } from '../organisation/Organisation';
import { correctedTimes, Interval } from '../organisation/SimulatedCorrection';
import { RouteAnswer } from './createRoute';
import { RouteCall } from './RouteCall';
import { monitorHistories, upAndDown } from './sloHistoryMonitors';
import { createSeries } from './sloHistorySeries';
import { toListItem } from './sloWire';

const typeIds = { monitor: 0, metric: 1, time_slice: 2 };

/** `GET /api/v1/slo/{slo_id}/history` */
export function getSloHistory(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const { query, params } = call;
  const window = {
    from: Number(query.get('from_ts') ?? NaN),
    to: Number(query.get('to_ts') ?? NaN),
  };
  // Also where one of them is in milliseconds, as the answer's times are.
  if (!(window.from > 0 && window.from < window.to && window.to < 1e11)) {
    return badRequest(
      `The timeframe is incorrect: invalid from ${query.get(
        'from_ts',
      )} or to ${query.get('to_ts')} timestamp`,
    );
  }
  const slo = organisation.slo(params.id);
  if (!slo) {
    return {
      status: 404,
      body: { errors: [`SLO ID: ${params.id} not found`] },
    };
  }
  const target = query.get('target');
  if (target !== null && !(Number(target) > 0 && Number(target) < 100)) {
    return badRequest('target must be greater than 0 and less than 100');
  }
  const applyCorrections = query.get('apply_correction') !== 'false';

  const item = toListItem(slo);
  const isCounted = slo.type === 'metric';
  return {
    body: {
      data: {
        thresholds: Object.fromEntries(
          (item.thresholds as Array<{ timeframe: string }>).map(one => [
            one.timeframe,
            one,
          ]),
        ),
        from_ts: window.from,
        to_ts: window.to,
        type: slo.type,
        type_id: typeIds[slo.type],
        slo: item,
        group_by: [],
        ...(isCounted && {
          series: createSeries(slo, organisation, window, { applyCorrections }),
        }),
        ...(slo.type === 'monitor' && {
          monitors: monitorHistories(slo, organisation, window),
          groups: [],
        }),
        overall: overallOf(slo, organisation, window, {
          applyCorrections,
          target: target === null ? undefined : Number(target),
        }),
      },
      errors: null,
    },
  };
}

function overallOf(
  slo: SimulatedSlo,
  organisation: Organisation,
  window: Interval,
  options: { applyCorrections: boolean; target?: number },
) {
  const corrections = options.applyCorrections
    ? organisation
        .correctionsOf(slo)
        .filter(one => correctedTimes([one], window).length > 0)
    : [];
  const common = {
    span_precision: decimalsOf(slo),
    precision: Object.fromEntries(
      slo.thresholds.map(({ timeframe }) => [timeframe, decimalsOf(slo)]),
    ),
    corrections: corrections.map(({ id, start, end, category }) => ({
      id,
      start,
      end,
      category,
    })),
    ...(slo.type !== 'metric' && {
      name: slo.name,
      group: 'overall',
      preview: false,
    }),
  };

  const measured = measureSli(slo, organisation, window, options);
  if (measured.exact === undefined) {
    return slo.type === 'monitor'
      ? {
          // Not even a null for the SLI.
          ...common,
          errors: [{ error_type: 'NO_RESULTS', error_message: measured.error }],
          state: 'no_data',
        }
      : {
          ...common,
          errors: [
            {
              error_type: 'ZERO_VALUED_DENOMINATOR',
              error_message: measured.error,
            },
          ],
          sli_value: null,
          uptime: null,
          state: 'no_data',
        };
  }

  const { exact } = measured;
  const primary =
    slo.thresholds.find(
      ({ timeframe }) => secondsOf(timeframe) === window.to - window.from,
    ) ?? slo.thresholds[0];
  const sli = roundSli(slo, exact);
  return {
    ...common,
    errors: null,
    sli_value: sli,
    uptime: sli,
    state: stateOf(exact, primary.target, primary.warning),
    error_budget_remaining: {
      ...Object.fromEntries(
        slo.thresholds.map(({ timeframe, target }) => [
          timeframe,
          round(budgetRemaining(exact, target), 3),
        ]),
      ),
      ...(options.target !== undefined && {
        custom: round(budgetRemaining(exact, options.target), 3),
      }),
    },
    ...(slo.type !== 'metric' && {
      history: upAndDown(
        slo.behaviour.type === 'measured'
          ? slo.behaviour.incidents.map(({ startsAt, durationSeconds }) => ({
              from: organisation.epoch + startsAt,
              to: organisation.epoch + startsAt + durationSeconds,
            }))
          : [],
        window,
      ),
    }),
  };
}

function badRequest(reason: string): RouteAnswer {
  return { status: 400, body: { errors: [reason] } };
}
