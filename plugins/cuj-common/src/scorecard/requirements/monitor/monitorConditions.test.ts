/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../../monitors/Monitor';
import { judge, known } from '../../__testUtils__/journey';
import {
  judgeMonitor,
  judgeWaivedMonitor,
} from '../../__testUtils__/judgeMonitor';
import { judgeService } from '../../__testUtils__/judgeService';
import { component } from '../../__testUtils__/scorecard';
import { monitorFact, sloAlert } from '../../__testUtils__/sloFacts';

describe('evaluation-window', () => {
  const log = (rest: string) =>
    `logs("service:x").index("*").rollup("count")${rest}`;

  it.each([
    ['long-enough', { query: 'avg(last_5m):avg:a{*} > 1' }],
    ['long-enough', { query: 'sum(last_1h):sum:a{*}.as_count() > 10' }],
    [
      'long-enough',
      { query: 'pct_change(avg(last_5m),last_1h):avg:a{*} > 20' },
    ],
    [
      'long-enough',
      {
        query:
          "avg(last_1d):anomalies(avg:a{*}, 'agile', 2, alert_window='last_15m') >= 1",
      },
    ],
    [
      'long-enough',
      { query: 'max(next_1w):forecast(avg:a{*}, "linear", 1) >= 90' },
    ],
    ['long-enough', { type: 'log alert', query: log('.last("5m") > 2') }],
    ['lasting', { query: 'min(last_5m):avg:a{*} > 1' }],
    ['lasting', { query: 'max(last_10m):avg:a{*} <= 1' }],
    [
      'several-checks',
      {
        type: 'service check',
        query: '"a".over("*").last(4).count_by_status()',
        options: { thresholds: { critical: 3 } },
      },
    ],
    ['slo-alert', sloAlert()],
    ['slo-alert', sloAlert({ kind: 'error-budget', longWindow: undefined })],
  ])(
    'evaluation-window: pass as %s for %j',
    (code, overrides: Partial<Monitor>) => {
      expect(judgeMonitor('evaluation-window', overrides)).toMatchObject({
        verdict: 'pass',
        code: `evaluation-window.${code}`,
      });
    },
  );

  it.each([
    ['short', { query: 'avg(last_1m):avg:a{*} > 1' }],
    ['short', { query: 'avg(last_4m):avg:a{*} > 1' }],
    ['short', { query: 'min(last_1m):avg:a{*} > 1' }],
    ['short', { query: 'min(last_4m):avg:a{*} > 1' }],
    ['short', { query: 'max(last_4m):avg:a{*} <= 1' }],
    ['short', { type: 'log alert', query: log('.last("1m") > 2') }],
    ['one-point', { query: 'max(last_10m):avg:a{*} > 1' }],
    ['one-point', { query: 'min(last_10m):avg:a{*} < 1' }],
    [
      'one-point',
      { type: 'service check', options: { thresholds: { critical: 1 } } },
    ],
    ['one-event', { query: 'sum(last_10m):sum:a{*}.as_count() > 0' }],
    ['one-event', { type: 'log alert', query: log('.last("1h") >= 1') }],
  ])(
    'evaluation-window: fail as %s for %j',
    (code, overrides: Partial<Monitor>) => {
      expect(judgeMonitor('evaluation-window', overrides)).toMatchObject({
        verdict: 'fail',
        code: `evaluation-window.${code}`,
        remediation: { example: expect.stringContaining('min(last_10m)') },
      });
    },
  );

  it.each([
    [{ query: undefined }],
    [{ query: 'whatever > 1' }],
    [{ query: "avg(last_4h):anomalies(avg:a{*}, 'basic', 2) >= 1" }],
    [{ type: 'synthetics alert', query: 'no_query' }],
    [{ type: 'slo alert' }],
    [sloAlert({ shortWindow: undefined })],
    [{ type: 'service check', options: {} }],
  ])('evaluation-window: unknown for %j', (overrides: Partial<Monitor>) => {
    expect(judgeMonitor('evaluation-window', overrides)).toMatchObject({
      verdict: 'unknown',
      code: 'evaluation-window.unreadable',
    });
  });

  it('evaluation-window: waived for a time', () => {
    expect(
      judgeWaivedMonitor('evaluation-window', {
        query: 'avg(last_1m):avg:a{*} > 1',
      }),
    ).toBe('waived');
  });

  it('measures against what the configuration says', () => {
    expect(
      judge('evaluation-window', component({}), {
        facts: known({
          monitors: [monitorFact({ query: 'avg(last_5m):avg:a{*} > 1' })],
        }),
        scorecard: { thresholds: { evaluationWindowSeconds: 600 } },
      }).result,
    ).toMatchObject({
      verdict: 'fail',
      measured: { value: 300, threshold: 600, unit: 'seconds' },
    });
  });

  it('leaves composites to the monitors that they are made of', () => {
    const composite = monitorFact({ type: 'composite', query: '1 && 2' });
    expect(
      judge('evaluation-window', component({}), {
        facts: known({ monitors: [composite] }),
      }),
    ).toMatchObject({
      result: undefined,
      notApplicable: {
        message: 'Every monitor is made of others, which decide.',
      },
    });
    expect(
      judgeService('evaluation-window', {
        monitors: [composite, monitorFact()],
      }).items,
    ).toHaveLength(1);
  });
});

