/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyOverview,
  JourneyStepOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** A step of a journey that a service carries. */
export interface CarriedStep {
  journey: JourneyOverview;
  dependency: JourneyStepOverview['dependency'];
  /** From 1. */
  position: number;
}

const hardestFirst: JourneyStepOverview['dependency'][] = [
  'hard',
  'redundant',
  'soft',
];

/**
 * What happens to journeys if a service fails, judged by the hardest of the steps
 * that it carries in each: some break, the others go on without it.
 */
export function groupByImpact(
  journeys: JourneyOverview[],
  serviceRef: string,
): { breaking: CarriedStep[]; goingOn: CarriedStep[] } {
  const carried = journeys
    .flatMap(journey => {
      const [hardest] = journey.steps
        .map((step, index) => ({ ...step, journey, position: index + 1 }))
        .filter(step => step.service === serviceRef)
        .sort(compareHardness);
      return hardest ?? [];
    })
    .sort(compareHardness);
  return {
    breaking: carried.filter(({ dependency }) => dependency === 'hard'),
    goingOn: carried.filter(({ dependency }) => dependency !== 'hard'),
  };
}

function compareHardness(
  a: Pick<CarriedStep, 'dependency'>,
  b: Pick<CarriedStep, 'dependency'>,
): number {
  return (
    hardestFirst.indexOf(a.dependency) - hardestFirst.indexOf(b.dependency)
  );
}
