/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallCandidate } from '@cuj-slo/backstage-plugin-cuj-common';
import { TeamCoverage } from './OnCallCoverageStore';
import { toOnCallFact } from './toOnCallFact';

const now = new Date('2026-11-22T12:00:00.000Z');
const answeredAt = '2026-11-22T11:00:00.000Z';

const factOf = (candidates: OnCallCandidate[], coverage: TeamCoverage[]) =>
  toOnCallFact({
    candidates,
    coverage,
    sources: ['first', 'second'],
    now,
    maxAgeMs: 12 * 3_600_000,
  });

describe('toOnCallFact', () => {
  it('takes the answer of the source that named the team, and of no other', () => {
    const named: OnCallCandidate = {
      team: 'payments',
      origin: 'service-definition',
      source: 'second',
    };
    const byFirst = { source: 'first', team: 'payments', answeredAt };
    const bySecond = { source: 'second', team: 'payments', answeredAt };
    expect(
      factOf(
        [named],
        [
          { ...byFirst, responders: 3 },
          { ...bySecond, responders: 0 },
        ],
      ),
    ).toMatchObject({ value: { responders: 0 } });
    expect(
      factOf([named], [{ ...byFirst, responders: 3 }, bySecond]),
    ).toBeUndefined();
  });

  it('takes no answer of a source behind one that failed', () => {
    const named: OnCallCandidate = {
      team: 'payments',
      origin: 'entity-annotation',
    };
    expect(
      factOf(
        [named],
        [
          {
            source: 'first',
            team: 'payments',
            problem: { message: 'Datadog is down' },
          },
          { source: 'second', team: 'payments', answeredAt, responders: 3 },
        ],
      ),
    ).toMatchObject({
      state: 'missing',
      reason: expect.stringContaining("'first' could not be asked"),
    });
  });

  it('says of a team that is only called as the owner that it is a guess', () => {
    const coverage = [
      { source: 'first', team: 'shop', answeredAt, responders: 0 },
      { source: 'second', team: 'shop', answeredAt },
    ];
    const byName: OnCallCandidate = { team: 'shop', origin: 'owner-name' };
    expect(factOf([byName], coverage)).toMatchObject({
      value: { responders: 0, isGuessed: true },
    });
    expect(
      factOf([{ team: 'shop', origin: 'owner-annotation' }], coverage),
    ).toMatchObject({ value: { team: 'shop', responders: 0 } });
    expect(
      factOf([{ team: 'shop', origin: 'owner-annotation' }, byName], coverage),
    ).not.toHaveProperty('value.isGuessed');
  });
});
