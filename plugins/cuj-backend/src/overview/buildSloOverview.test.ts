/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloTimeframeStatus,
  defaultConventions,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { startSimulator } from '@cuj-slo/datadog-simulator';
import { aSlo } from '../__testUtils__/FakeSloSource';
import sloExchanges from '../__fixtures__/sloExchanges.json';
import { buildSloOverview } from './buildSloOverview';

/** A status as Datadog's search spells it. */
type WireStatus = {
  timeframe: string;
  target: number;
  status: number | null;
  error_budget_remaining: number | null;
  span_precision: number | null;
};

const now = new Date('2026-11-22T12:00:00.000Z');

/** What a card shows of one status. */
function show(status: SloTimeframeStatus) {
  const [timeframe] = buildSloOverview(
    {
      source: 'main',
      slo: aSlo('a', { thresholds: [] }),
      matching: {
        services: [],
        journeys: [],
        environment: { values: [], isProduction: false },
        problems: [],
      },
      statuses: [{ status, fetchedAt: now.toISOString() }],
      fetchedAt: now.toISOString(),
    },
    {
      conventions: defaultConventions,
      staleness: {
        maxFetchAgeMs: 1,
        maxDefinitionAgeMs: 1,
        maxIndexAgeMs: 1,
      },
      now,
      entityRef: 'component:default/a',
    },
  ).timeframes;
  return timeframe;
}

function fromWire(wire: WireStatus): SloTimeframeStatus {
  return {
    timeframe: wire.timeframe,
    state: 'ok',
    targetPercent: wire.target,
    ...(wire.status !== null && { sliPercent: wire.status }),
    ...(wire.span_precision !== null && { sliDecimals: wire.span_precision }),
    ...(wire.error_budget_remaining !== null && {
      budgetRemainingPercent: wire.error_budget_remaining,
    }),
  };
}

function statusesIn(body: string): WireStatus[] {
  const { data } = JSON.parse(body);
  return (data.attributes?.slos ?? []).flatMap(
    (slo: { data: { attributes: { overall_status: WireStatus[] } } }) =>
      slo.data.attributes.overall_status,
  );
}

async function simulatedStatuses(): Promise<WireStatus[]> {
  const simulator = await startSimulator({ slos: 300 });
  try {
    const answers = await Promise.all(
      [0, 1, 2, 3].map(async page => {
        const response = await fetch(
          `${simulator.url}/api/v1/slo/search?page[size]=100&page[number]=${page}`,
          {
            headers: {
              'DD-API-KEY': simulator.keys.apiKey,
              'DD-APPLICATION-KEY': simulator.keys.appKey,
            },
          },
        );
        return response.text();
      }),
    );
    return answers.flatMap(statusesIn);
  } finally {
    await simulator.close();
  }
}

describe('error budgets', () => {
  it('agree with what Datadog reports, for every status that has one', async () => {
    const statuses = [
      ...sloExchanges.flatMap(({ response }) => statusesIn(response.body)),
      ...(await simulatedStatuses()),
    ];
    const reported = statuses.filter(
      wire => wire.error_budget_remaining !== null && wire.status !== null,
    );
    expect(reported.length).toBeGreaterThan(800);
    for (const wire of reported) {
      expect(show(fromWire(wire))).toMatchObject({
        budgetOrigin: 'reported',
        budgetRemainingPercent: wire.error_budget_remaining,
      });
    }
    for (const wire of statuses.filter(one => one.status === null)) {
      expect(show(fromWire(wire)).budgetRemainingPercent).toBeUndefined();
    }
  });

  it('of 0 for a healthy monitor SLO are caught, wherever a budget is left', async () => {
    const statuses = (await simulatedStatuses()).filter(
      // More than rounding could make of nothing.
      wire => (wire.error_budget_remaining ?? 0) > 15,
    );
    expect(statuses.length).toBeGreaterThan(300);
    for (const wire of statuses) {
      const shown = show(fromWire({ ...wire, error_budget_remaining: 0 }));
      expect(shown.budgetOrigin).toBe('computed');
      expect(shown.budgetRemainingPercent).toBeGreaterThan(0);
    }
  });
});
