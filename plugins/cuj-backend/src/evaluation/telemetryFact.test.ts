/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceTelemetry } from '@cuj-slo/backstage-plugin-cuj-common';
import { telemetryFact } from './telemetryFact';

const list = (
  environment: string,
  source = 'main',
  said: Pick<ServiceTelemetry, 'listsAllTraced' | 'listProblem'> = {
    listsAllTraced: true,
  },
) => ({
  source,
  item: {
    service: '',
    environment,
    ...said,
  },
});
const measured: ServiceTelemetry = {
  service: 'cart',
  environment: 'prod',
  from: '2026-11-21T00:00:00.000Z',
  to: '2026-11-22T00:00:00.000Z',
  isTraced: true,
  logs: 7,
};

describe('telemetryFact', () => {
  const asOf = '2026-11-22T00:00:00.000Z';
  const of = (options: {
    items?: ServiceTelemetry[];
    lists?: ReturnType<typeof list>[];
    sources?: string[];
    environments?: string[];
    state?: 'known' | 'stale';
  }) =>
    telemetryFact({
      service: 'cart',
      items: [],
      lists: [],
      environments: ['prod', 'production'],
      ...options,
      states: {
        sourcesOf: () => options.sources ?? ['main'],
        toFact: (_, value) => ({
          state: options.state ?? 'known',
          value,
          asOf,
        }),
      },
    });
  const untraced = { service: 'cart', isTraced: false };

  it('is that of a list where nothing was measured', () => {
    const onList = { service: 'cart', environment: 'prod', isTraced: true };
    expect(of({ items: [onList] })).toMatchObject({
      state: 'known',
      value: { isTraced: true },
    });
  });

  it('loses no counts to a list of another environment', () => {
    const items = [
      { service: 'cart', environment: 'production', isTraced: true },
      measured,
    ];
    expect(of({ items })).toMatchObject({ value: measured });
  });

  it('is traced where it is on any list, and not only where it is on none', () => {
    const lists = [list('prod'), list('production')];
    const unseen = { ...measured, isTraced: false };
    const onList = {
      service: 'cart',
      environment: 'production',
      isTraced: true,
    };
    expect(of({ items: [unseen, onList], lists })).toMatchObject({
      value: { logs: 7, isTraced: true },
    });
    expect(of({ items: [unseen], lists })).toMatchObject({
      value: { logs: 7, isTraced: false },
    });
    // It may be on the list that is not there.
    const fact = of({ items: [unseen], lists: [list('prod')] });
    expect(fact).toMatchObject({ state: 'known', value: { logs: 7 } });
    expect(fact).not.toHaveProperty('value.isTraced');
  });

  it('adds up what was measured in several environments', () => {
    const items = [
      { ...measured, environment: 'production', to: '2026-11-23T00:00:00Z' },
      measured,
    ];
    expect(of({ items })).toMatchObject({
      value: {
        // For as long as the longer of the two, up to when all was read.
        from: '2026-11-20T00:00:00.000Z',
        to: '2026-11-22T00:00:00.000Z',
        isTraced: true,
        logs: 14,
      },
    });
  });

  it('knows that a service is not traced which is on none of all lists', () => {
    const lists = [list('prod'), list('Production')];
    expect(of({ lists })).toEqual({
      state: 'known',
      asOf,
      value: { ...untraced, environment: 'prod, production' },
    });
    expect(of({ lists, state: 'stale' })).toMatchObject({ state: 'stale' });
  });

  it.each([
    ['the list of an environment is missing', { lists: [list('prod')] }],
    [
      'a list is not whole',
      {
        lists: [
          list('prod'),
          list('production', 'main', { listsAllTraced: false }),
        ],
      },
    ],
    [
      'a source does not say whether a list is whole',
      { lists: [list('prod'), list('production', 'main', {})] },
    ],
    [
      'another source has no lists',
      {
        lists: [list('prod'), list('production')],
        sources: ['main', 'other'],
      },
    ],
    ['no source tells of telemetry', { sources: [] }],
  ])('is missing where %s', (_, options) => {
    expect(of(options)).toMatchObject({
      state: 'missing',
      reason: expect.stringContaining('No telemetry of this service'),
    });
  });

  it('says why there is no list', () => {
    const said = { listsAllTraced: false, listProblem: 'It was refused' };
    expect(
      of({ lists: [list('prod'), list('production', 'main', said)] }),
    ).toMatchObject({
      state: 'missing',
      reason: expect.stringContaining(
        'in production is not known: It was refused',
      ),
    });
  });
});
