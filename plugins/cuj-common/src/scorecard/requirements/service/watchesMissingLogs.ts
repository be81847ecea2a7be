/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujConventions } from '../../../conventions/CujConventions';
import { Monitor } from '../../../monitors/Monitor';
import {
  MonitorQuery,
  parseMonitorQuery,
} from '../../../monitors/parseMonitorQuery';
import { MetricSeries, seriesIn } from '../../../queries/parseMetricExpression';
import { parseTagFilter } from '../../../queries/parseTagFilter';
import { Odd, fieldsOf, textOf } from '../itemsOf';
import { Ternary } from '../slo/expectedErrors/matchesStatus';
import { letsOrdinaryLine } from './letsOrdinaryLine';
import { movesTowardsAlert, reachesDown } from './movesTowardsAlert';
import { notifiesNoData } from './signalOfQuery';

/**
 * Whether a monitor notifies when the log lines of a service stay away; undefined where
 * its query does not tell.
 *
 * @remarks
 * It has to look at all of them: fewer errors than before are good news, and one event
 * that does not come says nothing of the others.
 */
export function watchesMissingLogs(
  monitor: Odd<Monitor>,
  conventions: CujConventions,
): Ternary {
  const query = textOf(monitor.query);
  if (!/\blogs\s*\(|\blogs\.ingested_|^\s*formula\s*\(/.test(query)) {
    return false;
  }
  const scopeKeys = [
    ...conventions.serviceTagKeys,
    ...conventions.environmentTagKeys,
    ...conventions.teamTagKeys,
  ];
  const read = parseMonitorQuery(query);
  if (/^\s*logs\s*\(/.test(query)) {
    const isCount =
      read.aggregator === undefined || read.aggregator === 'count';
    return (
      isCount &&
      notifiesWithoutLines(monitor, read) &&
      (read.search ? letsOrdinaryLine(read.search, scopeKeys) : undefined)
    );
  }
  if (/^\s*formula\s*\(/.test(query)) {
    // It names its searches, and does not hold them.
    return textOf(monitor.type).toLowerCase() === 'log alert' &&
      notifiesWithoutLines(monitor, read)
      ? undefined
      : false;
  }
  return watchesIngested(query, read, monitor, scopeKeys);
}

function notifiesWithoutLines(
  monitor: Odd<Monitor>,
  { comparator, threshold }: MonitorQuery,
): boolean {
  const { onMissingData } = fieldsOf(monitor.options as Monitor['options']);
  return (
    notifiesNoData(monitor) ||
    (comparator !== undefined &&
      comparator.startsWith('<') &&
      reachesDown(comparator, threshold) &&
      onMissingData !== 'show_no_data' &&
      onMissingData !== 'resolve')
  );
}

function watchesIngested(
  query: string,
  read: MonitorQuery,
  monitor: Odd<Monitor>,
  scopeKeys: string[],
): Ternary {
  const all = read.expression ? seriesIn(read.expression) : [];
  const ofLogs = all.filter(isIngested);
  const notifies =
    movesTowardsAlert(query, read, (series, isAfter) =>
      isAfter && isIngested(series) ? 0 : 1000,
    ) ||
    (ofLogs.length === all.length && notifiesNoData(monitor));
  if (ofLogs.length === 0 || !notifies) {
    return false;
  }
  const lets = ofLogs.map(({ filter }) => {
    const parsed = parseTagFilter(filter);
    return parsed && letsOrdinaryLine(parsed, scopeKeys);
  });
  if (lets.includes(false)) {
    return false;
  }
  return lets.includes(undefined) ? undefined : true;
}

function isIngested({ metric }: MetricSeries): boolean {
  return /(?:^|\.)logs\.ingested_\w+/.test(metric);
}
