/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyList } from '@cuj-slo/backstage-plugin-cuj-common';
import { databases } from '../__testUtils__/databases';
import { startScorecards } from '../__testUtils__/startScorecards';

jest.setTimeout(90_000);

const database = 'resource:default/accounts-db';

describe.each(databases.eachSupportedId())(
  'journeys that need a service through others on %s',
  databaseId => {
    it('are listed with the steps by which they do, as far as their reader may read', async () => {
      const backend = await startScorecards({
        databaseId,
        catalogFiles: ['sharedServices.yaml'],
      });
      for (const name of ['log-in', 'get-invoice', 'restore', 'see-orders']) {
        await backend.waitForEntity(`journey:default/${name}`);
      }
      await backend.scheduler.triggerTask('roll-up-journeys');
      const list = async (service: string, query = '&throughServices=true') => {
        const found: JourneyList = await backend.get(
          `/journeys?service=${service}${query}`,
        );
        const steps = new Map(
          found.through?.map(one => [
            one.entityRef,
            one.steps.map(({ name, distance }) => `${name} ${distance}`),
          ]),
        );
        expect(found.totalItems).toBe(found.items.length);
        expect(
          found.facets.states.reduce((sum, { count }) => sum + count, 0),
        ).toBe(found.items.length);
        return Object.fromEntries(
          found.items.map(({ title, entityRef }) => [
            title,
            steps.get(entityRef) ?? [],
          ]),
        );
      };

      expect(await list(database)).toEqual({
        'Get an invoice': ['list 2'],
        'Log in': ['form 2', 'check 1'],
        Restore: ['show 1'],
      });
      // Whoever does not ask for that gets those with a step on it, as before.
      expect(await list(database, '')).toEqual({ Restore: [] });
      // An API is no service between who provides it and who consumes it.
      expect(await list('component:default/accounts-api')).toEqual({
        'Log in': ['form 1'],
        'See orders': ['orders 3'],
        Restore: [],
      });
      expect(await list('API:default/accounts')).toEqual({
        'Log in': ['form 1'],
        'See orders': ['orders 3'],
      });
      expect(await list('component:default/sign-in')).toEqual({
        'Log in': [],
        'See orders': ['orders 2'],
      });
      expect(await list('component:default/gone')).toEqual({});

      backend.policy.hidesSecrets = true;
      expect(await list(database)).toEqual({ 'Log in': ['form 2', 'check 1'] });
      expect(await list('component:default/ledger')).toEqual({});
      backend.policy.hidesAll = true;
      expect(await list(database)).toEqual({});
    });
  },
);
