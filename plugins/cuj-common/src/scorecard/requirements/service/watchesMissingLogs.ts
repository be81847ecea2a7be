/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../../monitors/Monitor';
import { parseMonitorQuery } from '../../../monitors/parseMonitorQuery';
import { Odd, fieldsOf, textOf } from '../itemsOf';

/** Whether a monitor fires when log lines stay away. */
export function watchesMissingLogs(monitor: Odd<Monitor>): boolean {
  const query = textOf(monitor.query);
  const type = textOf(monitor.type).toLowerCase();
  const isOfLogs =
    type === 'log alert' ||
    /\blogs\s*\(/.test(query) ||
    /\blogs\.ingested_\w+/.test(query);
  // Fewer errors than before are good news.
  if (
    !isOfLogs ||
    /\bstatus:\(?(error|warn|critical|alert|emerg)/i.test(query)
  ) {
    return false;
  }
  const { comparator } = parseMonitorQuery(query);
  const { notifyNoData, onMissingData } = fieldsOf(
    monitor.options as Monitor['options'],
  );
  return (
    comparator === '<' ||
    comparator === '<=' ||
    notifyNoData === true ||
    onMissingData === 'show_and_notify_no_data'
  );
}
