/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SkippedItem } from '@cuj-slo/backstage-plugin-cuj-node';
import { CopyReading } from './planCopyChanges';
import { UnreadRow, planUnreadItems } from './planUnreadItems';

const tags = ['service:checkout'];
const reason = 'thresholds is missing';
const plan = (options: {
  existing?: UnreadRow[];
  skipped: SkippedItem[];
  read?: string[];
  stored?: string[];
  isEnumerated?: boolean;
}) => {
  const { existing = [], skipped, read = [], stored = [] } = options;
  const reading: CopyReading = {
    items: new Map(read.map(id => [id, []])),
    skipped: new Map(),
    isEnumerated: options.isEnumerated ?? true,
    isComplete: false,
  };
  return planUnreadItems({
    ...{ existing, skipped, reading },
    stored: new Map(stored.map(itemId => [itemId, { itemId, hash: itemId }])),
  });
};
const rowOf = (skipped: SkippedItem) => plan({ skipped: [skipped] }).written[0];
const a = { itemId: 'a', name: 'A', tags, reason };
const b = { itemId: 'b', tags, reason };
const nameless = { tags, reason };

describe('planUnreadItems', () => {
  it('writes what was never read, and nothing where nothing has changed', () => {
    const { written, gone } = plan({ skipped: [a, nameless] });
    expect(written).toEqual([
      {
        item_key: 'a',
        item_id: 'a',
        name: 'A',
        tags: JSON.stringify(tags),
        reason,
      },
      expect.objectContaining({
        item_key: expect.stringMatching(/^#/),
        item_id: null,
        name: null,
      }),
    ]);
    expect(gone).toEqual([]);
    expect(plan({ existing: written, skipped: [nameless, a] })).toEqual({
      written: [],
      gone: [],
    });
    const changed = { ...a, reason: 'name is missing' };
    expect(plan({ existing: written, skipped: [nameless, changed] })).toEqual({
      written: [rowOf(changed)],
      gone: [],
    });
  });

  it('leaves out what an older version is stored of, and what says nothing of itself', () => {
    expect(
      plan({ skipped: [a, b, { reason }], stored: ['a'], read: ['b'] }),
    ).toEqual({ written: [], gone: [] });
  });

  it('forgets what was read or is no longer there, and keeps what a part of a run says nothing of', () => {
    const existing = [rowOf(a), rowOf(b), rowOf(nameless)];
    expect(plan({ existing, skipped: [b], read: ['a'] })).toEqual({
      written: [],
      gone: ['a', rowOf(nameless).item_key],
    });
    expect(
      plan({ existing, skipped: [], read: ['a'], isEnumerated: false }),
    ).toEqual({ written: [], gone: ['a'] });
    // It was read by another run meanwhile.
    expect(
      plan({ existing, skipped: [], stored: ['b'], isEnumerated: false }),
    ).toEqual({ written: [], gone: ['b'] });
  });

  it('keeps a part of what is endless', () => {
    const [row] = plan({
      skipped: [
        {
          ...a,
          name: 'n'.repeat(1000),
          tags: Array.from({ length: 500 }, (_, at) => `${at}`.repeat(500)),
        },
      ],
    }).written;
    expect(row.name).toHaveLength(300);
    expect(JSON.parse(row.tags)).toHaveLength(100);
    expect(row.tags.length).toBeLessThan(25_000);
    expect(
      plan({
        skipped: Array.from({ length: 6000 }, (_, at) => ({
          ...b,
          itemId: `${at}`,
        })),
      }).written,
    ).toHaveLength(5000);
  });
});
