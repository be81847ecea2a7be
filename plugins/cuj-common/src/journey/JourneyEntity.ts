/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';

/**
 * The API group and version of the Journey kind.
 *
 * @public
 */
export const JOURNEY_API_VERSION = 'cuj-slo/v1alpha1';

/**
 * How a journey is measured: `end-to-end` measures the customer's outcome,
 * `proxy` measures the health of services and stands in for it.
 *
 * @public
 */
export type JourneyMeasurement = 'end-to-end' | 'proxy';

/**
 * What the failure of a step means for the journey: `hard` breaks it, `soft`
 * degrades it, `redundant` breaks it only together with its alternatives.
 *
 * @public
 */
export type JourneyStepDependency = 'hard' | 'soft' | 'redundant';

/**
 * One step of a journey, in the order in which the customer passes it.
 *
 * @public
 */
export type JourneyStep = {
  name: string;
  /** Reference of the Component that carries the step, such as `component:default/checkout`. */
  service?: string;
  /** The part of the service that the step uses, such as `POST /workflows/{id}/runs`. */
  boundary?: string;
  /** `hard` where absent. */
  dependency?: JourneyStepDependency;
  /**
   * Of a redundant step: steps of the same group stand in for each other, such as
   * `payment`; those without one are a group of their own.
   */
  group?: string;
};

/**
 * A condition on the error budget and its consequences.
 *
 * @public
 */
export type JourneyErrorBudgetPolicyRule = {
  when: {
    /** Percent of the error budget that is left, 100 where nothing is spent; negative where it is overspent. */
    budgetBelowPercent?: number;
    /** Multiple of the even spending rate. */
    burnRateAbove?: number;
  };
  then: Array<'notify' | 'freeze' | 'postmortem' | 'escalate'>;
};

/**
 * A known gap in what the journey's SLOs can see.
 *
 * @public
 */
export type JourneyLimitation = {
  category: 'correlation' | 'boundary' | 'instrumentation' | 'log-quality';
  impact: string;
  workaround?: string;
  recommendation?: string;
  priority?: 'low' | 'medium' | 'high';
};

/**
 * A catalog entity that names an outcome which a customer reaches, where it
 * starts and ends, and the ordered steps and services that carry it.
 *
 * @remarks
 * Everything beyond owner, outcome, start, end, measurement and steps is
 * optional: what is missing is a failed requirement, not an unreadable entity.
 *
 * @public
 */
export interface JourneyEntityV1alpha1 extends Entity {
  /** {@inheritDoc @backstage/catalog-model#Entity.apiVersion} */
  apiVersion: typeof JOURNEY_API_VERSION;
  /** {@inheritDoc @backstage/catalog-model#Entity.kind} */
  kind: 'Journey';
  /** What the journey is. */
  spec: {
    lifecycle?: string;
    owner: string;
    system?: string;
    criticality?: 'critical' | 'important';
    outcome: string;
    start: string;
    end: string;
    measurement: JourneyMeasurement;
    measurementRationale?: string;
    /** The external promise; target in percent. */
    sla?: { target: number; timeframe: string };
    validatedBy?: Array<{ ref: string; on: string }>;
    steps: JourneyStep[];
    slos?: {
      /** Ids or exact names of SLOs that belong to the journey whatever their name and tags say. */
      references?: string[];
      /** Tags, separated by blanks, all of which an SLO has to carry to belong to the journey. */
      query?: string | null;
    };
    errorBudgetPolicy?: JourneyErrorBudgetPolicyRule[];
    limitations?: JourneyLimitation[];
  };
}

/**
 * Whether an entity claims to be a Journey; it need not follow the schema.
 *
 * @public
 */
export function isJourneyEntity(
  entity: Entity,
): entity is JourneyEntityV1alpha1 {
  return (
    entity.apiVersion === JOURNEY_API_VERSION &&
    typeof entity.kind === 'string' &&
    entity.kind.toLocaleLowerCase('en-US') === 'journey'
  );
}
