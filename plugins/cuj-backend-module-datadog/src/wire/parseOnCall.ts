/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallPerson, OnCallTeam } from '@cuj-slo/backstage-plugin-cuj-common';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { WireObject, keyOf, listOf, objectOf } from './fields';
import { indexIncluded } from './indexIncluded';
import { valueAt } from './parseList';
import { storableText } from './safeText';

/** Finds the id of the team with exactly this handle in an answer of `GET /api/v2/team`. */
export function findTeamId(
  answer: unknown,
  handle: string,
): { id?: string; count: number } {
  const teams = valueAt(answer, 'data');
  if (!Array.isArray(teams)) {
    throw new DatadogRequestError(
      'The answer to GET /api/v2/team holds no list',
    );
  }
  const team = teams.find(
    one => valueAt(one, 'attributes', 'handle') === handle,
  );
  const id = keyOf(valueAt(team, 'id'));
  return { count: teams.length, ...(id && { id }) };
}

/**
 * Reads an answer of `GET /api/v2/on-call/teams/{team_id}/on-call`. Names and, where
 * they have none, addresses of people are what it is for: they are not masked.
 */
export function parseOnCall(
  answer: unknown,
): Pick<OnCallTeam, 'responders' | 'escalations'> {
  const { responders, escalations } = readUsers(answer);
  return {
    responders: peopleOf(responders),
    escalations: peopleOf(escalations),
  };
}

/** The ids of all whom an answer to the same request is about, each once. */
export function parseOnCallIds(answer: unknown): string[] {
  const { responders, escalations } = readUsers(answer);
  return [
    ...new Set([...responders, ...escalations].map(({ id }) => String(id))),
  ];
}

function readUsers(answer: unknown): {
  responders: WireObject[];
  escalations: WireObject[];
} {
  const data = objectOf(valueAt(answer, 'data'));
  if (!data) {
    throw new DatadogRequestError(
      'The answer to GET /api/v2/on-call/teams/{team_id}/on-call holds no team',
    );
  }
  const included = indexIncluded(answer);
  const related = (of: WireObject, name: string): WireObject[] =>
    listOf(valueAt(of, 'relationships', name, 'data')).flatMap(value => {
      const one = included(value);
      return one ? [one] : [];
    });
  return {
    responders: related(data, 'responders'),
    escalations: related(data, 'escalations').flatMap(step =>
      step.type === 'users' ? [step] : related(step, 'responders'),
    ),
  };
}

/** Each once, in their order. */
function peopleOf(users: WireObject[]): OnCallPerson[] {
  const names = new Set<string>();
  for (const user of users) {
    const attributes = objectOf(user.attributes);
    const name = [attributes?.name, attributes?.email].find(
      (one): one is string => typeof one === 'string' && one.trim() !== '',
    );
    if (name !== undefined) {
      names.add(storableText(name));
    }
  }
  return [...names].map(displayName => ({ displayName }));
}
