/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { databases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@cuj-slo/backstage-plugin-cuj-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('go up and down and up again', async () => {
    const knex = await databases.init(databaseId);
    const tables = [
      'slo',
      'slo_status',
      'sync_state',
      'sync_run',
      'sync_skipped_item',
      'slo_matching',
      'slo_entity',
    ];
    const existing = async () => {
      const found = [];
      for (const table of tables) {
        if (await knex.schema.hasTable(table)) {
          found.push(table);
        }
      }
      return found;
    };

    await knex.migrate.latest({ directory });
    expect(await existing()).toEqual(tables);
    await knex('slo').insert({
      source: 'main',
      slo_id: 'a',
      name: 'a',
      content: '{}',
      hash: 'x',
      generation: 1,
      first_seen_at: 'now',
      changed_at: 'now',
    });
    await expect(
      knex('slo').where({ source: 'main' }).first('missing_runs', 'removed_at'),
    ).resolves.toEqual({ missing_runs: 0, removed_at: null });

    await knex.migrate.rollback({ directory }, true);
    expect(await existing()).toEqual([]);
    await knex.migrate.latest({ directory });
    expect(await existing()).toEqual(tables);
  });
});
