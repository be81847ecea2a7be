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
 * Log lines carry the id of the trace that they belong to.
 *
 * @public
 */
export const logCorrelationRequirement: Requirement = {
  id: 'log-correlation',
  version: 1,
  title: 'Log correlation',
  why: 'Without the id of a trace, one failure looks like one in every service that it passed through.',
  passes: 'Enough of the log lines carry the id of a trace.',
  level: 2,
  subject: 'service',
  facts: requireFacts({
    id: 'log-correlation',
    needs: ['telemetry'],
    reads: [],
    evaluate({ facts, settings }) {
      const telemetry = fieldsOf(facts.telemetry);
      return judgeShare({
        code: 'log-correlation',
        things: 'log lines',
        trait: 'carry the id of a trace',
        whole: telemetry.logs,
        part: telemetry.correlatedLogs,
        limit: { atLeast: settings.thresholds.correlatedLogsPercent },
        evidence: telemetryEvidence(telemetry, ['logs', 'correlatedLogs']),
        remediation: {
          text: 'Let the tracer write the ids of trace and span into each log line, or map the field that holds them.',
          example: [
            'env:',
            '  - name: DD_LOGS_INJECTION',
            "    value: 'true'",
          ].join('\n'),
        },
      });
    },
  }),
};
