/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isJourneyEntity } from '../../journey/JourneyEntity';
import { FactsPart } from '../requireFacts';

/** Has nothing to look at in an entity that is no Journey, whatever is known of it. */
export function ofJourneysOnly(id: string, part: FactsPart): FactsPart {
  return {
    ...part,
    evaluate(context, facts) {
      return isJourneyEntity(context.entity)
        ? part.evaluate(context, facts)
        : {
            verdict: 'not_applicable',
            code: `${id}.no-journey`,
            message: 'It is about journeys only.',
            evidence: [],
          };
    },
  };
}
