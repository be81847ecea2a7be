/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../monitors/Monitor';
import { SloMatching } from '../../matching/SloMatcher';
import { Slo } from '../../slo/Slo';
import { SloTimeframeStatus } from '../../slo/SloStatus';

/**
 * An SLO of an entity in production, with what explains it.
 *
 * @public
 */
export interface SloFact {
  /** The name of the source. */
  source: string;
  /** The definition. */
  slo: Slo;
  /** What it belongs to. */
  matching: SloMatching;
  /** The last known status over each timeframe. */
  statuses: SloTimeframeStatus[];
  /** The monitors behind a monitor SLO, as far as they are known. */
  monitors: Monitor[];
  /** The monitors that alert on how its budget is spent; undefined where monitors could not be read. */
  alerts?: Monitor[];
  /** The values of past days, the oldest first. */
  days: SloDayFact[];
  /** Other SLOs that measure the same. */
  sharedWith: SloSharing[];
  /** Where a person sees it. */
  url?: string;
}

/**
 * What an SLO had reached at the end of a day.
 *
 * @public
 */
export interface SloDayFact {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  /** Such as `30d`. */
  timeframe: string;
  /** 0–100; absent where there was no data. */
  sliPercent?: number;
  /** 100 where untouched, negative where overspent; absent where there was no data. */
  budgetRemainingPercent?: number;
}

/**
 * That two SLOs measure the same.
 *
 * @public
 */
export interface SloSharing {
  /** Whether they share a monitor or count the same events. */
  via: 'monitor' | 'query';
  /** The id of the other SLO in the source. */
  sloId: string;
  /** Its name. */
  name: string;
  /** Whether it belongs to another owner; undefined where its owner is not known. */
  otherOwner?: boolean;
  /** The entities that it names; full references in lower case. */
  entityRefs: string[];
}
