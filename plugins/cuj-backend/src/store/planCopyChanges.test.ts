/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { CopyRow } from './CopyTable';
import { CopyReading, ExistingRow, planCopyChanges } from './planCopyChanges';

const rowOf = (itemId: string, part: string, value: number): CopyRow => ({
  itemId,
  part,
  hash: `hash of ${value}`,
  body: { content: JSON.stringify({ value }), columns: {} },
});

/** Keeps rows in memory the way the database does. */
function apply(
  existing: ExistingRow[],
  options: Omit<Parameters<typeof planCopyChanges>[0], 'existing'>,
) {
  const changes = planCopyChanges({ existing, ...options });
  const keyOf = (row: { itemId: string; part?: string }) =>
    `${row.itemId} ${row.part}`;
  const rows = new Map(existing.map(row => [keyOf(row), row]));
  for (const row of changes.written) {
    rows.set(keyOf(row), {
      itemId: row.itemId,
      part: row.part,
      hash: row.hash,
      fetched_at: options.reading.isEnumerated ? null : options.now,
      skipped_because: null,
      missing_since: null,
      missing_runs: 0,
      removed_at: null,
    });
  }
  for (const { books, ...place } of changes.updates) {
    rows.set(keyOf(place), { ...rows.get(keyOf(place))!, ...books });
  }
  for (const place of changes.obsolete) {
    rows.delete(keyOf(place));
  }
  return { changes, rows: [...rows.values()] };
}

type Run = {
  items: Record<string, Record<string, number>>;
  skippedIds: string[];
  skipsUnnamed: boolean;
  isEnumerated: boolean;
  deletedIds: string[];
};

const itemIds = ['a', 'b', 'c', 'd'];
const arbitraryRun: fc.Arbitrary<Run> = fc.record({
  items: fc.dictionary(
    fc.constantFrom(...itemIds),
    fc.dictionary(fc.constantFrom('7d', '30d'), fc.nat({ max: 2 }), {
      minKeys: 1,
    }),
  ),
  skippedIds: fc.subarray(itemIds),
  skipsUnnamed: fc.boolean(),
  isEnumerated: fc.boolean(),
  // Of some of them the run has read that they are there.
  deletedIds: fc.subarray(itemIds),
});

function readingOf(run: Run): CopyReading {
  const items = new Map(
    Object.entries(run.items).map(([itemId, parts]) => [
      itemId,
      Object.entries(parts).map(([part, value]) => rowOf(itemId, part, value)),
    ]),
  );
  const skipped = new Map(
    run.skippedIds
      .filter(itemId => !items.has(itemId))
      .map(itemId => [itemId, 'it is broken']),
  );
  return {
    items,
    skipped,
    isEnumerated: run.isEnumerated,
    isComplete: run.isEnumerated && skipped.size === 0 && !run.skipsUnnamed,
    deleted: new Set(run.deletedIds),
  };
}

describe('planCopyChanges over any sequence of runs', () => {
  it('writes nothing for what it has just read, loses nothing, and removes only after two complete runs, or one where the source calls it deleted', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRun, { maxLength: 12 }), runs => {
        let rows: ExistingRow[] = [];
        let enumeratedAt: string | null = null;
        const completeRunsWithout = new Map<string, number>();

        runs.forEach((run, index) => {
          const reading = readingOf(run);
          const now = `time ${index}`;
          const before = rows;
          ({ rows } = apply(rows, { reading, enumeratedAt, now }));
          const enumeratedBefore = enumeratedAt;
          enumeratedAt = reading.isEnumerated ? now : enumeratedAt;

          // What was read is there, and nothing else of that item.
          for (const [itemId, itemRows] of reading.items) {
            completeRunsWithout.set(itemId, 0);
            const stored = rows.filter(row => row.itemId === itemId);
            expect(stored.map(row => row.part).sort()).toEqual(
              itemRows.map(row => row.part).sort(),
            );
            for (const row of stored) {
              expect(row).toMatchObject({
                skipped_because: null,
                missing_since: null,
                missing_runs: 0,
                removed_at: null,
              });
              expect(row.fetched_at ?? enumeratedAt).toBe(now);
            }
          }

          // What was not read keeps its content and, unless it is gone, its age.
          const unread = rows.filter(row => !reading.items.has(row.itemId));
          const earlierOf = (row: ExistingRow) =>
            before.find(
              one => one.itemId === row.itemId && one.part === row.part,
            )!;
          expect(unread).toHaveLength(
            before.filter(row => !reading.items.has(row.itemId)).length,
          );
          expect(unread.map(row => row.hash)).toEqual(
            unread.map(row => earlierOf(row).hash),
          );
          const alive = unread.filter(row => !earlierOf(row).removed_at);
          expect(alive.map(row => row.fetched_at ?? enumeratedAt)).toEqual(
            alive.map(row => earlierOf(row).fetched_at ?? enumeratedBefore),
          );
          const skipped = alive.filter(row => reading.skipped.has(row.itemId));
          for (const row of skipped) {
            completeRunsWithout.set(row.itemId, 0);
            expect(row.skipped_because).toBe('it is broken');
          }

          for (const itemId of new Set(rows.map(row => row.itemId))) {
            const isAbsent = reading.isComplete && !reading.items.has(itemId);
            // A deletion counts for two.
            const weight = reading.deleted?.has(itemId) ? 2 : 1;
            completeRunsWithout.set(
              itemId,
              (completeRunsWithout.get(itemId) ?? 0) + (isAbsent ? weight : 0),
            );
            const isRemoved = rows
              .filter(row => row.itemId === itemId)
              .every(row => row.removed_at);
            expect(isRemoved).toBe(completeRunsWithout.get(itemId)! >= 2);
          }

          // The same again changes nothing.
          const again = planCopyChanges({
            existing: rows.filter(row => reading.items.has(row.itemId)),
            reading: { ...reading, isEnumerated: true, isComplete: true },
            enumeratedAt,
            now: 'later',
          });
          expect(again.written).toEqual([]);
          expect(again.obsolete).toEqual([]);
          // Rows that were read alone only lose the time of their own.
          expect(again.updates).toHaveLength(
            reading.isEnumerated ? 0 : rows.length - unread.length,
          );
        });
      }),
      { numRuns: 300 },
    );
  });
});
