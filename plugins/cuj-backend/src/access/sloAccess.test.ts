/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { SloIndexItem } from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneySource } from '../__testUtils__/JourneySource';
import { databases } from '../__testUtils__/databases';
import { at, startScorecards } from '../__testUtils__/startScorecards';

jest.setTimeout(90_000);

const audit = 'journey:default/audit-trail';
const borrower = 'journey:default/borrower';

describe.each(databases.eachSupportedId())(
  'access to an SLO on %s',
  databaseId => {
    it('is asked of what the SLO tells of, whoever refers to it', async () => {
      const source = new JourneySource();
      source.tell([
        {
          ...{ id: 'a', journey: 'audit-trail', status: { sliPercent: 99.5 } },
          overrides: { name: 'Audits are written' },
        },
        {
          ...{ id: 'b', journey: 'nothing', status: { sliPercent: 99.5 } },
          overrides: { name: 'Pages are shown' },
        },
      ]);
      const backend = await startScorecards({
        ...{ databaseId, source },
        catalogFiles: ['journeys.yaml', 'references.yaml'],
      });
      const { call, get, policy } = backend;
      await backend.waitForEntity(audit);
      await backend.waitForEntity(borrower);
      await backend.runTasks();
      const shown = async () => {
        const texts = await Promise.all(
          [`${at(borrower)}/overview`, `${at(borrower)}/journey`].map(
            async path => (await call('get', path).expect(200)).text,
          ),
        );
        const { status } = await call('get', '/sources/main/slos/a/trend');
        return [
          ...texts.map(text => text.includes('Audits are written')),
          ...texts.map(text => text.includes('Pages are shown')),
          status,
        ];
      };

      expect(await shown()).toEqual([true, true, true, true, 200]);
      policy.hidesSecrets = true;
      expect(await shown()).toEqual([false, false, true, true, 404]);

      const { items }: { items: SloIndexItem[] } = await get('/slos/index', {
        authorization: mockCredentials.service.header(),
      });
      const told = items.map(({ id, journeys, tellsOf }) => [
        ...[id, journeys, tellsOf],
      ]);
      expect(told).toEqual([
        ['a', expect.arrayContaining([borrower]), [audit]],
        ['b', expect.arrayContaining([borrower]), []],
      ]);

      // As an earlier version left it, of which nobody knows what it told of.
      policy.hidesSecrets = false;
      const { db } = backend;
      for (const row of await db('slo_matching').where({ slo_id: 'a' })) {
        const { reveals: _, ...matching } = JSON.parse(row.matching);
        await db('slo_matching')
          .where({ slo_id: 'a' })
          .update({ matching: JSON.stringify(matching) });
      }
      expect(await shown()).toEqual([true, true, true, true, 200]);
      await backend.runTasks();
      policy.hidesSecrets = true;
      expect(await shown()).toEqual([false, false, true, true, 404]);
    });
  },
);
