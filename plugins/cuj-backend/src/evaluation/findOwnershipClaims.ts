/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  CujConventions,
  EntityFacts,
  Fact,
  Monitor,
  OwnershipClaim,
  ServiceDefinition,
  SloFact,
  revealedEntities,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SyncKindName } from '../store/CopyTable';
import { BatchItems } from './BatchItems';
import { CatalogSurvey, ownerRefsOf } from './CatalogSurvey';
import { IndexedItem } from './ItemIndex';
import { KindStates } from './KindStates';
import { claimsOfOnCall } from './claimsOfOnCall';
import { entitiesOfTags } from './entitiesOfTags';

/** The kinds of items that name owners. */
const kinds = ['services', 'slos', 'monitors'] as const;

type States = Pick<KindStates, 'toFact' | 'sourcesOf' | 'staleSince'>;

/** A claim, and since when it is too old to be relied upon. */
type Dated = { claim: OwnershipClaim; staleSince?: string };

/**
 * Who besides `spec.owner` says who owns an entity.
 *
 * @remarks
 * One who is known to name another owner is enough, whatever could not be read besides:
 * then only claims that are known are told. Else the fact is stale as soon as anything is
 * that it was made of, and missing where no kind of item was ever read.
 */
export function findOwnershipClaims(
  entity: Entity,
  options: {
    surveys: {
      catalog: Pick<
        CatalogSurvey,
        'findGroupsByTeam' | 'findServices' | 'findJourneys' | 'isSameLine'
      >;
      states: States;
    };
    conventions: CujConventions;
    batch: Pick<BatchItems, 'outdatedSince'>;
    definitions: IndexedItem<ServiceDefinition>[];
    slos: SloFact[];
    monitors: IndexedItem<Monitor>[];
    coverage: EntityFacts['onCallCoverage'];
    sharedTeams: string[];
  },
): Fact<OwnershipClaim[]> {
  const { surveys, definitions, slos, monitors, batch } = options;
  const { catalog, states } = surveys;
  const [ownerRef, ...others] = ownerRefsOf(entity);
  const dated: Dated[] = [
    ...others.map(other => ({
      claim: {
        by: 'relation' as const,
        owner: other,
        where: 'relations',
        agrees: false,
      },
    })),
    ...claimsOfOnCall(entity, { ...options, ...surveys, ownerRef }),
  ];
  const add = (
    by: OwnershipClaim['by'],
    team: string,
    item: {
      where: string;
      kind: SyncKindName;
      source: string;
      of: object;
      entityRefs?: string[];
    },
  ) => {
    const groups = catalog.findGroupsByTeam(team);
    const staleSince =
      batch.outdatedSince(item.of) ?? states.staleSince(item.kind, item.source);
    const agrees = ownerRef !== undefined && groups.includes(ownerRef);
    const [entityRef] = agrees ? [ownerRef] : groups;
    dated.push({
      claim: {
        by,
        owner: team,
        where: item.where,
        agrees,
        ...(entityRef !== undefined && { entityRef }),
        ...(item.entityRefs && { entityRefs: item.entityRefs }),
      },
      ...(staleSince !== undefined && { staleSince }),
    });
  };
  const teamKeys = options.conventions.teamTagKeys;
  for (const { source, item } of definitions) {
    if (item.team) {
      const of = { kind: 'services' as const, source, of: item };
      add('service-definition', item.team, { ...of, where: item.name });
    }
  }
  for (const fact of slos) {
    const { source, slo, matching } = fact;
    for (const team of tagValues(slo.tags, teamKeys)) {
      add('slo-tag', team, {
        ...{ kind: 'slos', source, of: fact },
        where: slo.name,
        entityRefs: revealedEntities(matching),
      });
    }
  }
  for (const { source, item } of monitors) {
    for (const team of tagValues(item.tags, teamKeys)) {
      add('monitor-tag', team, {
        ...{ kind: 'monitors', source, of: item },
        where: item.name,
        ...entitiesOfTags(item.tags, { ...options, catalog }),
      });
    }
  }

  const known = dated.filter(({ staleSince }) => staleSince === undefined);
  if (known.some(({ claim }) => !claim.agrees)) {
    return { state: 'known', value: known.map(({ claim }) => claim) };
  }
  return dateOf(dated, states);
}

/** A rotation of which nobody asked for long matters only where it names somebody else. */
function dateOf(dated: Dated[], states: States): Fact<OwnershipClaim[]> {
  const value = dated.map(({ claim }) => claim);
  const [oldest] = [
    ...dated
      .filter(({ claim }) => claim.by !== 'on-call' || !claim.agrees)
      .map(({ staleSince }) => staleSince),
    ...kinds.flatMap(kind =>
      states.sourcesOf(kind).map(source => states.staleSince(kind, source)),
    ),
  ]
    .flatMap(staleSince => staleSince ?? [])
    .sort();
  if (oldest !== undefined) {
    return { state: 'stale', value, asOf: oldest };
  }
  const facts = kinds.map(kind => states.toFact([kind], value));
  return (
    facts.find(({ state }) => state === 'known') ??
    (value.length > 0 ? { state: 'known', value } : facts[0])
  );
}
