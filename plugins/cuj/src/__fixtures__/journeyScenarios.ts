/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  JourneyDetail,
  JourneyStatus,
  JourneyStepStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { aSlo } from './scenarios';

const HOUR_MS = 3_600_000;

/** A moment so many hours before now; ISO 8601. */
export const hoursAgo = (hours: number) =>
  new Date(Date.now() - hours * HOUR_MS).toISOString();

export function aStep(
  overrides: Partial<JourneyStepStatus> = {},
): JourneyStepStatus {
  return {
    name: 'submit',
    dependency: 'hard',
    serviceRef: 'component:default/frontend',
    serviceExists: true,
    serviceTitle: 'frontend',
    ownerRef: 'group:default/team-web',
    state: 'ok',
    slos: 1,
    sliPercent: 99.93,
    budgetRemainingPercent: 86,
    badTime: { percent: 9, seconds: 1_900, exclusivePercent: 9 },
    ...overrides,
  };
}

/** A journey whose budget is overspent, the other steps doing well. */
export function aJourneyStatus(
  overrides: Partial<JourneyStatus> = {},
): JourneyStatus {
  return {
    entityRef: 'journey:default/workflow-run',
    title: 'Workflow run',
    ownerRef: 'group:default/team-orchestration',
    systemRef: 'system:default/analytics',
    criticality: 'critical',
    lifecycle: 'production',
    outcome: "The workflow's result is shown to the customer.",
    measurement: 'proxy',
    state: 'breached',
    why: [
      { part: 'budget', state: 'breached', steps: [] },
      { part: 'slos', state: 'breached', steps: ['schedule'] },
      { part: 'burn-rate', state: 'warning', steps: [] },
    ],
    timeframe: '30d',
    target: { percent: 99.5, origin: 'lowest-step' },
    sla: { targetPercent: 99, timeframe: '30d' },
    availability: { known: true, percent: 99.18, atMostPercent: 99.18 },
    errorBudget: {
      known: true,
      remainingPercent: -64,
      allowedSeconds: 12_960,
      leftSeconds: -8_294,
    },
    burnRates: [
      {
        alert: {
          threshold: 14.4,
          longWindow: '1h',
          shortWindow: '5m',
          budgetSpentPercent: 2,
          kind: 'page',
        },
        longBurnRate: 0,
        shortBurnRate: 0,
        state: 'quiet',
      },
      {
        alert: {
          threshold: 1,
          longWindow: '72h',
          shortWindow: '6h',
          budgetSpentPercent: 10,
          kind: 'ticket',
        },
        longBurnRate: 2.34,
        shortBurnRate: 1.2,
        state: 'firing',
      },
    ],
    exhaustion: { state: 'exhausts', seconds: 0 },
    coverage: {
      percent: 98.7,
      knownSeconds: 2_551_000,
      noDataSeconds: 33_800,
      excludedSeconds: 7_200,
      badSeconds: 21_254,
      basis: 'alerts',
    },
    steps: [
      aStep(),
      aStep({
        name: 'schedule',
        boundary: 'POST /workflows/{id}/runs',
        serviceRef: 'component:default/engine',
        serviceTitle: 'engine',
        ownerRef: 'group:default/team-orchestration',
        state: 'breached',
        sliPercent: 99.26,
        budgetRemainingPercent: -48,
        badTime: { percent: 91, seconds: 19_354, exclusivePercent: 71 },
      }),
      aStep({
        name: 'optimise',
        dependency: 'soft',
        serviceRef: undefined,
        serviceExists: false,
        serviceTitle: undefined,
        ownerRef: undefined,
        state: 'stale',
        slos: 0,
        sliPercent: undefined,
        budgetRemainingPercent: undefined,
        badTime: undefined,
      }),
    ],
    softState: 'stale',
    weakLink: { steps: ['schedule'], exclusivePercent: 71 },
    targetTooLow: ['submit'],
    unmeasuredSteps: [],
    duplicates: [
      {
        slo: { source: 'main', id: 'availability' },
        step: 'schedule',
        aliases: [{ source: 'main', id: 'twin', reason: 'shared-monitors' }],
      },
    ],
    asOf: hoursAgo(0.05),
    computedAt: hoursAgo(0.02),
    ...overrides,
  };
}

const breached = {
  state: 'breached',
  reportedState: 'breached',
  sliPercent: 99.26,
  budgetRemainingPercent: -48,
} as const;

