/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  EventRecord,
  JourneyEntityV1alpha1,
  SloCorrection,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloRecord } from '../store/SloStore';
import { KnownAlerts } from './timelineOfSlo';

/** A journey and what the catalog and the store hold of it. */
export interface JourneyInput {
  journey: JourneyEntityV1alpha1;
  /** Those that belong to it, of all environments. */
  slos: SloRecord[];
  /** The services of its steps, its owner, its system, and the owners of services. */
  entities: ReadonlyMap<string, Entity>;
  copies: JourneyCopies;
}

/** Corrections that were not looked at. */
export interface UnreadCorrections {
  count: number;
  /** When the last of them ended at the latest; ISO 8601; absent where that is not known. */
  endsAt?: string;
}

/** What sources told besides SLOs, of several journeys at once. */
export interface JourneyCopies {
  /** By the name of the source; transitions and monitors of SLOs only. */
  alerts: ReadonlyMap<string, KnownAlerts>;
  /** By source and id of the SLO, see `sloKeyOf`. */
  corrections: ReadonlyMap<string, SloCorrection[]>;
  /**
   * By source: those that name SLOs by a search which only the source can answer, so that
   * nobody knows whether they apply.
   */
  unplacedCorrections: ReadonlyMap<string, SloCorrection[]>;
  /** By source: those that name no SLO and were left out, since there are too many. */
  unreadCorrections: ReadonlyMap<string, UnreadCorrections>;
  /** What SLOs counted, by source and id of the SLO. */
  events: ReadonlyMap<string, EventRecord>;
}

/** Tells SLOs of all sources apart. */
export function sloKeyOf(slo: { source: string; id: string }): string {
  return `${slo.source} ${slo.id}`;
}
