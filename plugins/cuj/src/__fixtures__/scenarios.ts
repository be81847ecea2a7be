/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  EntityOverview,
  JourneyOverview,
  ScorecardOverview,
  SloOverview,
  SloTimeframeOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { historyScenarios } from './historyScenarios';
import { responseError } from './responseError';

export { responseError };

/** An entity, and what the backend answers for it. */
export interface Scenario {
  name: string;
  description: string;
  kind: 'Component' | 'Journey';
  answer: () => Promise<EntityOverview>;
}

const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

export function aTimeframe(
  overrides: Partial<SloTimeframeOverview> = {},
): SloTimeframeOverview {
  return {
    timeframe: '30d',
    state: 'ok',
    reportedState: 'ok',
    targetPercent: 99.5,
    sliPercent: 99.93,
    sliDecimals: 2,
    budgetRemainingPercent: 86,
    budgetOrigin: 'reported',
    indexedAt: minutesAgo(2),
    fetchedAt: minutesAgo(1),
    ...overrides,
  };
}

export function aSlo(
  id: string,
  timeframe: Partial<SloTimeframeOverview> = {},
  overrides: Partial<SloOverview> = {},
): SloOverview {
  return {
    source: 'main',
    id,
    name: `cuj_slo_engine_workflow-run_prod`,
    indicator: id,
    type: 'metric',
    tags: ['service:engine', 'env:prod'],
    services: ['component:default/engine'],
    matchedBy: 'name',
    environments: ['prod'],
    isProduction: true,
    matchProblems: [],
    primaryTimeframe: '7d',
    timeframes: [
      aTimeframe({ timeframe: '7d', sliPercent: 100 }),
      aTimeframe(timeframe),
    ],
    url: `https://app.datadoghq.com/slo?slo_id=${id}`,
    definitionAsOf: minutesAgo(20),
    ...overrides,
  };
}

const breached = {
  state: 'breached',
  reportedState: 'breached',
  sliPercent: 99.21,
  budgetRemainingPercent: -58,
  budgetRemaining: { value: -7516.8, unit: 'second' },
} as const;

const noData = {
  state: 'no_data',
  reportedState: 'no_data',
  sliPercent: undefined,
  budgetRemainingPercent: undefined,
  budgetOrigin: undefined,
  error: 'The denominator is zero valued',
} as const;

/** Every state that an SLO can be in. */
export const slosOfAllStates: SloOverview[] = [
  aSlo('availability', breached),
  aSlo('latency'),
  aSlo('freshness', {
    state: 'warning',
    reportedState: 'warning',
    sliPercent: 99.56,
    budgetRemainingPercent: 12,
  }),
  aSlo('spent', {
    sliPercent: 99.5,
    budgetRemainingPercent: 0,
    budgetRemaining: { value: 0, unit: 'requests' },
  }),
  aSlo('silent', noData),
  aSlo('old', {
    ...breached,
    state: 'stale',
    stateReason: 'not-fetched',
    indexedAt: minutesAgo(190),
    fetchedAt: minutesAgo(185),
  }),
  aSlo('new', {
    state: 'unknown',
    reportedState: 'unknown',
    stateReason: 'never-fetched',
    sliPercent: undefined,
    budgetRemainingPercent: undefined,
    indexedAt: undefined,
    fetchedAt: undefined,
  }),
  aSlo(
    'doubted',
    { budgetOrigin: 'computed' },
    {
      matchProblems: [
        'The tags say component:default/engine, the name says component:default/other',
      ],
      missingSince: minutesAgo(75),
      skippedBecause: 'thresholds is missing',
    },
  ),
];

/** How a journey stands, which is something else than how its SLOs do. */
export function aStanding(
  overrides: Partial<NonNullable<JourneyOverview['standing']>> = {},
): JourneyOverview['standing'] {
  return {
    state: 'ok',
    why: [],
    timeframe: '30d',
    target: { percent: 99.5, origin: 'lowest-step' },
    availability: { known: true, percent: 99.9, atMostPercent: 99.9 },
    errorBudget: {
      known: true,
      remainingPercent: 80,
      allowedSeconds: 12_960,
      leftSeconds: 10_368,
    },
    coverage: {
      percent: 100,
      knownSeconds: 2_592_000,
      noDataSeconds: 0,
      excludedSeconds: 0,
      badSeconds: 2_592,
      basis: 'alerts',
    },
    ...overrides,
  };
}

const breachedStanding = aStanding({
  state: 'breached',
  why: [{ part: 'budget', state: 'breached', steps: [] }],
});

