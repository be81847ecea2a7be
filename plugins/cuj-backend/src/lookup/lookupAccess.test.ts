/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { databases } from '../__testUtils__/databases';
import { buy, cartDb, startLookup, vault } from './__testUtils__/startLookup';

jest.setTimeout(90_000);

describe.each(databases.eachSupportedId())(
  'access to lookups on %s',
  databaseId => {
    it('names only what the caller may read', async () => {
      const { lookUp, get, policy } = await startLookup(databaseId);
      policy.hidden = 'secret';
      for (const text of ['14', 'gold-vault', 'Gold deal', 'IR-53', vault]) {
        expect(await lookUp(text)).toMatchObject({
          outcome: 'not-found',
          candidates: [],
        });
      }
      const answer = await lookUp(cartDb);
      expect(answer.journeys.map(({ entityRef }) => entityRef)).toEqual([buy]);
      expect(answer.hiddenJourneys).toBe(1);
      expect(answer.notKnown).toContainEqual({ code: 'hidden-journeys' });
      const words = await lookUp('errors high');
      expect(words.candidates.map(({ id }) => id).sort()).toEqual(['13', '17']);
      expect(JSON.stringify([answer, words])).not.toMatch(/gold|vault|sign/i);

      // Where the cause is what they may not read, no other is named in its place.
      policy.hidden = 'core';
      const echo = await lookUp('11');
      expect(echo).toMatchObject({
        outcome: 'found',
        cause: { state: 'not-known', reason: 'not-readable', echoes: [] },
      });
      expect(echo.services.some(({ isCause }) => isCause)).toBe(false);
      expect(JSON.stringify(echo)).not.toMatch(/cart-db/);

      policy.denied.add('cuj.scorecard.read');
      expect((await lookUp('cart-api')).changes).toEqual([]);
      policy.denied.add('cuj.slo.read');
      await get('cart-db').expect(403);
    });
  },
);
