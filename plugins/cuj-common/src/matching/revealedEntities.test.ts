/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defaultConventions } from '../conventions/CujConventions';
import { revealedEntities } from './revealedEntities';
import { KnownJourney, SloMatcher } from './SloMatcher';

const secret = { entityRef: 'journey:default/secret-buy', name: 'secret-buy' };
const slo = { id: '0123', name: 'Buys', tags: ['journey:secret-buy'] };

const revealedBy = (...journeys: KnownJourney[]) =>
  revealedEntities(
    SloMatcher.create({
      conventions: defaultConventions,
      services: [],
      journeys,
    }).match(slo),
  );

describe('revealedEntities', () => {
  it('cannot be emptied by who refers to an SLO, or takes a name', () => {
    expect(revealedBy(secret)).toEqual([secret.entityRef]);
    const referring = { references: [slo.id], query: 'journey:secret-buy' };
    expect(
      revealedBy(secret, {
        ...{ entityRef: 'journey:default/mine', name: 'mine' },
        ...referring,
      }),
    ).toEqual([secret.entityRef]);
    const namesake = 'journey:mine/secret-buy';
    expect(
      revealedBy(secret, {
        ...{ entityRef: namesake, name: 'secret-buy' },
        ...referring,
      }),
    ).toEqual([secret.entityRef, namesake]);
  });

  it('is nothing where only a reference says whose an SLO is', () => {
    const mine = { entityRef: 'journey:default/mine', name: 'mine' };
    expect(revealedBy({ ...mine, references: [slo.id] })).toEqual([]);
  });

  it('is everything that it belongs to where nobody kept what it tells of', () => {
    expect(
      revealedEntities({
        services: [{ entityRef: 'component:default/pay', via: 'tag' }],
        journeys: [{ entityRef: 'journey:default/mine', via: 'reference' }],
        environment: { values: [], isProduction: false },
        problems: [],
      }),
    ).toEqual(['component:default/pay', 'journey:default/mine']);
  });
});
