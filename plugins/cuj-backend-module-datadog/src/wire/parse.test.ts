/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { parseSloListItem } from './parseSloListItem';
import { parseSloListPage, parseSloSearchPage } from './parsePages';
import { parseSloSearchItem } from './parseSloSearchItem';
import { isoOfText } from './times';

const listItem = {
  id: '0f5a1c0e6d5f4b7f9b1c2d3e4f5a6b7c',
  name: 'cuj_slo_orchestration-engine_workflow-run_prod',
  tags: ['service:orchestration-engine', 'env:prod'],
  monitor_tags: [],
  thresholds: [
    { timeframe: '7d', target: 95, target_display: '95.' },
    {
      timeframe: '30d',
      target: 99.5,
      target_display: '99.5',
      warning: 99.7,
      warning_display: '99.7',
    },
  ],
  type: 'monitor',
  type_id: 0,
  description: 'What, why, how.',
  timeframe: '7d',
  target_threshold: 95,
  monitor_ids: [9000100],
  creator: {
    name: null,
    handle: 'jane.doe@example.com',
    email: 'jane.doe@example.com',
  },
  created_at: 1700000000,
  modified_at: 1700000001,
};

const searchItem = {
  data: {
    type: 'slo',
    id: listItem.id,
    attributes: {
      name: listItem.name,
      timeframe: '7d',
      target_threshold: 95,
      status: {
        sli: 99.21,
        state: 'breached',
        error_budget_remaining: -58,
        raw_error_budget_remaining: { value: -7516.8, unit: 'second' },
        indexed_at: 1700000060,
        span_precision: 2,
        calculation_error: null,
      },
      overall_status: [
        {
          timeframe: '30d',
          target: 99.5,
          status: 99.21,
          state: 'breached',
          error_budget_remaining: -58,
          raw_error_budget_remaining: { value: -7516.8, unit: 'second' },
          indexed_at: 1700000060,
          span_precision: 2,
          error: null,
        },
        {
          timeframe: '90d',
          target: 99.5,
          status: null,
          state: 'no_data',
          error_budget_remaining: null,
          raw_error_budget_remaining: null,
          indexed_at: 1700000060,
          span_precision: null,
          error: 'The denominator is zero valued',
        },
      ],
      creator: { name: null, id: 7, email: 'jane.doe@example.com' },
    },
  },
};

describe('parseSloListItem', () => {
  it('keeps what the item says, and not who made it', () => {
    const parsed = parseSloListItem(listItem);
    expect(parsed).toEqual({
      item: {
        id: listItem.id,
        name: listItem.name,
        type: 'monitor',
        description: 'What, why, how.',
        tags: ['service:orchestration-engine', 'env:prod'],
        thresholds: [
          { timeframe: '7d', targetPercent: 95 },
          { timeframe: '30d', targetPercent: 99.5, warningPercent: 99.7 },
        ],
        primaryTimeframe: '7d',
        monitorIds: ['9000100'],
        groups: [],
        createdAt: '2023-11-14T22:13:20.000Z',
        modifiedAt: '2023-11-14T22:13:21.000Z',
      },
    });
    expect(JSON.stringify(parsed)).not.toContain('@');
  });

  it('takes what older and newer servers send', () => {
    expect(
      parseSloListItem({
        id: 'a',
        name: '',
        type: 'composite',
        thresholds: [{ timeframe: '1y', target: 99, warning: null }],
        description: null,
        tags: null,
        monitor_ids: null,
        query: null,
        something_new: { a: 1 },
      }),
    ).toEqual({
      item: {
        id: 'a',
        name: '',
        type: 'unknown',
        reportedType: 'composite',
        tags: [],
        thresholds: [{ timeframe: '1y', targetPercent: 99 }],
        monitorIds: [],
        groups: [],
      },
    });
  });

  it.each([
    [{ thresholds: undefined }, 'thresholds is missing'],
    [{ name: undefined }, 'name is missing'],
    [{ name: null }, 'name is not of the type string'],
    [{ type: 3 }, 'type is not of the type string'],
    [
      { thresholds: [{ timeframe: '7d', target: '95' }] },
      'thresholds[0].target is not of the type number',
    ],
  ])('skips an item with %j and says why', (change, reason) => {
    const { tags } = listItem;
    expect(parseSloListItem({ ...listItem, ...change })).toEqual({
      skipped: {
        itemId: listItem.id,
        reason,
        // Of whose it is, as much as there is left.
        ...('name' in change ? {} : { name: listItem.name }),
        tags,
      },
    });
  });

  it('keeps of an item that it skips only what says whose it is', () => {
    expect(
      parseSloListItem({
        ...listItem,
        thresholds: undefined,
        name: { of: 'an SLO' },
        tags: ['service:checkout', 7, 'owner:ada@example.com\u0000'],
      }),
    ).toEqual({
      skipped: {
        itemId: listItem.id,
        reason: 'name is not of the type string',
        tags: ['service:checkout', expect.not.stringContaining('ada@')],
      },
    });
  });

  it('skips what is not an item at all', () => {
    expect(parseSloListItem(null)).toEqual({
      skipped: { reason: 'the item is not of the type object' },
    });
    expect(parseSloListItem({ ...listItem, id: undefined })).toMatchObject({
      skipped: { reason: 'id is missing' },
    });
  });
});

