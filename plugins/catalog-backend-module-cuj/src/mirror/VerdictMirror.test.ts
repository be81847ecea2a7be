/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ScorecardProcessor } from '../processor/ScorecardProcessor';
import { VerdictMirror } from './VerdictMirror';

const url = 'http://localhost:0/api/cuj/scorecards/mirror';
const location = { type: 'file', target: 'catalog-info.yaml' };
const engine: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'engine',
    annotations: {
      'pagerduty.com/service-id': 'P1',
      'cuj-slo/boundaries': 'GET /runs',
    },
  },
  spec: { type: 'service', owner: 'group:default/team-a' },
};
const ref = 'component:default/engine';
const today = new Date().toISOString().slice(0, 10);

describe('VerdictMirror', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  function create() {
    const logger = mockServices.logger.mock();
    const mirror = VerdictMirror.create({
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => 'http://localhost:0/api/cuj',
      }),
      auth: mockServices.auth(),
      logger,
    });
    const processor = ScorecardProcessor.fromConfig(new ConfigReader({}), {
      mirror,
    });
    const cached = new Map<string, object>();
    const label = async () => {
      const { metadata } = await processor.postProcessEntity(
        engine,
        location,
        jest.fn(),
        {
          get: async <T>(key: string) => cached.get(key) as T | undefined,
          set: async (key, value) => {
            cached.set(key, value as object);
          },
        },
      );
      return {
        scorecard: metadata.labels?.['cuj-slo/scorecard'],
        failing: metadata.annotations?.['cuj-slo/failing'],
      };
    };
    return { mirror, logger, label, cached };
  }
  const answer = (entities: object, etag = '"1"', evaluatedOn = today) =>
    server.use(
      http.get(url, ({ request }) =>
        request.headers.get('if-none-match') === etag
          ? new HttpResponse(null, { status: 304 })
          : HttpResponse.json({ evaluatedOn, entities }, { headers: { etag } }),
      ),
    );

  it('lets facts fail, make good and excuse what the text says', async () => {
    const { mirror, label } = create();
    answer({ [ref]: { failing: ['boundary'], madeGood: ['runbook'] } });
    await mirror.refresh();
    expect(await label()).toEqual({
      scorecard: 'failing',
      failing: 'boundary',
    });

    answer({ [ref]: { madeGood: ['runbook'] } }, '"2"');
    expect(await mirror.refresh()).toEqual([ref]);
    expect(await label()).toEqual({ scorecard: 'passing' });

    answer({ [ref]: { waived: ['runbook'] } }, '"3"');
    await mirror.refresh();
    expect(await label()).toEqual({ scorecard: 'waived' });
    expect(await mirror.refresh()).toEqual([]);
  });

  it('shows no green light for what is not known', async () => {
    const { mirror, label } = create();
    answer({ [ref]: { madeGood: ['runbook'], isUnknown: true } });
    await mirror.refresh();
    expect(await label()).toEqual({});
  });

  it('forgets what it was told where that no longer holds, or is too old', async () => {
    const { mirror, label } = create();
    answer({ [ref]: { madeGood: ['runbook'] } });
    await mirror.refresh();
    expect(await label()).toEqual({ scorecard: 'passing' });

    answer({}, '"2"');
    await mirror.refresh();
    expect(await label()).toMatchObject({ scorecard: 'failing' });

    answer({ [ref]: { madeGood: ['runbook'] } }, '"3"', '2026-01-01');
    await mirror.refresh();
    expect(await label()).toMatchObject({ scorecard: 'failing' });
  });

  it('keeps what it was told while nobody answers, over a restart too', async () => {
    const first = create();
    answer({ [ref]: { failing: ['boundary'], madeGood: ['runbook'] } });
    await first.mirror.refresh();
    await first.label();
    server.use(http.get(url, () => HttpResponse.json({}, { status: 503 })));
    await first.mirror.refresh();
    await first.mirror.refresh();
    expect(await first.label()).toMatchObject({ failing: 'boundary' });
    expect(first.logger.warn).toHaveBeenCalledTimes(1);

    const second = create();
    first.cached.forEach((value, key) => second.cached.set(key, value));
    expect(await second.label()).toMatchObject({ failing: 'boundary' });
  });

  it('judges by the text alone where nobody evaluates facts', async () => {
    const { mirror, label } = create();
    server.use(http.get(url, () => HttpResponse.json({}, { status: 404 })));
    await mirror.refresh();
    expect(mirror.state).toBe('absent');
    expect(await label()).toEqual({
      scorecard: 'failing',
      failing: 'runbook',
    });
  });

  it('waits for a backend that is still starting before it does without', async () => {
    const { mirror } = create();
    server.use(http.get(url, () => HttpResponse.error()));
    for (const expected of ['waiting', 'waiting', 'absent']) {
      await mirror.refresh();
      expect(mirror.state).toBe(expected);
    }
  });
});
