/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloState } from '../slo/SloStatus';
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

/**
 * How an SLO went over a window, as its source says now or said last.
 *
 * @public
 */
export type SloHistoryAnswer = components['schemas']['SloHistoryAnswer'];

/**
 * One status of an SLO for each day.
 *
 * @public
 */
export type SloTrend = components['schemas']['SloTrend'];

/**
 * The status of an SLO on a day.
 *
 * @public
 */
export type SloTrendDay = components['schemas']['SloTrendDay'];

/**
 * Who is on call for the owner of an entity, or why that is not known.
 *
 * @public
 */
export type EntityOnCall = components['schemas']['EntityOnCall'];

/**
 * A team that may be on call for an entity, and where it is named.
 *
 * @public
 */
export type OnCallCandidate = components['schemas']['OnCallCandidate'];

/**
 * The window of a history: a timeframe that ends now, or both ends, at most 90 days
 * apart.
 *
 * @public
 */
export interface SloHistoryQuery {
  /** Such as `30d`, which it is where nothing is given. */
  timeframe?: string;
  /** ISO 8601 with a zone; goes together with `to`. */
  from?: string;
  /** ISO 8601 with a zone, not in the future. */
  to?: string;
  /** Whether corrections are applied; they are where this is absent. */
  corrected?: boolean;
}

/**
 * What facts say of all entities, for the catalog's own processor.
 *
 * @public
 */
export type ScorecardMirror = components['schemas']['ScorecardMirror'];

/**
 * What an entity's own text does not tell of its scorecard.
 *
 * @public
 */
export type MirroredVerdicts = components['schemas']['MirroredVerdicts'];

/**
 * A page of journeys, the worst first.
 *
 * @public
 */
export type JourneyList = components['schemas']['JourneyList'];

/**
 * Everything that the page of one journey shows.
 *
 * @public
 */
export type JourneyDetail = components['schemas']['JourneyDetail'];

/**
 * A monitor of a journey with its state.
 *
 * @public
 */
export type JourneyMonitor = components['schemas']['JourneyMonitor'];

/**
 * A synthetic test of a journey.
 *
 * @public
 */
export type JourneySynthetic = components['schemas']['JourneySynthetic'];

/**
 * How the error budget of a journey was spent.
 *
 * @public
 */
export type JourneyBurnDown = components['schemas']['JourneyBurnDown'];

/**
 * How a journey stood on a day.
 *
 * @public
 */
export type JourneyTrendDay = components['schemas']['JourneyTrendDay'];

/**
 * Something that happened to a journey.
 *
 * @public
 */
export type JourneyEvent = components['schemas']['JourneyEvent'];

/**
 * Which journeys to list; of the values of a list, any may hold.
 *
 * @public
 */
export interface JourneyFilter {
  /** Full references of owners; `none` stands for journeys without one. */
  owner?: string[];
  /** Full references of systems; `none` stands for journeys without one. */
  system?: string[];
  /** Full references of what carries a step, such as Components. */
  service?: string[];
  /** Whether those count too of which a step needs one of these through others. */
  throughServices?: boolean;
  /** States. */
  state?: SloState[];
  /** `none` stands for journeys without one. */
  criticality?: Array<'critical' | 'important' | 'none'>;
  /** Full references of journeys, to ask for these alone. */
  ref?: string[];
  /** Part of the title or the reference, in any case. */
  text?: string;
}

/**
 * What the numbers of a journey are about.
 *
 * @public
 */
export type JourneyWindow = '7d' | '30d' | '90d';

/**
 * SLOs as whoever makes an index of them reads them, page by page.
 *
 * @public
 */
export type SloIndexPage = components['schemas']['SloIndexPage'];

/**
 * An SLO with the services and journeys that it belongs to.
 *
 * @public
 */
export type SloIndexItem = components['schemas']['SloIndexItem'];
