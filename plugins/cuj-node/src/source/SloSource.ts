/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Incident,
  Monitor,
  OnCallCoverage,
  OnCallTeam,
  ServiceDefinition,
  ServiceTelemetry,
  Slo,
  SloCorrection,
  SloHistory,
  SloStatus,
  SyntheticTest,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceReference, SourceUrlReading } from './SourceReference';

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
  /**
   * What it is called, where that could be read. With `tags` it says whose the item is,
   * so that an entity is not told that it has no such item.
   */
  name?: string;
  /** Its tags, as far as they could be read. */
  tags?: string[];
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
  /** How long it was held back before it was made, in milliseconds. */
  waitedMs?: number;
  /** What the source said of the limit that it counts against. */
  quota?: SourceQuota;
}

/**
 * What is left of a rate limit.
 *
 * @public
 */
export interface SourceQuota {
  /** The source's own name of the limit, else the route. */
  name: string;
  /** How many requests a period allows. */
  limit: number;
  /** How many of them are left. */
  remaining: number;
  /** When all of it is there again; ISO 8601. */
  resetsAt: string;
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
 * That something changed in a source, told by the source itself.
 *
 * @public
 */
export interface SloSourceChange {
  /** Ids of monitors whose state changed; whoever listens finds their SLOs. */
  monitorIds: string[];
  /** Ids of SLOs that changed, where the source knows. */
  sloIds: string[];
  /** When it happened; ISO 8601. */
  at: string;
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
 * Definitions and statuses are what a source is for. Everything else explains them;
 * a source leaves out the methods for what it does not have, and throws
 * {@link MissingScopeError} where its credentials lack a scope for it.
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

  /**
   * The status of one SLO, as soon as it can be had; undefined where there is no such
   * SLO. Where it is read because of a change, it is read again a minute later, in case
   * the source did not have the change yet and could not tell.
   */
  readStatus?(
    sloId: string,
    options: SourceReadOptions,
  ): Promise<SloStatus | undefined>;

  /** The ids of SLOs that were deleted, as far as the source remembers them. */
  readDeletedSloIds?(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<string>>;

  /**
   * How one SLO went.
   *
   * @param window - `targetPercent` asks for the budget, 0–100 exclusive
   * @throws `NotFoundError` where there is no such SLO
   */
  readSloHistory?(
    sloId: string,
    window: {
      from: Date;
      to: Date;
      targetPercent?: number;
      applyCorrections: boolean;
    },
    options: SourceReadOptions,
  ): Promise<SloHistory>;

  /** All monitors with their options and states. */
  readMonitors?(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<Monitor>>;

  /** All corrections of SLOs. */
  readCorrections?(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<SloCorrection>>;

  /** All synthetic tests. */
  readSyntheticTests?(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<SyntheticTest>>;

  /** The changes of state of monitors within a time, the oldest first. */
  readAlertTransitions?(
    window: { from: Date; to: Date },
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<AlertTransition>>;

  /** Incidents, as far back as the source lists them. */
  readIncidents?(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<Incident>>;

  /** What services say of themselves in the source's own catalog. */
  readServices?(
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<ServiceDefinition>>;

  /**
   * What the telemetry of these services says of the last day.
   *
   * @remarks
   * A source that can list all services which are traced also sends an item for each
   * other one that is traced in one of `environments`, with no more than `isTraced`.
   * Besides, it sends one item without a service for each such environment, with
   * `listsAllTraced`: where that is true, every service without an item is taken for one
   * that is not traced.
   */
  readTelemetry?(
    services: Array<{ service: string; environment: string }>,
    options: SourceReadOptions & {
      /** Those of production. */
      environments?: string[];
    },
  ): AsyncIterable<SourceBatch<ServiceTelemetry>>;

  /** Who is on call for a team, by its handle; undefined where there is no such team. */
  readOnCall?(
    team: string,
    options: SourceReadOptions,
  ): Promise<OnCallTeam | undefined>;

  /**
   * Whether anybody is on call for a team, now and until a time ahead, by the handle of
   * the team; undefined where there is no such team.
   *
   * @remarks
   * Names nobody. What can't be read of the time ahead is told as its problem: it is
   * neither a gap nor the lack of one. Where a source leaves this out, `readOnCall`
   * tells of now, and nothing is known of later.
   */
  readOnCallCoverage?(
    team: string,
    until: Date,
    options: SourceReadOptions,
  ): Promise<OnCallCoverage | undefined>;

  /**
   * Tells of changes as they happen, so that the statuses concerned need not wait for
   * the next listing. No news is no promise: what is told may come late, twice or
   * never, and name what nobody knows.
   *
   * @param listener - must not throw
   * @returns what ends the telling
   */
  onChange?(listener: (change: SloSourceChange) => void): () => void;

  /** The address at which a person sees an SLO in the source. */
  getSloUrl(sloId: string, timeframe?: string): string | undefined;

  /** The address at which a person sees something else in the source. */
  getUrl?(reference: SourceReference): string | undefined;

  /**
   * What an address of the source's own pages tells of; undefined where it is none of
   * theirs. Must not throw, whatever the address.
   */
  readUrl?(url: URL): SourceUrlReading | undefined;
}
