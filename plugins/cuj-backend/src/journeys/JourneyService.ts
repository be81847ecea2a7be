/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  JourneyDetail,
  JourneyFilter,
  JourneyList,
  JourneyWindow,
  PageQuery,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** Tells how journeys stand. */
export interface JourneyService {
  /** @throws `NotAllowedError` where the caller may not read SLOs */
  getJourneys(
    query: JourneyFilter & PageQuery,
    options: { credentials: BackstageCredentials },
  ): Promise<JourneyList>;

  /**
   * @throws `NotAllowedError` where the caller may not read SLOs, `NotFoundError` where
   *   there is no such journey or they may not read it
   */
  getJourney(
    entityRef: string,
    query: { window?: JourneyWindow },
    options: { credentials: BackstageCredentials },
  ): Promise<JourneyDetail>;
}
