/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement, RequirementFinding } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { fieldsOf } from '../itemsOf';
import { judgeShare } from '../judgeShare';
import { isCount } from '../share';
import { telemetryEvidence } from './telemetryEvidence';

/**
 * What is logged as an error is one, and what fails is logged as an error.
 *
 * @public
 */
export const severityAccuracyRequirement: Requirement = {
  id: 'severity-accuracy',
  version: 2,
  title: 'Severity',
  why: 'Errors that hurt nobody wake people up; failures that are not logged as errors let them sleep.',
  passes:
    'Few of the error lines are of requests that succeeded, and few failed requests leave no error line.',
  level: 3,
  subject: 'service',
  facts: requireFacts({
    id: 'severity-accuracy',
    needs: ['telemetry'],
    reads: [],
    evaluate({ facts, settings }) {
      const telemetry = fieldsOf(facts.telemetry);
      const { errorLogs, failedRequests, failedRequestsWithErrorLog } =
        telemetry;
      if (telemetry.logs === 0) {
        return {
          verdict: 'unknown',
          code: 'severity-accuracy.unknown.none',
          message: 'No log lines were seen, so nothing can be said.',
          evidence: telemetryEvidence(telemetry, ['logs']),
        };
      }
      const misplaced = judgeShare({
        code: 'severity-accuracy.misplaced',
        things: 'error lines',
        trait: 'are of requests that succeeded',
        // Where it is not known of any line, that of none is no good news.
        whole:
          errorLogs === 0 && !isCount(telemetry.logs) ? undefined : errorLogs,
        part: telemetry.errorLogsOfSuccesses,
        noneIsNone: true,
        limit: { atMost: settings.thresholds.misplacedErrorsPercent },
        evidence: telemetryEvidence(telemetry, [
          'errorLogs',
          'errorLogsOfSuccesses',
        ]),
        remediation: {
          text: 'Log what is meant to happen, such as rejected input, below the severity of an error.',
          example: JSON.stringify(
            {
              status: 'warn',
              http: { status_code: 422 },
              error: { type: 'client_error' },
              message: 'input rejected',
            },
            undefined,
            2,
          ),
        },
      });
      const silent = judgeShare({
        code: 'severity-accuracy.silent',
        things: 'failed requests',
        trait: 'left no error line',
        // No request failed where none left a trace.
        whole: telemetry.isTraced === false ? undefined : failedRequests,
        noneIsNone: true,
        part:
          isCount(failedRequests) && isCount(failedRequestsWithErrorLog)
            ? Math.max(0, failedRequests - failedRequestsWithErrorLog)
            : undefined,
        isLowerBound: true,
        limit: { atMost: settings.thresholds.silentFailuresPercent },
        evidence: telemetryEvidence(telemetry, [
          'failedRequests',
          'failedRequestsWithErrorLog',
        ]),
        remediation: {
          text: 'Log each request that fails as an error, timeouts and open circuit breakers included.',
          example: JSON.stringify(
            {
              status: 'error',
              http: { status_code: 504 },
              error: { type: 'dependency_error' },
              message: 'timed out after 3 s',
            },
            undefined,
            2,
          ),
        },
      });
      return mergeFindings(misplaced, silent);
    },
  }),
};

/** Both have to pass; what fails counts more than what is not known. */
function mergeFindings(
  first: RequirementFinding,
  second: RequirementFinding,
): RequirementFinding {
  const evidence = [
    ...first.evidence,
    ...second.evidence.filter(
      ({ path }) => !first.evidence.some(one => one.path === path),
    ),
  ];
  for (const verdict of ['fail', 'unknown'] as const) {
    const [decisive, other] =
      first.verdict === verdict ? [first, second] : [second, first];
    if (decisive.verdict === verdict) {
      return {
        ...decisive,
        ...(other.verdict === verdict && {
          message: `${decisive.message} ${other.message}`,
        }),
        evidence,
      };
    }
  }
  return {
    ...first,
    code: 'severity-accuracy.met',
    message: `${first.message} ${second.message}`,
    evidence,
  };
}
