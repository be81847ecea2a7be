/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Lookup,
  LookupAlert,
  LookupService,
  LookupSubject,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { responseError } from './responseError';

const secondsAgo = (seconds: number) =>
  new Date(Date.now() - seconds * 1000).toISOString();
const HOUR = 3_600;
const hoursAgo = (hours: number) => secondsAgo(hours * HOUR);

/** The monitor that most scenarios are about. */
export const aMonitor: LookupSubject = {
  type: 'monitor',
  title: 'orchestration-engine_errors_high_prod',
  query: 'monitor:main/4711',
  matchedBy: 'url',
  source: 'main',
  id: '4711',
  services: ['component:default/orchestration-engine'],
  environments: ['prod'],
  state: 'alert',
  stateSince: secondsAgo(250),
  url: 'https://app.datadoghq.eu/monitors/4711',
};

function anAlert(name: string, startedSecondsAgo: number): LookupAlert {
  return {
    source: 'main',
    monitorId: name,
    name,
    group: '*',
    severity: 'alert',
    startedAt: secondsAgo(startedSecondsAgo),
    query: `monitor:main/${name}`,
  };
}

/** A service with everything that one hopes for at night. */
export function aService(
  name: string,
  overrides: Partial<LookupService> = {},
): LookupService {
  return {
    service: `component:default/${name}`,
    exists: true,
    isAffected: false,
    isCause: false,
    steps: [
      {
        journeyRef: 'journey:default/workflow-run',
        name: 'submit',
        dependency: 'hard',
      },
    ],
    ownerRef: 'group:default/team-web',
    ownerTitle: 'Web',
    ownerExists: true,
    onCall: {
      state: 'known',
      team: 'web',
      source: 'main',
      responders: [{ displayName: 'Example A' }],
      escalations: [],
      asOf: secondsAgo(20),
      stale: false,
      links: [],
    },
    runbooks: [
      {
        title: '5xx',
        url: 'https://runbooks.example.com/5xx',
        from: 'service',
        of: name,
      },
    ],
    ...overrides,
  };
}

const engine = aService('orchestration-engine', {
  isAffected: true,
  isCause: true,
  steps: [
    {
      journeyRef: 'journey:default/workflow-run',
      name: 'schedule',
      dependency: 'hard',
    },
  ],
  ownerRef: 'group:default/team-orchestration',
  ownerTitle: 'Orchestration',
  contacts: [{ type: 'slack', value: '#orchestration' }],
  escalateTo: [
    {
      entityRef: 'group:default/analytics-platform',
      title: 'Analytics Platform',
      via: 'parent-of-owner',
      email: 'platform@example.com',
    },
  ],
  onCall: {
    state: 'known',
    team: 'orchestration',
    source: 'main',
    responders: [{ displayName: 'Example B' }],
    escalations: [{ displayName: 'Example C' }],
    asOf: secondsAgo(20),
    stale: false,
    links: [
      {
        provider: 'pagerduty',
        title: 'PagerDuty',
        url: 'https://example.pagerduty.com/service-directory/P1',
      },
    ],
  },
  runbooks: [
    {
      title: 'Engine queue stuck',
      url: 'https://runbooks.example.com/queue',
      from: 'service',
      of: 'orchestration-engine',
    },
  ],
});

const optimizer = aService('optimizer-service', {
  steps: [
    {
      journeyRef: 'journey:default/workflow-run',
      name: 'optimise',
      dependency: 'soft',
    },
  ],
  ownerRef: undefined,
  ownerTitle: undefined,
  ownerExists: undefined,
  onCall: {
    state: 'unknown',
    unknownBecause: 'no-team',
    stale: false,
    links: [],
  },
  runbooks: [],
  escalateTo: [
    {
      entityRef: 'group:default/team-orchestration',
      title: 'Orchestration',
      via: 'journey-owner',
    },
  ],
});

