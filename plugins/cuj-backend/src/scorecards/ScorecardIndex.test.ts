/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RequirementResult,
  Verdict,
  summarizeResults,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { databases, initDatabase } from '../__testUtils__/databases';
import { DatabaseScorecardStore } from '../store/DatabaseScorecardStore';
import { ScorecardHeadReader } from '../store/ScorecardHeadReader';
import { ScorecardIndex } from './ScorecardIndex';

jest.setTimeout(60_000);

const now = new Date('2026-11-22T12:00:00.000Z');

function result(requirementId: string, verdict: Verdict): RequirementResult {
  return {
    ...{ requirementId, verdict, version: 1, level: 1, weight: 1 },
    ...{ title: '', why: '', passes: '', code: 'x', message: '' },
    ...{ mode: 'inform', decidedBy: 'text', evidence: [] },
  };
}

describe.each(databases.eachSupportedId())(
  'ScorecardIndex on %s',
  databaseId => {
    async function setUp() {
      const db = await initDatabase(databaseId);
      const store = DatabaseScorecardStore.create({ db });
      const put = (verdicts: Record<string, Record<string, Verdict>>) =>
        store.put(
          Object.entries(verdicts).map(([name, results]) => ({
            subject: {
              entityRef: `component:default/${name}`,
              kind: 'component',
              title: name,
            },
            scorecard: summarizeResults(
              Object.entries(results).map(([id, one]) => result(id, one)),
              [],
            ),
          })),
          { now, isWhole: true },
        );
      /** What one replica knows. */
      const replica = () => {
        const index = ScorecardIndex.create({
          reader: ScorecardHeadReader.create({ db }),
        });
        return async () => {
          const snapshot = await index.read();
          return Object.fromEntries(
            snapshot
              .inOrder({ by: 'title', isDescending: false })
              .map(one => [
                one.title,
                ['owner', 'runbook', 'on-call'].map(id =>
                  snapshot.verdictOf(one, id),
                ),
              ]),
          );
        };
      };
      return { store, put, replica };
    }

    it('knows at once what any replica changed, added and removed', async () => {
      const { store, put, replica } = await setUp();
      const [read, readElsewhere] = [replica(), replica()];
      expect(await read()).toEqual({});
      await put({
        a: { owner: 'pass', runbook: 'fail' },
        b: { owner: 'fail' },
      });
      expect(await read()).toEqual({
        a: ['pass', 'fail', undefined],
        b: ['fail', undefined, undefined],
      });

      // One goes and another one comes, so that there are as many as before.
      await store.remove(['component:default/b']);
      await put({
        a: { owner: 'pass', 'on-call': 'waived' },
        c: { 'on-call': 'unknown' },
      });
      const expected = {
        a: ['pass', undefined, 'waived'],
        c: [undefined, undefined, 'unknown'],
      };
      expect(await read()).toEqual(expected);
      expect(await readElsewhere()).toEqual(expected);
      await store.remove(['component:default/a', 'component:default/c']);
      expect(await read()).toEqual({});
    });

    it('is never behind what was stored before it was asked, however many ask', async () => {
      const { put, replica } = await setUp();
      const read = replica();
      for (let round = 0; round < 5; round += 1) {
        const names = Array.from(
          { length: 40 * (round + 1) },
          (_, i) => `s${i}`,
        );
        const verdict = round % 2 === 0 ? 'fail' : 'pass';
        const behind = read();
        await put(
          Object.fromEntries(names.map(name => [name, { owner: verdict }])),
        );
        const answers = await Promise.all([read(), read(), read()]);
        for (const answer of answers) {
          expect(Object.keys(answer)).toHaveLength(names.length);
          expect(answer.s0[0]).toBe(verdict);
          expect(answer[`s${names.length - 1}`][0]).toBe(verdict);
        }
        await behind;
      }
    });
  },
);
