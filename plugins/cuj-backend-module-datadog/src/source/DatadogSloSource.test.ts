/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Simulator, startSimulator } from '@cuj-slo/datadog-simulator';
import { pairEpisodes } from '@cuj-slo/backstage-plugin-cuj-common';
import { DatadogSloSource } from './DatadogSloSource';

describe('DatadogSloSource against the simulator', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator({ slos: 1200 });
  });
  afterEach(async () => {
    await simulator.close();
  });

  /** Without the letters of the mask. */
  const personalAddress = /[a-z0-9]@[a-z]/i;
  const create = () =>
    DatadogSloSource.create({
      organization: {
        name: 'main',
        apiBaseUrl: simulator.url,
        appUrl: 'https://us5.datadoghq.com',
        ...simulator.keys,
      },
      requests: {
        attempts: 2,
        timeoutMs: 2_000,
        firstPauseMs: 1,
        longestWaitMs: 10_000,
      },
      telemetry: {
        structuredLogFields: ['@logger.name'],
        errorOriginField: '@error.origin_service',
      },
    });
  const collect = async <T>(batches: AsyncIterable<{ items: T[] }>) => {
    const items: T[] = [];
    for await (const batch of batches) {
      items.push(...batch.items);
    }
    return items;
  };
  const { signal } = new AbortController();

  it('reads every definition and every status in as few calls as there are pages', async () => {
    const slos = await collect(create().readSlos({ signal }));
    const statuses = await collect(create().readStatuses({ signal }));

    const ids = simulator.organisation.slos.map(slo => slo.id);
    expect(slos.map(slo => slo.id)).toEqual(ids);
    expect(statuses.map(status => status.sloId)).toEqual(ids);
    expect(simulator.calls.counts().byRoute).toEqual({
      'slo-list': Math.ceil(ids.length / 1000),
      'slo-search': Math.ceil(ids.length / 100),
    });
  });

  it.each<Parameters<typeof simulator.faults.add>[0]>([
    { route: 'slo-search', type: 'wrong-totals', total: 1000 },
    { route: 'slo-search', type: 'wrong-totals', add: -3 },
    { route: 'slo-list', type: 'wrong-totals', total: 1000 },
    { route: '*', type: 'capped-page-size', size: 30 },
    { route: '*', type: 'duplicate-items' },
    { route: 'slo-list', type: 'delete-slo', after: 1 },
    { route: 'slo-search', type: 'delete-slo', after: 3 },
    { route: 'slo-search', type: 'create-slo', after: 3 },
    { route: '*', type: 'reset', after: 1, times: 1 },
  ])('loses no SLO, status or monitor to %j', async fault => {
    simulator.faults.add(fault);
    const source = create();
    const found = [
      (await collect(source.readSlos({ signal }))).map(({ id }) => id),
      (await collect(source.readStatuses({ signal }))).map(one => one.sloId),
      (await collect(source.readMonitors({ signal }))).map(({ id }) => id),
    ].map(ids => new Set(ids));
    const { slos, monitors } = simulator.organisation;
    const ids = slos.map(({ id }) => id);
    expect(ids.filter(id => !found[1].has(id))).toEqual([]);
    expect(
      ids.filter(id => !found[0].has(id) && fault.type !== 'create-slo'),
    ).toEqual([]);
    expect(monitors.filter(({ id }) => !found[2].has(String(id)))).toEqual([]);
  });

  it('reads every monitor with the SLO alerts among them, and names nobody', async () => {
    const monitors = await collect(create().readMonitors({ signal }));
    expect(monitors.map(({ id }) => id)).toEqual(
      simulator.organisation.monitors
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .map(String),
    );
    const sloIds = simulator.organisation.slos.map(({ id }) => id);
    const alerts = monitors.filter(({ type }) => type === 'slo alert');
    for (const { sloAlert } of alerts) {
      expect(sloIds).toContain(sloAlert?.sloId);
    }
    expect(JSON.stringify(monitors)).not.toMatch(personalAddress);
  });

  it('reads corrections of SLOs, of queries, and such as recur', async () => {
    const corrections = await collect(create().readCorrections({ signal }));
    const { organisation } = simulator;
    expect(corrections.map(({ id }) => id)).toEqual(
      organisation.corrections.map(({ id }) => id),
    );
    expect(corrections.filter(one => one.sloQuery).length).toBe(
      organisation.corrections.filter(one => one.sloQuery).length,
    );
    expect(JSON.stringify(corrections)).not.toMatch(personalAddress);
  });

  it('reads alert transitions that pair into episodes, in a row of pages', async () => {
    const to = new Date();
    const from = new Date(to.getTime() - 30 * 24 * 3600_000);
    const transitions = await collect(
      create().readAlertTransitions({ from, to }, { signal }),
    );
    expect(transitions.length).toBeGreaterThan(0);
    expect(new Set(transitions.map(({ id }) => id)).size).toBe(
      transitions.length,
    );
    const times = transitions.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    const ended = pairEpisodes(transitions).filter(({ endedAt }) => endedAt);
    expect(ended.length).toBeGreaterThan(0);

    // As many, whatever the size of pages that the server allows.
    simulator.faults.add({
      route: 'events-search',
      type: 'capped-page-size',
      size: 100,
    });
    expect(
      (await collect(create().readAlertTransitions({ from, to }, { signal })))
        .length,
    ).toBe(transitions.length);
    simulator.faults.clear();
    simulator.faults.add({ route: 'events-search', type: 'repeat-page' });
    await expect(
      collect(create().readAlertTransitions({ from, to }, { signal })),
    ).rejects.toThrow(/goes round in circles/);
  });

  it('reads tests, incidents and services, and names nobody', async () => {
    const source = create();
    const { organisation } = simulator;
    const tests = await collect(source.readSyntheticTests({ signal }));
    expect(tests).toHaveLength(organisation.syntheticTests.length);

    const incidents = await collect(source.readIncidents({ signal }));
    expect(new Set(incidents.map(({ id }) => id))).toEqual(
      new Set(
        organisation.incidents.filter(one => !one.isTest).map(({ id }) => id),
      ),
    );

    const services = await collect(source.readServices({ signal }));
    expect(new Set(services.map(({ name }) => name))).toEqual(
      new Set(organisation.services.map(({ name }) => name)),
    );
    expect(
      services.some(
        ({ links, team }) => team && links.some(one => one.type === 'runbook'),
      ),
    ).toBe(true);
    expect(JSON.stringify([tests, incidents, services])).not.toMatch(
      personalAddress,
    );
  });

  it('reads definitions where there is no catalog, and names the scope where it may not', async () => {
    simulator.faults.add({
      route: 'catalog-entity-list',
      type: 'status',
      status: 404,
    });
    const services = await collect(create().readServices({ signal }));
    expect(services.map(({ origin }) => origin)).toContain(
      'service-definition',
    );
    simulator.faults.clear();
    simulator.faults.add({
      route: 'incident-list',
      type: 'status',
      status: 403,
    });
    await expect(
      collect(create().readIncidents({ signal })),
    ).rejects.toMatchObject({ scope: 'incident_read' });
  });

  it('reads ids of deleted SLOs, and of these only', async () => {
    const [first] = simulator.organisation.slos;
    simulator.organisation.deleteSlo(first.id);
    expect(await collect(create().readDeletedSloIds({ signal }))).toEqual([
      first.id,
    ]);
  });

  it('reads the history of SLOs of every type, and a status that agrees with the search', async () => {
    const source = create();
    const searched = await collect(source.readStatuses({ signal }));
    const to = new Date();
    const from = new Date(to.getTime() - 7 * 24 * 3600_000);
    for (const type of ['metric', 'monitor', 'time_slice']) {
      const slo = simulator.organisation.slos.find(
        one => one.type === type && one.behaviour.type === 'measured',
      )!;
      const history = await source.readSloHistory(
        slo.id,
        { from, to, targetPercent: 99, applyCorrections: false },
        { signal },
      );
      expect(history).toMatchObject({
        sloId: slo.id,
        isCorrected: false,
        errors: [],
      });
      expect(history.budgetRemainingPercent).toEqual(expect.any(Number));
      expect(
        [...history.points, ...history.transitions].length,
      ).toBeGreaterThan(0);

      const status = await source.readStatus(slo.id, { signal });
      const expected = searched.find(one => one.sloId === slo.id)!;
      expect(status!.definitionModifiedAt).toBe(expected.definitionModifiedAt);
      expect(status!.timeframes.map(one => one.timeframe).sort()).toEqual(
        expected.timeframes.map(one => one.timeframe).sort(),
      );
      for (const one of status!.timeframes) {
        const other = expected.timeframes.find(
          ({ timeframe }) => timeframe === one.timeframe,
        )!;
        expect(Math.abs(one.sliPercent! - other.sliPercent!)).toBeLessThan(0.2);
        // The whole budget is the same, however much of it is left.
        const wholeOf = ({
          budgetRemaining,
          budgetRemainingPercent,
        }: typeof one) =>
          budgetRemaining &&
          `${Math.round(
            (100 * budgetRemaining.value) / budgetRemainingPercent!,
          )} ${budgetRemaining.unit}`;
        expect(wholeOf(one)).toBe(
          type === 'metric' ? undefined : wholeOf(other),
        );
      }
    }
    expect(await source.readStatus('0'.repeat(32), { signal })).toBeUndefined();
    for (const sloId of ['0'.repeat(32), '..']) {
      await expect(
        source.readSloHistory(
          sloId,
          { from, to, targetPercent: 99, applyCorrections: false },
          { signal },
        ),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    }
  });

  it('reads who is on call by the exact handle of the team', async () => {
    const team = simulator.organisation.teams.find(
      one => one.rota.length > 0 && one.escalation,
    )!;
    const onCall = await create().readOnCall(team.handle, { signal });
    expect(onCall?.responders).toHaveLength(1);
    expect(onCall?.responders[0].displayName).not.toBe('');
    expect(onCall?.escalations).toHaveLength(1);
    expect(
      await create().readOnCall(team.handle.slice(0, -1), { signal }),
    ).toBeUndefined();
  });

  it('uses its own keys and address, whatever the environment says', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      DD_API_KEY: 'wrong',
      DD_APP_KEY: 'wrong',
      DD_SITE: 'datadoghq.eu',
    });
    try {
      expect(
        (await collect(create().readSlos({ signal }))).length,
      ).toBeGreaterThan(0);
    } finally {
      process.env = before;
    }
  });

  it('prints nothing where Datadog does not answer as it should', async () => {
    const print = jest.spyOn(console, 'error').mockImplementation();
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    simulator.faults.add({ route: '*', type: 'reset' });
    await expect(collect(create().readSlos({ signal }))).rejects.toThrow(
      /GET \/api\/v1\/slo failed: the connection broke/,
    );
    expect([...print.mock.calls, ...warn.mock.calls]).toEqual([]);
  });

  it('leads to the SLO on sites with and without an app host', () => {
    expect(create().getSloUrl('a b', '30d')).toBe(
      'https://us5.datadoghq.com/slo?slo_id=a+b&timeframe=30d&tab=status_and_history',
    );
  });
});
