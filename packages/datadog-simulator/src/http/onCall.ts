/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import {
  shiftAfter,
  shiftAt,
  SimulatedPerson,
  SimulatedShift,
  SimulatedTeam,
} from '../organisation/SimulatedTeam';
import { RouteAnswer, WireItem } from './createRoute';
import { isoWithSeconds } from './iso';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';
import { findTeam } from './teams';
import { readTime } from './timeRange';

const contentType = 'application/vnd.api+json';

/** `GET /api/v2/on-call/teams/{team_id}/on-call` */
export function getTeamOnCall(
  call: RouteCall,
  organisation: Organisation,
  /** Seconds since 1970. */
  now: number,
): RouteAnswer {
  const team = findTeam(call.params.id, organisation.teams, 'id');
  if ('body' in team) {
    return team;
  }
  const included = includesOf(call);
  const responder = shiftAt(team, now)?.person;
  const { escalation } = team;
  const stepId = team.scheduleId.replace(/^.{8}/, '5e5e5e5e');
  const step: WireItem = {
    id: stepId,
    type: 'escalation_policy_steps',
    relationships: {
      responders: { data: escalation ? [referTo(escalation)] : [] },
    },
  };
  const people = [
    ...(responder && included.has('responders') ? [responder] : []),
    ...(escalation && included.has('escalations.responders')
      ? [escalation]
      : []),
  ];
  const items = [
    ...people.map(toUser),
    ...(escalation && included.has('escalations') ? [step] : []),
  ];
  return {
    contentType,
    body: {
      data: {
        // With the moment of the question, so that it never comes twice.
        id: `${team.id}-${Math.floor(now)}`,
        type: 'team_oncall_responders',
        relationships: {
          escalations: {
            data: escalation
              ? [{ id: stepId, type: 'escalation_policy_steps' }]
              : [],
          },
          responders: { data: responder ? [referTo(responder)] : [] },
        },
      },
      ...(items.length > 0 && { included: items }),
    },
  };
}

/** `GET /api/v2/on-call/schedules/{schedule_id}/on-call` */
export function getScheduleOnCall(
  call: RouteCall,
  organisation: Organisation,
  /** Seconds since 1970. */
  now: number,
): RouteAnswer {
  const team = findTeam(call.params.id, organisation.teams, 'scheduleId');
  if ('body' in team) {
    return team;
  }
  const asked = readTime(call.query.get('filter[at_ts]'), now);
  const shift = shiftAt(team, asked === undefined ? now : asked / 1000);
  if (!shift) {
    return {
      status: 404,
      body: {
        errors: [
          { status: '404', title: 'Not Found', detail: 'nobody is on call' },
        ],
      },
    };
  }
  return {
    contentType,
    body: {
      data: toShift(shift),
      ...(includesOf(call).has('user') && { included: [toUser(shift.person)] }),
    },
  };
}

/** `GET /api/v2/on-call/schedules` */
export function listSchedules(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const asked = call.query.get('filter[query]') ?? '';
  const { items, position, size, total } = paginate(
    call,
    organisation.teams.filter(team => isMeant(team, asked)),
    {
      size: 'page[size]',
      position: 'page[number]',
      by: 'number',
      defaultSize: 10,
      maxSize: 100,
    },
  );
  return {
    contentType,
    items: items.map(team => ({
      id: team.scheduleId,
      type: 'schedules',
      attributes: { name: nameOf(team), tags: [], time_zone: 'Europe/Berlin' },
      relationships: { teams: { data: [{ id: team.id, type: 'teams' }] } },
    })),
    total,
    render: (data, told) => {
      const last = Math.max(0, Math.ceil(told / size) - 1);
      return {
        data,
        meta: {
          page: {
            type: 'number_size',
            number: position,
            size,
            total: told,
            first_number: 0,
            prev_number: Math.max(0, position - 1),
            next_number: Math.min(last, position + 1),
            last_number: last,
          },
        },
      };
    },
  };
}

/** `GET /api/v2/on-call/schedules/{schedule_id}/responders` */
export function getScheduleResponders(
  call: RouteCall,
  organisation: Organisation,
  /** Seconds since 1970. */
  now: number,
): RouteAnswer {
  const team = findTeam(call.params.id, organisation.teams, 'scheduleId');
  if ('body' in team) {
    return team;
  }
  const asked = readTime(call.query.get('filter[at_ts]'), now);
  const time = asked === undefined ? now : asked / 1000;
  const positions = call.query.get('filter[position]') ?? 'current';
  const shifts = {
    current: shiftAt(team, time),
    next: shiftAfter(team, time),
  };
  const id = `${team.scheduleId}-${Math.floor(time)}`;
  // A position without a shift is left out.
  const held = (['current', 'next'] as const).flatMap(position => {
    const shift = shifts[position];
    return shift && positions.split(',').includes(position)
      ? [{ position, shift }]
      : [];
  });
  const groups: WireItem[] = held.map(({ position, shift }) => ({
    id: `${id}-${position}`,
    type: 'schedule_oncall_responder',
    attributes: { position },
    relationships: { shifts: { data: [{ id: idOf(shift), type: 'shifts' }] } },
  }));
  const includes = includesOf(call);
  const included = [
    ...(includes.has('responders') ? groups : []),
    ...(includes.has('responders.shifts')
      ? held.map(({ shift }) => toShift(shift))
      : []),
  ];
  return {
    contentType,
    body: {
      data: {
        id,
        type: 'schedule_oncall_responders',
        attributes: { scheduled_at: isoWithSeconds(time) },
        relationships: {
          responders: {
            data: groups.map(group => ({ id: group.id, type: group.type })),
          },
          schedule: { data: { id: team.scheduleId, type: 'schedules' } },
        },
      },
      ...(included.length > 0 && { included }),
    },
  };
}

/** Of the query language, what is documented: `team.id:`, and parts of names. */
function isMeant(team: SimulatedTeam, query: string): boolean {
  const [, ids] = /^team\.id:\(?([^()]*)\)?$/.exec(query.trim()) ?? [];
  return ids === undefined
    ? nameOf(team).toLowerCase().includes(query.toLowerCase())
    : ids.split(' OR ').includes(team.id);
}

function nameOf(team: SimulatedTeam): string {
  return `${team.name} rotation`;
}

function toShift(shift: SimulatedShift): WireItem {
  return {
    id: idOf(shift),
    type: 'shifts',
    attributes: {
      start: isoWithSeconds(shift.start),
      end: isoWithSeconds(shift.end),
    },
    relationships: { user: { data: referTo(shift.person) } },
  };
}

function idOf({ person, start, end }: SimulatedShift): string {
  return `${person.id}-${isoWithSeconds(start)}-${isoWithSeconds(end)}`;
}

function includesOf(call: RouteCall): Set<string> {
  return new Set(call.query.get('include')?.split(',') ?? []);
}

function referTo({ id }: SimulatedPerson) {
  return { id, type: 'users' };
}

function toUser({ id, name, email, status }: SimulatedPerson): WireItem {
  return { id, type: 'users', attributes: { email, name, status } };
}
