/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RELATION_OWNED_BY,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  JourneyEntityV1alpha1,
  JourneyOverview,
  JourneyStatus,
  JourneyStepOverview,
  SloOverview,
  tryParseEntityRef,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** Puts together what is shown of a journey. */
export function buildJourneyOverview(
  journey: JourneyEntityV1alpha1,
  options: {
    slos: SloOverview[];
    /** The services of its steps and their owners that the caller may read. */
    readable: Map<string, Entity>;
    /** How it stands; absent where that was never computed. */
    status?: JourneyStatus;
  },
): JourneyOverview {
  const { spec, metadata } = journey;
  return {
    entityRef: stringifyEntityRef(journey),
    title: metadata.title ?? metadata.name,
    outcome: spec.outcome,
    start: spec.start,
    end: spec.end,
    ...(spec.criticality && { criticality: spec.criticality }),
    measurement: spec.measurement,
    ...(spec.measurementRationale && {
      measurementRationale: spec.measurementRationale,
    }),
    steps: spec.steps.map((step): JourneyStepOverview => {
      const ref = stepServiceRef(journey, step.service);
      const service = ref && options.readable.get(ref);
      const owner = service && ownerRefOf(service);
      return {
        name: step.name,
        ...(step.service && { service: ref ?? step.service }),
        serviceExists: Boolean(service),
        ...(owner && {
          serviceOwner: owner,
          serviceOwnerExists: options.readable.has(owner),
        }),
        ...(step.boundary && { boundary: step.boundary }),
        dependency: step.dependency ?? 'hard',
      };
    }),
    slos: options.slos,
    ...(options.status && { standing: standingOf(options.status) }),
  };
}

/** The state of the journey as everywhere else, and what says why. */
function standingOf(status: JourneyStatus): JourneyOverview['standing'] {
  const { state, why, timeframe, target, availability, errorBudget, coverage } =
    status;
  return {
    ...{ state, why, timeframe, availability, errorBudget, coverage },
    ...(status.lastState && { lastState: status.lastState }),
    ...(target && { target }),
  };
}

/** The reference of the first owner, which need not exist. */
export function ownerRefOf(entity: Entity): string | undefined {
  return entity.relations?.find(({ type }) => type === RELATION_OWNED_BY)
    ?.targetRef;
}

/**
 * The full reference of the Component that carries a step.
 *
 * @returns undefined where nothing is written there, or not a reference
 */
export function stepServiceRef(
  journey: Pick<Entity, 'metadata'>,
  service: string | undefined,
): string | undefined {
  const ref = tryParseEntityRef(service, {
    defaultKind: 'component',
    defaultNamespace: journey.metadata.namespace,
  });
  return ref && stringifyEntityRef(ref);
}
