/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../../monitors/Monitor';
import { journey, judge, known, missing } from '../../__testUtils__/journey';
import { judgeService, judgeWaived } from '../../__testUtils__/judgeService';
import { component } from '../../__testUtils__/scorecard';
import { monitor, monitorFact, sloAlert } from '../../__testUtils__/sloFacts';
import { MonitorFact } from '../../facts/MonitorFact';

const judgeOne = (
  id: string,
  overrides: Partial<Monitor>,
  rest: Partial<MonitorFact> = {},
) => judgeService(id, { monitors: [monitorFact(overrides, rest)] });
const unread = (id: string) =>
  judge(id, component({}), { facts: missing('monitors') }).result!;
const waived = (id: string, overrides: Partial<Monitor>) =>
  judgeWaived(id, { monitors: [monitorFact(overrides)] }).verdict;

it('requirements on monitors are not about journeys', () => {
  const { result, notApplicable } = judge('recipient', journey(), {
    facts: known({ monitors: [monitorFact({ isDraft: true })] }),
  });
  expect([result, notApplicable]).toEqual([undefined, undefined]);
});

describe('monitor-name', () => {
  it.each([
    ['orchestration-engine_error-rate_alert_prod'],
    ['Orchestration Engine p95 latency: pages the team PRODUCTION'],
    ['orchestration_engine-errors-alert-staging'],
  ])('monitor-name: pass for %p', name => {
    expect(judgeOne('monitor-name', { name })).toMatchObject({
      verdict: 'pass',
      code: 'monitor-name.parsed',
    });
  });

  it('monitor-name: pass by the name that the source has for the service', () => {
    expect(
      judge(
        'monitor-name',
        component({ annotations: { 'datadoghq.com/service-name': 'oe' } }),
        {
          facts: known({
            monitors: [monitorFact({ name: 'oe_errors_alert_prod' })],
          }),
        },
      ).result!.verdict,
    ).toBe('pass');
  });

  it.each([
    ['form', 'errors', 'The name does not have the form of the convention.'],
    [
      'form',
      'orchestration-engine_errors_prod',
      'The name does not have the form of the convention.',
    ],
    [
      'unknown-part',
      'billing_errors_alert_prod',
      'The name does not name this service.',
    ],
    [
      'unknown-part',
      'orchestration-engine_errors_alert_moon',
      'The name does not name a known environment.',
    ],
    [
      'unknown-part',
      'High rate of errors',
      'The name does not name this service and a known environment.',
    ],
  ])('monitor-name: fail as %s for %p', (code, name, message) => {
    expect(judgeOne('monitor-name', { name })).toMatchObject({
      verdict: 'fail',
      code: `monitor-name.${code}`,
      message: `${message} A name such as 'orchestration-engine_error-rate_alert_prod' was expected.`,
      remediation: {
        example: 'name = "orchestration-engine_error-rate_alert_prod"',
      },
    });
  });

  it('monitor-name: unknown where monitors could not be read', () => {
    expect(unread('monitor-name').verdict).toBe('unknown');
  });

  it('monitor-name: waived for a time', () => {
    expect(waived('monitor-name', { name: 'x' })).toBe('waived');
  });
});

describe('monitor-tags', () => {
  const { tags } = monitor();

  it('monitor-tags: pass with the required ones in whatever spelling', () => {
    for (const some of [
      tags,
      [
        'Team:A B',
        'SERVICE:Orchestration.Engine',
        'env:Prod',
        'monitor_type:latency',
        'x',
      ],
    ]) {
      expect(judgeOne('monitor-tags', { tags: some }).verdict).toBe('pass');
    }
  });

  it.each([
    ['missing', [], 'Missing: team, service, env, monitor_type.'],
    [
      'doubled',
      [...tags, 'team:other'],
      'More than one value: team:orchestration, team:other.',
    ],
    ['unknown-value', ['team:TBD', ...tags.slice(1)], 'Not known: team:tbd.'],
    [
      'doubled',
      [...tags, 'service:billing'],
      'More than one value: service:orchestration-engine, service:billing. Not known: service:billing.',
    ],
  ])('monitor-tags: fail as %s for %j', (code, some, message) => {
    expect(judgeOne('monitor-tags', { tags: some })).toMatchObject({
      verdict: 'fail',
      code: `monitor-tags.${code}`,
      items: [{ message }],
      remediation: {
        example:
          'tags = ["team:your-team", "service:orchestration-engine", "env:prod", "monitor_type:errors"]',
      },
    });
  });

  it('monitor-tags: unknown where monitors could not be read', () => {
    expect(unread('monitor-tags').verdict).toBe('unknown');
  });

  it('monitor-tags: waived for a time', () => {
    expect(waived('monitor-tags', { tags: [] })).toBe('waived');
  });
});

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
    ['lasting', { query: 'min(last_2m):avg:a{*} > 1' }],
    ['lasting', { query: 'max(last_2m):avg:a{*} <= 1' }],
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
      expect(judgeOne('evaluation-window', overrides)).toMatchObject({
        verdict: 'pass',
        code: `evaluation-window.${code}`,
      });
    },
  );

  it.each([
    ['short', { query: 'avg(last_1m):avg:a{*} > 1' }],
    ['short', { query: 'avg(last_4m):avg:a{*} > 1' }],
    ['short', { query: 'min(last_1m):avg:a{*} > 1' }],
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
      expect(judgeOne('evaluation-window', overrides)).toMatchObject({
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
    expect(judgeOne('evaluation-window', overrides)).toMatchObject({
      verdict: 'unknown',
      code: 'evaluation-window.unreadable',
    });
  });

  it('evaluation-window: waived for a time', () => {
    expect(
      waived('evaluation-window', { query: 'avg(last_1m):avg:a{*} > 1' }),
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
    expect(judgeOne('recovery-threshold', overrides)).toMatchObject({
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
    expect(judgeOne('recovery-threshold', overrides)).toMatchObject({
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
    expect(judgeOne('recovery-threshold', overrides)).toMatchObject({
      verdict: 'unknown',
      code: `recovery-threshold.${code}`,
    });
  });

  it('recovery-threshold: waived for a time', () => {
    expect(waived('recovery-threshold', set(above, { critical: 5 }))).toBe(
      'waived',
    );
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

describe('recipient', () => {
  it.each([
    ['message', {}, {}],
    ['message', {}, { hasNotificationRule: false }],
    ['rule', { recipients: [] }, { hasNotificationRule: true }],
  ])('recipient: pass by the %s', (code, overrides, rest) => {
    expect(judgeOne('recipient', overrides, rest)).toMatchObject({
      verdict: 'pass',
      code: `recipient.${code}`,
    });
  });

  it.each([
    ['nobody', { recipients: [] }, { hasNotificationRule: false }],
    ['draft', { isDraft: true }, { hasNotificationRule: true }],
  ])('recipient: fail as %s', (code, overrides, rest) => {
    expect(judgeOne('recipient', overrides, rest)).toMatchObject({
      verdict: 'fail',
      code: `recipient.${code}`,
      remediation: { example: expect.stringContaining('@slack-your-team') },
    });
  });

  it('recipient: unknown where a rule may notify', () => {
    expect(judgeOne('recipient', { recipients: [] })).toMatchObject({
      verdict: 'unknown',
      code: 'recipient.rules',
    });
  });

  it('recipient: waived for a time', () => {
    expect(waived('recipient', { isDraft: true })).toBe('waived');
  });
});