/** Everything that the page of that journey shows. */
export function aJourneyDetail(
  overrides: Partial<JourneyDetail> = {},
): JourneyDetail {
  return {
    status: aJourneyStatus(),
    window: { timeframe: '30d', from: hoursAgo(720), to: hoursAgo(0) },
    slos: [
      {
        slo: aSlo('availability', breached),
        steps: ['schedule'],
        isCounted: true,
        basis: 'alerts',
      },
      {
        slo: aSlo('clicks', {}, { services: ['component:default/frontend'] }),
        steps: ['submit'],
        isCounted: true,
        basis: 'percentages',
        basisReason: 'not-monitors',
      },
      {
        slo: aSlo('twin', breached),
        steps: ['schedule'],
        isCounted: false,
        aliasOf: {
          source: 'main',
          id: 'availability',
          reason: 'shared-monitors',
        },
        basis: 'alerts',
      },
    ],
    hiddenSlos: 1,
    outdatedMonitors: [],
    hiddenMonitors: 0,
    hiddenEvents: 0,
    monitors: [
      {
        source: 'main',
        id: '101',
        name: 'engine_errors_high_prod',
        state: 'alert',
        stateSince: hoursAgo(1),
        openSince: hoursAgo(1),
        isMuted: false,
        steps: ['schedule'],
        slos: ['availability'],
        url: 'https://app.datadoghq.com/monitors/101',
      },
      {
        source: 'main',
        id: '102',
        name: 'frontend_errors_high_prod',
        state: 'ok',
        isMuted: true,
        steps: ['submit'],
        slos: [],
        // eslint-disable-next-line no-script-url
        url: 'javascript:alert(1)',
      },
    ],
    synthetics: [
      {
        source: 'main',
        id: 'abc-def',
        name: 'run-happy-path',
        type: 'browser',
        status: 'live',
        everySeconds: 300,
        monitorId: '103',
        monitorState: 'ok',
        url: 'https://app.datadoghq.com/synthetics/details/abc-def',
      },
    ],
    burnDown: {
      points: [
        { at: hoursAgo(720), remainingPercent: 100, atMostPercent: 100 },
        { at: hoursAgo(480), remainingPercent: 70, atMostPercent: 70 },
        { at: hoursAgo(300), remainingPercent: 40, atMostPercent: 40 },
        { at: hoursAgo(52), remainingPercent: -10, atMostPercent: -10 },
        { at: hoursAgo(0), remainingPercent: -64, atMostPercent: -64 },
      ],
      spentAt: hoursAgo(53),
      corrections: [
        {
          from: hoursAgo(400),
          to: hoursAgo(398),
          category: 'Scheduled Maintenance',
          description: 'The database moves.',
        },
      ],
      breaches: [
        { from: hoursAgo(310), to: hoursAgo(309), steps: ['submit'] },
        { from: hoursAgo(53), to: hoursAgo(49), steps: ['schedule'] },
      ],
      noData: [{ from: hoursAgo(200), to: hoursAgo(191) }],
      isSpread: false,
    },
    trend: [],
    events: [
      {
        kind: 'episode',
        id: 'e1',
        source: 'main',
        at: hoursAgo(1),
        title: 'engine_errors_high_prod',
        severity: 'alert',
        group: 'region:eu',
        monitorId: '101',
        steps: ['schedule'],
        url: 'https://app.datadoghq.com/monitors/101',
      },
      {
        kind: 'incident',
        id: 'i1',
        source: 'main',
        at: hoursAgo(50),
        endedAt: hoursAgo(48),
        title: 'Runs stay queued',
        severity: 'SEV-2',
        state: 'resolved',
        publicId: '48',
        steps: [],
        url: 'https://app.datadoghq.com/incidents/48',
      },
      {
        kind: 'correction',
        id: 'c1',
        source: 'main',
        at: hoursAgo(400),
        endedAt: hoursAgo(398),
        title: 'Scheduled Maintenance',
        steps: [],
      },
    ],
    people: [
      {
        entityRef: 'group:default/team-web',
        title: 'Web',
        steps: ['submit'],
        isJourneyOwner: false,
      },
    ],
    sources: [
      {
        source: 'main',
        type: 'datadog',
        state: 'current',
        readAt: hoursAgo(0.01),
      },
    ],
    ...overrides,
  };
}

/** The entity of that journey. */
export function aJourneyEntity(spec: Record<string, unknown> = {}): Entity {
  return {
    apiVersion: 'cuj-slo/v1alpha1',
    kind: 'Journey',
    metadata: {
      name: 'workflow-run',
      namespace: 'default',
      title: 'Workflow run',
    },
    spec: {
      owner: 'group:default/team-orchestration',
      criticality: 'critical',
      outcome: "The workflow's result is shown to the customer.",
      start: 'Customer presses Run.',
      end: 'Result table is rendered.',
      measurement: 'proxy',
      measurementRationale: 'Frontend rendering is not instrumented.',
      validatedBy: [{ ref: 'group:default/product', on: '2026-01-20' }],
      limitations: [
        {
          category: 'correlation',
          impact: 'Runs can’t be followed into the optimizer.',
          priority: 'low',
        },
        {
          category: 'instrumentation',
          impact: 'Rendering is not measured.',
          workaround: 'A synthetic test runs every five minutes.',
          recommendation: 'Instrument the browser.',
          priority: 'high',
        },
      ],
      steps: [],
      ...spec,
    } as Entity['spec'],
  };
}
