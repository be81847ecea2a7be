/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judge, known } from '../../__testUtils__/journey';
import {
  judgeMonitor,
  judgeUnreadMonitors,
  judgeWaivedMonitor,
} from '../../__testUtils__/judgeMonitor';
import { component } from '../../__testUtils__/scorecard';
import { monitor, monitorFact } from '../../__testUtils__/sloFacts';

describe('monitor-name', () => {
  it.each([
    ['orchestration-engine_error-rate_alert_prod'],
    ['Orchestration Engine p95 latency: pages the team PRODUCTION'],
    ['orchestration_engine-errors-alert-staging'],
  ])('monitor-name: pass for %p', name => {
    expect(judgeMonitor('monitor-name', { name })).toMatchObject({
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
    expect(judgeMonitor('monitor-name', { name })).toMatchObject({
      verdict: 'fail',
      code: `monitor-name.${code}`,
      message: `${message} A name such as 'orchestration-engine_error-rate_alert_prod' was expected.`,
      remediation: {
        example: 'name = "orchestration-engine_error-rate_alert_prod"',
      },
    });
  });

  it('monitor-name: unknown where monitors could not be read', () => {
    expect(judgeUnreadMonitors('monitor-name').verdict).toBe('unknown');
  });

  it('monitor-name: waived for a time', () => {
    expect(judgeWaivedMonitor('monitor-name', { name: 'x' })).toBe('waived');
  });
});

describe('monitor-tags', () => {
  const { tags } = monitor();

  it('monitor-tags: pass with the required ones in whatever spelling, and whatever others', () => {
    for (const some of [
      tags,
      [
        'Team:A B',
        'SERVICE:Orchestration.Engine',
        'env:Prod',
        'monitor_type:latency',
        'x',
      ],
      [...tags, 'team:other', 'team:TBD', 'service:billing', 'env:moon'],
    ]) {
      expect(judgeMonitor('monitor-tags', { tags: some }).verdict).toBe('pass');
    }
  });

  it.each([
    [[], 'team, service, env, monitor_type'],
    [tags.slice(1), 'team'],
    [['team:TBD', ...tags.slice(1)], 'team'],
    [['team:', 'team', ...tags.slice(1)], 'team'],
  ])('monitor-tags: fail for %j', (some, missing) => {
    expect(judgeMonitor('monitor-tags', { tags: some })).toMatchObject({
      verdict: 'fail',
      code: 'monitor-tags.missing',
      items: [{ message: `Missing: ${missing}.` }],
      remediation: {
        example:
          'tags = ["team:your-team", "service:orchestration-engine", "env:prod", "monitor_type:errors"]',
      },
    });
  });

  it('monitor-tags: unknown where monitors could not be read', () => {
    expect(judgeUnreadMonitors('monitor-tags').verdict).toBe('unknown');
  });

  it('monitor-tags: waived for a time', () => {
    expect(judgeWaivedMonitor('monitor-tags', { tags: [] })).toBe('waived');
  });
});
