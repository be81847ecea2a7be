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
 * Error lines name the service in which the error began.
 *
 * @public
 */
export const errorOriginRequirement: Requirement = {
  id: 'error-origin',
  version: 1,
  title: 'Error origin',
  why: 'A service that only passes an error on gets the blame for it.',
  passes:
    'Enough of the error lines name the service in which the error began.',
  level: 3,
  subject: 'service',
  facts: requireFacts({
    id: 'error-origin',
    needs: ['telemetry'],
    reads: [],
    evaluate({ facts, settings }) {
      const telemetry = fieldsOf(facts.telemetry);
      return judgeShare({
        code: 'error-origin',
        things: 'error lines',
        trait: 'name the service in which the error began',
        whole: telemetry.errorLogs,
        part: telemetry.originatingErrorLogs,
        limit: { atLeast: settings.thresholds.originatingErrorsPercent },
        evidence: telemetryEvidence(telemetry, [
          'errorLogs',
          'originatingErrorLogs',
        ]),
        remediation: {
          text: 'Name the service in which the error began in each error line: the own one, or the one that answered with the error.',
          example: JSON.stringify(
            {
              status: 'error',
              error: {
                type: 'dependency_error',
                origin_service: 'the-service-that-failed',
                message: 'upstream answered 503',
              },
            },
            undefined,
            2,
          ),
        },
      });
    },
  }),
};
