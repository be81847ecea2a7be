/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { judge, known, missing, stale } from '../../__testUtils__/journey';
import { component } from '../../__testUtils__/scorecard';
import { ServiceTelemetry } from '../../../telemetry/ServiceTelemetry';
import { formatPercent, sharePercent } from '../share';

function telemetry(values: Partial<ServiceTelemetry>) {
  return known({
    telemetry: {
      service: 'orchestration-engine',
      environment: 'prod',
      from: '2026-11-21T00:00:00.000Z',
      to: '2026-11-22T00:00:00.000Z',
      ...values,
    },
  });
}

const of = (
  id: string,
  values: Partial<ServiceTelemetry>,
  scorecard: object = {},
) => judge(id, component({}), { facts: telemetry(values), scorecard }).result;

describe('tracing', () => {
  it('tracing: pass where traces were seen', () => {
    expect(of('tracing', { isTraced: true })).toMatchObject({
      verdict: 'pass',
      evidence: expect.arrayContaining([
        { path: 'telemetry.isTraced', value: 'true' },
        { path: 'telemetry.period', value: '1 day' },
      ]),
    });
  });
  it('tracing: fail where none were seen', () => {
    expect(of('tracing', { isTraced: false })).toMatchObject({
      verdict: 'fail',
      code: 'tracing.none',
    });
  });
  it('tracing: unknown where traces could not be read', () => {
    expect(of('tracing', {})).toMatchObject({
      verdict: 'unknown',
      message: 'The source cannot tell whether there are traces.',
    });
  });
});

/** The requirements on the share of lines that have something. */
const shares: Array<{
  id: string;
  whole: 'logs' | 'errorLogs';
  part: (count: number) => Partial<ServiceTelemetry>;
  threshold: keyof typeof thresholds;
}> = [
  {
    id: 'log-correlation',
    whole: 'logs',
    part: correlatedLogs => ({ correlatedLogs }),
    threshold: 'correlatedLogsPercent',
  },
  {
    id: 'structured-logging',
    whole: 'logs',
    part: structuredLogs => ({ structuredLogs }),
    threshold: 'structuredLogsPercent',
  },
  {
    id: 'error-taxonomy',
    whole: 'errorLogs',
    part: count => ({
      errorTypes: { server_error: count, ValueError: 2000 },
    }),
    threshold: 'typedErrorsPercent',
  },
  {
    id: 'error-origin',
    whole: 'errorLogs',
    part: originatingErrorLogs => ({ originatingErrorLogs }),
    threshold: 'originatingErrorsPercent',
  },
];
const thresholds = {
  correlatedLogsPercent: 80,
  structuredLogsPercent: 90,
  typedErrorsPercent: 90,
  originatingErrorsPercent: 90,
};

describe.each(shares)('$id', ({ id, whole, part, threshold }) => {
  const least = thresholds[threshold];

  it(`${id}: pass at the threshold and above`, () => {
    for (const count of [least * 10, 1000]) {
      expect(of(id, { [whole]: 1000, ...part(count) })).toMatchObject({
        verdict: 'pass',
        code: `${id}.met`,
        measured: { value: count / 10, threshold: least, unit: 'percent' },
      });
    }
  });

  it(`${id}: pass where the part was counted later than the whole`, () => {
    expect(of(id, { [whole]: 1000, ...part(1001) })).toMatchObject({
      verdict: 'pass',
      measured: { value: 100 },
    });
  });

  it(`${id}: fail below the threshold, with a number that reads as below`, () => {
    expect(
      of(id, { [whole]: 1_000_000, ...part(least * 10_000 - 1) }),
    ).toMatchObject({
      verdict: 'fail',
      code: `${id}.below`,
      message: expect.stringMatching(
        new RegExp(`^${least - 0.1} % of 1000000 .*at least ${least} %\\.$`),
      ),
      measured: { threshold: least, unit: 'percent' },
      remediation: { example: expect.stringMatching(/\S/) },
    });
  });

  it(`${id}: fail by the threshold that the configuration names`, () => {
    const values = { [whole]: 1000, ...part(990) };
    expect(of(id, values)?.verdict).toBe('pass');
    expect(of(id, values, { thresholds: { [threshold]: 99.5 } })?.verdict).toBe(
      'fail',
    );
  });

  it(`${id}: unknown where no lines were seen`, () => {
    expect(of(id, { [whole]: 0, ...part(0) })).toMatchObject({
      verdict: 'unknown',
      code: `${id}.unknown.none`,
      message: expect.stringMatching(/^No (log|error) lines were seen/),
    });
  });

  it(`${id}: unknown where the source cannot tell, which is not that none has it`, () => {
    const result = of(id, { [whole]: 1000 });
    expect(result).toMatchObject({
      verdict: 'unknown',
      code: `${id}.unknown.untold`,
      message: expect.stringContaining('cannot tell'),
    });
    expect(result?.message).not.toMatch(/missing|no /);
    expect(of(id, { [whole]: 1000, ...part(0) })?.verdict).toBe('fail');
  });

  it(`${id}: unknown where lines could not be counted`, () => {
    expect(of(id, part(1000))).toMatchObject({
      verdict: 'unknown',
      code: `${id}.unknown.uncounted`,
    });
    expect(
      of(id, { [whole]: -1, ...part(1000) } as Partial<ServiceTelemetry>)
        ?.verdict,
    ).toBe('unknown');
  });

  it(`${id}: unknown where telemetry could not be read, or long ago`, () => {
    const facts = telemetry({ [whole]: 1000, ...part(1000) });
    expect(
      judge(id, component({}), { facts: missing('telemetry') }).result,
    ).toMatchObject({ verdict: 'unknown', code: `${id}.unknown.telemetry` });
    expect(
      judge(id, component({}), {
        facts: stale({
          telemetry: (facts.telemetry as { value: ServiceTelemetry }).value,
        }),
      }).result,
    ).toMatchObject({
      verdict: 'unknown',
      code: `${id}.stale`,
      message: expect.stringContaining('then it was met'),
    });
  });
});

