/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyEntityV1alpha1,
  JourneyStepFact,
  SloFact,
  StepCoverageFact,
  revealedEntities,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { BatchCatalog } from './BatchCatalog';

type Step = JourneyEntityV1alpha1['spec']['steps'][number];

/**
 * Resolves the steps of a journey.
 *
 * @param neighbours - holds the services and their owners
 */
export function buildStepFacts(
  journey: JourneyEntityV1alpha1,
  neighbours: BatchCatalog,
): JourneyStepFact[] {
  return journey.spec.steps.map(step => {
    const described = describe(journey, step);
    const { serviceRef } = described;
    const service = serviceRef && neighbours.get(serviceRef);
    const ownerRef = service && service.ownerRef;
    return {
      ...described,
      exists: Boolean(service),
      ...(ownerRef && neighbours.getOwner(ownerRef) && { ownerRef }),
    };
  });
}

/**
 * Finds out what measures the steps of a journey.
 *
 * @param slos - those of the journey in production
 */
export function buildStepCoverage(
  journey: JourneyEntityV1alpha1,
  slos: SloFact[],
): StepCoverageFact[] {
  return journey.spec.steps.map(step => {
    const described = describe(journey, step);
    return {
      ...described,
      coveredBy: slos
        .filter(({ matching }) =>
          matching.services.some(
            ({ entityRef }) => entityRef === described.serviceRef,
          ),
        )
        .map(({ slo, matching }) => {
          const [first] = slo.thresholds;
          const threshold =
            slo.thresholds.find(
              ({ timeframe }) => timeframe === journey.spec.sla?.timeframe,
            ) ??
            slo.thresholds.find(
              ({ timeframe }) => timeframe === slo.primaryTimeframe,
            ) ??
            first;
          return {
            id: slo.id,
            name: slo.name,
            entityRefs: revealedEntities(matching),
            ...(threshold && { targetPercent: threshold.targetPercent }),
          };
        }),
    };
  });
}

function describe(journey: JourneyEntityV1alpha1, step: Step) {
  const serviceRef = stepServiceRef(journey, step.service);
  return {
    name: step.name,
    dependency: step.dependency ?? ('hard' as const),
    ...(step.group && { group: step.group }),
    ...(serviceRef && { serviceRef }),
  };
}
