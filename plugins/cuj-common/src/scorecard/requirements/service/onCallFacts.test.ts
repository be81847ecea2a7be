/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { judge, known, missing, stale } from '../../__testUtils__/journey';
import { component } from '../../__testUtils__/scorecard';
import { definition } from '../../__testUtils__/serviceFacts';
import { OnCallAhead } from '../../../onCall/OnCallAhead';
import { EntityFacts } from '../../facts/FactValues';

describe('the facts of on-call', () => {
  const teamOf = (team: string) =>
    component({ annotations: { 'cuj-slo/on-call-team': team } });
  const bare = component({ metadata: { annotations: {} } });
  const readUntil = '2026-11-29T10:00:00.000Z';
  const coverage = (
    responders: number,
    ahead: OnCallAhead | undefined = { readUntil },
  ) => ({
    onCallCoverage: { team: 'orchestration', responders, ahead },
  });
  const of = (facts: EntityFacts, entity: Entity) =>
    judge('on-call', entity, { facts }).result;
  const defined = {
    serviceDefinitions: [
      definition({
        onCall: [{ system: 'pagerduty', url: 'https://acme.pagerduty.com/x' }],
      }),
    ],
  };

  it('on-call: pass where somebody is on call', () => {
    expect(of(known(coverage(2)), teamOf('orchestration'))).toMatchObject({
      verdict: 'pass',
      code: 'on-call.covered',
      message: expect.stringMatching(
        /Somebody is on call now, and at all times in the 7 days after the source was asked\.$/,
      ),
      measured: { value: 2, threshold: 1, unit: 'count' },
    });
    // The team may stand with the owner.
    expect(of(known(coverage(1)), bare)?.verdict).toBe('pass');
  });

  it('on-call: pass by the text alone where no source knows the rotation', () => {
    for (const facts of [
      {},
      missing('onCallCoverage', 'serviceDefinitions'),
      stale({ serviceDefinitions: [] }),
    ]) {
      expect(of(facts, component({}))).toMatchObject({
        verdict: 'pass',
        code: 'on-call.referenced',
      });
    }
  });

  it('on-call: pass where only a service definition refers to a rotation', () => {
    expect(of(known(defined), bare)).toMatchObject({
      verdict: 'pass',
      code: 'on-call.defined',
      evidence: [{ value: 'https://acme.pagerduty.com/x' }],
    });
  });

  it('on-call: fail where nobody is on call', () => {
    expect(of(known(coverage(0)), teamOf('orchestration'))).toMatchObject({
      verdict: 'fail',
      code: 'on-call.nobody',
      measured: { value: 0, threshold: 1, unit: 'count' },
    });
  });

  it('on-call: fail where nobody is on call for some time of the next 7 days', () => {
    const gap = { from: '2026-11-24T08:00:00Z', to: '2026-11-24T17:30:00Z' };
    expect(
      of(
        known(coverage(2, { readUntil: gap.to, gap })),
        teamOf('orchestration'),
      ),
    ).toMatchObject({
      verdict: 'fail',
      code: 'on-call.gap',
      message:
        'Somebody is on call now, but nobody from 2026-11-24 08:00 UTC to 2026-11-24 17:30 UTC.',
      evidence: [
        { path: "metadata.annotations['cuj-slo/on-call-team']" },
        { path: 'onCallCoverage.team', value: 'orchestration' },
        {
          path: 'onCallCoverage.ahead.gap',
          value: 'nobody from 2026-11-24 08:00 UTC to 2026-11-24 17:30 UTC',
        },
      ],
    });
    // When it ends was not told.
    expect(
      of(
        known(coverage(2, { readUntil: gap.from, gap: { from: gap.from } })),
        teamOf('orchestration'),
      )?.message,
    ).toBe('Somebody is on call now, but nobody from 2026-11-24 08:00 UTC on.');
  });

  it('on-call: decided by the text where a team is only called as the owner, and the entity refers to another tool', () => {
    const guessed = {
      onCallCoverage: { team: 'shop', responders: 0, isGuessed: true },
    };
    for (const facts of [known(guessed), stale(guessed)]) {
      expect(of(facts, component({}))).toMatchObject({
        verdict: 'pass',
        code: 'on-call.referenced',
      });
    }
    expect(of(known(guessed), teamOf('orchestration'))).toMatchObject({
      verdict: 'fail',
      code: 'on-call.nobody',
    });
    // Nothing else is there to rely on.
    const covered = { ...guessed.onCallCoverage, responders: 1 };
    expect(of(known(guessed), bare)?.verdict).toBe('fail');
    expect(
      of(known({ onCallCoverage: { ...covered, ahead: { readUntil } } }), bare),
    ).toMatchObject({ verdict: 'pass', code: 'on-call.covered' });
  });

  it('on-call: fail where neither the text nor a service definition refers to a rotation', () => {
    expect(
      of(known({ serviceDefinitions: [definition()] }), bare),
    ).toMatchObject({ verdict: 'fail', code: 'on-call.missing' });
    expect(
      of(missing('onCallCoverage', 'serviceDefinitions'), bare)?.verdict,
    ).toBe('fail');
  });

  it('on-call: unknown where the source of the team did not answer', () => {
    expect(
      of(missing('onCallCoverage'), teamOf('orchestration')),
    ).toMatchObject({
      verdict: 'unknown',
      code: 'on-call.unknown.onCallCoverage',
    });
    expect(of(stale(coverage(2)), teamOf('orchestration'))).toMatchObject({
      verdict: 'unknown',
      code: 'on-call.stale',
    });
    // The team that stands with the owner may have nobody on call by now.
    for (const entity of [bare, component({})]) {
      expect(of(stale(coverage(2)), entity)).toMatchObject({
        verdict: 'unknown',
        code: 'on-call.stale',
      });
    }
    // A placeholder names no team.
    expect(of(missing('onCallCoverage'), teamOf('TBD'))?.verdict).toBe('pass');
  });

  it('on-call: unknown where the next 7 days could not be read as a whole', () => {
    expect(
      of(
        known(coverage(2, { readUntil, problem: 'Datadog is down' })),
        teamOf('orchestration'),
      ),
    ).toMatchObject({
      verdict: 'unknown',
      code: 'on-call.unknown.ahead',
      message: expect.stringContaining('Datadog is down'),
      measured: { value: 2 },
    });
    const now = { team: 'orchestration', responders: 2 };
    for (const odd of [now, { ...now, ahead: { readUntil: 'soon' } }]) {
      expect(of(known({ onCallCoverage: odd }), bare)).toMatchObject({
        verdict: 'unknown',
        code: 'on-call.unknown.ahead',
      });
    }
  });

  it('on-call: unknown where the service definition that referred to it is from long ago', () => {
    expect(of(stale(defined), bare)).toMatchObject({
      verdict: 'unknown',
      code: 'on-call.stale',
    });
  });

  it('on-call: unknown where the number of people is none', () => {
    expect(
      of(
        known({
          onCallCoverage: { team: 'x', responders: Number.NaN },
        }),
        component({}),
      ),
    ).toMatchObject({ verdict: 'unknown', code: 'on-call.unknown.untold' });
  });
});
