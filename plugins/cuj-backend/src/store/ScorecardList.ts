/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import {
  NO_VALUE,
  ScorecardFilters,
  ScorecardSelection,
  selectScorecards,
} from './ScorecardSelection';

/** How many results have each verdict. */
export type VerdictTotals = Record<Verdict, number>;

/** A value of a filter, and how many entities it leaves. */
export type FacetCount = { value: string; count: number };

export type FacetName =
  | 'kinds'
  | 'owners'
  | 'systems'
  | 'levels'
  | 'lifecycles';

/** What a selection holds in all. */
export interface ScorecardTotals {
  entities: number;
  counts: VerdictTotals;
  facets: Record<FacetName, FacetCount[]>;
  /** The kinds of the entities that are selected. */
  kinds: string[];
}

/** What a list is sorted by. */
export interface ScorecardOrder {
  by: 'score' | 'title' | 'level' | 'owner' | 'system';
  isDescending: boolean;
}

const MAX_FACET_VALUES = 200;

const facetColumns: Record<FacetName, string> = {
  kinds: 'kind',
  owners: 'owner_ref',
  systems: 'system_ref',
  levels: 'level',
  lifecycles: 'lifecycle',
};
const facetNames = Object.keys(facetColumns) as FacetName[];

const orderColumns: Record<ScorecardOrder['by'], string> = {
  score: 'score_percent',
  title: 'lower(title)',
  level: 'level',
  owner: 'owner_ref',
  system: 'system_ref',
};

const verdicts: Verdict[] = ['pass', 'fail', 'unknown', 'waived'];

type GroupRow = Record<string, string | number | null>;

/** Selects, sorts and counts scorecards for lists of them. */
export class ScorecardList {
  readonly #db: Knex;

  static create(options: { db: Knex }): ScorecardList {
    return new ScorecardList(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /** The references of a selection, in an order that is always the same. */
  async listRefs(
    selection: ScorecardSelection,
    options: { order: ScorecardOrder; limit?: number; offset?: number },
  ): Promise<string[]> {
    const { order, limit, offset } = options;
    const column = orderColumns[order.by];
    const query = selectScorecards(this.#db, selection)
      .orderByRaw(`case when ${column} is null then 1 else 0 end`)
      .orderByRaw(`${column} ${order.isDescending ? 'desc' : 'asc'}`)
      .orderByRaw('lower(title)')
      .orderBy('scorecard.entity_ref')
      .select('scorecard.entity_ref');
    if (limit !== undefined) {
      query.limit(limit).offset(offset ?? 0);
    }
    const rows: Array<{ entity_ref: string }> = await query;
    return rows.map(row => row.entity_ref);
  }

  /** How many scorecards a selection holds. */
  async count(selection: ScorecardSelection): Promise<number> {
    const row = await selectScorecards(this.#db, selection)
      .count({ entities: '*' })
      .first();
    return Number(row?.entities ?? 0);
  }

  /**
   * What a selection holds in all. Where it is for some requirements, the verdicts
   * are counted of those alone.
   */
  async readTotals(selection: ScorecardSelection): Promise<ScorecardTotals> {
    const groups = await this.#readGroups(selection, facetNames);
    const facets = {} as ScorecardTotals['facets'];
    for (const name of facetNames) {
      // The values of a filter are counted without the filter itself.
      facets[name] = toFacet(
        name,
        selection[name]
          ? await this.#readGroups({ ...selection, [name]: undefined }, [name])
          : groups,
      );
    }
    return {
      entities: sum(groups, 'entities'),
      counts: selection.requirementIds
        ? await this.#countVerdicts(selection, selection.requirementIds)
        : (Object.fromEntries(
            verdicts.map(verdict => [verdict, sum(groups, verdict)]),
          ) as VerdictTotals),
      facets,
      kinds: [...new Set(groups.map(({ kind }) => String(kind)))],
    };
  }

  async #readGroups(
    selection: ScorecardSelection,
    names: FacetName[],
  ): Promise<GroupRow[]> {
    const columns = names.map(name => `scorecard.${facetColumns[name]}`);
    return selectScorecards(this.#db, selection)
      .groupBy(columns)
      .select(columns)
      .count({ entities: '*' })
      .sum(Object.fromEntries(verdicts.map(verdict => [verdict, verdict])));
  }

  async #countVerdicts(
    selection: ScorecardSelection,
    requirementIds: string[],
  ): Promise<VerdictTotals> {
    const rows: Array<{ verdict: Verdict; count: number | string }> =
      await this.#db('scorecard_verdict')
        .whereIn('requirement_id', requirementIds)
        .whereIn(
          'entity_ref',
          selectScorecards(this.#db, selection).select('scorecard.entity_ref'),
        )
        .groupBy('verdict')
        .select('verdict')
        .count({ count: '*' });
    return toTotals(rows);
  }
}

/** Of rows with a verdict each. */
export function toTotals(
  rows: Array<{ verdict: Verdict; count: number | string }>,
): VerdictTotals {
  const totals: VerdictTotals = { pass: 0, fail: 0, unknown: 0, waived: 0 };
  for (const { verdict, count } of rows) {
    totals[verdict] += Number(count);
  }
  return totals;
}

function toFacet(name: FacetName, groups: GroupRow[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const value = String(group[facetColumns[name]] ?? NO_VALUE);
    counts.set(value, (counts.get(value) ?? 0) + Number(group.entities));
  }
  const facet = [...counts].map(([value, count]) => ({ value, count }));
  return facet
    .sort((a, b) =>
      name === 'levels'
        ? Number(a.value) - Number(b.value)
        : b.count - a.count || (a.value < b.value ? -1 : 1),
    )
    .slice(0, MAX_FACET_VALUES);
}

function sum(groups: GroupRow[], column: string): number {
  return groups.reduce((total, group) => total + Number(group[column]), 0);
}

/** Whether anything but what the caller may read makes the selection. */
export function hasFilters(filters: ScorecardFilters): boolean {
  return [
    ...facetNames.map(name => filters[name]),
    filters.requirementIds,
    filters.verdicts,
    filters.text,
  ].some(filter => filter !== undefined);
}
