/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import * as fc from 'fast-check';
import { parseDelivery } from './parseDelivery';

describe('parseDelivery', () => {
  const payload = {
    id: '5812349871234',
    date: '1795348800000',
    monitorId: '1001',
  };
  const delivery = {
    id: '5812349871234',
    at: '2026-11-22T12:00:00.000Z',
    monitorId: '1001',
  };

  it('reads what the template gives, as text or as numbers, in milliseconds or seconds', () => {
    expect(parseDelivery(payload)).toEqual(delivery);
    expect(
      parseDelivery({
        id: 5812349871234,
        date: 1795348800,
        monitorId: 1001,
        title: 'of no interest',
      }),
    ).toEqual(delivery);
  });

  it.each([
    [{ id: '' }, /usable id; .*"id": "\$ID"/],
    [{ id: '$ID' }, /usable id/],
    [{ id: '1'.repeat(201) }, /usable id/],
    [{ id: 2 ** 60 }, /usable id/],
    [{ date: '' }, /usable date; .*"date": "\$DATE"/],
    [{ date: '2026-11-22' }, /usable date/],
    [{ date: '9'.repeat(16) }, /usable date/],
    [{ monitorId: '$ALERT_ID' }, /usable monitorId; .*"\$ALERT_ID"/],
    [{ monitorId: '1001 OR 1' }, /usable monitorId/],
    [{ monitorId: null }, /usable monitorId/],
  ])('says what is wrong with %j', (change, message) => {
    const attempt = () => parseDelivery({ ...payload, ...change });
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(message);
  });

  it('refuses any other JSON with a sentence that quotes nothing of it', () => {
    const field = (usable: string) =>
      fc.oneof({ weight: 2, arbitrary: fc.constant(usable) }, fc.jsonValue());
    const almost = fc.record(
      {
        id: field(payload.id),
        date: field(payload.date),
        monitorId: field(payload.monitorId),
      },
      { requiredKeys: [] },
    );
    const sentence =
      /^The payload (is not a JSON object|has no usable (id|date|monitorId); its template has to hold "(id|date|monitorId)": "\$(ID|DATE|ALERT_ID)")$/;
    const outcomeOf = (body: unknown) => {
      try {
        return parseDelivery(body);
      } catch (error) {
        return error;
      }
    };
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almost), body => {
        expect([
          {
            id: expect.stringMatching(/./),
            at: expect.stringMatching(/Z$/),
            monitorId: expect.stringMatching(/^\d+$/),
          },
          expect.objectContaining({
            name: 'InputError',
            message: expect.stringMatching(sentence),
          }),
        ]).toContainEqual(outcomeOf(body));
      }),
    );
  });
});
