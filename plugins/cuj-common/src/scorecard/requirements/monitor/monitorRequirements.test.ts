/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { journey, judge, known } from '../../__testUtils__/journey';
import {
  judgeMonitor,
  judgeWaivedMonitor,
} from '../../__testUtils__/judgeMonitor';
import { monitorFact } from '../../__testUtils__/sloFacts';

it('requirements on monitors are not about journeys', () => {
  const { result, notApplicable } = judge('recipient', journey(), {
    facts: known({ monitors: [monitorFact({ isDraft: true })] }),
  });
  expect([result, notApplicable]).toEqual([undefined, undefined]);
});

describe('recipient', () => {
  it.each([
    ['message', {}, {}],
    ['message', {}, { hasNotificationRule: false }],
    ['rule', { recipients: [] }, { hasNotificationRule: true }],
  ])('recipient: pass by the %s', (code, overrides, rest) => {
    expect(judgeMonitor('recipient', overrides, rest)).toMatchObject({
      verdict: 'pass',
      code: `recipient.${code}`,
    });
  });

  it.each([
    ['nobody', { recipients: [] }, { hasNotificationRule: false }],
    ['draft', { isDraft: true }, { hasNotificationRule: true }],
  ])('recipient: fail as %s', (code, overrides, rest) => {
    expect(judgeMonitor('recipient', overrides, rest)).toMatchObject({
      verdict: 'fail',
      code: `recipient.${code}`,
      remediation: { example: expect.stringContaining('@slack-your-team') },
    });
  });

  it('recipient: unknown where a rule may notify', () => {
    expect(judgeMonitor('recipient', { recipients: [] })).toMatchObject({
      verdict: 'unknown',
      code: 'recipient.rules',
    });
  });

  it('recipient: waived for a time', () => {
    expect(judgeWaivedMonitor('recipient', { isDraft: true })).toBe('waived');
  });
});
