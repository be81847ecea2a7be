/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';

const id = 'portfolio-size';

/**
 * The system or domain has a few critical journeys, and not many.
 *
 * @public
 */
export const portfolioSizeRequirement: Requirement = {
  id,
  version: 1,
  title: 'Portfolio size',
  why: 'Where everything is critical, nothing is; where nothing is, nobody has chosen.',
  passes:
    'The system or domain has at least one critical journey, and no more than five unless configured otherwise.',
  level: 2,
  subject: 'journey',
  facts: requireFacts({
    id,
    needs: ['portfolio'],
    reads: [],
    evaluate({ settings, facts: { portfolio } }) {
      const most = settings.thresholds.criticalJourneys;
      const journeys = [...new Set(portfolio.criticalJourneys)];
      const count = journeys.length;
      const common = {
        evidence: [
          {
            path: 'spec.system',
            value: portfolio.scopeRef,
            entityRef: portfolio.scopeRef,
          },
          ...journeys.map(ref => ({
            path: 'spec.criticality',
            value: ref,
            entityRef: ref,
          })),
        ],
        measured: { value: count, threshold: most, unit: 'count' as const },
      };
      if (count === 0) {
        return {
          ...common,
          verdict: 'fail',
          code: `${id}.none`,
          message: 'No journey of the system is critical.',
          remediation: {
            text: 'Agree on the journeys without which customers would leave, and say so in these.',
            example: 'spec:\n  criticality: critical',
          },
        };
      }
      if (count > most) {
        return {
          ...common,
          verdict: 'fail',
          code: `${id}.too-many`,
          message: `${count} journeys of the system are critical; more than ${most} get nobody's special attention.`,
          remediation: {
            text: 'Agree on the few that matter most, and call the others important.',
            example: 'spec:\n  criticality: important',
          },
        };
      }
      return {
        ...common,
        verdict: 'pass',
        code: `${id}.few`,
        message: `The system has ${count} critical ${
          count === 1 ? 'journey' : 'journeys'
        }.`,
      };
    },
  }),
};
