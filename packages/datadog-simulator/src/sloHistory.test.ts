/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { searchSlos } from './__testUtils__/searchSlos';
import { startAt, useSimulators } from './__testUtils__/useSimulators';

const HOUR = 3600;
const DAY = 24 * HOUR;
const indexedAt = Math.floor(startAt.getTime() / 60_000) * 60;
const epoch = Math.floor(startAt.getTime() / 1000 / HOUR) * HOUR;

describe('simulated history of an SLO', () => {
  const start = useSimulators();

  const startHistory = async () => {
    const parts = await start();
    const idOf = (name: string) =>
      parts.simulator.organisation.slos.find(slo => slo.name === name)!.id;
    return {
      ...parts,
      history: async (name: string, query: string) =>
        (await parts.getJson(`/api/v1/slo/${idOf(name)}/history?${query}`))
          .data,
      idOf,
    };
  };
  const lastDays = (days: number) =>
    `from_ts=${indexedAt - days * DAY}&to_ts=${indexedAt}`;

  it('says for each window what the search says', async () => {
    const { getJson, history } = await startHistory();
    const told: unknown[] = [];
    const found: unknown[] = [];
    for (const { data } of await searchSlos(getJson)) {
      const { name, overall_status: statuses } = data.attributes;
      // Two SLOs have this name.
      if (name === 'cuj_slo_orchestration-engine_workflow-run_prod') {
        continue;
      }
      for (const status of statuses) {
        const days = Number.parseInt(status.timeframe, 10);
        const { overall } = await history(name, lastDays(days));
        told.push([status.status, status.state, status.error_budget_remaining]);
        found.push([
          overall.sli_value ?? null,
          overall.state,
          overall.error_budget_remaining?.[status.timeframe] ?? null,
        ]);
      }
    }
    expect(found).toEqual(told);
    expect(found.length).toBeGreaterThan(25);
  });

  it('counts events whose sums give the SLI, at times in milliseconds', async () => {
    const { history } = await startHistory();
    const {
      series,
      overall,
      from_ts: from,
    } = await history(
      'cuj_slo_frontend-monolith_workflow-run_prod',
      lastDays(7),
    );
    expect(from).toBe(indexedAt - 7 * DAY);
    const { numerator, denominator, times, interval } = series;
    expect((100 * numerator.sum) / denominator.sum).toBeCloseTo(
      overall.sli_value,
      3,
    );
    expect(times).toHaveLength(numerator.values.length);
    expect(times[2] - times[1]).toBe(interval * 1000);
    expect(times[1]).toBeGreaterThan(from * 1000);
  });

  it('tells of outages, and of each monitor', async () => {
    const { history } = await startHistory();
    const { overall, monitors } = await history(
      'cuj_slo_workflow-service_workflow-run_prod',
      lastDays(7),
    );
    const outages = [
      [-6 * 24, 55],
      [-141, 16],
      [-110, 11],
      [-62, 14],
      [-43, 125],
    ].flatMap(([hours, minutes]) => [
      [epoch + hours * HOUR, 1],
      [epoch + hours * HOUR + minutes * 60, 0],
    ]);
    expect(overall.history).toEqual([[indexedAt - 7 * DAY, 0], ...outages]);
    expect(monitors).toHaveLength(2);
    expect(monitors[0]).toMatchObject({
      id: 9000100,
      monitor_type: 'query alert',
      monitor_modified: expect.any(Number),
      history: [[indexedAt - 7 * DAY, 0], ...outages],
    });
    expect(monitors[0].sli_value).toBeCloseTo(overall.sli_value, 1);
    expect(monitors[1].sli_value).toBeGreaterThan(monitors[0].sli_value);
  });

  it('gives the budget for another target, and leaves corrections out on demand', async () => {
    const { history } = await startHistory();
    const name = 'cuj_slo_optimizer-service_workflow-run_prod';
    const corrected = await history(name, `${lastDays(30)}&target=99`);
    expect(corrected.overall.error_budget_remaining.custom).toBeCloseTo(
      100 * (corrected.overall.sli_value - 99),
      0,
    );
    expect(corrected.overall.corrections.length).toBeGreaterThan(4);
    const plain = await history(name, `${lastDays(30)}&apply_correction=false`);
    expect(plain.overall.corrections).toEqual([]);
    expect(plain.overall.error_budget_remaining).not.toHaveProperty('custom');
    expect(plain.series.denominator.sum).toBeGreaterThan(
      corrected.series.denominator.sum,
    );
  });

  it('has no value where there is no data', async () => {
    const { history } = await startHistory();
    const { overall } = await history(
      'cuj_slo_orchestration-engine_workflow-load_prod',
      lastDays(7),
    );
    expect(overall).toMatchObject({
      state: 'no_data',
      errors: [{ error_type: 'NO_RESULTS' }],
    });
    expect(overall).not.toHaveProperty('sli_value');
  });

  it('refuses what Datadog refuses', async () => {
    const { get, idOf } = await startHistory();
    const id = idOf('Billing API uptime');
    const wrong = await get(`/api/v1/slo/${id}/history?from_ts=123&to_ts=12`);
    expect([wrong.status, await wrong.json()]).toEqual([
      400,
      {
        errors: [
          'The timeframe is incorrect: invalid from 123 or to 12 timestamp',
        ],
      },
    ]);
    const path = `/api/v1/slo/${id}/history?${lastDays(7)}`;
    expect((await get(`${path}&target=100`)).status).toBe(400);
    const nobody = await get(`/api/v1/slo/0123/history?${lastDays(7)}`);
    expect(nobody.status).toBe(404);
    expect(nobody.headers.get('x-ratelimit-limit')).toBe('150');
  });
});
