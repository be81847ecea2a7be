/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The list of all journeys. */
export const journeysRouteRef = createRouteRef({ id: 'cuj.journeys' });

/** The way to that list, from entities and from the home page. */
export const journeysLinkRouteRef = createExternalRouteRef({
  id: 'cuj.journeysLink',
  optional: true,
  defaultTarget: 'cuj.journeys',
});

/** How a journey stands, on the page of its entity. */
export const entityJourneyRouteRef = createRouteRef({
  id: 'cuj.entityJourney',
});

/** The way there from the cards of the same entity. */
export const entityJourneyLinkRouteRef = createExternalRouteRef({
  id: 'cuj.entityJourneyLink',
  optional: true,
  defaultTarget: 'cuj.entityJourney',
});

/** The page that shows how the sync goes. */
export const syncRouteRef = createRouteRef({ id: 'cuj.sync' });

/**
 * The way from the cards to that page: optional, since an app of the old frontend
 * system need not have the page.
 */
export const syncLinkRouteRef = createExternalRouteRef({
  id: 'cuj.syncLink',
  optional: true,
  defaultTarget: 'cuj.sync',
});

/** The page that looks up what an alert names. */
export const lookupRouteRef = createRouteRef({ id: 'cuj.lookup' });

/** The way to that page from the search, where the app has it. */
export const lookupLinkRouteRef = createExternalRouteRef({
  id: 'cuj.lookupLink',
  optional: true,
  defaultTarget: 'cuj.lookup',
});

/** The page of all scorecards. */
export const scorecardsRouteRef = createRouteRef({ id: 'cuj.scorecards' });

/** The way to that page, from entities and from the home page. */
export const scorecardsLinkRouteRef = createExternalRouteRef({
  id: 'cuj.scorecardsLink',
  optional: true,
  defaultTarget: 'cuj.scorecards',
});

/** The scorecard on the page of an entity. */
export const entityScorecardRouteRef = createRouteRef({
  id: 'cuj.entityScorecard',
});

/** The way from the card of an entity to its whole scorecard. */
export const entityScorecardLinkRouteRef = createExternalRouteRef({
  id: 'cuj.entityScorecardLink',
  optional: true,
  defaultTarget: 'cuj.entityScorecard',
});
