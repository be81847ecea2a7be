/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import request from 'supertest';
import { databases } from '../__testUtils__/databases';
import { FakeSloSource } from '../__testUtils__/FakeSloSource';
import { startCujBackend } from '../__testUtils__/startCujBackend';

jest.setTimeout(90_000);

const journey = '/api/cuj/entities/by-name/journey/default/purchase';
const acknowledge = `${journey}/error-budget-policy/acknowledgements`;

describe.each(databases.eachSupportedId())(
  'a request with control characters, on %s',
  databaseId => {
    it('is refused, wherever they stand, and one with line breaks is not', async () => {
      const backend = await startCujBackend({
        databaseId,
        sources: [new FakeSloSource()],
        catalogFiles: ['policies.yaml'],
      });
      await backend.waitForEntity('journey:default/purchase');
      const { server } = backend;

      for (const address of [
        '/sources/ma%00in/slos/x/history?timeframe=7d',
        '/sources/main/slos/x%00y/trend',
        '/entities/by-name/component/default/billing%00api/overview',
        '/scorecards?text=%00',
        '/scorecards?text=%1bx',
        '/lookup?q=disk%7F',
        '/journeys?text=a%00b',
        '/journeys?a%00b=c',
        '/nowhere%00',
      ]) {
        const { status, body } = await request(server).get(
          `/api/cuj${address}`,
        );
        expect([address, status, body.error?.message]).toEqual([
          ...[address, 400],
          'Control characters are not allowed in a request',
        ]);
      }
      const deep = `${'['.repeat(20_000)}"\\u0000"${']'.repeat(20_000)}`;
      for (const body of [
        '{"consequence":"freeze","note":"a\\u0000b"}',
        '{"consequence":"freeze","note":"a\\u001bb"}',
        '{"consequence":"freeze","no\\u0000te":"b"}',
        `{"consequence":"freeze","note":${deep}}`,
      ]) {
        const answer = await request(server)
          .post(acknowledge)
          .set('content-type', 'application/json')
          .send(body)
          .expect(400);
        expect(answer.body.error).toMatchObject({
          ...{ name: 'InputError' },
          message: expect.stringContaining('Control characters'),
        });
      }

      const note = 'Line one.\r\n\tLine two, 100 %: \u{1f6d1} é';
      const { body } = await request(server)
        .post(acknowledge)
        .send({ consequence: 'freeze', note })
        .expect(201);
      expect(body.note).toBe(note);
      // A per cent sign of the text, and no code of a character.
      const encoded = encodeURIComponent('50 %00');
      await request(server).get(`/api/cuj/lookup?q=${encoded}`).expect(200);
    });
  },
);
