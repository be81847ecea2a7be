/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { components } from './openapi.generated';

/**
 * What of an error-budget policy is in force for an entity.
 *
 * @public
 */
export type EntityErrorBudgetPolicy =
  components['schemas']['EntityErrorBudgetPolicy'];

/**
 * The error-budget policy of a journey, with what came of it.
 *
 * @public
 */
export type ErrorBudgetPolicyOverview =
  components['schemas']['ErrorBudgetPolicy'];

/**
 * A rule of an error-budget policy, and how it stands.
 *
 * @public
 */
export type ErrorBudgetPolicyRuleOverview =
  components['schemas']['ErrorBudgetPolicyRule'];

/**
 * That a rule came into force, or ceased to be.
 *
 * @public
 */
export type PolicyChangeOverview = components['schemas']['PolicyChange'];

/**
 * That somebody did what a policy asks for.
 *
 * @public
 */
export type PolicyAcknowledgementOverview =
  components['schemas']['PolicyAcknowledgement'];

/**
 * What somebody did of what a policy asks for.
 *
 * @public
 */
export type PolicyAcknowledgementRequest =
  components['schemas']['PolicyAcknowledgementRequest'];

/**
 * What lifts a freeze for a time.
 *
 * @public
 */
export type PolicyExceptionOverview = components['schemas']['PolicyException'];

/**
 * What is asked for to lift a freeze for a time.
 *
 * @public
 */
export type PolicyExceptionRequest =
  components['schemas']['PolicyExceptionRequest'];

/**
 * Whether error-budget policies freeze an entity.
 *
 * @public
 */
export type PolicyFreeze = components['schemas']['PolicyFreeze'];

/**
 * A journey whose error-budget policy freezes an entity.
 *
 * @public
 */
export type FreezingJourney = components['schemas']['FreezingJourney'];