describe('recovery-threshold', () => {
  const above = 'avg(last_5m):avg:a{*} > 5';
  const below = 'avg(last_5m):avg:a{*} <= 5';
  const set = (
    query: string | undefined,
    thresholds?: Record<string, number>,
  ) => ({
    query,
    options: thresholds ? { thresholds } : {},
  });

  it.each([
    [set(above, { critical: 5, critical_recovery: 4 })],
    [set(above, { critical_recovery: 4 })],
    [set(below, { critical: 5, critical_recovery: 6 })],
    [
      set(above, {
        critical: 5,
        critical_recovery: 4,
        warning: 3,
        warning_recovery: 2,
      }),
    ],
    [
      {
        type: 'log alert',
        ...set('logs("a").rollup("count").last("5m") > 5', {
          critical: 5,
          critical_recovery: 0,
        }),
      },
    ],
  ])('recovery-threshold: pass for %j', overrides => {
    expect(judgeMonitor('recovery-threshold', overrides)).toMatchObject({
      verdict: 'pass',
      code: 'recovery-threshold.set',
    });
  });

  it.each([
    ['missing', set(above, { critical: 5, warning_recovery: 4 })],
    ['missing', set('whatever', {})],
    ['wrong-side', set(above, { critical: 5, critical_recovery: 6 })],
    ['wrong-side', set(above, { critical: 5, critical_recovery: 5 })],
    ['wrong-side', set(below, { critical: 5, critical_recovery: 4 })],
    [
      'wrong-side',
      set(above, {
        critical: 5,
        critical_recovery: 4,
        warning: 3,
        warning_recovery: 4,
      }),
    ],
  ])('recovery-threshold: fail as %s for %j', (code, overrides) => {
    expect(judgeMonitor('recovery-threshold', overrides)).toMatchObject({
      verdict: 'fail',
      code: `recovery-threshold.${code}`,
      remediation: {
        example: expect.stringContaining('critical_recovery = 4'),
      },
    });
  });

  it.each([
    ['thresholds', set(above)],
    ['unreadable', set(undefined, { critical: 5, critical_recovery: 4 })],
    [
      'unreadable',
      set('something == 5', { critical: 5, critical_recovery: 4 }),
    ],
  ])('recovery-threshold: unknown as %s for %j', (code, overrides) => {
    expect(judgeMonitor('recovery-threshold', overrides)).toMatchObject({
      verdict: 'unknown',
      code: `recovery-threshold.${code}`,
    });
  });

  it('recovery-threshold: waived for a time', () => {
    expect(
      judgeWaivedMonitor('recovery-threshold', set(above, { critical: 5 })),
    ).toBe('waived');
  });

  it('is not about monitors that have none', () => {
    expect(
      judge('recovery-threshold', component({}), {
        facts: known({
          monitors: [
            'composite',
            'slo alert',
            'synthetics alert',
            'service check',
          ].map(type => monitorFact({ type })),
        }),
      }).notApplicable,
    ).toMatchObject({
      message: 'No monitor is of a type that has recovery thresholds.',
    });
  });
});
