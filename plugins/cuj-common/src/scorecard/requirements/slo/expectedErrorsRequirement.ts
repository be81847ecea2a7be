/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloFact } from '../../facts/SloFact';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ItemVerdict } from '../judgeItems';
import { judgeMonitor, judgeSliOf } from './expectedErrors/indicatorsOf';
import { IndicatorJudgement } from './expectedErrors/judgeIndicator';
import { judgeSlos } from './judgeSlos';

const id = 'expected-errors-excluded';
/** Validation, authentication, missing pages, conflicts and rate limits. */
const wellKnown = [400, 401, 403, 404, 409, 422, 429];

/**
 * What customers get wrong themselves is no failure of the service.
 *
 * @public
 */
export const expectedErrorsRequirement: Requirement = {
  id,
  version: 1,
  title: 'Expected errors excluded',
  why: 'A wrong password or a rate limit is the service at work; counted as failure it spends the budget and wakes people.',
  passes:
    'By the query of the SLO or of its monitors, client errors (4xx), such as failed validation and rate limits, make the SLI no worse.',
  level: 2,
  subject: 'slo',
  facts: requireFacts({
    id,
    needs: ['slos'],
    reads: [],
    oneDecides: 'fail',
    evaluate: ({ facts }) =>
      judgeSlos({
        id,
        slos: facts.slos,
        judge: judgeErrors,
        remediation: {
          text: 'Leave client errors out of all events, or count them as good ones.',
          example: [
            'query {',
            '  numerator   = "sum:trace.web.request.hits.by_http_status{service:your-service,env:prod,!http.status_class:4xx,!http.status_class:5xx}.as_count()"',
            '  denominator = "sum:trace.web.request.hits.by_http_status{service:your-service,env:prod,!http.status_class:4xx}.as_count()"',
            '}',
          ].join('\n'),
        },
      }),
  }),
};

function judgeErrors({ slo, monitors }: SloFact): ItemVerdict {
  if (slo.type === 'unknown') {
    return unknown('its type is not known');
  }
  if (slo.type !== 'monitor') {
    return toVerdict([judgeSliOf(slo)]);
  }
  const known = new Set(monitors.map(monitor => monitor.id));
  const missing = slo.monitorIds.filter(one => !known.has(one));
  const judgements = monitors.map(judgeMonitor);
  return toVerdict(
    missing.length > 0 || judgements.length === 0
      ? [
          ...judgements,
          {
            outcome: 'unrecognised',
            reason: 'not all of the monitors behind it are known',
          },
        ]
      : judgements,
  );
}

function toVerdict(judgements: IndicatorJudgement[]): ItemVerdict {
  for (const one of judgements) {
    if (one.outcome === 'counted') {
      return {
        verdict: 'fail',
        code: 'counted',
        message: one.all
          ? 'Client errors (4xx) count as failures.'
          : `Some client errors count as failures: ${listStatuses(
              one.statuses,
            )}.`,
      };
    }
  }
  for (const one of judgements) {
    if (one.outcome === 'unrecognised') {
      return unknown(one.reason);
    }
  }
  return judgements.some(({ outcome }) => outcome === 'excluded')
    ? {
        verdict: 'pass',
        code: 'excluded',
        message: 'Client errors (4xx) do not count as failures.',
      }
    : {
        verdict: 'pass',
        code: 'no-errors',
        message: 'It counts no requests that a customer could get wrong.',
      };
}

function unknown(reason: string): ItemVerdict {
  return {
    verdict: 'unknown',
    code: 'unrecognised',
    message: `Whether client errors count can't be told: ${reason}.`,
    general: "Whether client errors count can't be told from its query.",
  };
}

function listStatuses(statuses: number[]): string {
  const known = statuses.filter(status => wellKnown.includes(status));
  const named = known.length > 0 ? known : statuses.slice(0, 3);
  const others = statuses.length - named.length;
  return `${named.join(', ')}${others > 0 ? ' and others' : ''}`;
}
