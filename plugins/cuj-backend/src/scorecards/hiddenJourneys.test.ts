/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityScorecard } from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneySource, aMonitor } from '../__testUtils__/JourneySource';
import { databases } from '../__testUtils__/databases';
import { at, startScorecards } from '../__testUtils__/startScorecards';

jest.setTimeout(90_000);

const checkout = 'component:default/checkout';
const buying = 'journey:default/buying';

describe.each(databases.eachSupportedId())(
  'journeys that the reader may not read on %s',
  databaseId => {
    it('are told of by the name of no SLO, monitor or test that is theirs', async () => {
      const source = new JourneySource();
      source.tell([
        {
          ...{ id: 'a', journey: 'buying', status: { sliPercent: 99.9 } },
          overrides: {
            name: 'cuj_slo_checkout_secret-acquisition_prod',
            tags: [
              'service:checkout',
              'journey:buying',
              'journey:secret-acquisition',
              'team:other',
              'env:prod',
            ],
          },
        },
      ]);
      const tags = [
        ...['service:checkout', 'journey:secret-acquisition', 'team:b'],
        ...['monitor_type:latency', 'journey:buying'],
      ];
      source.monitors = [
        aMonitor('7', { name: 'checkout_secret-acquisition_slow_prod', tags }),
      ];
      source.synthetics = [
        {
          ...{ id: 's', name: 'Plays the secret acquisition', tags },
          ...{ type: 'browser', status: 'live', locations: [] },
        },
      ];
      const { call, get, invoke, policy, ...backend } = await startScorecards({
        ...{ databaseId, source, catalogFiles: ['secretJourney.yaml'] },
      });
      await backend.waitForEntity(buying);
      await backend.waitForEntity('journey:default/secret-acquisition');
      await backend.runTasks();
      await backend.sync('monitors');
      await backend.sync('synthetics');
      await backend.evaluate();

      const subjects = [
        [checkout, 'owner', 'fail', 2],
        [checkout, 'tags', 'fail', 3],
        [checkout, 'monitor-tags', 'fail', 1],
        [checkout, 'golden-signals', 'fail', 1],
        [buying, 'slo-coverage', 'pass', 1],
        [buying, 'synthetic-coverage', 'pass', 1],
      ] as const;
      const resultOf = async (ref: string, requirementId: string) => {
        const { scorecard }: EntityScorecard = await get(
          `${at(ref)}/scorecard`,
        );
        return scorecard!.results.find(
          result => result.requirementId === requirementId,
        );
      };
      const findTelling = async () => {
        const telling: string[] = [];
        const keep = (name: string, { text }: { text: string }) =>
          /secret/i.test(text) && telling.push(name);
        for (const ref of [checkout, buying]) {
          for (const path of ['scorecard', 'overview']) {
            keep(
              `${ref} ${path}`,
              await call('get', `${at(ref)}/${path}`).expect(200),
            );
          }
        }
        for (const path of ['/scorecards?limit=200', '/scorecards.csv']) {
          keep(path, await call('get', path).expect(200));
        }
        for (const [entityRef, requirementId] of subjects) {
          keep(
            `why ${requirementId}`,
            await invoke('explain-verdict', { entityRef, requirementId }),
          );
        }
        return telling;
      };

      for (const [ref, requirementId, verdict] of subjects) {
        const result = await resultOf(ref, requirementId);
        expect([requirementId, result?.verdict]).toEqual([
          requirementId,
          verdict,
        ]);
        expect(result).not.toHaveProperty('hiddenEvidence');
      }
      expect(await findTelling()).toEqual(
        expect.arrayContaining([
          `${checkout} scorecard`,
          `${buying} scorecard`,
          'why owner',
          'why tags',
          'why monitor-tags',
          'why golden-signals',
          'why slo-coverage',
          'why synthetic-coverage',
        ]),
      );

      policy.hidesSecrets = true;
      expect(await findTelling()).toEqual([]);
      for (const [ref, requirementId, verdict, hidden] of subjects) {
        expect(await resultOf(ref, requirementId)).toMatchObject({
          verdict,
          hiddenEvidence: hidden,
        });
      }
    });
  },
);
