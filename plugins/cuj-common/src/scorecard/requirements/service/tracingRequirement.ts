/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { fieldsOf } from '../itemsOf';
import { telemetryEvidence } from './telemetryEvidence';

/**
 * Traces of the service are seen.
 *
 * @public
 */
export const tracingRequirement: Requirement = {
  id: 'tracing',
  version: 1,
  title: 'Tracing',
  why: 'Where a step leaves no trace, nobody can tell which step of a journey broke.',
  passes: 'Traces of the service were seen in production.',
  level: 2,
  subject: 'service',
  facts: requireFacts({
    id: 'tracing',
    needs: ['telemetry'],
    reads: [],
    evaluate({ facts }) {
      const telemetry = fieldsOf(facts.telemetry);
      const evidence = telemetryEvidence(telemetry, ['isTraced']);
      if (typeof telemetry.isTraced !== 'boolean') {
        return {
          verdict: 'unknown',
          code: 'tracing.unknown.untold',
          message: 'The source cannot tell whether there are traces.',
          evidence,
        };
      }
      return telemetry.isTraced
        ? {
            verdict: 'pass',
            code: 'tracing.seen',
            message: 'Traces of the service were seen.',
            evidence,
          }
        : {
            verdict: 'fail',
            code: 'tracing.none',
            message: 'No trace of the service was seen.',
            evidence,
            remediation: {
              text: 'Start the service with a tracer, under the name and environment that its tags use.',
              example: [
                'env:',
                '  - name: DD_SERVICE',
                '    value: your-service',
                '  - name: DD_ENV',
                '    value: prod',
                '  - name: DD_TRACE_ENABLED',
                "    value: 'true'",
              ].join('\n'),
            },
          };
    },
  }),
};
