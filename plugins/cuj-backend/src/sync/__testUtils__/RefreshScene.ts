/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TestDatabaseId, mockServices } from '@backstage/backend-test-utils';
import { aSlo, batchOf } from '../../__testUtils__/FakeSloSource';
import { ManualClock } from '../../__testUtils__/ManualClock';
import { SyncHarness } from '../../__testUtils__/SyncHarness';
import { DatabaseStatusStore } from '../../store/DatabaseStatusStore';
import { StatusRefresher } from '../StatusRefresher';
import { sloKind, statusKind } from '../SyncKind';
import { ChangingFakeSource, aStatus, at } from './ChangingFakeSource';

/** A source with three SLOs that were read, and what refreshes their statuses. */
export class RefreshScene {
  readonly sync: SyncHarness;
  readonly clock = new ManualClock();
  readonly source = new ChangingFakeSource(this.clock);
  readonly store: DatabaseStatusStore;
  readonly logger = mockServices.logger.mock();
  readonly refresher: StatusRefresher;

  static async create(databaseId: TestDatabaseId): Promise<RefreshScene> {
    const scene = new RefreshScene(await SyncHarness.create(databaseId));
    const { source } = scene;
    source.slos = [
      batchOf(
        aSlo('a', { type: 'monitor', monitorIds: ['1', '2', '2'] }),
        aSlo('b', { type: 'monitor', monitorIds: ['2'] }),
        aSlo('c', { description: '"monitorIds":["1"]' }),
      ),
    ];
    source.statuses = [
      batchOf(
        aStatus('a', -9, 'ok', ['7d', '30d']),
        aStatus('b', -9, 'ok'),
        aStatus('c', -9, 'ok'),
      ),
    ];
    await scene.syncSlos();
    await scene.syncStatuses();
    return scene;
  }

  private constructor(sync: SyncHarness) {
    this.sync = sync;
    this.store = DatabaseStatusStore.create({ db: sync.db });
    this.refresher = StatusRefresher.create(this);
  }

  readonly syncSlos = () =>
    this.sync.runner.run(this.source, sloKind, this.sync.options);

  readonly syncStatuses = () =>
    this.sync.runner.run(this.source, statusKind, this.sync.options);

  readonly rowOf = (sloId: string, timeframe = '30d') =>
    this.sync
      .db('slo_status')
      .where({ source: 'main', slo_id: sloId, timeframe })
      .first(
        'state',
        'indexed_at',
        'fetched_at',
        'missing_runs',
        'removed_at',
        'generation',
      );

  readonly isAsOf = async (sloId: string, minutes: number) =>
    (await this.rowOf(sloId)).indexed_at === at(minutes);

  /** The source has been asked so often, and the answers are dealt with. */
  readonly isTriedAgainLater = (asked: number) => () =>
    this.source.asked.length === asked && this.clock.pending === 1;
}
