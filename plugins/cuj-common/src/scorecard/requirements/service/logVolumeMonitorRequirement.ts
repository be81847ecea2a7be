/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorFact } from '../../facts/MonitorFact';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { fieldsOf, itemsOf, textOf } from '../itemsOf';
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
  version: 1,
  title: 'Log volume',
  why: 'A service that has stopped logging has no errors either.',
  passes: 'A monitor in production notifies when log lines are missing.',
  level: 3,
  subject: 'service',
  facts: requireFacts({
    id: 'log-volume-monitor',
    needs: ['monitors'],
    oneDecides: 'pass',
    evaluate({ facts, entity }) {
      const evidence = itemsOf<MonitorFact>(facts.monitors)
        .map(({ monitor }) => fieldsOf(monitor as MonitorFact['monitor']))
        // A draft notifies nobody.
        .filter(one => one.isDraft !== true && watchesMissingLogs(one))
        .map(({ id, name }) => ({
          path: `monitor ${textOf(id)}`,
          value: textOf(name),
        }));
      if (evidence.length > 0) {
        return {
          verdict: 'pass',
          code: 'log-volume-monitor.watched',
          message: 'A monitor watches for missing log lines.',
          evidence,
        };
      }
      const service = serviceNames(entity)[0] ?? 'your-service';
      return {
        verdict: 'fail',
        code: 'log-volume-monitor.missing',
        message: 'No monitor watches for missing log lines.',
        evidence,
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