export function aJourney(
  overrides: Partial<JourneyOverview> = {},
): JourneyOverview {
  return {
    entityRef: 'journey:default/workflow-run',
    title: 'Workflow run',
    outcome: "The workflow's result is shown to the customer.",
    start: 'Customer presses Run.',
    end: 'Result table is rendered.',
    criticality: 'critical',
    measurement: 'proxy',
    measurementRationale: 'Frontend rendering is not instrumented.',
    steps: [
      {
        name: 'submit',
        service: 'component:default/frontend',
        serviceExists: true,
        serviceOwner: 'group:default/team-web',
        serviceOwnerExists: true,
        dependency: 'hard',
      },
      {
        name: 'schedule',
        service: 'component:default/engine',
        serviceExists: true,
        serviceOwner: 'group:default/tbd',
        serviceOwnerExists: false,
        boundary: 'POST /workflows/{id}/runs',
        dependency: 'hard',
      },
      {
        name: 'optimise',
        service: 'component:default/gone',
        serviceExists: false,
        dependency: 'soft',
      },
    ],
    slos: [],
    standing: aStanding(),
    ...overrides,
  };
}

export const aScorecard: ScorecardOverview = {
  level: 0,
  highestLevel: 1,
  missingForNextLevel: ['runbook', 'on-call', 'tracing'],
  counts: { pass: 1, fail: 1, unknown: 1, waived: 1 },
  notApplicable: [],
  evaluatedAt: '2026-11-22',
  results: [
    {
      requirementId: 'owner',
      version: 1,
      weight: 1,
      title: 'Owner',
      why: 'Somebody has to be responsible.',
      passes: 'The owner is one reference to a Group.',
      level: 1,
      mode: 'inform',
      decidedBy: 'text',
      verdict: 'pass',
      code: 'owner.stated',
      message: 'Owned by group:default/team-a.',
      evidence: [{ path: 'spec.owner', value: 'group:default/team-a' }],
    },
    {
      requirementId: 'runbook',
      version: 1,
      weight: 1,
      title: 'Runbook',
      why: 'Nobody should have to find out what to do first.',
      passes: 'A link leads to a runbook.',
      level: 1,
      mode: 'enforce',
      decidedBy: 'text',
      verdict: 'fail',
      code: 'runbook.missing',
      message: 'No link leads to a runbook.',
      evidence: [],
      remediation: {
        text: 'Link the runbook by its full address.',
        example:
          'metadata:\n  links:\n    - url: https://runbooks.example.com/engine\n      type: runbook',
      },
    },
    {
      requirementId: 'on-call',
      version: 1,
      weight: 1,
      title: 'On-call',
      why: 'An alert that reaches nobody is not an alert.',
      passes: 'An annotation refers to a rotation.',
      level: 1,
      mode: 'inform',
      decidedBy: 'text',
      verdict: 'waived',
      code: 'on-call.missing',
      message: 'Nothing refers to an on-call rotation.',
      evidence: [],
      remediation: { text: 'Refer to the rotation.' },
      waiver: {
        reason: 'The rota moves to the platform team.',
        until: '2030-12-31',
        approvedBy: 'group:default/team-platform',
      },
    },
    {
      requirementId: 'tracing',
      version: 1,
      weight: 1,
      title: 'Tracing',
      why: 'Errors have to be traced to where they began.',
      passes: 'Traces were seen in the last seven days.',
      level: 1,
      mode: 'inform',
      decidedBy: 'text',
      verdict: 'unknown',
      code: 'tracing.not-readable',
      message: 'APM can not be read with these keys.',
      evidence: [],
    },
  ],
};

export function anOverview(
  overrides: Partial<EntityOverview> = {},
): EntityOverview {
  return {
    entityRef: 'component:default/engine',
    journeys: [],
    otherSlos: [],
    scorecard: aScorecard,
    conventions: {
      sloName: 'cuj_slo_[service]_[journey]_[env]',
      serviceTagKey: 'service',
      journeyTagKey: 'journey',
      environmentTagKey: 'env',
      productionEnvironment: 'prod',
    },
    sources: [
      {
        source: 'main',
        type: 'datadog',
        state: 'current',
        readAt: minutesAgo(1),
      },
    ],
    ...overrides,
  };
}

const workflowLoad = aJourney({
  entityRef: 'journey:default/workflow-load',
  title: 'Workflow load',
  outcome: 'The canvas is shown and can be edited.',
  measurement: 'end-to-end',
  measurementRationale: undefined,
  standing: aStanding({
    state: 'unknown',
    why: [{ part: 'no-slos', state: 'unknown', steps: [] }],
  }),
});

