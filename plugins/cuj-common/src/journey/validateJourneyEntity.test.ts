/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { validateJourneyEntity } from './validateJourneyEntity';

const minimal = {
  apiVersion: 'cuj-slo/v1alpha1',
  kind: 'Journey',
  metadata: { name: 'workflow-run' },
  spec: {
    owner: 'group:default/team-orchestration',
    outcome: 'The result is shown.',
    start: 'Run is pressed.',
    end: 'The table is rendered.',
    measurement: 'proxy',
    steps: [{ name: 'submit', service: 'component:default/frontend-monolith' }],
  },
};

describe('validateJourneyEntity', () => {
  it('accepts the least and the most that a journey can say', () => {
    expect(validateJourneyEntity(minimal)).toEqual({
      outcome: 'valid',
      entity: minimal,
    });

    const full = {
      ...minimal,
      spec: {
        ...minimal.spec,
        lifecycle: 'production',
        system: 'analytics',
        criticality: 'critical',
        measurementRationale: 'Rendering is not instrumented.',
        sla: { target: 99, timeframe: '30d' },
        validatedBy: [{ ref: 'group:default/product', on: '2026-01-20' }],
        slos: { references: ['abc'], query: null },
        errorBudgetPolicy: [
          { when: { budgetBelowPercent: 0 }, then: ['freeze', 'postmortem'] },
        ],
        limitations: [{ category: 'instrumentation', impact: 'Not measured.' }],
        aKeyOfALaterVersion: true,
      },
    };
    expect(validateJourneyEntity(full)).toMatchObject({ outcome: 'valid' });
  });

  it('takes a key without a value for absent', () => {
    expect(
      validateJourneyEntity({
        ...minimal,
        spec: {
          ...minimal.spec,
          criticality: null,
          sla: null,
          validatedBy: null,
          limitations: null,
          slos: { references: null, query: null },
        },
      }),
    ).toEqual({
      outcome: 'valid',
      entity: { ...minimal, spec: { ...minimal.spec, slos: {} } },
    });
    expect(
      validateJourneyEntity({
        ...minimal,
        spec: { ...minimal.spec, outcome: null },
      }),
    ).toMatchObject({
      outcome: 'invalid',
      problems: [expect.stringMatching(/^spec.outcome is missing/)],
    });
  });

  it('leaves other kinds and versions to others', () => {
    expect(validateJourneyEntity({ ...minimal, kind: 'Component' })).toEqual({
      outcome: 'other-kind',
    });
    expect(
      validateJourneyEntity({ ...minimal, apiVersion: 'other.io/v1' }),
    ).toEqual({ outcome: 'other-kind' });
  });

  it('names every problem at once, where it is, and what would be right', () => {
    expect(
      validateJourneyEntity({
        ...minimal,
        spec: {
          owner: '',
          start: 'Run is pressed.',
          end: 7,
          measurement: 'e2e',
          steps: [
            { service: 'component:a' },
            { name: 'submit' },
            { name: 'submit', service: 'component:a', dependency: 'firm' },
          ],
          sla: { target: 99, timeframe: 'a month' },
          errorBudgetPolicy: [{ when: {}, then: [] }],
        },
      }),
    ).toEqual({
      outcome: 'invalid',
      problems: [
        'spec.outcome is missing: What the customer has reached when the journey succeeded',
        'spec.owner is empty',
        'spec.end is 7, but has to be text',
        'spec.measurement is "e2e", but has to be one of end-to-end, proxy',
        'spec.sla.timeframe is "a month", which does not have the form of a number of days, such as 30d',
        'spec.steps[0].name is missing',
        'spec.steps[2].dependency is "firm", but has to be one of hard, soft, redundant',
        'spec.errorBudgetPolicy[0].when needs at least one condition',
        'spec.errorBudgetPolicy[0].then needs at least one entry',
        'spec.steps[2].name is "submit", which an earlier step has already',
      ],
    });
  });

  it('never throws, whatever the specification holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), spec => {
        const result = validateJourneyEntity({ ...minimal, spec });
        expect(['valid', 'invalid']).toContain(result.outcome);
      }),
    );
  });
});
