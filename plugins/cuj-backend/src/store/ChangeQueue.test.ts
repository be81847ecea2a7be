/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';
import { databases, initDatabase } from '../__testUtils__/databases';
import { ChangeQueue } from './ChangeQueue';

jest.setTimeout(60_000);

const now = new Date('2026-11-22T12:00:00.000Z');

/** An entity that came to have a verdict, and the one that it has at present. */
async function insertChange(
  db: Knex,
  name: string,
  change: { previous: string; verdict: string; at: string },
  present: { verdict: string; since: string; failing_since: string | null },
) {
  const ref = { entity_ref: `component:default/${name}` };
  await db('scorecard').insert({
    ...{ ...ref, kind: 'component', title: name, level: 0 },
    ...{ pass: 0, fail: 1, unknown: 0, waived: 0 },
    ...{ content: '{}', mirror: '{}', hash: 'x', version: 1 },
    changed_at: change.at,
  });
  const requirement = { ...ref, requirement_id: 'runbook' };
  await db('scorecard_verdict').insert({ ...requirement, ...present });
  await db('scorecard_change').insert({
    ...{ ...requirement, ...change, code: 'runbook.x', version: 1 },
  });
}

describe.each(databases.eachSupportedId())('ChangeQueue on %s', databaseId => {
  it('hands each new failure out once, however many ask at the same time', async () => {
    const db = await initDatabase(databaseId);
    const at = '2026-11-22T11:00:00.000Z';
    for (let index = 0; index < 250; index += 1) {
      await insertChange(
        db,
        `service-${index}`,
        { previous: 'pass', verdict: 'fail', at },
        { verdict: 'fail', since: at, failing_since: at },
      );
    }
    const drain = async () => {
      const queue = ChangeQueue.create({ db });
      const refs: string[] = [];
      for (;;) {
        const failures = await queue.claim({ now });
        if (!failures) {
          return refs;
        }
        refs.push(...failures.map(({ entityRef }) => entityRef));
      }
    };
    const refs = (await Promise.all([drain(), drain(), drain()])).flat();
    expect(refs).toHaveLength(250);
    expect(new Set(refs).size).toBe(250);
    expect(await drain()).toEqual([]);
  });

  it('leaves out what is no news: no failure, over again, or only seen again', async () => {
    const db = await initDatabase(databaseId);
    const earlier = '2026-11-22T10:00:00.000Z';
    const at = '2026-11-22T11:00:00.000Z';
    const later = '2026-11-22T11:30:00.000Z';
    const fails = { verdict: 'fail', since: at };
    await insertChange(
      db,
      'mended',
      { previous: 'fail', verdict: 'pass', at },
      { verdict: 'pass', since: at, failing_since: null },
    );
    await insertChange(
      db,
      'mended-since',
      { previous: 'pass', verdict: 'fail', at },
      { verdict: 'pass', since: later, failing_since: null },
    );
    await insertChange(
      db,
      'seen-again',
      { previous: 'unknown', verdict: 'fail', at },
      { ...fails, failing_since: earlier },
    );
    await insertChange(
      db,
      'seen-first',
      { previous: 'unknown', verdict: 'fail', at },
      { ...fails, failing_since: at },
    );
    await insertChange(
      db,
      'not-excused-any-more',
      { previous: 'waived', verdict: 'fail', at },
      { ...fails, failing_since: earlier },
    );
    const failures = await ChangeQueue.create({ db }).claim({ now });
    expect(failures?.map(({ title }) => title)).toEqual([
      'seen-first',
      'not-excused-any-more',
    ]);
  });
});
