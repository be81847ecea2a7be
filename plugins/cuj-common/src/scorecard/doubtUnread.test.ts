/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { journey, judge, known, sloFact } from './__testUtils__/journey';
import { component } from './__testUtils__/scorecard';
import { monitorFact } from './__testUtils__/sloFacts';
import { EntityFacts } from './facts/FactValues';
import { SloFact } from './facts/SloFact';
import { UnreadFact } from './facts/UnreadFact';

const slo: UnreadFact = {
  kind: 'SLO',
  id: 'u1',
  name: 'cuj_slo_orchestration-engine_workflow-run_prod',
  reason: 'thresholds is missing',
  entityRefs: ['component:default/orchestration-engine'],
};
const monitor: UnreadFact = { ...slo, kind: 'monitor', id: 'u2' };

/** Facts of which each has such items besides. */
const withUnread = (facts: EntityFacts, ...unread: UnreadFact[]) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, { ...fact, unread }]),
  ) as EntityFacts;

describe('items that could not be read', () => {
  const described = sloFact(50, {
    slo: { ...sloFact(50).slo, description: '' },
  });

  it('make unknown what each item has to meet, unless one does not', () => {
    const of = (facts: EntityFacts) =>
      judge('slo-description', component({}), { facts });
    // There is none, as it seemed.
    expect(of(known({ slos: [] })).result).toBeUndefined();
    const { result, notApplicable } = of(
      withUnread(known({ slos: [] }), slo, { ...slo, id: 'u3' }),
    );
    expect(notApplicable).toBeUndefined();
    expect(result).toMatchObject({
      verdict: 'unknown',
      code: 'slo-description.unread',
      message:
        'An SLO that names this service could not be read, as 1 more could not: thresholds is missing. Without it: nothing to look at. There is no SLO in production.',
      items: [
        {
          id: 'u1',
          name: slo.name,
          verdict: 'unknown',
          message: 'It could not be read: thresholds is missing.',
          entityRefs: slo.entityRefs,
        },
        { id: 'u3' },
      ],
    });
    // The name may tell of entities that not everybody may read.
    expect(result?.message).not.toContain('workflow-run');

    const failing = known({ slos: [described] });
    expect(of(withUnread(failing, slo)).result).toEqual(of(failing).result);
    expect(of(failing).result?.verdict).toBe('fail');
  });

  it('make unknown that there is none of which one is enough, and leave it where there is', () => {
    const of = (facts: EntityFacts) =>
      judge('golden-signals', component({}), { facts }).result;
    const errors = known({ monitors: [monitorFact()] });
    expect(of(errors)?.verdict).toBe('fail');
    expect(of(withUnread(errors, monitor))).toMatchObject({
      verdict: 'unknown',
      code: 'golden-signals.unread',
      message: expect.stringMatching(
        /^A monitor that names this service could not be read: thresholds is missing\. Without it: not met\. No monitor watches availability/,
      ),
    });
    const all = known({
      monitors: ['availability', 'latency', 'errors'].map(type =>
        monitorFact({ tags: [`monitor_type:${type}`] }),
      ),
    });
    expect(of(withUnread(all, monitor))).toEqual(of(all));
    expect(of(all)?.verdict).toBe('pass');
  });

  it('make unknown whether a journey is covered', () => {
    const facts = known({ stepCoverage: [], slos: [] });
    expect(
      judge('slo-coverage', journey(), { facts: withUnread(facts, slo) })
        .result,
    ).toMatchObject({
      verdict: 'unknown',
      message: expect.stringContaining('that names this journey'),
    });
    expect(judge('slo-coverage', journey(), { facts }).result?.verdict).toBe(
      'fail',
    );
  });

  it('change nothing where the text says that there is nothing to look at', () => {
    const facts = withUnread(
      known({ policyRules: [], policyRecords: [] }),
      slo,
    );
    const of = (spec: object) =>
      judge('policy-followed', journey(spec), { facts });
    expect(of({ errorBudgetPolicy: undefined }).result).toBeUndefined();
    expect(of({}).result).toMatchObject({
      verdict: 'unknown',
      code: 'policy-followed.unread',
    });
  });

  it('leave what is too old too old', () => {
    expect(
      judge('golden-signals', component({}), {
        facts: {
          monitors: {
            state: 'stale',
            value: [],
            asOf: '2026-11-20T08:00:00Z',
            unread: [monitor],
          },
        },
      }).result,
    ).toMatchObject({ verdict: 'unknown', code: 'golden-signals.stale' });
  });
});

describe('items that could not be read anew', () => {
  const undescribed = sloFact(50, {
    slo: { ...sloFact(50).slo, description: '' },
  });
  const of = (value: SloFact[], current?: SloFact[]) =>
    judge('slo-description', component({}), {
      facts: {
        slos: {
          ...{ state: 'stale', asOf: '2026-11-01T00:00:00.000Z', value },
          ...(current && { current }),
        },
      },
    }).result;

  it('excuse none of the others', () => {
    const old = sloFact(51);
    expect(of([old, undescribed], [undescribed])).toMatchObject({
      verdict: 'fail',
      message: expect.stringMatching(/only as of 2026-11-01.* is left out\.$/),
      items: [{ id: undescribed.slo.id, verdict: 'fail' }],
    });
  });

  it('leave open what only they decide', () => {
    const stale = { verdict: 'unknown', code: 'slo-description.stale' };
    expect(of([undescribed], [])).toMatchObject(stale);
    // Nobody knows which of them are old.
    expect(of([undescribed])).toMatchObject(stale);
  });
});
