/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  journey,
  judge,
  known,
  missing,
  stale,
  step,
} from '../../__testUtils__/journey';
import { StepVerdictFact } from '../../facts/JourneyFacts';

const schedule = step({
  name: 'schedule',
  serviceRef: 'component:default/orchestration-engine',
});
const steps = [step(), schedule];

const verdictOf = (
  { name, serviceRef = '' }: ReturnType<typeof step>,
  verdict: StepVerdictFact['verdict'],
  requirementId = 'tracing',
): StepVerdictFact => ({ step: name, serviceRef, requirementId, verdict });

describe('synthetic-coverage', () => {
  const of = (...statuses: Array<'live' | 'paused' | 'unknown'>) =>
    judge('synthetic-coverage', journey(), {
      facts: known({
        syntheticTests: statuses.map((status, index) => ({
          id: `t${index}`,
          name: 'Runs a workflow',
          type: 'browser',
          status,
          tags: ['journey:workflow-run'],
          locations: [],
        })),
      }),
    }).result;

  it('synthetic-coverage: pass where one test is live', () => {
    expect(of('paused', 'unknown', 'live')).toMatchObject({
      verdict: 'pass',
      evidence: [
        { path: 'synthetic test t2', value: 'Runs a workflow (live)' },
      ],
    });
  });

  it('synthetic-coverage: fail where there is none, or all are paused', () => {
    expect(of()).toMatchObject({
      verdict: 'fail',
      code: 'synthetic-coverage.none',
      remediation: {
        example: 'status: live\ntags:\n  - env:prod\n  - journey:workflow-run',
      },
    });
    expect(of('paused', 'paused')).toMatchObject({
      verdict: 'fail',
      code: 'synthetic-coverage.paused',
    });
  });

  it('synthetic-coverage: unknown where no test is known to be live', () => {
    expect(of('paused', 'unknown')).toMatchObject({ verdict: 'unknown' });
    expect(
      judge('synthetic-coverage', journey(), {
        facts: missing('syntheticTests'),
      }).result,
    ).toMatchObject({ verdict: 'unknown' });
  });
});

describe('end-to-end-tracing', () => {
  const of = (stepVerdicts: StepVerdictFact[], ofSteps = steps) =>
    judge('end-to-end-tracing', journey(), {
      facts: known({ steps: ofSteps, stepVerdicts }),
    }).result;

  it('end-to-end-tracing: pass where the service of every step is traced', () => {
    expect(
      of([
        verdictOf(step(), 'pass'),
        verdictOf(schedule, 'pass'),
        verdictOf(schedule, 'fail', 'owner'),
      ]),
    ).toMatchObject({ verdict: 'pass' });
  });

  it.each([
    ['fail', 'untraced', 'is not traced.'],
    ['waived', 'exempt', 'is not traced, for it is exempt from that.'],
  ] as const)(
    'end-to-end-tracing: fail that lists the step whose service has the verdict %s',
    (verdict, code, message) => {
      expect(
        of([verdictOf(step(), 'pass'), verdictOf(schedule, verdict)]),
      ).toMatchObject({
        verdict: 'fail',
        code: `end-to-end-tracing.${code}`,
        message: `1 of 2 steps: The service of the step 'schedule' ${message}`,
        evidence: [
          { path: 'spec.steps[1].service', entityRef: schedule.serviceRef },
        ],
        remediation: { example: expect.stringContaining('OTEL_SERVICE_NAME') },
      });
    },
  );

  it.each([
    ['a service was not judged', [verdictOf(step(), 'pass')], steps],
    [
      'it is not known of a service',
      [verdictOf(step(), 'pass'), verdictOf(schedule, 'unknown')],
      steps,
    ],
    [
      'a step names no service',
      [verdictOf(step(), 'pass')],
      [step(), step({ name: 'b', serviceRef: undefined })],
    ],
    ['there are no steps', [], []],
  ])('end-to-end-tracing: unknown where %s', (_, stepVerdicts, ofSteps) => {
    expect(of(stepVerdicts, ofSteps)).toMatchObject({ verdict: 'unknown' });
  });

  it('end-to-end-tracing: unknown where the verdicts are of long ago', () => {
    expect(
      judge('end-to-end-tracing', journey(), {
        facts: stale({
          steps: [step()],
          stepVerdicts: [verdictOf(step(), 'fail')],
        }),
      }).result,
    ).toMatchObject({
      verdict: 'unknown',
      message: expect.stringContaining('then it was not met'),
    });
  });
});