describe('parseSloSearchItem', () => {
  it('keeps every timeframe, and leaves absent what is not known', () => {
    expect(parseSloSearchItem(searchItem)).toEqual({
      item: {
        sloId: listItem.id,
        timeframes: [
          {
            timeframe: '30d',
            state: 'breached',
            targetPercent: 99.5,
            sliPercent: 99.21,
            sliDecimals: 2,
            budgetRemainingPercent: -58,
            budgetRemaining: { value: -7516.8, unit: 'second' },
            indexedAt: '2023-11-14T22:14:20.000Z',
          },
          {
            timeframe: '90d',
            state: 'no_data',
            targetPercent: 99.5,
            indexedAt: '2023-11-14T22:14:20.000Z',
            error: 'The denominator is zero valued',
          },
        ],
      },
    });
  });

  it('keeps zeros, which are values', () => {
    const changed = structuredClone(searchItem);
    Object.assign(changed.data.attributes.overall_status[0], {
      status: 0,
      error_budget_remaining: 0,
      span_precision: 0,
    });
    expect(parseSloSearchItem(changed)).toMatchObject({
      item: {
        timeframes: [
          { sliPercent: 0, budgetRemainingPercent: 0, sliDecimals: 0 },
          {},
        ],
      },
    });
  });

  it('falls back to the primary timeframe, under its other names', () => {
    const { overall_status: _, ...attributes } = searchItem.data.attributes;
    const changed = { data: { ...searchItem.data, attributes } };
    expect(parseSloSearchItem(changed)).toMatchObject({
      item: {
        timeframes: [
          {
            timeframe: '7d',
            state: 'breached',
            targetPercent: 95,
            sliPercent: 99.21,
          },
        ],
      },
    });
  });

  it('stores a state that it does not know, and calls it unknown', () => {
    const changed = structuredClone(searchItem);
    changed.data.attributes.overall_status[0].state = 'paused';
    expect(parseSloSearchItem(changed)).toMatchObject({
      item: { timeframes: [{ state: 'unknown', reportedState: 'paused' }, {}] },
    });
  });

  it('skips an item with a wrong primitive, without quoting it', () => {
    const changed = structuredClone(searchItem);
    Object.assign(changed.data.attributes.overall_status[1], {
      status: '99.9',
    });
    expect(parseSloSearchItem(changed)).toEqual({
      skipped: {
        itemId: listItem.id,
        reason:
          'data.attributes.overall_status[1].status is not of the type number',
      },
    });
  });
});

