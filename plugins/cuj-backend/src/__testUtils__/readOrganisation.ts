/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Simulator } from '@cuj-slo/datadog-simulator';

/** What is on the wire; these tests are not to trust the types of the product. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Wire = any;

const PAGE_SIZE = 100;

/** Makes a request as anybody may who has the keys. */
export async function getFromSimulator(
  simulator: Simulator,
  path: string,
  body?: unknown,
): Promise<Wire> {
  const response = await fetch(`${simulator.url}${path}`, {
    headers: {
      'dd-api-key': simulator.keys.apiKey,
      'dd-application-key': simulator.keys.appKey,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return response.json();
}

/** All SLOs that the simulator sends, and their statuses, by id and timeframe. */
export async function readOrganisation(simulator: Simulator) {
  const { data } = await getFromSimulator(
    simulator,
    '/api/v1/slo?limit=10000&offset=0',
  );
  const found: Wire[] = [];
  for (let page = 0; page * PAGE_SIZE < data.length; page += 1) {
    const answer = await getFromSimulator(
      simulator,
      `/api/v1/slo/search?page[size]=${PAGE_SIZE}&page[number]=${page}`,
    );
    found.push(...answer.data.attributes.slos);
  }
  return {
    slos: data
      .map(({ id, name, type, tags, thresholds }: Wire) => ({
        id,
        name,
        type,
        tags,
        thresholds: thresholds.map(({ timeframe, target, warning }: Wire) => ({
          timeframe,
          targetPercent: target,
          ...(warning !== undefined && { warningPercent: warning }),
        })),
      }))
      .sort(by(({ id }) => id)),
    statuses: found
      .flatMap(({ data: { id, attributes } }) =>
        attributes.overall_status.map((status: Wire) => ({
          sloId: id,
          timeframe: status.timeframe,
          state: status.state,
          target: status.target,
          sli: status.status,
          budget: status.error_budget_remaining,
          indexedAt: new Date(status.indexed_at * 1000).toISOString(),
        })),
      )
      .sort(by(({ sloId, timeframe }) => `${sloId} ${timeframe}`)),
  };
}

function by(keyOf: (one: Wire) => string) {
  return (a: Wire, b: Wire) => (keyOf(a) < keyOf(b) ? -1 : 1);
}
