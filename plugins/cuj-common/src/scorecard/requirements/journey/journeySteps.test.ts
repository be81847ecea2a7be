/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  journey,
  judge,
  known,
  missing,
  sloFact,
  stale,
  step,
} from '../../__testUtils__/journey';

const optimise = step({
  name: 'optimise',
  serviceRef: 'component:secret/optimizer',
});

describe('steps-mapped', () => {
  const of = (
    spec: object,
    facts: object = known({ steps: [step(), optimise] }),
  ) => judge('steps-mapped', journey(spec), { facts }).result;

  it('steps-mapped: pass where every service exists and has an owner', () => {
    expect(of({})).toMatchObject({ verdict: 'pass' });
    expect(
      judge('steps-mapped', journey(), { textOnly: true }).result,
    ).toMatchObject({ verdict: 'pass', code: 'steps-mapped.named' });
  });

  it.each([
    [undefined, 'missing', 'There are no steps.'],
    [[], 'missing', 'There are no steps.'],
    ['submit, schedule', 'malformed', 'The steps are not a list.'],
    [[null], 'malformed', 'Step 1 is not a step.'],
    [
      [{ name: 'a', service: 'engine' }, { name: 'b' }, {}],
      'unnamed',
      "The step 'b' names no service. Step 3 names no service.",
    ],
    [
      [{ name: 'a', service: 'component:default/tbd' }],
      'placeholder',
      "The step 'a' names a placeholder for its service.",
    ],
    [
      [{ name: 'a', service: 'TODO' }],
      'placeholder',
      "The step 'a' names a placeholder for its service.",
    ],
    [
      [{ name: 'a', service: 'the engine' }],
      'malformed',
      "The step 'a' names its service by what is not a reference.",
    ],
    [
      [{ name: 'a', service: { $text: 'x' } }, { service: ['x'] }],
      'malformed',
      'Step 2 names no service, but something that is not text.',
    ],
  ])('steps-mapped: fail by the text for %j', (steps, code, message) => {
    for (const textOnly of [true, false]) {
      expect(
        judge('steps-mapped', journey({ steps }), {
          textOnly,
          facts: known({ steps: [step()] }),
        }).result,
      ).toMatchObject({
        verdict: 'fail',
        code: `steps-mapped.${code}`,
        message,
        remediation: {
          example: expect.stringContaining('service: component:'),
        },
      });
    }
  });

  it('steps-mapped: fail that says which step is dangling or unowned, and shows its service as evidence only', () => {
    const result = of(
      {
        steps: [
          { name: 'submit', service: 'a' },
          { name: 'optimise', service: 'b' },
        ],
      },
      known({
        steps: [
          step({ ownerRef: undefined }),
          { ...optimise, exists: false, ownerRef: undefined },
          step({ name: 'bill' }),
        ],
      }),
    );
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'steps-mapped.dangling',
      message:
        "2 of 3 steps: The service of the step 'optimise' is not in the catalog. The service of the step 'submit' has no owner who exists.",
      items: [
        { name: 'optimise', verdict: 'fail' },
        { name: 'submit', verdict: 'fail' },
        { name: 'bill', verdict: 'pass' },
      ],
    });
    expect(result?.evidence).toContainEqual({
      path: 'spec.steps[1].service',
      value: 'component:secret/optimizer',
      entityRef: 'component:secret/optimizer',
    });
  });

  it('names no more than five steps in a sentence', () => {
    const steps = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name =>
      step({ name, exists: false }),
    );
    expect(of({}, known({ steps }))?.message).toMatch(
      /^7 of 7 steps: .*'e' is not in the catalog\. And 2 more\.$/,
    );
  });

  it.each([
    ['nobody could look', missing('steps'), 'unknown.steps'],
    ['nobody has looked yet', {}, 'unknown.steps'],
    ['no step was looked up', known({ steps: [] }), 'unknown.steps'],
    ['the catalog was read long ago', stale({ steps: [step()] }), 'stale'],
  ])('steps-mapped: unknown where %s', (_, facts, code) => {
    expect(of({}, facts)).toMatchObject({
      verdict: 'unknown',
      code: `steps-mapped.${code}`,
    });
  });

  it('steps-mapped: unknown where a step stands in another file', () => {
    expect(
      of({ steps: [{ $yaml: './step.yaml' }] }, known({ steps: [step()] })),
    ).toMatchObject({ verdict: 'unknown' });
  });
});

