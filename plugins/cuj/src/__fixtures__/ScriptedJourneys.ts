/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujApi,
  JourneyDetail,
  JourneyFilter,
  JourneyList,
  JourneyStatus,
  JourneyWindow,
  PageQuery,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { aJourneyDetail, aJourneyStatus, hoursAgo } from './journeyScenarios';
import { responseError } from './responseError';

/** What `?scenario=` may be on the pages of journeys. */
export type JourneysScenario =
  | 'loading'
  | 'error'
  | 'not-allowed'
  | 'not-evaluated'
  | 'nothing'
  | 'stale';

/** Journeys in each state, the worst first. */
export const scriptedJourneys: JourneyStatus[] = [
  aJourneyStatus(),
  aJourneyStatus({
    entityRef: 'journey:default/workflow-load',
    title: 'Workflow load',
    ownerRef: 'group:default/team-web',
    outcome: 'The canvas is shown and can be edited.',
    measurement: 'end-to-end',
    state: 'unknown',
    why: [{ part: 'no-slos', state: 'unknown', steps: [] }],
    target: undefined,
    availability: { known: false, because: 'no-slos' },
    errorBudget: { known: false, because: 'no-slos' },
    weakLink: undefined,
  }),
  aJourneyStatus({
    entityRef: 'journey:default/workflow-share',
    title: 'Workflow share',
    ownerRef: undefined,
    systemRef: undefined,
    criticality: undefined,
    outcome: 'Somebody else sees the workflow.',
    state: 'warning',
    why: [{ part: 'coverage', state: 'warning', steps: [] }],
    availability: { known: true, percent: 99.5, atMostPercent: 99.9 },
    errorBudget: {
      known: true,
      remainingPercent: 0,
      allowedSeconds: 12_960,
      leftSeconds: 0,
    },
    coverage: { ...aJourneyStatus().coverage, percent: 81.2 },
    weakLink: undefined,
  }),
  aJourneyStatus({
    entityRef: 'journey:default/workflow-edit',
    title: 'Workflow create, edit, delete',
    ownerRef: 'group:default/team-workflow',
    criticality: 'important',
    outcome: 'The change is stored and is there the next time.',
    measurement: 'end-to-end',
    state: 'ok',
    why: [],
    availability: { known: true, percent: 99.93, atMostPercent: 99.93 },
    errorBudget: {
      known: true,
      remainingPercent: 86,
      allowedSeconds: 12_960,
      leftSeconds: 11_145,
    },
    weakLink: undefined,
  }),
];

/** Answers about journeys as the backend would, from what is made up. */
export class ScriptedJourneys
  implements Pick<CujApi, 'getJourneys' | 'getJourney'>
{
  readonly #scenario: () => string | null;

  constructor(scenario: () => string | null = () => null) {
    this.#scenario = scenario;
  }

  async getJourneys(
    query: JourneyFilter & PageQuery = {},
  ): Promise<JourneyList> {
    const all = await this.#all();
    const {
      owner,
      system,
      service,
      state,
      text = '',
      offset = 0,
      limit = 50,
    } = query;
    const holds = (values: string[] | undefined, value: string = 'none') =>
      !values || values.includes(value);
    const items = all.filter(
      one =>
        holds(owner, one.ownerRef) &&
        holds(system, one.systemRef) &&
        holds(state, one.state) &&
        (!service || one.steps.some(step => holds(service, step.serviceRef))) &&
        one.title.toLowerCase().includes(text.toLowerCase()),
    );
    const facetOf = (valueOf: (journey: JourneyStatus) => string) =>
      [...new Set(all.map(valueOf))].map(value => ({
        value,
        count: all.filter(one => valueOf(one) === value).length,
      }));
    const isStale = this.#scenario() === 'stale';
    return {
      items: items.slice(offset, offset + limit),
      totalItems: items.length,
      unfilteredItems: all.length,
      facets: {
        owners: facetOf(one => one.ownerRef ?? 'none'),
        systems: facetOf(one => one.systemRef ?? 'none'),
        states: facetOf(one => one.state),
        criticalities: facetOf(one => one.criticality ?? 'none'),
      },
      ...(this.#scenario() !== 'not-evaluated' && {
        computedAt: hoursAgo(isStale ? 3 : 0.02),
      }),
      sources: [
        {
          source: 'main',
          type: 'datadog',
          state: isStale ? 'stale' : 'current',
          readAt: hoursAgo(isStale ? 3 : 0.01),
        },
      ],
    };
  }

  async getJourney(
    entityRef: string,
    query: { window?: JourneyWindow } = {},
  ): Promise<JourneyDetail> {
    const status = (await this.#all()).find(
      one => one.entityRef === entityRef.toLocaleLowerCase('en-US'),
    );
    if (!status) {
      throw await responseError(404, 'Not Found');
    }
    const { window = '30d' } = query;
    const detail = aJourneyDetail();
    return {
      ...detail,
      status: { ...status, timeframe: window },
      window: {
        ...detail.window,
        timeframe: window,
        from: hoursAgo(24 * parseInt(window, 10)),
      },
    };
  }

  /** All journeys, where the scenario lets the backend answer well. */
  async #all(): Promise<JourneyStatus[]> {
    switch (this.#scenario()) {
      case 'loading':
        return new Promise<never>(() => {});
      case 'error':
        throw await responseError(500, 'Internal Server Error');
      case 'not-allowed':
        throw await responseError(403, 'Forbidden');
      case 'nothing':
      case 'not-evaluated':
        return [];
      case 'stale':
        return scriptedJourneys.map(one => ({
          ...one,
          state: 'stale',
          why: [{ part: 'age', state: 'stale', steps: [] }],
        }));
      default:
        return scriptedJourneys;
    }
  }
}
