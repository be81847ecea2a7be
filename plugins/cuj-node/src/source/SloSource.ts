/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo, SloStatus } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * An item that a source sent but that could not be read.
 *
 * @public
 */
export interface SkippedItem {
  /** The id of the item, where at least that could be read. */
  itemId?: string;
  /** One sentence, free of secrets and personal data. */
  reason: string;
}

/**
 * A part of what a source sent.
 *
 * @public
 */
export interface SourceBatch<TItem> {
  /** What could be read. */
  items: TItem[];
  /** What could not be read. */
  skipped: SkippedItem[];
}

/**
 * One request of a source to its API, for the record of the run.
 *
 * @public
 */
export interface SourceCall {
  /** Whether it was refused because a rate limit was reached. */
  rateLimited: boolean;
  /** Whether it repeats one that failed. */
  retry: boolean;
}

/**
 * How a source is read.
 *
 * @public
 */
export interface SourceReadOptions {
  /** Ends the reading early; it then throws. */
  signal: AbortSignal;
  /** Is told of each request as it is answered. */
  onCall?: (call: SourceCall) => void;
}

/**
 * A system that SLOs are read from, such as one Datadog organisation.
 *
 * @remarks
 * A reading that ends without throwing has listed *everything*: the backend then
 * takes what was not in it for gone. A source that can't be sure has to throw,
 * after it yielded what it has; an item that can't be read is yielded as skipped,
 * never left out. The same item may be yielded twice; the later one counts.
 *
 * @public
 */
export interface SloSource {
  /** Unique among all sources; part of task ids, so letters, digits, `-` and `_`. */
  readonly name: string;
  /** What kind of system it is, such as `datadog`. */
  readonly type: string;

  /**
   * All definitions of SLOs.
   *
   * @throws an error whose message is one sentence, free of secrets, where the
   *   listing is not complete
   */
  readSlos(options: SourceReadOptions): AsyncIterable<SourceBatch<Slo>>;

  /**
   * The present status of all SLOs.
   *
   * @throws as `readSlos` does
   */
  readStatuses(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<SloStatus>>;

  /** The address at which a person sees an SLO in the source. */
  getSloUrl(sloId: string, timeframe?: string): string | undefined;
}