describe('slo-coverage', () => {
  const of = (
    steps: ReturnType<typeof step>[],
    slos: ReturnType<typeof sloFact>[] = [sloFact(50)],
    spec: object = {},
  ) =>
    judge('slo-coverage', journey(spec), {
      facts: known({ stepCoverage: steps, slos }),
    }).result;
  const uncovered = (overrides: object) =>
    step({ ...overrides, coveredBy: [] });
  const whole = sloFact(50, {
    matching: { ...sloFact(50).matching, services: [] },
  });

  it.each([
    ['each hard step has an SLO', [step(), step({ name: 'b' })]],
    ['only a soft step has none', [step(), uncovered({ dependency: 'soft' })]],
    [
      'one of the alternatives has an SLO',
      [
        step({ name: 'eu', dependency: 'redundant' }),
        uncovered({ name: 'us', dependency: 'redundant' }),
      ],
    ],
  ])('slo-coverage: pass where %s', (_, steps) => {
    expect(of(steps)).toMatchObject({ verdict: 'pass' });
  });

  it('slo-coverage: pass where an SLO measures the journey as a whole', () => {
    expect(of([uncovered({})], [whole])).toMatchObject({
      verdict: 'pass',
      code: 'slo-coverage.whole',
    });
  });

  it('slo-coverage: pass where the journey is measured end to end where it is entered', () => {
    const steps = [step(), uncovered({ name: 'schedule' })];
    expect(of(steps, undefined, { measurement: 'end-to-end' })).toMatchObject({
      verdict: 'pass',
      code: 'slo-coverage.entry-point',
    });
  });

  it.each([
    [
      'the first step',
      [step(), uncovered({ name: 'schedule' })],
      "The journey is measured where it is entered, by one SLO: a proxy. No SLO covers the hard step 'schedule'.",
    ],
    [
      'the first step that it does not go on without',
      [
        uncovered({ name: 'banner', dependency: 'soft' }),
        step(),
        ...['a', 'b', 'c', 'd', 'e', 'f'].map(name => uncovered({ name })),
      ],
      "The journey is measured where it is entered, by one SLO: a proxy. No SLO covers the hard steps 'a', 'b', 'c', 'd', 'e' and 1 more.",
    ],
    [
      'one of those that stand in for the first step',
      [
        uncovered({ name: 'eu', dependency: 'redundant', group: 'entry' }),
        step({ name: 'us', dependency: 'redundant', group: 'entry' }),
        uncovered({ name: 'schedule' }),
      ],
      "The journey is measured where it is entered, by one SLO: a proxy. No SLO covers the hard step 'schedule'.",
    ],
  ])(
    'slo-coverage: pass where an SLO is at %s, and says that it is a proxy',
    (_, steps, message) => {
      expect(of(steps)).toMatchObject({
        verdict: 'pass',
        code: 'slo-coverage.entry-point',
        message,
      });
    },
  );

  it('slo-coverage: pass where each hard step has an SLO, and those that stand in for each other have none', () => {
    expect(
      of([
        step(),
        uncovered({ name: 'eu', dependency: 'redundant' }),
        uncovered({ name: 'us', dependency: 'redundant' }),
      ]),
    ).toMatchObject({ verdict: 'pass', code: 'slo-coverage.covered' });
  });

  it.each([
    [
      'a later step is covered, but not the entry',
      [uncovered({}), step({ name: 'b' })],
      "1 of 2 steps: No SLO in production covers the step 'submit'.",
    ],
    [
      'of one whose dependency is not known, the entry is',
      [uncovered({ dependency: 'critical' as never }), step({ name: 'b' })],
      "1 of 2 steps: No SLO in production covers the step 'submit'.",
    ],
    [
      'those are not where it is entered, and no step is hard',
      [
        uncovered({ name: 'eu', dependency: 'redundant', group: 'entry' }),
        uncovered({ name: 'us', dependency: 'redundant', group: 'entry' }),
        step({ name: 'card', dependency: 'redundant', group: 'payment' }),
      ],
      "No SLO in production covers the steps 'eu or us'.",
    ],
    [
      'only soft steps have one',
      [step({ dependency: 'soft' })],
      'No SLO measures the journey as a whole, and it has no hard step that one could cover.',
    ],
    [
      'there are no steps',
      [],
      'No SLO measures the journey as a whole, and it has no hard step that one could cover.',
    ],
  ])('slo-coverage: fail where %s', (_, steps, message) => {
    expect(of(steps)).toMatchObject({
      verdict: 'fail',
      message,
      remediation: {
        example: expect.stringContaining(
          'name: cuj_slo_your-service_workflow-run_prod\ntags:\n  - env:prod',
        ),
      },
    });
  });

  it("slo-coverage: fail where an SLO is another journey's", () => {
    const others = sloFact(50, {
      matching: {
        ...whole.matching,
        journeys: [{ entityRef: 'journey:default/other', via: 'name' }],
      },
    });
    expect(of([uncovered({})], [others])?.verdict).toBe('fail');
  });

  it.each([
    [missing('slos'), 'unknown.slos'],
    [missing('stepCoverage'), 'unknown.stepCoverage'],
    [stale({ stepCoverage: [step()], slos: [] }), 'stale'],
  ])('slo-coverage: unknown for %j', (facts, code) => {
    expect(
      judge('slo-coverage', journey(), {
        facts: { ...known({ stepCoverage: [step()], slos: [] }), ...facts },
      }).result,
    ).toMatchObject({ verdict: 'unknown', code: `slo-coverage.${code}` });
  });
});

