/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyList,
  JourneyStatus,
  JourneyStepStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { shortRef } from '../ScorecardsPage/shortRef';

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

/** By which steps a journey needs a service through others. */
export type StepsThrough = NonNullable<JourneyList['through']>[number]['steps'];

/** A step that a service carries. */
export interface CarriedStep {
  name: string;
  dependency: JourneyStepStatus['dependency'];
  /** From 1. */
  position: number;
  /** Absent where the service itself carries it. */
  through?: {
    /** What carries the step. */
    service: string;
    /** How many services are between that and the one in question. */
    more: number;
  };
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
 * @param through - the steps whose services need the service; what becomes of them is
 *   not known
 * @returns undefined where no step needs the service
 */
export function impactOf(
  journey: JourneyStatus,
  serviceRef: string,
  through: StepsThrough = [],
): Impact | undefined {
  const steps = journey.steps.map((step, index) => ({
    ...step,
    position: index + 1,
  }));
  const carried = steps
    .filter(step => step.serviceRef === serviceRef)
    .sort((a, b) => hardnessOf(a) - hardnessOf(b));
  const others = steps
    .flatMap((step): CarriedStep[] => {
      const found = through.find(({ name }) => name === step.name);
      return found && step.serviceRef !== serviceRef
        ? [
            {
              ...pickStep(step),
              through: {
                service: step.serviceTitle ?? shortRef(step.serviceRef ?? ''),
                more: found.distance - 1,
              },
            },
          ]
        : [];
    })
    .sort((a, b) => hardnessOf(a) - hardnessOf(b));
  if (carried.length + others.length === 0) {
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
    carried: [...carried.map(pickStep), ...others],
    breaks: isHard || byAlternatives,
    byAlternatives,
  };
}

/**
 * The journeys that break with a service, those of which nobody knows since they need it
 * through other services, and those that go on, also where only soft steps do so; each
 * in their order.
 */
export function groupByImpact(
  { items, through = [] }: Pick<JourneyList, 'items' | 'through'>,
  serviceRef: string,
): { breaking: Impact[]; through: Impact[]; goingOn: Impact[] } {
  const byJourney = new Map(
    through.map(({ entityRef, steps }) => [entityRef, steps]),
  );
  const impacts = items.flatMap(
    journey =>
      impactOf(journey, serviceRef, byJourney.get(journey.entityRef)) ?? [],
  );
  const others = impacts
    .filter(({ breaks }) => !breaks)
    .sort((a, b) => hardestOf(a) - hardestOf(b));
  // A step that may fail is none that the journey needs, whoever carries it.
  const isThrough = ({ carried }: Impact) =>
    carried.some(one => one.through && one.dependency !== 'soft');
  return {
    breaking: impacts.filter(({ breaks }) => breaks),
    through: others.filter(isThrough),
    goingOn: others.filter(impact => !isThrough(impact)),
  };
}

function hardestOf({ carried }: Impact): number {
  return Math.min(...carried.map(hardnessOf));
}

function pickStep({ name, dependency, position }: CarriedStep): CarriedStep {
  return { name, dependency, position };
}

function hardnessOf(step: Pick<CarriedStep, 'dependency'>): number {
  return hardestFirst.indexOf(step.dependency);
}
