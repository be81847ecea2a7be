/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defaultConventions } from '../conventions/CujConventions';
import { SloMatcher } from './SloMatcher';

describe('SloMatcher', () => {
  const matcher = SloMatcher.create({
    conventions: defaultConventions,
    services: [
      'component:default/orchestration-engine',
      'component:default/workflow-service',
      'component:default/billing',
      'component:emea/billing',
    ].map(entityRef => ({ entityRef, name: entityRef.split('/')[1] })),
    journeys: [
      {
        entityRef: 'journey:default/workflow-run',
        name: 'workflow-run',
        references: ['0123', 'An SLO with a name of its own'],
      },
      {
        entityRef: 'journey:default/workflow-load',
        name: 'workflow-load',
        query: 'Screen:Canvas slo_type:latency',
      },
    ],
  });
  const match = (slo: { id?: string; name?: string; tags?: string[] }) =>
    matcher.match({ id: 'x', name: 'x', tags: [], ...slo });

  it('follows the convention where nothing else is said', () => {
    expect(
      match({ name: 'cuj_slo_orchestration-engine_workflow-run_prod' }),
    ).toEqual({
      services: [
        { entityRef: 'component:default/orchestration-engine', via: 'name' },
      ],
      journeys: [{ entityRef: 'journey:default/workflow-run', via: 'name' }],
      environment: { values: ['prod'], isProduction: true },
      problems: [],
      reveals: [
        'component:default/orchestration-engine',
        'journey:default/workflow-run',
      ],
    });
  });

  it('believes tags more than names, and says where they disagree', () => {
    expect(
      match({
        name: 'cuj_slo_orchestration-engine_workflow-run_prod',
        tags: [
          'service:Workflow-Service',
          'journey:workflow_load',
          'env:staging',
        ],
      }),
    ).toEqual({
      services: [
        { entityRef: 'component:default/workflow-service', via: 'tag' },
      ],
      journeys: [{ entityRef: 'journey:default/workflow-load', via: 'tag' }],
      environment: { values: ['staging'], isProduction: false },
      problems: [
        expect.objectContaining({ code: 'tag-and-name-disagree' }),
        expect.objectContaining({ code: 'tag-and-name-disagree' }),
      ],
      reveals: [
        'component:default/orchestration-engine',
        'component:default/workflow-service',
        'journey:default/workflow-load',
        'journey:default/workflow-run',
      ],
    });
  });

  it('believes the Journey most, by ids and names; a tag query only adds', () => {
    const run = [
      { entityRef: 'journey:default/workflow-run', via: 'reference' },
    ];
    const load = [
      { entityRef: 'journey:default/workflow-load', via: 'reference' },
    ];
    expect(match({ id: '0123' }).journeys).toEqual(run);
    expect(match({ name: 'An SLO with a name of its own' }).journeys).toEqual(
      run,
    );
    expect(
      match({
        name: 'cuj_slo_workflow-service_workflow-run_prod',
        tags: ['screen:canvas', 'slo_type:latency'],
      }).journeys,
    ).toEqual([{ ...run[0], via: 'name' }, ...load]);
    expect(
      match({ id: '0123', tags: ['screen:canvas', 'slo_type:latency'] })
        .journeys,
    ).toEqual([...run, ...load]);
    expect(
      match({ tags: ['screen:canvas', 'slo_type:latency'] }).journeys,
    ).toEqual(load);
    expect(match({ tags: ['screen:canvas'] }).journeys).toEqual([]);
  });

  it('keeps what the SLO itself tells of, whoever refers to it and whatever is called the same', () => {
    expect(
      match({ id: '0123', tags: ['journey:workflow-load'] }),
    ).toMatchObject({
      journeys: [
        { entityRef: 'journey:default/workflow-run', via: 'reference' },
      ],
      reveals: ['journey:default/workflow-load'],
    });
    expect(match({ tags: ['service:billing'] }).reveals).toEqual([
      'component:default/billing',
      'component:emea/billing',
    ]);
    expect(
      match({ id: '0123', tags: ['screen:canvas', 'slo_type:latency'] })
        .reveals,
    ).toEqual([]);
  });

  it('does not guess between two entities of the same name', () => {
    const { services, problems } = match({ tags: ['service:billing'] });
    expect(services).toEqual([]);
    expect(problems).toEqual([
      {
        code: 'ambiguous-service',
        message:
          "The tag names the Component 'billing', and more than one could be meant",
      },
    ]);
  });

  it('says which part of a name it does not know, and is silent about other SLOs', () => {
    expect(
      match({ name: 'CUJ-SLO workflow service RUN prod' }).problems,
    ).toEqual([
      {
        code: 'unknown-journey',
        message:
          "No Journey is called 'run', which stands where the name should have the journey",
      },
    ]);
    expect(match({ name: 'API uptime', tags: ['team:x'] }).problems).toEqual(
      [],
    );
    expect(match({ tags: ['service:gone'] }).problems).toEqual([
      {
        code: 'unknown-service',
        message: "No Component is called 'gone', which a tag names",
      },
    ]);
  });

  it('counts an SLO as production only where every environment is', () => {
    expect(match({ tags: ['env:prod', 'env:production'] }).environment).toEqual(
      { values: ['prod', 'production'], isProduction: true },
    );
    expect(match({ tags: ['env:prod', 'env:qa'] }).environment).toEqual({
      values: ['prod', 'qa'],
      isProduction: false,
    });
    expect(match({}).environment).toEqual({ values: [], isProduction: false });
  });

  it('says where only the environment is missing', () => {
    const problems = [
      {
        code: 'missing-environment',
        message:
          'No tag env: says which environment it measures, so that it does not count as production',
      },
    ];
    expect(match({ tags: ['service:workflow-service'] })).toMatchObject({
      environment: { isProduction: false },
      problems,
    });
    expect(match({ id: '0123' }).problems).toEqual(problems);
    expect(match({}).problems).toEqual([]);
  });
});
