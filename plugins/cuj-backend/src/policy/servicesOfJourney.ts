/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { validateJourneyEntity } from '@cuj-slo/backstage-plugin-cuj-common';
import { stepServiceRef } from '../overview/buildJourneyOverview';

/**
 * The services that a journey's policy freezes: those of its hard and redundant steps.
 * What happens in a soft step spends none of its budget.
 *
 * @returns full references, sorted; undefined where the journey can't be read
 */
export function servicesOfJourney(entity: Entity): string[] | undefined {
  const validation = validateJourneyEntity(entity);
  if (validation.outcome !== 'valid') {
    return undefined;
  }
  const refs = validation.entity.spec.steps
    .filter(({ dependency }) => dependency !== 'soft')
    .flatMap(({ service }) => stepServiceRef(validation.entity, service) ?? []);
  return [...new Set(refs)].sort();
}

/**
 * The services that the policy of a journey might freeze, as far as anything is written
 * that can be read.
 *
 * @returns full references, sorted
 */
export function servicesAsWritten(entity: Entity): string[] {
  const steps: unknown = entity.spec?.steps;
  const refs = (Array.isArray(steps) ? steps : []).flatMap((step: unknown) => {
    const { service, dependency } = Object(step) as Record<string, unknown>;
    return typeof service === 'string' && dependency !== 'soft'
      ? stepServiceRef(entity, service) ?? []
      : [];
  });
  return [...new Set(refs)].sort();
}
