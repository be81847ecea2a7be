/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyFilter,
  PageQuery,
  SloState,
  compareSloStates,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { readPage } from '../ScorecardsPage/matrixFilter';

/** How many journeys a page of the list holds. */
export const PAGE_SIZE = 25;

/** All states, the worst first. */
export const states: SloState[] = [
  'ok' as const,
  'warning' as const,
  'breached' as const,
  'no_data' as const,
  'unknown' as const,
  'stale' as const,
].sort(compareSloStates);

/** Which journeys are listed. */
export interface JourneysFilter {
  owner: string[];
  system: string[];
  service: string[];
  state: SloState[];
  text: string;
  /** From 1. */
  page: number;
}

/** What an address says is to be listed; what it can't mean is left out. */
export function readJourneysFilter(params: URLSearchParams): JourneysFilter {
  return {
    owner: readList(params, 'owner'),
    system: readList(params, 'system'),
    service: readList(params, 'service'),
    state: states.filter(one => readList(params, 'state').includes(one)),
    text: params.get('text')?.trim().slice(0, 200) ?? '',
    page: readPage(params),
  };
}

/** The same address with another list; all else in it stays. */
export function writeJourneysFilter(
  params: URLSearchParams,
  filter: JourneysFilter,
): URLSearchParams {
  const written = new URLSearchParams(params);
  const write = (name: string, values: string[]) => {
    written.delete(name);
    values.forEach(value => written.append(name, value));
  };
  write('owner', filter.owner);
  write('system', filter.system);
  write('service', filter.service);
  write('state', filter.state);
  write('text', filter.text ? [filter.text] : []);
  write('page', filter.page === 1 ? [] : [String(filter.page)]);
  return written;
}

/** What the backend is asked for. */
export function journeysQueryOf(
  filter: JourneysFilter,
): JourneyFilter & PageQuery {
  const { owner, system, service, state, text, page } = filter;
  return {
    ...(owner.length > 0 && { owner }),
    ...(system.length > 0 && { system }),
    ...(service.length > 0 && { service }),
    ...(state.length > 0 && { state }),
    ...(text && { text }),
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  };
}

/** The whole list. */
export const noFilter: JourneysFilter = {
  owner: [],
  system: [],
  service: [],
  state: [],
  text: '',
  page: 1,
};

/** Whether journeys are left out. */
export function isFiltered(filter: JourneysFilter): boolean {
  const { owner, system, service, state, text } = filter;
  return (
    [owner, system, service, state].some(list => list.length > 0) || text !== ''
  );
}

function readList(params: URLSearchParams, name: string): string[] {
  const texts = params.getAll(name).map(text => text.trim());
  // The backend takes no more of them.
  return [...new Set(texts.filter(Boolean))].slice(0, 100);
}
