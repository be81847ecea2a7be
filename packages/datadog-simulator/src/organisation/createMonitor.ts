/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedMonitor } from './Organisation';

const DAY = 86_400;

/** A monitor of a metric that is well, with whatever is told otherwise. */
export function createMonitor(
  /** Seconds since 1970. */
  epoch: number,
  values: Partial<SimulatedMonitor> & { id: number },
): SimulatedMonitor {
  return {
    name: '',
    type: 'query alert',
    query: '',
    message: '',
    tags: [],
    priority: null,
    draftStatus: 'published',
    runbooks: [],
    downtimes: [],
    createdAt: epoch - 180 * DAY,
    modifiedAt: epoch - 40 * DAY,
    creator: 'somebody@example.com',
    behaviour: { groups: [], spells: [] },
    ...values,
    options: {
      thresholds: { critical: 1 },
      notify_audit: false,
      include_tags: true,
      locked: false,
      new_host_delay: 300,
      no_data_timeframe: null,
      require_full_window: false,
      notify_no_data: false,
      renotify_interval: 0,
      timeout_h: 0,
      escalation_message: '',
      evaluation_delay: null,
      silenced: {},
      ...values.options,
    },
  };
}
