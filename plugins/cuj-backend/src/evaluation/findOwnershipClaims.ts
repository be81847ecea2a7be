/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  CujConventions,
  Fact,
  Monitor,
  OwnershipClaim,
  ServiceDefinition,
  SloFact,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ownerRefsOf } from './CatalogSurvey';
import { Surveys } from './Surveys';

/** Who besides `spec.owner` says who owns an entity. */
export function findOwnershipClaims(
  entity: Entity,
  options: {
    surveys: Surveys;
    conventions: CujConventions;
    definitions: ServiceDefinition[];
    slos: SloFact[];
    monitors: Array<{ item: Monitor }>;
  },
): Fact<OwnershipClaim[]> {
  const { surveys, conventions, definitions, slos, monitors } = options;
  const { catalog, states } = surveys;
  const [owner, ...others] = ownerRefsOf(entity);
  const claims: OwnershipClaim[] = others.map(other => ({
    by: 'relation',
    owner: other,
    where: 'relations',
    agrees: false,
  }));
  const claim = (by: OwnershipClaim['by'], team: string, where: string) =>
    claims.push({
      by,
      owner: team,
      where,
      agrees: catalog.findGroupsByTeam(team).includes(owner),
    });
  for (const { name, team } of definitions) {
    if (team) {
      claim('service-definition', team, name);
    }
  }
  const teamKeys = conventions.teamTagKeys;
  for (const { slo } of slos) {
    for (const team of tagValues(slo.tags, teamKeys)) {
      claim('slo-tag', team, slo.name);
    }
  }
  for (const { item } of monitors) {
    for (const team of tagValues(item.tags, teamKeys)) {
      claim('monitor-tag', team, item.name);
    }
  }
  // The catalog's own word counts whatever the sources tell.
  return others.length > 0
    ? { state: 'known', value: claims }
    : states.toFact(['services', 'slos', 'monitors'], claims);
}
