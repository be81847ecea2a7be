/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  PageQuery,
  ScorecardFilter,
  ScorecardSort,
  Verdict,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** How many entities a page of the matrix holds. */
export const PAGE_SIZE = 50;

/** Stands for all kinds; without a word about kinds, it is services. */
export const ALL_KINDS = 'all';
const DEFAULT_KIND = 'component';

/** All verdicts, the worst first. */
export const verdicts: Verdict[] = ['fail', 'unknown', 'waived', 'pass'];

const sorts: ScorecardSort[] = [
  'score',
  '-score',
  'title',
  '-title',
  'level',
  '-level',
  'owner',
  '-owner',
  'system',
  '-system',
];
const DEFAULT_SORT: ScorecardSort = 'score';

/** Which part of the matrix is shown. */
export interface MatrixFilter {
  /** In lower case, or `all`. */
  kind: string;
  owner: string[];
  system: string[];
  level: number[];
  requirement: string[];
  verdict: Verdict[];
  text: string;
  sort: ScorecardSort;
  /** From 1. */
  page: number;
}

/** What an address says that the matrix is to show; what it can't mean is left out. */
export function readMatrixFilter(params: URLSearchParams): MatrixFilter {
  return {
    kind: params.get('kind')?.trim().toLowerCase() || DEFAULT_KIND,
    owner: readList(params, 'owner'),
    system: readList(params, 'system'),
    level: readList(params, 'level')
      .filter(text => /^\d{1,2}$/.test(text))
      .map(Number),
    requirement: readList(params, 'requirement'),
    verdict: verdicts.filter(one => readList(params, 'verdict').includes(one)),
    text: params.get('text')?.trim().slice(0, 200) ?? '',
    sort: sorts.find(one => one === params.get('sort')) ?? DEFAULT_SORT,
    page: readPage(params),
  };
}

/** The same address with another part of the matrix; all else in it stays. */
export function writeMatrixFilter(
  params: URLSearchParams,
  filter: MatrixFilter,
): URLSearchParams {
  const written = new URLSearchParams(params);
  writeList(written, 'kind', filter.kind === DEFAULT_KIND ? [] : [filter.kind]);
  writeList(written, 'owner', filter.owner);
  writeList(written, 'system', filter.system);
  writeList(written, 'level', filter.level);
  writeList(written, 'requirement', filter.requirement);
  writeList(written, 'verdict', filter.verdict);
  writeList(written, 'text', filter.text ? [filter.text] : []);
  writeList(written, 'sort', filter.sort === DEFAULT_SORT ? [] : [filter.sort]);
  writeList(written, 'page', filter.page === 1 ? [] : [filter.page]);
  return written;
}

/** What the backend is asked for, without the page: all that an export holds. */
export function filterQueryOf(filter: MatrixFilter): ScorecardFilter {
  const { kind, owner, system, level, requirement, verdict, text, sort } =
    filter;
  return {
    ...(kind !== ALL_KINDS && { kind: [kind] }),
    ...(owner.length > 0 && { owner }),
    ...(system.length > 0 && { system }),
    ...(level.length > 0 && { level }),
    ...(requirement.length > 0 && { requirement }),
    ...(verdict.length > 0 && { verdict }),
    ...(text && { text }),
    ...(sort !== DEFAULT_SORT && { sort }),
  };
}

/** What the backend is asked for. */
export function matrixQueryOf(
  filter: MatrixFilter,
): ScorecardFilter & PageQuery {
  return {
    ...filterQueryOf(filter),
    limit: PAGE_SIZE,
    offset: (filter.page - 1) * PAGE_SIZE,
  };
}

/** The same kind of entities without any other filter. */
export function withoutFilters(filter: MatrixFilter): MatrixFilter {
  return {
    ...readMatrixFilter(new URLSearchParams()),
    kind: filter.kind,
    sort: filter.sort,
  };
}

/** Whether entities of the kind are left out. */
export function isFiltered(filter: MatrixFilter): boolean {
  const { owner, system, level, requirement, verdict, text } = filter;
  return (
    [owner, system, level, requirement, verdict].some(
      list => list.length > 0,
    ) || text !== ''
  );
}

/** The page that an address asks for. */
export function readPage(params: URLSearchParams): number {
  const text = params.get('page') ?? '';
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}

function readList(params: URLSearchParams, name: string): string[] {
  return [...new Set(params.getAll(name).filter(text => text.trim() !== ''))];
}

function writeList(
  params: URLSearchParams,
  name: string,
  values: Array<string | number>,
) {
  params.delete(name);
  values.forEach(value => params.append(name, String(value)));
}
