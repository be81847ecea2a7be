/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EntityOnCall,
  EntityOverview,
  SloHistoryAnswer,
  SloHistoryQuery,
  SloTrend,
  SyncSource,
} from './types';

/**
 * The API of the backend plugin.
 *
 * @public
 */
export interface CujApi {
  /**
   * Everything that the cards of one entity show.
   *
   * @param entityRef - full reference of the entity
   * @throws `ResponseError` with the status 404 where there is no such entity or
   *   the caller may not read it, 403 where the caller may not read SLOs
   */
  getEntityOverview(entityRef: string): Promise<EntityOverview>;

  /**
   * Who is on call now for the owner of an entity.
   *
   * @param entityRef - full reference of the entity
   * @throws as `getEntityOverview` does
   */
  getOnCall(entityRef: string): Promise<EntityOnCall>;

  /**
   * How an SLO went over a window; asked of its source, and kept for five minutes.
   *
   * @param slo - the name of its source and its id there
   * @throws `ResponseError` with the status 400 for a window that can't be asked for,
   *   403 where the caller may not read SLOs, 404 where there is no such SLO or the
   *   caller may not see it, 501 where the source tells no histories, 503 where it
   *   gave no answer and none is known from before
   */
  getSloHistory(
    slo: { source: string; sloId: string },
    query?: SloHistoryQuery,
  ): Promise<SloHistoryAnswer>;

  /**
   * The status of an SLO on each of the last 90 days, as far as it is known.
   *
   * @param slo - the name of its source and its id there
   * @param query - `timeframe` is what each status is about, such as `30d`; where
   *   absent, what the source shows first
   * @throws `ResponseError` with the status 403 where the caller may not read SLOs,
   *   404 where there is no such SLO or the caller may not see it
   */
  getSloTrend(
    slo: { source: string; sloId: string },
    query?: { timeframe?: string },
  ): Promise<SloTrend>;

  /**
   * The last sync run of each source and kind of item.
   *
   * @throws `ResponseError` with the status 403 where the caller may not read them
   */
  getSyncSources(): Promise<SyncSource[]>;

  /**
   * Reads a kind of item from a source as soon as possible, on any replica.
   *
   * @throws `ResponseError` with the status 403 where the caller may not do that,
   *   404 where there is no such source or it has no such kind, 409 where a run is
   *   under way
   */
  startSyncRun(source: string, kind: string): Promise<void>;
}
