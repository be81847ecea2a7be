/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RequirementRemediation } from '../../Requirement';

/** What to do about a runbook that is not where it should be. */
export const runbookRemediation: RequirementRemediation = {
  text: 'Link the runbook by its full address.',
  example: [
    'metadata:',
    '  links:',
    '    - url: https://runbooks.example.com/your-service',
    '      title: Runbook',
    '      type: runbook',
  ].join('\n'),
};
