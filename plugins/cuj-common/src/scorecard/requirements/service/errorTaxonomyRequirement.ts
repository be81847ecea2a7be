/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject } from '../../../entity/entityText';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { fieldsOf } from '../itemsOf';
import { judgeShare } from '../judgeShare';
import { isCount } from '../share';
import { telemetryEvidence } from './telemetryEvidence';

/**
 * Error lines say whose error it is.
 *
 * @public
 */
export const errorTaxonomyRequirement: Requirement = {
  id: 'error-taxonomy',
  version: 1,
  title: 'Error taxonomy',
  why: 'Only who tells client errors from server errors can leave out those that are meant to happen.',
  passes: 'Enough of the error lines have an error.type that was agreed upon.',
  level: 3,
  subject: 'service',
  facts: requireFacts({
    id: 'error-taxonomy',
    needs: ['telemetry'],
    reads: [],
    evaluate({ facts, settings }) {
      const telemetry = fieldsOf(facts.telemetry);
      return judgeShare({
        code: 'error-taxonomy',
        things: 'error lines',
        trait: `have an error.type that is one of ${settings.errorTypes.join(
          ', ',
        )}`,
        whole: telemetry.errorLogs,
        part: countTyped(telemetry.errorTypes, settings.errorTypes),
        limit: { atLeast: settings.thresholds.typedErrorsPercent },
        evidence: telemetryEvidence(telemetry, ['errorLogs', 'errorTypes']),
        remediation: {
          text: 'Give each error line an error.type that says whether the client, the service itself or something that it depends on is to blame.',
          example: JSON.stringify(
            {
              status: 'error',
              error: {
                type: settings.errorTypes[0] ?? 'server_error',
                message: 'what went wrong',
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

/** Undefined where it is not known which types there are. */
function countTyped(counts: unknown, types: string[]): number | undefined {
  const byType = asObject(counts);
  return (
    byType &&
    [...new Set(types)]
      .map(type => (Object.hasOwn(byType, type) ? byType[type] : 0))
      .filter(isCount)
      .reduce((sum, count) => sum + count, 0)
  );
}
