/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from './Monitor';
import { parseMonitorQuery } from './parseMonitorQuery';

/**
 * What a monitor looks at, and for how long, as far as its query and options say.
 *
 * @public
 */
export interface MonitorScope {
  /** How late it may be: the time that it decides over, and that it waits for data. */
  windowSeconds?: number;
  /** The tags that what is watched has to carry, as `key:value`, each once. */
  tags: string[];
}

/**
 * Reads what a monitor looks at.
 *
 * @public
 */
export function monitorScope(
  monitor: Pick<Monitor, 'query' | 'options'>,
): MonitorScope {
  const { windowSeconds, scopeTags } = parseMonitorQuery(monitor.query ?? '');
  const late =
    (windowSeconds ?? 0) + (monitor.options.evaluationDelaySeconds ?? 0);
  return { ...(late > 0 && { windowSeconds: late }), tags: scopeTags };
}
