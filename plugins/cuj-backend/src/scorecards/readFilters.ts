/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardFilter } from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardOrder } from './ScorecardSnapshot';
import { ScorecardFilters } from './selectScorecards';

/** The filters of a request as the store takes them; an empty list is no filter. */
export function readFilters(query: ScorecardFilter): ScorecardFilters {
  const { level, requirement, verdict, text } = query;
  const lowerCase = (values: string[] | undefined) =>
    unlessEmpty(values)?.map(value => value.toLocaleLowerCase('en-US'));
  return {
    kinds: lowerCase(query.kind),
    entityRefs: lowerCase(query.entityRef),
    owners: lowerCase(query.owner),
    systems: lowerCase(query.system),
    lifecycles: lowerCase(query.lifecycle),
    levels: unlessEmpty(level),
    requirementIds: unlessEmpty(requirement),
    verdicts: unlessEmpty(verdict),
    text: text?.toLocaleLowerCase('en-US'),
  };
}

/** What a request wants its list sorted by: the worst score first, where it does not say. */
export function readOrder(query: ScorecardFilter): ScorecardOrder {
  const sort = query.sort ?? 'score';
  const isDescending = sort.startsWith('-');
  return {
    by: (isDescending ? sort.slice(1) : sort) as ScorecardOrder['by'],
    isDescending,
  };
}

function unlessEmpty<T>(values: T[] | undefined): T[] | undefined {
  return values && values.length > 0 ? values : undefined;
}