describe('portfolio-size', () => {
  const of = (count: number, scorecard?: object) =>
    judge('portfolio-size', journey(), {
      scorecard,
      facts: known({
        portfolio: {
          scopeRef: 'system:default/analytics',
          criticalJourneys: Array.from(
            { length: count },
            (_, index) => `journey:default/j${index}`,
          ),
        },
      }),
    }).result;

  it.each([[1], [5]])('portfolio-size: pass with %i critical journeys', n => {
    expect(of(n)).toMatchObject({
      verdict: 'pass',
      measured: { value: n, threshold: 5, unit: 'count' },
    });
  });

  it.each([
    [0, 'none', 'spec:\n  criticality: critical'],
    [6, 'too-many', 'spec:\n  criticality: important'],
  ])('portfolio-size: fail with %i critical journeys', (n, code, example) => {
    const result = of(n);
    expect(result).toMatchObject({
      verdict: 'fail',
      code: `portfolio-size.${code}`,
      remediation: { example },
    });
    expect(result?.message).not.toContain('analytics');
    // Whoever may not read the others is told how many there are, not which.
    expect(result?.evidence.every(({ entityRef }) => entityRef)).toBe(true);
  });

  it('portfolio-size: unknown where the portfolio could not be counted', () => {
    expect(
      judge('portfolio-size', journey(), { facts: missing('portfolio') })
        .result,
    ).toMatchObject({
      verdict: 'unknown',
      message: 'The source did not tell of portfolio.',
    });
  });

  it('lets the configuration say how many may be critical', () => {
    expect(of(6, { thresholds: { criticalJourneys: 7 } })?.verdict).toBe(
      'pass',
    );
  });
});
