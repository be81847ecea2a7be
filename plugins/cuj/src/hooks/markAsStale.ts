/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EntityOverview,
  SloOverview,
  SloTimeframeOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { markStandingAsStale } from './markJourneyAsStale';

/**
 * An answer that is too old to be shown as the present: every state becomes the
 * last known one. What was not known before is not known now either.
 */
export function markAsStale(overview: EntityOverview): EntityOverview {
  return {
    ...overview,
    journeys: overview.journeys.map(journey => ({
      ...journey,
      slos: journey.slos.map(markSloAsStale),
      ...(journey.standing && {
        standing: markStandingAsStale(journey.standing),
      }),
    })),
    otherSlos: overview.otherSlos.map(markSloAsStale),
  };
}

/** The same of one SLO. */
export function markSloAsStale(slo: SloOverview): SloOverview {
  return { ...slo, timeframes: slo.timeframes.map(markTimeframe) };
}

function markTimeframe(status: SloTimeframeOverview): SloTimeframeOverview {
  return status.state === 'unknown' ? status : { ...status, state: 'stale' };
}
