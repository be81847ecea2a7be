/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/* What the keys of answers begin with that may be other ones once something changed. */

/** What the cards of an entity show. */
export const OVERVIEW_KEY = 'plugin.cuj.entity-overview';
/** All about journeys. */
export const JOURNEYS_KEY = 'plugin.cuj.journeys';
/** All about scorecards. */
export const SCORECARDS_KEY = 'plugin.cuj.scorecards';
