/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloCorrection } from '@cuj-slo/backstage-plugin-cuj-common';
import fc from 'fast-check';
import { parseCorrection } from './parseCorrection';
import { parseCorrectionPage } from './parsePages';

const correction = {
  type: 'correction',
  id: '17b61420-aa8b-11ee-97f2-000000000001',
  attributes: {
    slo_id: '0f5a1c0e6d5f4b7f9b1c2d3e4f5a6b7c',
    slo_query: null,
    start: 1704322486,
    end: 1704326086,
    description: 'Announced by jane@example.com',
    category: 'Scheduled Maintenance',
    timezone: 'UTC',
    created_at: 1704322487,
    modified_at: 1704322487,
    rrule: null,
    duration: null,
    creator: {
      data: {
        type: 'users',
        attributes: {
          handle: 'jane',
          email: 'jane@example.com',
          name: 'Jane Doe',
        },
      },
    },
    modifier: null,
  },
};
const withAttributes = (changes: object) => ({
  ...correction,
  attributes: { ...correction.attributes, ...changes },
});

describe('parseCorrection', () => {
  it('keeps what and when, and not who', () => {
    expect(parseCorrection(correction)).toEqual({
      item: {
        id: correction.id,
        sloId: correction.attributes.slo_id,
        category: 'Scheduled Maintenance',
        description: 'Announced by …@example.com',
        startsAt: '2024-01-03T22:54:46.000Z',
        endsAt: '2024-01-03T23:54:46.000Z',
        timezone: 'UTC',
      },
    });
  });

  it('knows those that recur, and those that a query finds SLOs for', () => {
    expect(
      parseCorrection(
        withAttributes({
          slo_id: null,
          slo_query: 'service:checkout',
          end: null,
          rrule: 'FREQ=DAILY;INTERVAL=1',
          duration: 3600,
          description: '',
        }),
      ),
    ).toEqual({
      item: {
        id: correction.id,
        sloQuery: 'service:checkout',
        sloTags: ['service:checkout'],
        category: 'Scheduled Maintenance',
        startsAt: '2024-01-03T22:54:46.000Z',
        durationSeconds: 3600,
        recurrenceRule: 'FREQ=DAILY;INTERVAL=1',
        timezone: 'UTC',
      },
    });
    const { item } = parseCorrection(
      withAttributes({ slo_id: null, slo_query: 'service:check*' }),
    ) as { item: SloCorrection };
    expect(item.sloQuery).toBe('service:check*');
    expect(item).not.toHaveProperty('sloTags');
  });

  it.each([
    [{ start: undefined }, 'attributes.start is missing'],
    [{ start: 'soon' }, 'attributes.start is not of the type number'],
    [{ start: 1e300 }, "attributes.start can't be read"],
    [{ category: null }, 'attributes.category is not of the type string'],
    [
      { slo_id: null },
      'attributes.slo_id and attributes.slo_query are missing',
    ],
  ])('skips %j', (changes, reason) => {
    expect(parseCorrection(withAttributes(changes))).toEqual({
      skipped: { itemId: correction.id, reason },
    });
  });

  it('takes the unfiltered total, and never throws for an item', () => {
    expect(
      parseCorrectionPage({
        data: [],
        meta: { page: { total_count: 3, total_filtered_count: 1 } },
      }),
    ).toEqual({ items: [], total: 3 });
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), data => {
        expect(parseCorrectionPage({ data }).items).toHaveLength(data.length);
      }),
    );
    expect(() => parseCorrectionPage({ data: {} })).toThrow(/holds no list/);
  });
});