describe('what a source may send', () => {
  const withStatus = (attributes: object) => ({
    data: {
      ...searchItem.data,
      attributes: { name: listItem.name, ...attributes },
    },
  });

  it('an SLO that was only just created has no data, rather than being unreadable', () => {
    expect(
      parseSloSearchItem(
        withStatus({
          status: null,
          overall_status: [],
          thresholds: listItem.thresholds,
        }),
      ),
    ).toEqual({
      item: {
        sloId: listItem.id,
        timeframes: ['7d', '30d'].map((timeframe, index) => ({
          timeframe,
          state: 'no_data',
          targetPercent: listItem.thresholds[index].target,
          error: 'No status has been computed yet',
        })),
      },
    });
    expect(parseSloSearchItem(withStatus({ status: null }))).toEqual({
      skipped: {
        itemId: listItem.id,
        reason: 'overall_status and status are missing',
      },
    });
  });

  it.each(['ok', 'warning'])(
    'the state %p without a number is no green light',
    state => {
      const [first] = searchItem.data.attributes.overall_status;
      expect(
        parseSloSearchItem(
          withStatus({ overall_status: [{ ...first, status: null, state }] }),
        ),
      ).toMatchObject({ item: { timeframes: [{ state: 'no_data' }] } });
    },
  );

  it('a time in milliseconds is the same time', () => {
    expect(
      parseSloListItem({ ...listItem, created_at: 1700000000000 }),
    ).toEqual(parseSloListItem(listItem));
  });

  it('an id that no database could keep is skipped, and a name is cleaned', () => {
    for (const id of ['a\u0000b', 'x'.repeat(3000), 'a\nb']) {
      expect(parseSloListItem({ ...listItem, id })).toMatchObject({
        skipped: { reason: "id can't be read" },
      });
    }
    expect(parseSloListItem({ ...listItem, name: 'a\u0000b' })).toMatchObject({
      item: { name: 'ab' },
    });
  });
});

describe('pages', () => {
  it('are read item by item', () => {
    expect(
      parseSloListPage({
        data: [listItem, { id: 'b' }],
        error: null,
        metadata: { page: { total_count: 2, total_filtered_count: 1 } },
      }),
    ).toMatchObject({
      total: 2,
      items: [{ item: { id: listItem.id } }, { skipped: { itemId: 'b' } }],
    });
  });

  it.each([
    [undefined],
    [null],
    ['<html>'],
    [{}],
    [{ data: null }],
    [{ errors: ['no'] }],
    [[]],
  ])('without a list are an error, not an empty list: %j', answer => {
    expect(() => parseSloListPage(answer)).toThrow(/holds no list/);
    expect(() => parseSloSearchPage(answer)).toThrow(/holds no list/);
  });

  it('never throw for an item, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), data => {
        expect(parseSloListPage({ data }).items).toHaveLength(data.length);
        expect(
          parseSloSearchPage({ data: { attributes: { slos: data } } }).items,
        ).toHaveLength(data.length);
      }),
    );
  });
});

it('times in any form are told in one', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date(0),
        max: new Date('9999-12-31T00:00:00Z'),
        noInvalidDate: true,
      }),
      date => {
        const iso = date.toISOString();
        expect(isoOfText(iso)).toBe(iso);
        expect(isoOfText(iso.replace('Z', '123+00:00'))).toBe(iso);
        expect(isoOfText(iso.replace(/\.\d{3}Z/, 'Z'))).toBe(
          iso.replace(/\d{3}Z/, '000Z'),
        );
        expect(isoOfText(iso.replace('Z', '+02:00'))).toBe(
          new Date(date.getTime() - 7_200_000).toISOString(),
        );
      },
    ),
  );
  for (const wrong of ['2024-13-01T00:00:00Z', 'now', '2024', 7, null]) {
    expect(isoOfText(wrong)).toBeUndefined();
  }
});
