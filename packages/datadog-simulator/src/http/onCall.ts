/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { shiftAt, SimulatedPerson } from '../organisation/SimulatedTeam';
import { RouteAnswer, WireItem } from './createRoute';
import { isoWithSeconds } from './iso';
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
  const { person } = shift;
  const start = isoWithSeconds(shift.start);
  const end = isoWithSeconds(shift.end);
  return {
    contentType,
    body: {
      data: {
        id: `${person.id}-${start}-${end}`,
        type: 'shifts',
        attributes: { start, end },
        relationships: { user: { data: referTo(person) } },
      },
      ...(includesOf(call).has('user') && { included: [toUser(person)] }),
    },
  };
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
