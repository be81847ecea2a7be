/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyOverview,
  SloOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** The SLOs of a journey, by how they are related to an entity and to its steps. */
export interface SplitSlos {
  /** Those of the entity, and those of no particular service. */
  own: SloOverview[];
  /** Those of services that carry other steps. */
  otherSteps: SloOverview[];
  /** Those of services that carry no step; they count for the journey all the same. */
  noStep: SloOverview[];
}

/** Splits SLOs of a journey for the page of one of its services. */
export function splitSlos(
  slos: SloOverview[],
  journey: JourneyOverview,
  entityRef: string,
): SplitSlos {
  const split: SplitSlos = { own: [], otherSteps: [], noStep: [] };
  for (const slo of slos) {
    if (slo.services.length === 0 || slo.services.includes(entityRef)) {
      split.own.push(slo);
    } else if (isOfNoStep(slo, journey)) {
      split.noStep.push(slo);
    } else {
      split.otherSteps.push(slo);
    }
  }
  return split;
}

/** Whether an SLO measures services none of which carries a step of the journey. */
export function isOfNoStep(slo: SloOverview, journey: JourneyOverview) {
  return (
    slo.services.length > 0 &&
    !journey.steps.some(
      ({ service }) => service && slo.services.includes(service),
    )
  );
}
