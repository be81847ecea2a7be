/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  EntityFacts,
  OwnershipClaim,
  nameKey,
  onCallTeamAnnotations,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CatalogSurvey } from './CatalogSurvey';

/** Who is called for an entity, as far as that says who is responsible. */
export interface OnCallClaim {
  claim: OwnershipClaim;
  /** Since when it is too old to be relied upon; ISO 8601. */
  staleSince?: string;
}

/**
 * Which other Groups are called for an entity than the one that owns it.
 *
 * @remarks
 * An annotation of the entity says so, or what is known of its rotation. It is no
 * disagreement where the team is the owner by the owner's own annotation, is part of the
 * owner or the other way round, or is one that is called for others on purpose. A handle
 * that is no Group's names no owner at all; nor does a team where a person is the owner.
 *
 * @param options - `sharedTeams` are the handles of teams that are called for what others
 *   own
 */
export function claimsOfOnCall(
  entity: Entity,
  options: {
    ownerRef: string | undefined;
    catalog: Pick<CatalogSurvey, 'findGroupsByTeam' | 'isSameLine'>;
    coverage: EntityFacts['onCallCoverage'];
    sharedTeams: string[];
  },
): OnCallClaim[] {
  const { ownerRef, catalog, coverage, sharedTeams } = options;
  if (!ownerRef?.startsWith('group:')) {
    return [];
  }
  const shared = new Set(sharedTeams.map(nameKey));
  const claims: OnCallClaim[] = [];
  const add = (
    team: string,
    where: string,
    staleSince: string | undefined,
  ): void => {
    const groups = catalog.findGroupsByTeam(team);
    if (groups.length === 0) {
      return;
    }
    claims.push({
      claim: {
        by: 'on-call',
        owner: team,
        where,
        entityRef: groups.includes(ownerRef) ? ownerRef : groups[0],
        agrees:
          shared.has(nameKey(team)) ||
          groups.some(group => catalog.isSameLine(group, ownerRef)),
      },
      ...(staleSince !== undefined && { staleSince }),
    });
  };

  for (const key of onCallTeamAnnotations) {
    const team = entity.metadata.annotations?.[key];
    if (typeof team === 'string' && team.trim()) {
      add(team.trim(), `metadata.annotations['${key}']`, undefined);
    }
  }
  const isNamed = (team: string) =>
    claims.some(({ claim }) => nameKey(claim.owner) === nameKey(team));
  if (coverage && coverage.state !== 'missing') {
    const { team } = coverage.value;
    if (!isNamed(team)) {
      add(
        team,
        'the rotation that is called',
        coverage.state === 'stale' ? coverage.asOf : undefined,
      );
    }
  }
  return claims;
}
