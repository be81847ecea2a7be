/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { fieldsOf } from '../itemsOf';
import { judgeShare } from '../judgeShare';
import { telemetryEvidence } from './telemetryEvidence';

/**
 * Log lines have the fields that were agreed upon.
 *
 * @public
 */
export const structuredLoggingRequirement: Requirement = {
  id: 'structured-logging',
  version: 1,
  title: 'Structured logging',
  why: 'Monitors can only count what every service calls by the same name.',
  passes: 'Enough of the log lines have the agreed fields.',
  level: 3,
  subject: 'service',
  facts: requireFacts({
    id: 'structured-logging',
    needs: ['telemetry'],
    reads: [],
    evaluate({ facts, settings }) {
      const telemetry = fieldsOf(facts.telemetry);
      return judgeShare({
        code: 'structured-logging',
        things: 'log lines',
        trait: 'have the agreed fields',
        whole: telemetry.logs,
        part: telemetry.structuredLogs,
        limit: { atLeast: settings.thresholds.structuredLogsPercent },
        evidence: telemetryEvidence(telemetry, ['logs', 'structuredLogs']),
        remediation: {
          text: 'Write log lines as JSON with the fields that your organisation agreed upon.',
          example: JSON.stringify(
            {
              timestamp: '2026-01-31T12:00:00.000Z',
              status: 'info',
              service: 'your-service',
              env: 'prod',
              logger: { name: 'orders' },
              message: 'order placed',
            },
            undefined,
            2,
          ),
        },
      });
    },
  }),
};
