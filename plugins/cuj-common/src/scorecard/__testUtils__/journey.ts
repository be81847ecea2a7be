/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { EntityFacts, FactName, FactValues } from '../facts/FactValues';
import { JourneyStepFact, StepCoverageFact } from '../facts/JourneyFacts';
import { SloFact } from '../facts/SloFact';
import { requirementCatalogue } from '../requirementCatalogue';
import { createEvaluator, today } from './scorecard';

/** The reference of the journey that the tests are about. */
export const journeyRef = 'journey:default/workflow-run';

/** A Journey whose text passes every requirement, but for what is overridden. */
export function journey(spec: object = {}): Entity {
  return {
    apiVersion: 'cuj-slo/v1alpha1',
    kind: 'Journey',
    metadata: { name: 'workflow-run' },
    spec: {
      owner: 'group:default/team-orchestration',
      system: 'analytics',
      criticality: 'critical',
      outcome: "The workflow's result is shown to the customer.",
      start: 'Customer presses Run.',
      end: 'Result table is rendered.',
      measurement: 'proxy',
      measurementRationale: 'Frontend rendering is not instrumented.',
      sla: { target: 99, timeframe: '30d' },
      validatedBy: [{ ref: 'group:default/product', on: '2026-01-20' }],
      steps: [
        { name: 'submit', service: 'component:default/frontend-monolith' },
        { name: 'schedule', service: 'orchestration-engine' },
      ],
      errorBudgetPolicy: [
        { when: { budgetBelowPercent: 25 }, then: ['notify'] },
        { when: { budgetBelowPercent: 0 }, then: ['freeze', 'postmortem'] },
      ],
      limitations: [
        {
          category: 'instrumentation',
          impact: 'Whether the result table is rendered is not measured.',
          workaround: 'A synthetic test runs a small workflow.',
        },
      ],
      ...spec,
    },
  };
}

/** A step that passes, but for what is overridden. */
export function step(
  overrides: Partial<JourneyStepFact & StepCoverageFact> = {},
): JourneyStepFact & StepCoverageFact {
  return {
    name: 'submit',
    dependency: 'hard',
    serviceRef: 'component:default/frontend-monolith',
    exists: true,
    ownerRef: 'group:default/team-web',
    coveredBy: [{ id: 'a1', name: 'submit works', targetPercent: 99.9 }],
    ...overrides,
  };
}

/** An SLO of the journey and of a service, with this much of its budget left over 30 days. */
export function sloFact(
  budgetRemainingPercent: number | undefined,
  overrides: Partial<SloFact> = {},
): SloFact {
  return {
    source: 'main',
    slo: {
      id: 'a1',
      name: 'cuj_slo_frontend-monolith_workflow-run_prod',
      type: 'metric',
      tags: [],
      thresholds: [{ timeframe: '30d', targetPercent: 99.9 }],
      monitorIds: [],
      groups: [],
    },
    matching: {
      services: [
        { entityRef: 'component:default/frontend-monolith', via: 'name' },
      ],
      journeys: [{ entityRef: journeyRef, via: 'name' }],
      environment: { values: ['prod'], isProduction: true },
      problems: [],
    },
    statuses: [{ timeframe: '30d', state: 'ok', budgetRemainingPercent }],
    monitors: [],
    alerts: [],
    days: [],
    sharedWith: [],
    ...overrides,
  };
}

/** Values as facts that are known. */
export function known(values: Partial<FactValues>): EntityFacts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { state: 'known', value },
    ]),
  );
}

/** Values as facts that are known from a time that is too long ago. */
export function stale(values: Partial<FactValues>): EntityFacts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { state: 'stale', value, asOf: '2026-11-20T08:00:00Z' },
    ]),
  );
}

/** Facts that could not be found out. */
export function missing(...names: FactName[]): EntityFacts {
  return Object.fromEntries(
    names.map(name => [
      name,
      { state: 'missing', reason: `The source did not tell of ${name}.` },
    ]),
  );
}

/**
 * What one requirement, and no other, says of a journey: `result` where there is a
 * verdict, `notApplicable` where it has nothing to look at.
 */
export function judge(
  requirementId: string,
  entity: Entity,
  options: { facts?: EntityFacts; scorecard?: object; textOnly?: boolean } = {},
) {
  const evaluator = createEvaluator({
    ...options.scorecard,
    requirements: Object.fromEntries(
      requirementCatalogue.map(({ id }) => [
        id,
        { enabled: id === requirementId },
      ]),
    ),
  });
  const card = options.textOnly
    ? evaluator.evaluateText(entity, { today })!
    : evaluator.evaluate(entity, { today, facts: options.facts ?? {} })!;
  return { result: card.results[0], notApplicable: card.notApplicable[0] };
}
