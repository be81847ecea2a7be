/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyEntityV1alpha1,
  JourneyStepFact,
  SloFact,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { BatchCatalog } from './BatchCatalog';

/**
 * Resolves the steps of a journey.
 *
 * @param options - `slos` are those of the journey in production; the services and
 *   their owners are in `neighbours`
 */
export function buildStepFacts(
  journey: JourneyEntityV1alpha1,
  options: { slos: SloFact[]; neighbours: BatchCatalog },
): JourneyStepFact[] {
  const { slos, neighbours } = options;
  return journey.spec.steps.map(step => {
    const serviceRef = stepServiceRef(journey, step.service);
    const service = serviceRef && neighbours.get(serviceRef);
    const ownerRef = service && service.ownerRef;
    return {
      name: step.name,
      dependency: step.dependency ?? 'hard',
      ...(step.group && { group: step.group }),
      ...(serviceRef && { serviceRef }),
      exists: Boolean(service),
      ...(ownerRef && neighbours.getOwner(ownerRef) && { ownerRef }),
      coveredBy: slos
        .filter(({ matching }) =>
          matching.services.some(({ entityRef }) => entityRef === serviceRef),
        )
        .map(({ slo }) => {
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
            ...(threshold && { targetPercent: threshold.targetPercent }),
          };
        }),
    };
  });
}
