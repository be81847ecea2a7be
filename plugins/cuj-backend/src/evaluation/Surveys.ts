/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CatalogSurvey } from './CatalogSurvey';
import { KindStates } from './KindStates';
import { SourceSurvey } from './SourceSurvey';
import { UnreadSurvey } from './UnreadSurvey';

/** What was surveyed before entities are looked at. */
export interface Surveys {
  catalog: CatalogSurvey;
  sources: SourceSurvey;
  states: KindStates;
  unread: UnreadSurvey;
}
