/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { EntityFacts, FactValues } from '../facts/FactValues';
import { readScorecardSettingsFromConfig } from '../readScorecardSettingsFromConfig';
import { requirementCatalogue } from '../requirementCatalogue';
import { ScorecardEvaluator } from '../ScorecardEvaluator';
import { journey, sloFact, step } from '../__testUtils__/journey';
import { component } from '../__testUtils__/scorecard';
import { definition, owner } from '../__testUtils__/serviceFacts';
import { monitorFact, passingSlo } from '../__testUtils__/sloFacts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = Date.parse('2026-11-22T23:30:00Z');
const after = (ms: number, time: number) => new Date(time + ms).toISOString();
const dayOf = (time: number) => after(0, time).slice(0, 10);

/** One day like the next, `count` of them. */
const days = (count: number, sliPercent: number, now: number) =>
  Array.from({ length: count }, (_, index) => ({
    day: dayOf(now - (count - index) * DAY),
    timeframe: '30d',
    sliPercent,
  }));

/** Somebody is on call always, in a week not, or not even now. */
const rotations = {
  covered: (now: number) => ({
    responders: 1,
    ahead: { readUntil: after(7 * DAY, now) },
  }),
  gap: () => ({
    responders: 1,
    ahead: {
      readUntil: '2026-11-27T08:00:00Z',
      gap: { from: '2026-11-26T08:00:00Z', to: '2026-11-27T08:00:00Z' },
    },
  }),
  nobody: (now: number) => ({
    responders: 0,
    ahead: {
      readUntil: '2026-11-27T08:00:00Z',
      gap: { from: after(0, now), to: '2026-11-27T08:00:00Z' },
    },
  }),
  untold: (now: number) => ({
    responders: 1,
    ahead: { readUntil: after(DAY, now), problem: 'It did not answer' },
  }),
};

type World = { rotation: keyof typeof rotations; known: number; sli: number };

/** What is read of a world in which nothing changes but the time. */
function read({ rotation, known, sli }: World, now: number): EntityFacts {
  const values: FactValues = {
    ...{ owner, ownershipClaims: [], boundaryOverlaps: [] },
    linkChecks: [
      { url: 'https://runbooks.example.com/engine', state: 'reachable' },
    ],
    onCallCoverage: { team: 'orchestration', ...rotations[rotation](now) },
    serviceDefinitions: [definition()],
    telemetry: {
      ...{ service: 'orchestration-engine', environment: 'prod' },
      ...{ from: after(-DAY, now), to: after(0, now), isTraced: true },
      ...{ logs: 1000, errorLogs: 10, correlatedLogs: 900 },
      ...{ structuredLogs: 950, originatingErrorLogs: 9 },
      ...{ errorLogsOfSuccesses: 0, errorTypes: { server_error: 9 } },
      ...{ failedRequests: 10, failedRequestsWithErrorLog: 10 },
    },
    taggedItems: [],
    monitors: [monitorFact()],
    slos: [
      passingSlo({}, { days: days(known, sli, now) }),
      sloFact(50, { days: days(known, sli, now) }),
    ],
    ...{ steps: [step()], stepCoverage: [step()] },
    portfolio: {
      scopeRef: 'system:default/analytics',
      criticalJourneys: ['journey:default/workflow-run'],
    },
    syntheticTests: [],
    stepVerdicts: [
      {
        ...{ step: 'submit', requirementId: 'tracing', verdict: 'pass' },
        serviceRef: 'component:default/frontend-monolith',
      },
    ],
    policyRules: [
      {
        ...{ key: 'budget<0', budgetBelowPercent: 0, then: ['freeze'] },
        ...{ state: 'in-force', since: '2026-11-20T08:00:00Z' },
      },
    ],
    policyRecords: [],
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { state: 'known', value, asOf: after(-HOUR, now) },
    ]),
  );
}

describe('a scorecard of a world in which nothing changes', () => {
  const evaluator = ScorecardEvaluator.create({
    settings: readScorecardSettingsFromConfig(new ConfigReader({})),
  });
  const service = component({
    annotations: { 'cuj-slo/on-call-team': 'orchestration' },
  });
  const validated = (on: string) =>
    journey({ validatedBy: [{ ref: 'group:default/product', on }] });
  const judge = (entity: Entity, world: World, now: number) =>
    evaluator.evaluate(entity, {
      today: dayOf(now),
      facts: read(world, now),
    });

  it.each<[string, Entity, World]>([
    ['is met', service, { rotation: 'covered', known: 80, sli: 99.7 }],
    ['is met for a few days', service, { rotation: 'gap', known: 5, sli: 100 }],
    ['is hardly known', service, { rotation: 'untold', known: 20, sli: 100 }],
    ['is missed', service, { rotation: 'nobody', known: 70, sli: 90 }],
    [
      'was validated of late',
      validated('2026-11-01'),
      { rotation: 'covered', known: 80, sli: 100 },
    ],
    [
      'was validated long ago',
      validated('2024-11-01'),
      { rotation: 'covered', known: 20, sli: 90 },
    ],
  ])('is the same an hour and a day later where it %s', (_, entity, world) => {
    const first = judge(entity, world, start)!;
    for (const later of [HOUR, DAY, 2 * DAY]) {
      expect(judge(entity, world, start + later)).toEqual(first);
    }
    const judged = [...first.results, ...first.notApplicable];
    expect(judged.length).toBeGreaterThan(10);
  });

  it('is looked at in all requirements', () => {
    const world: World = { rotation: 'covered', known: 80, sli: 99.7 };
    const judged = [service, validated('2026-11-01')].flatMap(entity => {
      const card = judge(entity, world, start)!;
      return [...card.results, ...card.notApplicable];
    });
    expect(
      requirementCatalogue
        .map(({ id }) => id)
        .filter(id =>
          judged.every(({ requirementId }) => requirementId !== id),
        ),
    ).toEqual([]);
  });
});
