/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorFact } from '../../facts/MonitorFact';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { fieldsOf, itemsOf } from '../itemsOf';
import { evidenceOfMonitor } from './evidenceOfMonitor';
import { monitorExample } from './monitorExample';
import { serviceNames } from './serviceNames';
import { watchesMissingLogs } from './watchesMissingLogs';

/**
 * A monitor notices when logs stay away.
 *
 * @public
 */
export const logVolumeMonitorRequirement: Requirement = {
  id: 'log-volume-monitor',
  version: 2,
  title: 'Log volume',
  why: 'A service that has stopped logging has no errors either.',
  passes:
    'A monitor in production, neither draft nor muted, notifies when the log lines of the service are missing, whatever they say.',
  level: 3,
  subject: 'service',
  facts: requireFacts({
    id: 'log-volume-monitor',
    needs: ['monitors'],
    reads: [],
    oneDecides: 'pass',
    evaluate({ facts, entity, conventions }) {
      const found = itemsOf<MonitorFact>(facts.monitors)
        .map(fact => ({
          fact,
          monitor: fieldsOf(fact.monitor as MonitorFact['monitor']),
        }))
        // A draft notifies nobody.
        .filter(({ monitor }) => monitor.isDraft !== true)
        .map(one => ({
          ...one,
          watches: watchesMissingLogs(one.monitor, conventions),
        }));
      const evidenceOf = (some: typeof found) =>
        some.map(({ fact }) => evidenceOfMonitor(fact));
      const watching = found.filter(({ watches }) => watches);
      const awake = watching.filter(({ monitor }) => monitor.isMuted !== true);
      if (awake.length > 0) {
        return {
          verdict: 'pass',
          code: 'log-volume-monitor.watched',
          message: 'A monitor watches for missing log lines.',
          evidence: evidenceOf(awake),
        };
      }
      if (watching.length > 0) {
        return {
          verdict: 'unknown',
          code: 'log-volume-monitor.unknown.muted',
          message:
            'What watches for missing log lines is muted, and for how long is not known.',
          evidence: evidenceOf(watching),
        };
      }
      const unclear = found.filter(({ watches }) => watches === undefined);
      if (unclear.length > 0) {
        return {
          verdict: 'unknown',
          code: 'log-volume-monitor.unknown.query',
          message:
            'Whether a monitor of log lines looks at all of them can not be told from its query.',
          evidence: evidenceOf(unclear),
        };
      }
      const service = serviceNames(entity)[0] ?? 'your-service';
      return {
        verdict: 'fail',
        code: 'log-volume-monitor.missing',
        message: 'No monitor watches for missing log lines.',
        evidence: [],
        remediation: {
          text: 'Add a monitor that fires when there are fewer log lines than there always are.',
          example: monitorExample({
            name: `${service}_logs_missing_prod`,
            type: 'log alert',
            query: `logs("service:${service} env:prod").index("*").rollup("count").last("15m") < 1`,
            tags: ['team:your-team', `service:${service}`, 'env:prod'],
            thresholds: { critical: 1 },
            options: { on_missing_data: 'show_and_notify_no_data' },
          }),
        },
      };
    },
  }),
};
