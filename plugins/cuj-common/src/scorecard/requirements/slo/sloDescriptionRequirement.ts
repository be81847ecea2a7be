/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { judgeSlos } from './judgeSlos';
import { linksRunbook, missingParts } from './readDescription';

const id = 'slo-description';

/**
 * The description of an SLO says what it measures, why and how, and links the
 * runbook.
 *
 * @public
 */
export const sloDescriptionRequirement: Requirement = {
  id,
  version: 1,
  title: 'SLO description',
  why: 'Whoever is called for an SLO that somebody else wrote has nothing but its description.',
  passes:
    'The description says what, why and how under labels, or has 20 words or more without any, and links a runbook by a full address.',
  level: 2,
  subject: 'slo',
  facts: requireFacts({
    id,
    needs: ['slos'],
    reads: [],
    oneDecides: 'fail',
    evaluate({ settings, facts }) {
      const { placeholders, runbook } = settings;
      return judgeSlos({
        id,
        slos: facts.slos,
        judge({ slo }) {
          const description = slo.description ?? '';
          if (!description.trim()) {
            return {
              verdict: 'fail',
              code: 'empty',
              message: 'There is no description.',
            };
          }
          const missing: string[] = missingParts(description, placeholders);
          if (!linksRunbook(description, runbook.titleWords, placeholders)) {
            missing.push('a full link to the runbook');
          }
          return missing.length === 0
            ? {
                verdict: 'pass',
                code: 'complete',
                message:
                  'The description says what, why and how, and links the runbook.',
              }
            : {
                verdict: 'fail',
                code: 'incomplete',
                message: `The description lacks ${missing.join(', ')}.`,
              };
        },
        remediation: {
          text: 'Say in the description what is measured, why it matters and how it is computed, and link the runbook.',
          example: [
            'description = <<-EOT',
            '  What: <such as the share of workflow runs that end with a result>',
            '  Why: <such as that a customer whose run fails has paid for nothing>',
            '  How: <such as runs that succeeded by all that were started, without 4xx>',
            '  Runbook: https://runbooks.example.com/your-journey',
            'EOT',
          ].join('\n'),
        },
      });
    },
  }),
};