/** Each state of the cards. */
export const scenarios: Scenario[] = [
  {
    name: 'engine',
    description: 'Every state of an SLO and every verdict',
    kind: 'Component',
    answer: async () =>
      anOverview({
        journeys: [
          workflowLoad,
          aJourney({
            standing: breachedStanding,
            slos: [
              ...slosOfAllStates,
              aSlo('other-step', breached, {
                services: ['component:default/frontend'],
                name: 'cuj_slo_frontend_workflow-run_prod',
              }),
              aSlo('staging', breached, {
                environments: ['staging'],
                isProduction: false,
              }),
            ],
          }),
        ],
        otherSlos: [aSlo('outside')],
        freeze: {
          frozen: true,
          journeys: [
            {
              entityRef: 'journey:default/workflow-run',
              title: 'Workflow run',
              since: minutesAgo(3 * 24 * 60),
            },
          ],
          hiddenJourneys: 0,
          evaluatedAt: minutesAgo(1),
          stale: false,
        },
      }),
  },
  {
    name: 'unusual',
    description: 'SLOs of their own timeframes, and services without a step',
    kind: 'Component',
    answer: async () => {
      const services = ['component:default/unusual'];
      const [submit] = aJourney().steps;
      return anOverview({
        journeys: [
          aJourney({
            steps: [
              submit,
              { ...submit, service: services[0], dependency: 'redundant' },
            ],
            slos: [
              aSlo('availability', {}, { services }),
              aSlo(
                'latency',
                {},
                {
                  services,
                  timeframes: [aTimeframe({ timeframe: '7d', ...breached })],
                },
              ),
              aSlo('freshness', {}, { services, timeframes: [] }),
              aSlo('accuracy', {}, { services: ['component:default/other'] }),
            ],
          }),
        ],
        otherSlos: [
          aSlo(
            'availability',
            {},
            { services, name: 'cuj_slo_unusual_workflow-edit_prod' },
          ),
        ],
        scorecard: {
          ...aScorecard,
          highestLevel: 0,
          missingForNextLevel: [],
          counts: { pass: 0, fail: 0, unknown: 0, waived: 0 },
          results: [],
        },
      });
    },
  },
  {
    name: 'histories',
    description: 'SLOs whose names open each state of how they went',
    kind: 'Component',
    answer: async () => {
      const services = ['component:default/histories'];
      const [submit] = aJourney().steps;
      return anOverview({
        journeys: [
          aJourney({
            steps: [{ ...submit, service: services[0] }],
            slos: Object.entries(historyScenarios).map(
              ([id, { type, status }]) =>
                aSlo(id, status, {
                  type,
                  services,
                  name: `cuj_slo_histories_${id}_prod`,
                }),
            ),
          }),
        ],
      });
    },
  },
  {
    name: 'workflow-run',
    description: 'A journey',
    kind: 'Journey',
    answer: async () =>
      anOverview({
        entityRef: 'journey:default/workflow-run',
        scorecard: undefined,
        journeys: [
          aJourney({ slos: slosOfAllStates, standing: breachedStanding }),
        ],
      }),
  },
  {
    name: 'empty',
    description: 'A service that no journey runs through',
    kind: 'Component',
    answer: async () => anOverview(),
  },
  {
    name: 'not-set-up',
    description: 'A portal without a Datadog organisation',
    kind: 'Component',
    answer: async () => anOverview({ sources: [], scorecard: undefined }),
  },
  {
    name: 'never-read',
    description: 'A portal that has just started',
    kind: 'Component',
    answer: async () =>
      anOverview({
        journeys: [aJourney({ standing: undefined })],
        sources: [{ source: 'main', type: 'datadog', state: 'never-read' }],
      }),
  },
  {
    name: 'stale',
    description: 'A Datadog that has been down for hours',
    kind: 'Component',
    answer: async () =>
      anOverview({
        journeys: [
          aJourney({
            standing: aStanding({
              state: 'stale',
              why: [{ part: 'slos', state: 'stale', steps: ['schedule'] }],
            }),
            slos: [
              { ...slosOfAllStates[5], services: ['component:default/stale'] },
            ],
          }),
        ],
        sources: [
          {
            source: 'main',
            type: 'datadog',
            state: 'stale',
            readAt: minutesAgo(185),
            problem: 'GET /api/v1/slo/search failed: the connection broke',
          },
        ],
      }),
  },
  {
    name: 'loading',
    description: 'A backend that takes its time',
    kind: 'Component',
    answer: () => new Promise(() => {}),
  },
  {
    name: 'error',
    description: 'A backend that fails',
    kind: 'Component',
    answer: async () => {
      throw await responseError(500, 'Internal Server Error');
    },
  },
  {
    name: 'not-allowed',
    description: 'A user without the permission',
    kind: 'Component',
    answer: async () => {
      throw await responseError(403, 'Forbidden');
    },
  },
];

/** The entity of a scenario. */
export function entityOf(scenario: Scenario): Entity {
  return {
    apiVersion:
      scenario.kind === 'Journey'
        ? 'cuj-slo/v1alpha1'
        : 'backstage.io/v1alpha1',
    kind: scenario.kind,
    metadata: {
      name: scenario.name,
      namespace: 'default',
      title: scenario.description,
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team-a' },
  };
}
