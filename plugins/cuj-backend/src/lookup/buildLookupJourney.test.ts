/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyEntityV1alpha1,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { buildLookupJourney } from './buildLookupJourney';

const journey: JourneyEntityV1alpha1 = {
  apiVersion: 'cuj-slo/v1alpha1',
  kind: 'Journey',
  metadata: { name: 'buy' },
  spec: {
    ...{ owner: 'shop', outcome: 'The customer owns it.' },
    ...{ start: 'Buy.', end: 'Receipt.', measurement: 'proxy', steps: [] },
  },
};

describe('buildLookupJourney', () => {
  it('tells how much is left at best where it is not known how much is', () => {
    const budgetOf = (errorBudget: JourneyStatus['errorBudget']) => {
      const { budgetRemainingPercent, budgetAtMostPercent } =
        buildLookupJourney(journey, {
          entityRef: 'journey:default/buy',
          status: {
            ...{ timeframe: '30d', state: 'breached', steps: [] },
            ...{ exhaustion: { state: 'unknown' } },
            availability: { known: false, because: 'low-coverage' },
            errorBudget,
          } as Partial<JourneyStatus> as JourneyStatus,
          via: 'itself',
          affected: new Set(),
        });
      return { budgetRemainingPercent, budgetAtMostPercent };
    };
    const unknown = { known: false, because: 'low-coverage' } as const;
    expect(budgetOf({ ...unknown, atMostPercent: -40 })).toEqual({
      budgetAtMostPercent: -40,
    });
    expect(budgetOf({ ...unknown, atMostPercent: 0 })).toEqual({
      budgetAtMostPercent: 0,
    });
    expect(budgetOf(unknown)).toEqual({});
    expect(
      budgetOf({
        ...{ known: true, remainingPercent: 0 },
        ...{ allowedSeconds: 1, leftSeconds: 0 },
      }),
    ).toEqual({ budgetRemainingPercent: 0 });
  });
});
