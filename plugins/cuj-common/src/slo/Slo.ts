/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JsonObject } from '@backstage/types';

/**
 * What an SLI is computed from: a ratio of events (`metric`), the state of
 * monitors over time (`monitor`), or slices of time (`time_slice`);
 * `unknown` where the source sent a type that this version does not know.
 *
 * @public
 */
export type SloType = 'metric' | 'monitor' | 'time_slice' | 'unknown';

/**
 * The target of an SLO over one timeframe.
 *
 * @public
 */
export interface SloThreshold {
  /** `7d`, `30d` or `90d`; another text where the source knows more. */
  timeframe: string;
  /** 0–100. */
  targetPercent: number;
  /** 0–100, above the target. */
  warningPercent?: number;
}

/**
 * The definition of an SLO, without its status.
 *
 * @remarks
 * Who created it is left out on purpose: the creator's e-mail is personal data
 * and answers no question that the suite asks.
 *
 * @public
 */
export interface Slo {
  /** The id of the SLO in its source. */
  id: string;
  /** As sent. */
  name: string;
  /** What its SLI is computed from. */
  type: SloType;
  /** The type as it was sent, where `type` is `unknown`. */
  reportedType?: string;
  /** As sent. */
  description?: string;
  /** As sent, in their order. */
  tags: string[];
  /** Its targets, one for each timeframe. */
  thresholds: SloThreshold[];
  /** The timeframe that the source shows first. */
  primaryTimeframe?: string;
  /** Ids of the monitors behind a `monitor` SLO. */
  monitorIds: string[];
  /** The groups of the monitor that count, where not all do. */
  groups: string[];
  /** The event counts behind a `metric` SLO, where they were sent in this form. */
  query?: { numerator: string; denominator: string };
  /** The specification of the SLI as it was sent. */
  sliSpecification?: JsonObject;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  modifiedAt?: string;
}
