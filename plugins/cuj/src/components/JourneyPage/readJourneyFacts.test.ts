/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { aJourneyEntity } from '../../__fixtures__/journeyScenarios';
import { readJourneyFacts } from './readJourneyFacts';

describe('readJourneyFacts', () => {
  it('reads what is there, the highest priority and the latest day first', () => {
    const facts = readJourneyFacts(
      aJourneyEntity({
        validatedBy: [
          { ref: 'group:default/product', on: '2025-01-20' },
          { ref: 'a person', on: '2026-02-01' },
        ],
      }),
    );
    expect(facts).toMatchObject({
      outcome: "The workflow's result is shown to the customer.",
      isProxy: true,
      hasUnreadableLimitations: false,
      limitations: [
        { category: 'instrumentation', priority: 'high' },
        { category: 'correlation', priority: 'low', workaround: undefined },
      ],
      validations: [
        { ref: 'a person', isRef: false, on: '2026-02-01' },
        { ref: 'group:default/product', isRef: true, on: '2025-01-20' },
      ],
    });
  });

  it('never takes for end-to-end what does not say so', () => {
    const isProxy = (measurement: unknown) =>
      readJourneyFacts(aJourneyEntity({ measurement })).isProxy;
    expect(isProxy('end-to-end')).toBe(false);
    expect(isProxy(undefined)).toBe(true);
    expect(isProxy('End to end')).toBe(true);
  });

  it('keeps a limitation of no category, and says that one can’t be read', () => {
    const facts = readJourneyFacts(
      aJourneyEntity({
        limitations: [{ category: 'weather', impact: 'Rain.' }, 7],
      }),
    );
    expect(facts.limitations).toEqual([
      { category: 'other', priority: 'none', impact: 'Rain.' },
    ]);
    expect(facts.hasUnreadableLimitations).toBe(true);
  });

  it('reads whatever stands there', () => {
    const keys = [
      'outcome',
      'start',
      'owner',
      'criticality',
      'measurement',
      'limitations',
      'validatedBy',
    ];
    const entry = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          category: fc.jsonValue(),
          priority: fc.jsonValue(),
          impact: fc.jsonValue(),
          ref: fc.jsonValue(),
          on: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...keys),
          fc.oneof(entry, fc.array(entry)),
        ),
        spec => {
          const facts = readJourneyFacts({
            ...aJourneyEntity(),
            spec: spec as Entity['spec'],
          });
          expect(
            facts.limitations.every(({ impact }) => impact.trim() !== ''),
          ).toBe(true);
          expect(facts.validations.every(({ ref }) => ref !== '')).toBe(true);
        },
      ),
    );
  });
});
