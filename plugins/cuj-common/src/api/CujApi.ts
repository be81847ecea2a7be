/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityOverview, SyncSource } from './types';

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
