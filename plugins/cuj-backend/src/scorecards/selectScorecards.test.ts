/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import fc from 'fast-check';
import { ScorecardHead } from '../store/ScorecardHeadReader';
import { FacetCodes, facetNames } from './FacetCodes';
import { rollUpByScope } from './rollUpByScope';
import { ScorecardSnapshot, toIndexed } from './ScorecardSnapshot';
import { ScorecardFilters, selectScorecards } from './selectScorecards';
import { VerdictCodes } from './VerdictCodes';

const verdict = fc.constantFrom<Verdict>('pass', 'fail', 'unknown', 'waived');
const id = fc.constantFrom('owner', 'runbook', 'on-call');
const maybe = (...values: string[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const heads = fc.uniqueArray(
  fc.record({
    name: fc.integer({ min: 0, max: 40 }),
    kind: fc.constantFrom('component', 'journey'),
    title: fc.constantFrom('Cart', 'cart', 'Ärger', '100%'),
    ownerRef: maybe('group:default/a', 'group:default/b'),
    systemRef: maybe('system:default/s'),
    lifecycle: maybe('production', 'experimental'),
    level: fc.integer({ min: 0, max: 3 }),
    scorePercent: fc.option(fc.integer({ min: 0, max: 2 }), {
      nil: undefined,
    }),
    verdicts: fc.dictionary(id, verdict),
  }),
  { selector: one => one.name, maxLength: 25 },
);
type Head = typeof heads extends fc.Arbitrary<Array<infer T>> ? T : never;

const someOf = <T>(value: fc.Arbitrary<T>) =>
  fc.option(fc.uniqueArray(value, { minLength: 1, maxLength: 2 }), {
    nil: undefined,
  });
const filters: fc.Arbitrary<ScorecardFilters> = fc.record({
  kinds: someOf(fc.constantFrom('component', 'journey', 'api')),
  entityRefs: fc.option(
    fc.array(
      fc
        .record({
          kind: fc.constantFrom('component', 'journey'),
          name: fc.integer({ min: 0, max: 40 }),
        })
        .map(({ kind, name }) => `${kind}:default/${name}`),
      { minLength: 1, maxLength: 40 },
    ),
    { nil: undefined },
  ),
  owners: someOf(fc.constantFrom('group:default/a', 'none', 'group:x/y')),
  systems: someOf(fc.constantFrom('system:default/s', 'none')),
  levels: someOf(fc.integer({ min: 0, max: 4 })),
  lifecycles: someOf(fc.constantFrom('production', 'none')),
  requirementIds: someOf(id),
  verdicts: someOf(verdict),
  text: fc.constantFrom(undefined, 'cart', 'ä', '%', 'default/1'),
});

const refOf = ({ name, kind }: Head) => `${kind}:default/${name}`;

function toHead(one: Head): ScorecardHead {
  const { name: _name, verdicts, ...head } = one;
  const results = Object.entries(verdicts).map(([requirementId, said]) => ({
    requirementId,
    verdict: said,
  }));
  const counts = { pass: 0, fail: 0, unknown: 0, waived: 0 };
  for (const { verdict: said } of results) {
    counts[said] += 1;
  }
  return { ...head, entityRef: refOf(one), counts, verdicts: results };
}

/** The same as the filters say, without any haste. */
function isSelected(one: Head, wanted: ScorecardFilters): boolean {
  const { kinds, owners, systems, levels, lifecycles } = wanted;
  const { entityRefs, requirementIds, verdicts, text } = wanted;
  return (
    (!entityRefs || entityRefs.includes(refOf(one))) &&
    (!kinds || kinds.includes(one.kind)) &&
    (!owners || owners.includes(one.ownerRef ?? 'none')) &&
    (!systems || systems.includes(one.systemRef ?? 'none')) &&
    (!levels || levels.includes(one.level)) &&
    (!lifecycles || lifecycles.includes(one.lifecycle ?? 'none')) &&
    (!text ||
      one.title.toLowerCase().includes(text) ||
      refOf(one).includes(text)) &&
    (!(requirementIds || verdicts) ||
      Object.entries(one.verdicts).some(
        ([requirementId, said]) =>
          (!requirementIds || requirementIds.includes(requirementId)) &&
          (!verdicts || verdicts.includes(said)),
      ))
  );
}

function snapshotOf(all: Head[]): ScorecardSnapshot {
  const codes = { verdicts: new VerdictCodes(), facets: new FacetCodes() };
  return ScorecardSnapshot.create(
    all.map(one => toIndexed(toHead(one), codes)),
    codes,
  );
}

const worstFirst = { by: 'score', isDescending: false } as const;

describe('selectScorecards', () => {
  it('selects, counts and sorts as the filters say, of what may be read only', () => {
    fc.assert(
      fc.property(
        heads,
        filters,
        fc.func(fc.boolean()),
        (all, wanted, mayRead) => {
          const snapshot = snapshotOf(all);
          const mine = all.filter(one => mayRead(one.name));
          const selected = selectScorecards(snapshot, {
            readable: { isAll: false, entityRefs: new Set(mine.map(refOf)) },
            filters: wanted,
            order: worstFirst,
          });
          const expected = mine.filter(one => isSelected(one, wanted));
          expect(
            selected.scorecards.map(({ entityRef }) => entityRef).sort(),
          ).toEqual(expected.map(refOf).sort());
          expect(selected.unfiltered).toBe(mine.length);
          const scores = selected.scorecards.map(
            ({ scorePercent }) => scorePercent ?? 101,
          );
          expect(scores).toEqual([...scores].sort((a, b) => a - b));

          const counted = snapshot.countVerdicts(selected.scorecards);
          for (const requirementId of ['owner', 'runbook', 'on-call']) {
            const said = expected.flatMap(
              one => one.verdicts[requirementId] ?? [],
            );
            expect(counted.get(requirementId)).toEqual(
              said.length === 0
                ? undefined
                : {
                    pass: said.filter(one => one === 'pass').length,
                    fail: said.filter(one => one === 'fail').length,
                    unknown: said.filter(one => one === 'unknown').length,
                    waived: said.filter(one => one === 'waived').length,
                  },
            );
          }

          for (const name of facetNames) {
            const open = mine.filter(one =>
              isSelected(one, { ...wanted, [name]: undefined }),
            );
            const sum = selected.facets[name].reduce(
              (total, { count }) => total + count,
              0,
            );
            expect([name, sum]).toEqual([name, open.length]);
            for (const { value, count } of selected.facets[name]) {
              const values = name === 'levels' ? [Number(value)] : [value];
              expect(
                mine.filter(one =>
                  isSelected(one, { ...wanted, [name]: values }),
                ),
              ).toHaveLength(count);
            }
          }
        },
      ),
    );
  });

  it('lets whoever has no value come last in either direction, then sorts by title', () => {
    fc.assert(
      fc.property(heads, fc.boolean(), (all, isDescending) => {
        const owners = snapshotOf(all)
          .inOrder({ by: 'owner', isDescending })
          .map(({ ownerRef }) => ownerRef ?? 'none');
        const known = owners.filter(owner => owner !== 'none');
        const sorted = [...known].sort();
        expect(known).toEqual(isDescending ? sorted.reverse() : sorted);
        expect(owners.slice(0, known.length)).toEqual(known);
      }),
    );
  });

  it('is rolled up so that nobody is lost, each with its worst entity', () => {
    fc.assert(
      fc.property(heads, all => {
        const scorecards = snapshotOf(all).inOrder(worstFirst);
        const rows = rollUpByScope(scorecards, 'owner');
        expect(rows.reduce((total, { entities }) => total + entities, 0)).toBe(
          all.length,
        );
        for (const { ref, worst } of rows) {
          const scores = all
            .filter(one => (one.ownerRef ?? 'none') === ref)
            .flatMap(one => one.scorePercent ?? []);
          expect(worst?.scorePercent).toBe(
            scores.length > 0 ? Math.min(...scores) : undefined,
          );
        }
      }),
    );
  });
});
