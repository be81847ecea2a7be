/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  OnCallCandidate,
  onCallTeamAnnotations,
  serviceNameAnnotations,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ServiceTeam } from './ServiceTeamStore';

/** A longer text is no handle. */
const MAX_HANDLE_LENGTH = 200;

/**
 * The teams that may be called for an entity, the most explicit first: what its own
 * annotation says, that of the Group that owns it, the sources' service definitions,
 * and the name of that Group.
 *
 * @remarks
 * Two sources may mean different teams by the same handle, so a team is named once for
 * each source that named it. One that is looked for in all sources already is not
 * looked for in one of them again.
 *
 * @param options - `owner` is the Group that owns it, where the reader may read that
 */
export function collectCandidates(options: {
  entity: Entity;
  owner?: Entity;
  serviceTeams: ServiceTeam[];
}): OnCallCandidate[] {
  const { entity, owner, serviceTeams } = options;
  const named: OnCallCandidate[] = [
    ...annotated(entity, 'entity-annotation'),
    ...(owner ? annotated(owner, 'owner-annotation') : []),
    ...serviceTeams.map(({ source, team }) => ({
      team: team.trim(),
      origin: 'service-definition' as const,
      source,
    })),
    ...(owner
      ? [
          {
            team: owner.metadata.name,
            origin: 'owner-name' as const,
            entityRef: stringifyEntityRef(owner),
          },
        ]
      : []),
  ];

  const seen = new Set<string>();
  return named.filter(({ team, source }) => {
    const key = keyOf(team, source);
    const isNew =
      team !== '' &&
      team.length <= MAX_HANDLE_LENGTH &&
      !seen.has(key) &&
      !seen.has(keyOf(team));
    seen.add(key);
    return isNew;
  });
}

/**
 * By which name the sources know an entity as a service.
 *
 * @returns undefined where it says nothing and is none: a Journey may be called as a
 *   service is
 */
export function serviceNameOf(entity: Entity): string | undefined {
  for (const annotation of serviceNameAnnotations) {
    const name = entity.metadata.annotations?.[annotation]?.trim();
    if (name) {
      return name;
    }
  }
  return entity.kind.toLocaleLowerCase('en-US') === 'component'
    ? entity.metadata.name
    : undefined;
}

function keyOf(team: string, source?: string): string {
  return JSON.stringify([team, source]);
}

function annotated(
  entity: Entity,
  origin: 'entity-annotation' | 'owner-annotation',
): OnCallCandidate[] {
  return onCallTeamAnnotations.flatMap(annotation => {
    const team = entity.metadata.annotations?.[annotation]?.trim();
    return team
      ? { team, origin, entityRef: stringifyEntityRef(entity), annotation }
      : [];
  });
}
