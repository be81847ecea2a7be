/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyStatus,
  JourneyStepStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** What the failure of a service means for a journey. */
export interface Impact {
  journey: JourneyStatus;
  /** The steps that the service carries, those first that matter most. */
  carried: CarriedStep[];
  /** Whether the journey breaks with the service. */
  breaks: boolean;
  /** Whether it does so only because all alternatives run through the service. */
  byAlternatives: boolean;
}

/** A step that a service carries. */
export interface CarriedStep {
  name: string;
  dependency: JourneyStepStatus['dependency'];
  /** From 1. */
  position: number;
}

const hardestFirst: JourneyStepStatus['dependency'][] = [
  'hard',
  'redundant',
  'soft',
];

/**
 * What the failure of a service means for a journey: it breaks where the service
 * carries a hard step, or all of a group of steps that stand in for each other.
 *
 * @returns undefined where the service carries no step
 */
export function impactOf(
  journey: JourneyStatus,
  serviceRef: string,
): Impact | undefined {
  const steps = journey.steps.map((step, index) => ({
    ...step,
    position: index + 1,
  }));
  const carried = steps
    .filter(step => step.serviceRef === serviceRef)
    .sort((a, b) => hardnessOf(a) - hardnessOf(b));
  if (carried.length === 0) {
    return undefined;
  }
  const isHard = carried.some(({ dependency }) => dependency === 'hard');
  const alternatives = steps.filter(
    ({ dependency }) => dependency === 'redundant',
  );
  const byAlternatives =
    !isHard &&
    alternatives.some(({ group }) =>
      alternatives
        .filter(step => step.group === group)
        .every(step => step.serviceRef === serviceRef),
    );
  return {
    journey,
    carried: carried.map(({ name, dependency, position }) => ({
      ...{ name, dependency, position },
    })),
    breaks: isHard || byAlternatives,
    byAlternatives,
  };
}

/** The journeys that break with a service, and those that go on; each in their order. */
export function groupByImpact(
  journeys: JourneyStatus[],
  serviceRef: string,
): { breaking: Impact[]; goingOn: Impact[] } {
  const impacts = journeys.flatMap(
    journey => impactOf(journey, serviceRef) ?? [],
  );
  return {
    breaking: impacts.filter(({ breaks }) => breaks),
    goingOn: impacts
      .filter(({ breaks }) => !breaks)
      .sort((a, b) => hardnessOf(a.carried[0]) - hardnessOf(b.carried[0])),
  };
}

function hardnessOf(step: Pick<CarriedStep, 'dependency'>): number {
  return hardestFirst.indexOf(step.dependency);
}
