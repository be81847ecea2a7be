/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyEntityV1alpha1,
  JourneyFreeze,
  JourneyStatus,
  LookupJourney,
  compareSloStates,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { stepServiceRef } from '../overview/buildJourneyOverview';

/** How a subject concerns a journey. */
export type JourneyVia = LookupJourney['via'];

const viaOrder: JourneyVia[] = ['itself', 'slo', 'step', 'dependency'];

/** Puts together what is said of a journey. */
export function buildLookupJourney(
  journey: JourneyEntityV1alpha1,
  options: {
    entityRef: string;
    /** Undefined where it was never computed. */
    status?: JourneyStatus;
    freeze?: JourneyFreeze;
    via: JourneyVia;
    /** The services that are affected, or need one that is. */
    affected: ReadonlySet<string>;
    owner?: { entityRef: string; title?: string };
  },
): LookupJourney {
  const { entityRef, status, freeze, via, affected, owner } = options;
  const { spec, metadata } = journey;
  return {
    entityRef,
    title: metadata.title ?? metadata.name,
    outcome: spec.outcome,
    ...(spec.criticality && { criticality: spec.criticality }),
    measurement: spec.measurement,
    ...(owner && {
      ownerRef: owner.entityRef,
      ...(owner.title && { ownerTitle: owner.title }),
    }),
    via,
    state: status?.state ?? 'unknown',
    ...(status && numbersOf(status)),
    ...(freeze && { freeze }),
    steps: spec.steps.map(step => {
      const service = stepServiceRef(journey, step.service);
      const state = status?.steps.find(({ name }) => name === step.name)?.state;
      return {
        name: step.name,
        ...(step.service && { service: service ?? step.service }),
        dependency: step.dependency ?? 'hard',
        isAffected: service !== undefined && affected.has(service),
        ...(state && { state }),
      };
    }),
  };
}

/** The worst first; of two alike the one that is nearer, then the one that matters more. */
export function compareLookupJourneys(
  a: LookupJourney,
  b: LookupJourney,
): number {
  return (
    compareSloStates(a.lastState ?? a.state, b.lastState ?? b.state) ||
    viaOrder.indexOf(a.via) - viaOrder.indexOf(b.via) ||
    rankOf(a) - rankOf(b) ||
    (a.title < b.title ? -1 : 1)
  );
}

function rankOf({ criticality }: LookupJourney): number {
  return criticality === 'critical' ? 0 : 1;
}

function numbersOf(status: JourneyStatus): Partial<LookupJourney> {
  const { availability, errorBudget, exhaustion, target } = status;
  return {
    timeframe: status.timeframe,
    ...(status.lastState && { lastState: status.lastState }),
    ...(availability.known && {
      availabilityPercent: availability.percent,
      availabilityAtMostPercent: availability.atMostPercent,
    }),
    ...(target && { targetPercent: target.percent }),
    ...(errorBudget.known
      ? { budgetRemainingPercent: errorBudget.remainingPercent }
      : errorBudget.atMostPercent !== undefined && {
          budgetAtMostPercent: errorBudget.atMostPercent,
        }),
    ...(exhaustion.state === 'exhausts' && {
      exhaustedInSeconds: exhaustion.seconds,
    }),
    asOf: status.asOf ?? status.computedAt,
  };
}