describe('error-taxonomy', () => {
  it('error-taxonomy: pass for the types that the configuration names', () => {
    expect(
      of(
        'error-taxonomy',
        { errorLogs: 10, errorTypes: { ours: 5, theirs: 5 } },
        { errorTypes: ['ours', 'theirs', 'ours'] },
      ),
    ).toMatchObject({ verdict: 'pass', measured: { value: 100 } });
  });
});

describe('severity-accuracy', () => {
  const good = {
    logs: 1000,
    isTraced: true,
    errorLogs: 100,
    errorLogsOfSuccesses: 5,
    failedRequests: 100,
    failedRequestsWithErrorLog: 80,
  };
  const id = 'severity-accuracy';

  it('severity-accuracy: pass at both thresholds', () => {
    expect(of(id, good)).toMatchObject({
      verdict: 'pass',
      code: 'severity-accuracy.met',
      message:
        '5 % of 100 error lines are of requests that succeeded; it has to be at most 5 %. At least 20 % of 100 failed requests left no error line; it has to be at most 20 %.',
    });
  });

  it('severity-accuracy: fail where errors are logged of requests that succeeded', () => {
    const result = of(id, {
      ...good,
      errorLogsOfSuccesses: 6,
      failedRequests: undefined,
    });
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'severity-accuracy.misplaced.above',
      measured: { value: 6, threshold: 5, unit: 'percent' },
    });
  });

  it('severity-accuracy: fail where requests fail in silence', () => {
    expect(
      of(id, {
        errorLogs: 0,
        errorLogsOfSuccesses: 0,
        failedRequests: 100,
        failedRequestsWithErrorLog: 0,
      }),
    ).toMatchObject({
      verdict: 'fail',
      code: 'severity-accuracy.silent.above',
      measured: { value: 100, threshold: 20 },
      remediation: { text: expect.stringContaining('fails as an error') },
    });
  });

  it('severity-accuracy: fail for both says both', () => {
    expect(
      of(id, {
        ...good,
        errorLogsOfSuccesses: 50,
        failedRequestsWithErrorLog: 10,
      })?.message,
    ).toMatch(
      /^50 % of 100 error lines .* At least 90 % of 100 failed requests/,
    );
  });

  it.each([
    [
      'neither error lines nor failed requests',
      {
        errorLogs: 0,
        errorLogsOfSuccesses: 0,
        failedRequests: 0,
        failedRequestsWithErrorLog: 0,
      },
      'No error lines were seen. No failed requests were seen.',
    ],
    [
      'no failed requests, but error lines',
      { failedRequests: 0, failedRequestsWithErrorLog: 0 },
      '5 % of 100 error lines are of requests that succeeded; it has to be at most 5 %. No failed requests were seen.',
    ],
    [
      'no error lines, and nothing said of their requests',
      {
        errorLogs: 0,
        errorLogsOfSuccesses: undefined,
        failedRequests: 0,
        failedRequestsWithErrorLog: undefined,
      },
      'No error lines were seen. No failed requests were seen.',
    ],
  ])('severity-accuracy: pass for a service with %s', (_, values, message) => {
    expect(of(id, { ...good, ...values })).toMatchObject({
      verdict: 'pass',
      code: 'severity-accuracy.met',
      message,
    });
  });

  it.each([
    ['any line', { logs: 0, errorLogs: 0, failedRequestsWithErrorLog: 0 }],
    ['logs', { errorLogs: undefined }],
    [
      'lines that are counted',
      { logs: undefined, errorLogs: 0, errorLogsOfSuccesses: 0 },
    ],
    ['the outcome of requests', { errorLogsOfSuccesses: undefined }],
    ['spans', { failedRequests: undefined }],
    [
      'traces',
      { isTraced: false, failedRequests: 0, failedRequestsWithErrorLog: 0 },
    ],
    ['logs of failed requests', { failedRequestsWithErrorLog: undefined }],
  ])('severity-accuracy: unknown without %s', (_, values) => {
    const result = of(id, { ...good, ...values });
    expect(result).toMatchObject({ verdict: 'unknown' });
    expect(result?.remediation).toBeUndefined();
  });
});

describe('shares', () => {
  it('are within 0 and 100, and read as what they are judged as', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1e7 }),
        fc.integer({ min: 1, max: 1e7 }),
        fc.integer({ min: 0, max: 1000 }),
        (part, whole, tenths) => {
          const value = sharePercent(part, whole);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
          const threshold = tenths / 10;
          const shown = (rounding: 'down' | 'up') =>
            Number.parseFloat(formatPercent(value!, rounding));
          expect(shown('down') >= threshold).toBe(value! >= threshold);
          expect(shown('up') <= threshold).toBe(value! <= threshold);
        },
      ),
    );
  });
});
