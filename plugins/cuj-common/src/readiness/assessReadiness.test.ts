/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { requirementCatalogue } from '../scorecard/requirementCatalogue';
import { assessReadiness } from './assessReadiness';
import { ReadinessFinding, ReadinessStepId } from './Readiness';
import { readinessFlow } from './readinessFlow';
import { stepServicesOf } from './stepServicesOf';

const journeyRef = 'journey:default/run';
const serviceRefs = ['component:default/a', 'component:default/b'];

/** Every requirement of the journey and its services passes. */
const allPass: ReadinessFinding[] = requirementCatalogue.flatMap(({ id }) =>
  [journeyRef, ...serviceRefs].map(entityRef => ({
    entityRef,
    requirementId: id,
    verdict: 'pass' as const,
  })),
);

function assess(...changes: Array<Partial<ReadinessFinding>>) {
  const findings = allPass.map(finding => ({
    ...finding,
    ...changes.find(
      ({ requirementId, entityRef }) =>
        requirementId === finding.requirementId &&
        (!entityRef || entityRef === finding.entityRef),
    ),
  }));
  const readiness = assessReadiness({ journeyRef, serviceRefs, findings });
  const step = (id: ReadinessStepId) =>
    readiness.steps.find(one => one.id === id)!;
  return { readiness, step };
}

const finding: fc.Arbitrary<ReadinessFinding> = fc.record(
  {
    entityRef: fc.constantFrom(journeyRef, ...serviceRefs, 'api:x/y'),
    requirementId: fc.constantFrom(
      ...requirementCatalogue.map(({ id }) => id),
      'of-somebody-else',
    ),
    verdict: fc.constantFrom(
      'pass' as const,
      'fail' as const,
      'unknown' as const,
      'waived' as const,
      'not_applicable' as const,
    ),
    isStale: fc.boolean(),
  },
  { requiredKeys: ['entityRef', 'requirementId', 'verdict'] },
);

