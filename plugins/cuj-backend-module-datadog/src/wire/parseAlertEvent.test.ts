/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { parseAlertEvent } from './parseAlertEvent';
import { parseAlertEventPage } from './parsePages';

const event = {
  id: 'AgAAAYGCFWhQ_AdvPgAAAAAAAAAY',
  type: 'event',
  attributes: {
    message: 'Ask jane@example.com',
    tags: ['service:checkout'],
    timestamp: '2026-06-20T17:07:30Z',
    attributes: {
      status: 'error',
      title: '[Triggered] checkout',
      timestamp: 1655744850000,
      monitor_id: 155844001,
      monitor_groups: ['host:b', 'host:a', '*'],
      aggregation_key: 'x',
      duration: 60000000000,
      monitor: {
        id: 155844001,
        name: 'checkout',
        groups: ['host:b', 'host:a'],
        created_at: 1655744850000,
        transition: {
          source_state: 'OK',
          destination_state: 'Alert',
          transition_type: 'alert',
        },
      },
    },
  },
};

/** Replaces what the innermost attributes hold. */
const withInner = (changes: object) => ({
  ...event,
  attributes: {
    ...event.attributes,
    attributes: { ...event.attributes.attributes, ...changes },
  },
});
const withTransition = (transition: unknown) =>
  withInner({
    monitor: { ...event.attributes.attributes.monitor, transition },
  });

describe('parseAlertEvent', () => {
  it('keeps what changed, and the groups in one order', () => {
    expect(parseAlertEvent(event)).toEqual({
      item: {
        id: event.id,
        monitorId: '155844001',
        group: 'host:a,host:b',
        at: '2026-06-20T17:07:30.000Z',
        from: 'OK',
        to: 'Alert',
        type: 'alert',
      },
    });
  });

  it.each([
    ['alert', 'alert'],
    ['warning', 'warning'],
    ['no data', 'no_data'],
    ['alert recovery', 'recovery'],
    ['warning recovery', 'recovery'],
    ['no data recovery', 'recovery'],
    // By the state that it leads to.
    ['something new', 'warning'],
  ])('takes %j for %p', (transition_type, type) => {
    expect(
      parseAlertEvent(
        withTransition({ transition_type, destination_state: 'Warn' }),
      ),
    ).toMatchObject({ item: { type } });
  });

  it.each([
    [withTransition({ transition_type: 'renotify' })],
    [withTransition(undefined)],
    [withInner({ monitor: undefined })],
    [{ id: 'a', attributes: { title: 'A deployment' } }],
    [{ id: 'a' }],
  ])('leaves out what is no change of a state', value => {
    expect(parseAlertEvent(value)).toBeUndefined();
  });

  it('finds the transition, the monitor and the time in other places', () => {
    expect(
      parseAlertEvent({
        id: 'a',
        attributes: {
          monitor: { id: 7, groups: null },
          attributes: {
            timestamp: 1655744850000,
            transition: { transition_type: 'alert' },
          },
        },
      }),
    ).toEqual({
      item: {
        id: 'a',
        monitorId: '7',
        group: '',
        at: '2022-06-20T17:07:30.000Z',
        type: 'alert',
      },
    });
  });

  it.each([
    [{ ...event, id: undefined }, 'id is missing'],
    [
      withInner({
        monitor_id: null,
        monitor: { transition: { transition_type: 'alert' } },
      }),
      'the id of the monitor is missing',
    ],
    [
      withTransition({ transition_type: 'something new' }),
      'the type of the transition is not known',
    ],
    [null, 'the item is not of the type object'],
  ])('skips what it can not read, and says why', (value, reason) => {
    expect(parseAlertEvent(value)).toMatchObject({ skipped: { reason } });
  });

  it('counts what it leaves out, takes the cursor, and never throws for an item', () => {
    expect(
      parseAlertEventPage({
        data: [event, { id: 'a' }],
        meta: { page: { after: 'next' } },
      }),
    ).toMatchObject({ items: [{ item: {} }], leftOut: 1, cursor: 'next' });
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (data, other) => {
        const page = parseAlertEventPage({
          data: [...data, withInner({ monitor: other }), withTransition(other)],
        });
        expect(page.items.length + (page.leftOut ?? 0)).toBe(data.length + 2);
      }),
    );
  });
});
