/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { components } from './openapi.generated';

/**
 * Everything that the cards of one entity show.
 *
 * @public
 */
export type EntityOverview = components['schemas']['EntityOverview'];

/**
 * A journey with its SLOs.
 *
 * @public
 */
export type JourneyOverview = components['schemas']['JourneyOverview'];

/**
 * A step of a journey with what the catalog knows of its service.
 *
 * @public
 */
export type JourneyStepOverview = components['schemas']['JourneyStep'];

/**
 * An SLO with its status over all timeframes.
 *
 * @public
 */
export type SloOverview = components['schemas']['SloOverview'];

/**
 * The status of an SLO over one timeframe.
 *
 * @public
 */
export type SloTimeframeOverview =
  components['schemas']['SloTimeframeOverview'];

/**
 * A scorecard together with the day for which it was evaluated.
 *
 * @public
 */
export type ScorecardOverview = components['schemas']['Scorecard'];

/**
 * How current the copy of a source is.
 *
 * @public
 */
export type SourceFreshness = components['schemas']['SourceFreshness'];

/**
 * How an SLO says that it belongs to a service and a journey.
 *
 * @public
 */
export type SloConventionsOverview = components['schemas']['SloConventions'];

/**
 * The last sync runs of a source.
 *
 * @public
 */
export type SyncSource = components['schemas']['SyncSource'];

/**
 * A sync run.
 *
 * @public
 */
export type SyncRunOverview = components['schemas']['SyncRun'];