/** What the backend answers where it knows much. */
export function aLookup(overrides: Partial<Lookup> = {}): Lookup {
  return {
    query: 'https://app.datadoghq.eu/monitors/4711',
    outcome: 'found',
    tried: [{ type: 'url', value: '4711', subjectType: 'monitor' }],
    subject: aMonitor,
    candidates: [],
    moreCandidates: 0,
    journeys: [
      {
        entityRef: 'journey:default/workflow-run',
        title: 'Workflow run',
        outcome: 'The result of a run is shown.',
        criticality: 'critical',
        measurement: 'proxy',
        via: 'step',
        state: 'breached',
        timeframe: '30d',
        budgetRemainingPercent: -64,
        asOf: secondsAgo(120),
        freeze: {
          frozen: true,
          rules: [{ when: { budgetBelowPercent: 0 }, since: hoursAgo(60) }],
          evaluatedAt: secondsAgo(90),
          stale: false,
        },
        steps: [
          { name: 'submit', dependency: 'hard', isAffected: false },
          { name: 'schedule', dependency: 'hard', isAffected: true },
        ],
      },
      {
        entityRef: 'journey:default/workflow-load',
        title: 'Workflow load',
        outcome: 'The canvas is shown.',
        measurement: 'end-to-end',
        via: 'dependency',
        state: 'warning',
        timeframe: '30d',
        budgetRemainingPercent: 18,
        exhaustedInSeconds: 5 * HOUR,
        asOf: secondsAgo(120),
        freeze: {
          ...{ frozen: false, rules: [], stale: false },
          evaluatedAt: secondsAgo(90),
        },
        steps: [{ name: 'status', dependency: 'soft', isAffected: true }],
      },
    ],
    hiddenJourneys: 1,
    cause: {
      state: 'known',
      candidates: [
        {
          service: 'component:default/orchestration-engine',
          title: 'orchestration-engine',
          state: 'firing',
          scoreRatio: 0.9,
          alerts: [anAlert('orchestration-engine_errors_high_prod', 250)],
          evidence: [
            { kind: 'no-failing-dependency', dependencies: 2, unmonitored: 1 },
            { kind: 'explains', services: 2, of: 3 },
            { kind: 'started-first', leadSeconds: 48 },
            { kind: 'followed-before', followed: 3, of: 4 },
          ],
        },
      ],
      echoes: [
        {
          service: 'component:default/frontend-monolith',
          alert: anAlert('frontend-monolith_5xx_rate_prod', 202),
          lagSeconds: 48,
          path: [
            'component:default/frontend-monolith',
            'component:default/orchestration-engine',
          ],
        },
      ],
      unexplained: [
        {
          service: 'component:default/optimizer-service',
          alert: anAlert('optimizer-service_latency_p95_prod', 5000),
          reason: 'no-path',
        },
      ],
      asOf: secondsAgo(60),
    },
    services: [engine, aService('frontend-monolith'), optimizer],
    runbooks: [
      {
        title: 'Workflow run',
        url: 'https://runbooks.example.com/run',
        from: 'journey',
        of: 'Workflow run',
      },
    ],
    incidents: [
      {
        source: 'main',
        id: 'abc',
        publicId: 'IR-51',
        title: 'Runs are stuck',
        severity: 'SEV-2',
        state: 'active',
        hasCustomerImpact: true,
        services: ['orchestration-engine'],
        declaredAt: secondsAgo(240),
        url: 'https://app.datadoghq.eu/incidents/51',
        query: 'incident:main/abc',
      },
    ],
    changes: [
      {
        entityRef: 'component:default/orchestration-engine',
        entityTitle: 'orchestration-engine',
        requirementId: 'on-call',
        title: 'On-call',
        at: secondsAgo(5 * HOUR),
        previous: 'pass',
        verdict: 'fail',
        code: 'nobody-on-call',
      },
    ],
    notKnown: [
      { code: 'no-owner', subject: 'component:default/optimizer-service' },
      { code: 'no-runbook', subject: 'component:default/optimizer-service' },
      { code: 'hidden-journeys' },
    ],
    sources: [
      {
        source: 'main',
        type: 'datadog',
        state: 'current',
        readAt: secondsAgo(120),
      },
    ],
    asOf: secondsAgo(0),
    ...overrides,
  };
}