describe('limitations-documented', () => {
  const of = (limitations: unknown, stepVerdicts: StepVerdictFact[]) =>
    judge('limitations-documented', journey({ limitations }), {
      facts: known({ steps: [step()], stepVerdicts }),
    }).result;
  const limitation = (category: string, overrides: object = {}) => ({
    category,
    impact: 'Calls are not seen.',
    workaround: 'Logs are searched by hand.',
    ...overrides,
  });

  it.each([
    ['tracing', 'correlation'],
    ['tracing', 'instrumentation'],
    ['log-correlation', 'correlation'],
    ['golden-signals', 'instrumentation'],
    ['structured-logging', 'log-quality'],
    ['error-taxonomy', 'log-quality'],
    ['severity-accuracy', 'log-quality'],
    ['error-origin', 'boundary'],
  ])(
    'limitations-documented: pass where the gap %s has a limitation of the category %s',
    (requirementId, category) => {
      for (const verdict of ['fail', 'unknown', 'waived'] as const) {
        const gap = verdictOf(step(), verdict, requirementId);
        expect(of([limitation(category)], [gap])).toMatchObject({
          verdict: 'pass',
          code: 'limitations-documented.documented',
        });
        expect(of([limitation('x')], [gap])?.verdict).toBe('fail');
        expect(of(undefined, [gap])).toMatchObject({
          verdict: 'fail',
          code: 'limitations-documented.undocumented',
          message: expect.stringContaining(
            `In the step 'submit', ${requirementId} is not `,
          ),
          items: [{ entityRefs: ['component:default/frontend-monolith'] }],
        });
      }
    },
  );

  it('limitations-documented: pass where there is no gap', () => {
    const verdicts = [
      verdictOf(step(), 'pass'),
      verdictOf(step(), 'fail', 'owner'),
      verdictOf(step(), 'waived', 'runbook'),
    ];
    expect(of(undefined, verdicts)).toMatchObject({
      verdict: 'pass',
      code: 'limitations-documented.no-gaps',
    });
  });

  it('limitations-documented: fail where a service is exempt, and no limitation owns up to what is not seen for it', () => {
    expect(of(undefined, [verdictOf(step(), 'waived')])).toMatchObject({
      verdict: 'fail',
      message:
        "In the step 'submit', tracing is not met (the service is exempt), and no limitation of the category instrumentation or correlation tells of it.",
    });
  });

  it('limitations-documented: fail that shows what to write for every gap', () => {
    const result = of(
      [limitation('boundary')],
      [
        verdictOf(step(), 'fail', 'error-origin'),
        verdictOf(step(), 'fail', 'severity-accuracy'),
        verdictOf(step(), 'unknown', 'log-correlation'),
        verdictOf(step(), 'unknown', 'structured-logging'),
      ],
    );
    expect(result).toMatchObject({
      verdict: 'fail',
      message:
        "3 of 4 gaps: In the step 'submit', log-correlation is not known, and no limitation of the category correlation tells of it.",
    });
    expect(result?.remediation?.example?.match(/category: \S+/g)).toEqual([
      'category: log-quality',
      'category: correlation',
    ]);
  });

  it.each([
    ['none', 'malformed'],
    [[7], 'category'],
    [[limitation('other')], 'category'],
    [[limitation('boundary', { impact: 'TBD' })], 'impact'],
    [[limitation('boundary', { impact: 3 })], 'impact'],
    [[limitation('boundary', { workaround: undefined })], 'workaround'],
    [[limitation('boundary', { workaround: 'none' })], 'workaround'],
    [[{ $yaml: './x' }, limitation('boundary', { impact: '' })], 'impact'],
  ])(
    'limitations-documented: fail by the text for %j with %s',
    (limitations, code) => {
      for (const textOnly of [true, false]) {
        expect(
          judge('limitations-documented', journey({ limitations }), {
            textOnly,
            facts: known({
              steps: [step()],
              stepVerdicts: [verdictOf(step(), 'pass')],
            }),
          }).result,
        ).toMatchObject({
          verdict: 'fail',
          code: `limitations-documented.${code}`,
          remediation: { example: expect.stringContaining('workaround: ') },
        });
      }
    },
  );

  it('says nothing by the text alone where no limitation is stated', () => {
    const { result, notApplicable } = judge(
      'limitations-documented',
      journey({ limitations: undefined }),
      { textOnly: true },
    );
    expect(result).toBeUndefined();
    expect(notApplicable).toBeDefined();
  });

  it.each([
    ['nobody has looked', missing('stepVerdicts')],
    ['no service was judged', known({ stepVerdicts: [] })],
    ['there are no steps', known({ steps: [], stepVerdicts: [] })],
    [
      'a service was not judged on what can be observed',
      known({ stepVerdicts: [verdictOf(step(), 'pass', 'owner')] }),
    ],
  ])('limitations-documented: unknown where %s', (_, facts) => {
    expect(
      judge('limitations-documented', journey(), {
        facts: { ...known({ steps: [step()] }), ...facts },
      }).result,
    ).toMatchObject({ verdict: 'unknown' });
  });

  it('limitations-documented: unknown where they stand in another file', () => {
    for (const limitations of [{ $yaml: './x' }, [{ $yaml: './x' }]]) {
      for (const verdict of ['pass', 'fail'] as const) {
        expect(of(limitations, [verdictOf(step(), verdict)])).toMatchObject({
          verdict: 'unknown',
          code: 'limitations-documented.unknown.limitations',
        });
      }
    }
  });
});
