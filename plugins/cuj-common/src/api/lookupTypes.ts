/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { components } from './openapi.generated';

/**
 * What breaks, why, and who can help, for something that an alert names.
 *
 * @public
 */
export type Lookup = components['schemas']['Lookup'];

/**
 * How a text that was looked up can be read.
 *
 * @public
 */
export type LookupClueOverview = components['schemas']['LookupClue'];

/**
 * Something that can be looked up.
 *
 * @public
 */
export type LookupSubject = components['schemas']['LookupSubject'];

/**
 * A journey that needs what was looked up.
 *
 * @public
 */
export type LookupJourney = components['schemas']['LookupJourney'];

/**
 * Whether the error-budget policy of a journey freezes releases of its services.
 *
 * @public
 */
export type JourneyFreeze = components['schemas']['JourneyFreeze'];

/**
 * A step of such a journey.
 *
 * @public
 */
export type LookupStep = components['schemas']['LookupStep'];

/**
 * The probable cause of what fires, and what only echoes it.
 *
 * @public
 */
export type LookupCause = components['schemas']['LookupCause'];

/**
 * A service that may be the cause.
 *
 * @public
 */
export type LookupCauseCandidate =
  components['schemas']['LookupCauseCandidate'];

/**
 * What speaks for or against such a service.
 *
 * @public
 */
export type LookupEvidence = components['schemas']['LookupEvidence'];

/**
 * An alert that the probable cause explains.
 *
 * @public
 */
export type LookupEcho = components['schemas']['LookupEcho'];

/**
 * An alert that the probable cause does not explain.
 *
 * @public
 */
export type LookupUnexplained = components['schemas']['LookupUnexplained'];

/**
 * One alert of one group of a monitor.
 *
 * @public
 */
export type LookupAlert = components['schemas']['LookupAlert'];

/**
 * Who owns a service and answers for it.
 *
 * @public
 */
export type LookupService = components['schemas']['LookupService'];

/**
 * Who is on call for a service, as far as that could be told in time.
 *
 * @public
 */
export type LookupOnCall = components['schemas']['LookupOnCall'];

/**
 * A runbook, and what names it.
 *
 * @public
 */
export type LookupRunbook = components['schemas']['LookupRunbook'];

/**
 * An incident that is not resolved.
 *
 * @public
 */
export type LookupIncident = components['schemas']['LookupIncident'];

/**
 * A verdict that changed lately.
 *
 * @public
 */
export type LookupChange = components['schemas']['LookupChange'];

/**
 * Something that is not known.
 *
 * @public
 */
export type LookupGap = components['schemas']['LookupGap'];