/** The same where nothing is known by a text. */
export function nothingFound(overrides: Partial<Lookup> = {}): Lookup {
  return aLookup({
    query: 'the hamster died',
    outcome: 'not-found',
    tried: [{ type: 'words', value: 'hamster died' }],
    subject: undefined,
    journeys: [],
    hiddenJourneys: 0,
    cause: {
      state: 'nothing-fires',
      candidates: [],
      echoes: [],
      unexplained: [],
    },
    services: [],
    runbooks: [],
    incidents: [],
    changes: [],
    notKnown: [],
    ...overrides,
  });
}

/** The source does not answer: everything is from before. */
export function lastKnown(): Lookup {
  const [run, ...others] = aLookup().journeys;
  return aLookup({
    journeys: [{ ...run, state: 'stale', lastState: 'breached' }, ...others],
    cause: { ...aLookup().cause, stale: true },
    services: [
      {
        ...engine,
        onCall: { ...engine.onCall, stale: true, asOf: secondsAgo(400) },
      },
      optimizer,
    ],
    sources: [
      {
        source: 'main',
        type: 'datadog',
        state: 'stale',
        readAt: secondsAgo(400),
        problem: 'The connection broke.',
      },
    ],
    notKnown: [{ code: 'source-stale', subject: 'main' }],
  });
}

/** The alert that was asked about recovered a while ago, and so did its cause. */
export function allOver(): Lookup {
  const { cause } = aLookup();
  const [first] = cause.candidates;
  const overSince = secondsAgo(1500);
  const over = <T extends { startedAt: string }>(alert: T) => ({
    ...alert,
    startedAt: secondsAgo(4000),
    endedAt: overSince,
  });
  return aLookup({
    subject: { ...aMonitor, state: 'ok', stateSince: overSince },
    cause: {
      ...cause,
      overSince,
      candidates: [
        {
          ...first,
          ...{ state: 'over', overSince },
          alerts: first.alerts.map(over),
        },
      ],
      echoes: cause.echoes.map(echo => ({ ...echo, alert: over(echo.alert) })),
      unexplained: [],
    },
  });
}

/** The source takes its time to say who is on call. */
export function stillAsking(): Lookup {
  return aLookup({
    services: [
      {
        ...engine,
        onCall: {
          ...engine.onCall,
          state: 'pending',
          stale: true,
          asOf: secondsAgo(4000),
        },
      },
      aService('frontend-monolith', {
        onCall: { state: 'pending', stale: false, links: [] },
      }),
    ],
  });
}

/** Several things that a text may mean. */
export function severalCandidates(): Lookup {
  return nothingFound({
    query: 'errors',
    outcome: 'ambiguous',
    candidates: [
      { ...aMonitor, matchedBy: 'words' },
      {
        ...aMonitor,
        title: 'frontend-monolith_errors_prod',
        query: 'monitor:main/4712',
        id: '4712',
        services: ['component:default/frontend-monolith'],
        state: 'ok',
        isMuted: true,
      },
    ],
    moreCandidates: 7,
  });
}

/** What is answered to which text. */
export async function answerLookup(
  query: string,
  options: { onCall?: 'quick' | 'wait' } = {},
): Promise<Lookup> {
  switch (query) {
    case 'down':
      return lastKnown();
    case 'over':
      return allOver();
    case 'slow':
      if (options.onCall === 'wait') {
        await new Promise(resolve => {
          setTimeout(resolve, 5_000);
        });
        return aLookup();
      }
      return stillAsking();
    case 'errors':
      return severalCandidates();
    case 'nothing':
      return nothingFound();
    case 'not-allowed':
      throw await responseError(403, 'Forbidden');
    case 'error':
      throw await responseError(500, 'Internal Server Error');
    default:
      return aLookup();
  }
}
