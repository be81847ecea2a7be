/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Json, useSimulators } from './__testUtils__/useSimulators';

describe('simulated synthetic tests', () => {
  const start = useSimulators();

  it('come by page, or all at once, each with its monitor', async () => {
    const { simulator, getJson } = await start({ monitors: 4000 });
    const all = await getJson('/api/v1/synthetics/tests');
    expect(all).not.toHaveProperty('total');
    expect(all.tests.length).toBeGreaterThan(90);
    const pages = [];
    for (const page of [0, 1, 2]) {
      pages.push(
        await getJson(
          `/api/v1/synthetics/tests?page_size=60&page_number=${page}`,
        ),
      );
    }
    expect(pages.flatMap(({ tests }) => tests)).toEqual(all.tests);
    expect(pages[2]).toEqual({ tests: [], total: all.tests.length });
    for (const test of all.tests) {
      expect(
        simulator.organisation.monitor(test.monitor_id)!.options,
      ).toMatchObject({ synthetics_check_id: test.public_id });
    }
  });

  it('carry secrets that nobody may keep', async () => {
    const { getJson } = await start();
    const { tests } = await getJson('/api/v1/synthetics/tests');
    for (const test of tests) {
      expect(test.config.request.headers.Authorization).toMatch(
        /^Bearer simulated-secret-token-/,
      );
      expect(test.config.request.basicAuth.password).toMatch(
        /^simulated-secret-password-/,
      );
      const { config: _config, ...rest } = test;
      expect(JSON.stringify(rest)).not.toContain('simulated-secret');
    }
  });

  it('are found by tag, without their configuration', async () => {
    const { getJson } = await start();
    const found = await getJson(
      `/api/v1/synthetics/tests/search?text=${encodeURIComponent(
        'tag:"cuj:workflow-run"',
      )}`,
    );
    expect(found).toMatchObject({
      tests: [{ public_id: 'wfr-un0-002', status: 'live', type: 'api' }],
      total: 1,
      facets: [],
    });
    expect(found.tests[0]).not.toHaveProperty('config');
    const second: Json = await getJson(
      '/api/v1/synthetics/tests/search?start=2&count=1&include_full_config=true',
    );
    expect(second.tests).toMatchObject([{ status: 'paused', config: {} }]);
  });
});
