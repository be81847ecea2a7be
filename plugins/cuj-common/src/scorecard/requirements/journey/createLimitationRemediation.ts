/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyLimitation } from '../../../journey/JourneyEntity';
import { RequirementRemediation } from '../../Requirement';

type Category = JourneyLimitation['category'];

const examples: Record<
  Category,
  { impact: string; workaround: string; recommendation: string }
> = {
  correlation: {
    impact: 'An error can not be followed from one service to the next.',
    workaround: 'Each service has its own monitors; calls are traced by hand.',
    recommendation: 'Put the id of the trace into every log line.',
  },
  boundary: {
    impact: 'An error is counted where it shows, not where it began.',
    workaround: 'Monitors count the endpoints of this service only.',
    recommendation: 'Name the originating service in every error log.',
  },
  instrumentation: {
    impact: 'Whether the result table is rendered is not measured.',
    workaround: 'A synthetic test runs a small workflow every five minutes.',
    recommendation: 'Instrument rendering in the browser.',
  },
  'log-quality': {
    impact: "Customers' mistakes are logged as errors.",
    workaround: 'Known messages are left out of the monitors.',
    recommendation: 'Log them as warnings, with the kind of the error.',
  },
};

/** How to write limitations of these categories, or of any. */
export function createLimitationRemediation(
  categories: Category[] = [],
): RequirementRemediation {
  const shown: Category[] =
    categories.length > 0 ? categories : ['instrumentation'];
  return {
    text: 'Say what the gap does to the journey, and what is done about it until it is closed.',
    example: [
      'spec:',
      '  limitations:',
      ...shown.flatMap(category => {
        const { impact, workaround, recommendation } = examples[category];
        return [
          `    - category: ${category}`,
          `      impact: <such as ${impact}>`,
          `      workaround: <such as ${workaround}>`,
          `      recommendation: <such as ${recommendation}>`,
          '      priority: high',
        ];
      }),
    ].join('\n'),
  };
}
