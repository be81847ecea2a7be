/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { compareJourneys } from './selectJourneys';

it('sorts journeys that are too old by what they were, in an outage of their source too', () => {
  const journey = (
    title: string,
    state: JourneyStatus['state'],
    lastState?: JourneyStatus['lastState'],
  ) =>
    ({
      ...{ title, state, entityRef: `journey:default/${title}` },
      ...(lastState && { lastState }),
      errorBudget: { known: false, because: 'no-data' },
    } as JourneyStatus);
  const sorted = [
    journey('a', 'stale', 'ok'),
    journey('b', 'stale', 'warning'),
    journey('c', 'warning'),
    journey('d', 'stale'),
    journey('e', 'stale', 'breached'),
    journey('f', 'unknown', 'breached'),
  ].sort(compareJourneys);
  expect(sorted.map(({ title }) => title).join('')).toBe('efdbca');
});
