/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ownerOf } from '../../facts/factReadings';
import { SloFact, SloSharing } from '../../facts/SloFact';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ItemVerdict } from '../judgeItems';
import { judgeSlos } from './judgeSlos';

const id = 'slo-boundary';

/**
 * An SLO measures nothing that an SLO of another owner measures too.
 *
 * @public
 */
export const sloBoundaryRequirement: Requirement = {
  id,
  version: 2,
  title: 'SLO boundary',
  why: 'What two owners measure is counted twice, and each waits for the other to mend it.',
  passes: 'No monitor and no query is shared with an SLO of another owner.',
  level: 2,
  subject: 'slo',
  facts: requireFacts({
    id,
    needs: ['slos'],
    // Whose an SLO is is told by who owns the entity.
    reads: [ownerOf],
    oneDecides: 'fail',
    evaluate: ({ facts }) =>
      judgeSlos({
        id,
        slos: facts.slos,
        judge: judgeSharing,
        remediation: {
          text: 'Agree on who measures what, and narrow each query to the endpoints of its own service.',
          example:
            'denominator = "sum:trace.web.request.hits{service:your-service,env:prod,resource_name:post_/runs}.as_count()"',
        },
      }),
  }),
};

/** How many others are named. */
const MAX_NAMED = 3;

function judgeSharing({ sharedWith }: SloFact): ItemVerdict {
  const foreign = sharedWith.filter(({ otherOwner }) => otherOwner === true);
  if (
    foreign.length === 0 &&
    sharedWith.some(({ otherOwner }) => otherOwner !== false)
  ) {
    return {
      verdict: 'unknown',
      code: 'owner',
      message: 'Whether what it shares is of the same owner is not known.',
    };
  }
  if (foreign.length === 0) {
    return {
      verdict: 'pass',
      code: 'own',
      message:
        sharedWith.length === 0
          ? 'It shares no monitor and no query.'
          : 'What it shares is of the same owner.',
    };
  }
  const shared = foreign.some(({ via }) => via === 'monitor')
    ? 'a monitor'
    : 'a query';
  return {
    verdict: 'fail',
    code: foreign.some(({ via }) => via === 'monitor')
      ? 'shared-monitor'
      : 'shared-query',
    message: `It is measured by another owner too: ${foreign
      .slice(0, MAX_NAMED)
      .map(describe)
      .join(', ')}${
      foreign.length > MAX_NAMED
        ? ` and ${foreign.length - MAX_NAMED} more`
        : ''
    }.`,
    general: `It shares ${shared} with ${
      foreign.length === 1
        ? 'an SLO of another owner'
        : `${foreign.length} SLOs of other owners`
    }.`,
    entityRefs: foreign.flatMap(({ entityRefs }) => entityRefs),
  };
}

function describe({ via, name }: SloSharing): string {
  return `'${name}' shares its ${via}`;
}
