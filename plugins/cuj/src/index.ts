/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Cards and pages for Critical User Journey SLOs and scorecards, for the old frontend system;
 * the new one finds them under `./alpha`.
 *
 * @packageDocumentation
 */

export { cujApiRef } from './api/cujApiRef';
export {
  EntityJourneyContent,
  EntityJourneyOverviewCard,
  EntityJourneySlosCard,
  EntityJourneysCard,
  EntityScorecardCard,
  EntityScorecardContent,
  EntityServiceJourneysCard,
  HomePageMyFailingRequirements,
  HomePageMyJourneys,
  JourneysPage,
  LookupPage,
  LookupSearch,
  SloSearchResultListItem,
  ScorecardsPage,
  SyncPage,
  cujPlugin,
} from './plugin';
export { cujTranslationRef } from './translation';
