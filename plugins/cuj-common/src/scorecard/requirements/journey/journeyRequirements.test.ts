/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import fc from 'fast-check';
import {
  journey,
  journeyRef,
  judge,
  known,
  sloFact,
  step,
} from '../../__testUtils__/journey';
import { today } from '../../__testUtils__/scorecard';
import { defaultConventions } from '../../../conventions/CujConventions';
import { readScorecardSettingsFromConfig } from '../../readScorecardSettingsFromConfig';
import { FactValues } from '../../facts/FactValues';
import { journeyRequirements } from './journeyRequirements';

const facts: Partial<FactValues> = {
  steps: [step({ exists: false })],
  stepCoverage: [step({ coveredBy: [] })],
  slos: [sloFact(-20)],
  policyRules: [
    {
      key: 'budget<0',
      budgetBelowPercent: 0,
      then: ['freeze'],
      state: 'in-force',
      since: '2026-11-20T08:00:00Z',
    },
  ],
  policyRecords: [],
  portfolio: {
    scopeRef: 'system:default/analytics',
    criticalJourneys: [],
  },
  syntheticTests: [],
  stepVerdicts: [
    {
      step: 'submit',
      serviceRef: 'component:default/frontend-monolith',
      requirementId: 'tracing',
      verdict: 'fail',
    },
  ],
};

const failing = journey({
  outcome: undefined,
  start: undefined,
  steps: undefined,
  validatedBy: undefined,
  limitations: undefined,
});
const failingPolicy = journey({ errorBudgetPolicy: undefined });

describe('journeyRequirements', () => {
  it('are in the order of the catalogue and of these levels', () => {
    expect(journeyRequirements.map(({ id, level }) => [id, level])).toEqual([
      ['user-value', 1],
      ['start-and-end', 1],
      ['stakeholder-validation', 1],
      ['portfolio-size', 2],
      ['steps-mapped', 1],
      ['slo-coverage', 1],
      ['error-budget-policy', 2],
      ['synthetic-coverage', 2],
      ['end-to-end-tracing', 3],
      ['limitations-documented', 2],
      ['policy-followed', 3],
    ]);
  });

  it.each(journeyRequirements.map(({ id }) => id))(
    '%s: waived where an exemption lets the journey off',
    id => {
      const entity = id === 'error-budget-policy' ? failingPolicy : failing;
      const exemption = (until: string) => ({
        exemptions: [
          {
            requirement: id,
            entities: [journeyRef],
            reason: 'The team is being set up.',
            until,
          },
        ],
      });
      const verdictUntil = (until: string) =>
        judge(id, entity, {
          facts: known(facts),
          scorecard: exemption(until),
        }).result;
      expect(verdictUntil(today)).toMatchObject({
        verdict: 'waived',
        waiver: { reason: 'The team is being set up.', until: today },
      });
      expect(verdictUntil('2026-11-21')?.verdict).toBe('fail');
    },
  );

  it('name no other entity in a message or a remediation', () => {
    for (const { id } of journeyRequirements) {
      const entity = id === 'error-budget-policy' ? failingPolicy : failing;
      const { result } = judge(id, entity, { facts: known(facts) });
      expect(result).toMatchObject({
        verdict: 'fail',
        message: expect.stringMatching(/\.$/),
        remediation: { text: expect.any(String), example: expect.any(String) },
      });
      expect(
        [result.message, JSON.stringify(result.remediation)].join(' '),
      ).not.toMatch(/frontend-monolith|system:default/);
    }
  });

  it('throw for no entity whatsoever and always say the same', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('TBD', '', 'proxy', 'end-to-end', '2026-01-20', 'a:b/c'),
      fc.jsonValue(),
    );
    const list = (...keys: string[]) =>
      fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.constant({ $yaml: './x.yaml' }),
            fc.record(Object.fromEntries(keys.map(key => [key, text])), {
              requiredKeys: [],
            }),
            fc.record({
              when: fc.record({ budgetBelowPercent: fc.integer() }),
              then: fc.constant(['freeze']),
            }),
          ),
          { maxLength: 4 },
        ),
      );
    const spec = fc.record(
      {
        outcome: text,
        start: text,
        end: text,
        measurement: text,
        measurementRationale: text,
        sla: fc.oneof(text, fc.record({ timeframe: text })),
        validatedBy: list('ref', 'on'),
        steps: list('name', 'service', 'dependency'),
        errorBudgetPolicy: list('when', 'then'),
        limitations: list('category', 'impact', 'workaround'),
      },
      { requiredKeys: [] },
    );
    const messy = fc.record({
      apiVersion: fc.constant('cuj-slo/v1alpha1'),
      kind: fc.constant('Journey'),
      metadata: fc.oneof(fc.jsonValue(), fc.record({ name: text })),
      spec: fc.oneof(fc.jsonValue(), spec),
    });

    const settings = readScorecardSettingsFromConfig(new ConfigReader({}));
    const judgeAll = (entity: Entity, isKnown: boolean) =>
      journeyRequirements.map(({ evaluateText, facts: part }) => [
        evaluateText?.(entity, settings),
        part?.evaluate(
          { entity, settings, conventions: defaultConventions, today },
          isKnown ? known(facts) : {},
        ),
      ]);
    fc.assert(
      fc.property(
        fc.oneof(messy, fc.jsonValue()),
        fc.boolean(),
        (value, isKnown) => {
          const entity = value as unknown as Entity;
          expect(judgeAll(structuredClone(entity), isKnown)).toEqual(
            judgeAll(entity, isKnown),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
