/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { SimulatedTeam } from '../organisation/SimulatedTeam';
import { RouteAnswer, WireItem } from './createRoute';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `GET /api/v2/team` */
export function listTeams(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const { query } = call;
  // Looks into names and handles, and finds parts of them.
  const keyword = query.get('filter[keyword]')?.toLowerCase() ?? '';
  const found = organisation.teams.filter(
    ({ name, handle }) =>
      name.toLowerCase().includes(keyword) || handle.includes(keyword),
  );
  const isPaged =
    query.get('page[size]') !== null || query.get('page[number]') !== null;
  const { items, position, size, total } = paginate(call, found, {
    size: 'page[size]',
    position: 'page[number]',
    by: 'number',
    defaultSize: isPaged ? 10 : 100,
    maxSize: 100,
  });
  const self = `https://api.datadoghq.com${call.url}`;
  return {
    items: items.map(toTeam),
    total,
    render: (data, told) => ({
      data,
      meta: {
        pagination: isPaged
          ? {
              number: position,
              first_number: 0,
              prev_number: Math.max(0, position - 1),
              next_number: position + 1,
              last_number: Math.max(0, Math.ceil(told / size) - 1),
              size,
              type: 'number_size',
              total: told,
            }
          : {
              offset: 0,
              first_offset: 0,
              prev_offset: 0,
              next_offset: size,
              last_offset: 0,
              limit: size,
              type: 'offset_limit',
              total: told,
            },
      },
      links: {
        self,
        last: null,
        next: `https://api.datadoghq.com/api/v2/team?page[number]=${
          position + 1
        }&page[size]=${size}`,
        prev: null,
        first: self,
      },
    }),
  };
}

/** `GET /api/v2/team/{team_id}` */
export function getTeam(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const team = findTeam(call.params.id, organisation.teams, 'id');
  return 'body' in team ? team : { body: { data: toTeam(team) } };
}

/** The team with an id, or what answers the call where there is none. */
export function findTeam(
  id: string,
  teams: readonly SimulatedTeam[],
  key: 'id' | 'scheduleId',
): SimulatedTeam | { status: number; body: unknown } {
  if (!uuid.test(id)) {
    return {
      status: 404,
      body: { errors: [`${id} is not a valid UUID not found`] },
    };
  }
  return (
    teams.find(team => team[key] === id) ?? {
      status: 404,
      body: {
        errors: [
          { status: '404', title: 'Not Found', detail: `${id} not found` },
        ],
      },
    }
  );
}

function toTeam(team: SimulatedTeam): WireItem {
  const path = `/api/v2/team/${team.id}`;
  return {
    type: 'team',
    id: team.id,
    attributes: {
      handle: team.handle,
      name: team.name,
      description: null,
      summary: null,
      user_count: team.rota.length,
      link_count: 0,
      created_at: '2023-03-22T17:12:07.018313+00:00',
      modified_at: '2023-03-22T17:12:07.018317+00:00',
    },
    relationships: {
      team_links: { links: { related: `${path}/links` } },
      user_team_permissions: {
        links: { related: `${path}/permission-settings` },
      },
    },
  };
}