describe('assessReadiness', () => {
  it('looks at every requirement of the catalogue in some step', () => {
    const used = new Set(
      readinessFlow.flatMap(({ ofJourney, ofServices }) => [
        ...ofJourney,
        ...ofServices,
      ]),
    );
    expect([...used].sort()).toEqual(
      requirementCatalogue.map(({ id }) => id).sort(),
    );
  });

  it('asks of journeys and of services what is for them', () => {
    const subjects = new Map(
      requirementCatalogue.map(({ id, subject }) => [id, subject]),
    );
    for (const { ofJourney, ofServices } of readinessFlow) {
      for (const id of ofJourney) {
        expect(['journey', 'slo']).toContain(subjects.get(id));
      }
      for (const id of ofServices) {
        expect(['service', 'monitor']).toContain(subjects.get(id));
      }
    }
  });

  it('is done where everything passes', () => {
    const { readiness } = assess();
    expect(new Set(readiness.steps.map(({ state }) => state))).toEqual(
      new Set(['done']),
    );
    expect(readiness.nextStep).toBeUndefined();
    expect(readiness.steps).toHaveLength(17);
  });

  it('knows nothing where there is no verdict', () => {
    for (const refs of [[], serviceRefs]) {
      const { steps, nextStep } = assessReadiness({
        journeyRef,
        serviceRefs: refs,
        findings: [],
      });
      expect(new Set(steps.map(({ state }) => state))).toEqual(
        new Set(['not_known']),
      );
      expect(nextStep).toBe('define');
    }
  });

  it.each([
    ['fail', 'missing', 'taken'],
    ['unknown', 'not_known', 'not_known'],
    ['waived', 'waived', 'taken'],
    ['pass', 'done', 'not_taken'],
    // Nothing but that to look at.
    ['not_applicable', 'not_known', 'not_known'],
  ] as const)('takes %s for %s', (verdict, state, branch) => {
    const { step } = assess({ requirementId: 'user-value', verdict });
    expect(step('true-journey')).toMatchObject({
      state,
      branch: { id: 'health-check', leadsTo: 'define', state: branch },
    });
  });

  it('leaves out what has nothing to look at, beside what has', () => {
    const { step } = assess({
      requirementId: 'target-buffer',
      verdict: 'not_applicable',
    });
    expect(step('targets').state).toBe('done');
  });

  it('keeps a failure in sight that is not known of another service', () => {
    const { step } = assess(
      {
        requirementId: 'owner',
        entityRef: serviceRefs[0],
        verdict: 'unknown',
      },
      { requirementId: 'owner', entityRef: serviceRefs[1], verdict: 'fail' },
    );
    expect(step('boundaries').state).toBe('missing');
    expect(
      step('boundaries').checks.filter(({ verdict }) => verdict !== 'pass'),
    ).toEqual([
      {
        requirementId: 'owner',
        entityRef: serviceRefs[0],
        verdict: 'unknown',
        isStale: false,
      },
      {
        requirementId: 'owner',
        entityRef: serviceRefs[1],
        verdict: 'fail',
        isStale: false,
      },
    ]);
  });

  it('says nothing of the present by what is stale', () => {
    const { step } = assess({
      requirementId: 'user-value',
      verdict: 'fail',
      isStale: true,
    });
    expect(step('true-journey')).toMatchObject({
      state: 'stale',
      lastKnown: 'missing',
      branch: { state: 'not_known' },
    });
    expect(step('deploy')).toMatchObject({
      state: 'stale',
      lastKnown: 'missing',
      openSteps: ['true-journey'],
    });
  });

  it('goes on where a gap has a workaround, and only there', () => {
    const gap = { requirementId: 'log-correlation', verdict: 'fail' } as const;
    const documented = assess(gap);
    expect(documented.step('correlation')).toMatchObject({
      state: 'missing',
      branch: { id: 'correlation-gaps', state: 'taken', isHandled: true },
    });
    expect(documented.step('deploy').state).toBe('done');
    expect(documented.readiness.nextStep).toBeUndefined();

    const silent = assess(gap, {
      requirementId: 'limitations-documented',
      verdict: 'fail',
    });
    expect(silent.step('correlation').branch?.isHandled).toBe(false);
    expect(silent.step('deploy')).toMatchObject({
      state: 'missing',
      openSteps: ['correlation', 'workarounds'],
      branch: { id: 'not-ready', state: 'taken', leadsTo: 'coverage' },
    });
    expect(silent.readiness.nextStep).toBe('correlation');
  });

  it('does not deploy while an earlier step is not known', () => {
    const { step } = assess({ requirementId: 'slo-tags', verdict: 'unknown' });
    expect(step('deploy')).toMatchObject({
      state: 'not_known',
      openSteps: ['tags'],
    });
  });

  it('finds the same in any order, and whatever is said twice', () => {
    fc.assert(
      fc.property(
        fc
          .array(finding, { maxLength: 60 })
          .chain(all =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray(all, { minLength: all.length }),
            ),
          ),
        ([first, second]) => {
          const of = (findings: ReadinessFinding[]) =>
            assessReadiness({ journeyRef, serviceRefs, findings });
          expect(of(second)).toEqual(of(first));
        },
      ),
    );
  });

  it('takes nothing for done that any verdict does not pass', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 200 }), findings => {
        const { steps } = assessReadiness({
          journeyRef,
          serviceRefs,
          findings: [...allPass, ...findings],
        });
        const saidIn = (wanted: string) =>
          steps
            .filter(({ state }) => state === wanted)
            .flatMap(({ checks }) => checks)
            .map(({ verdict, isStale }) => (isStale ? 'stale' : verdict))
            .filter(verdict => verdict !== 'not_applicable');
        expect(saidIn('done').filter(said => said !== 'pass')).toEqual([]);
        expect(
          saidIn('waived').filter(said => !['pass', 'waived'].includes(said)),
        ).toEqual([]);
      }),
    );
  });
});

describe('stepServicesOf', () => {
  const journey = (spec: unknown) =>
    ({
      apiVersion: 'cuj-slo/v1alpha1',
      kind: 'Journey',
      metadata: { name: 'run', namespace: 'shop' },
      spec,
    } as Entity);

  it('names each service once', () => {
    expect(
      stepServicesOf(
        journey({
          steps: [
            { name: 'one', service: 'Cart' },
            { name: 'two', service: 'component:default/pay' },
            { name: 'three', service: 'component:shop/cart' },
            { name: 'four' },
            { name: 'five', service: 'a:b:c/d' },
            null,
          ],
        }),
      ),
    ).toEqual(['component:shop/cart', 'component:default/pay']);
  });

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (spec, steps) => {
        expect(Array.isArray(stepServicesOf(journey(spec)))).toBe(true);
        expect(Array.isArray(stepServicesOf(journey({ steps })))).toBe(true);
      }),
    );
  });
});
