/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  Monitor,
  SloFact,
  SyntheticTest,
  TaggedItem,
  revealedEntities,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CatalogSurvey } from './CatalogSurvey';
import { entitiesOfTags } from './entitiesOfTags';

/** What carries tags and claims to be of a service, and whether its team is the owner. */
export function listTaggedItems(
  items: { slos: SloFact[]; monitors: Monitor[]; synthetics: SyntheticTest[] },
  options: {
    catalog: Pick<
      CatalogSurvey,
      'findGroupsByTeam' | 'findServices' | 'findJourneys'
    >;
    /** The owner of the service. */
    ownerRef: string | undefined;
    conventions: CujConventions;
  },
): TaggedItem[] {
  const { catalog, ownerRef, conventions } = options;
  const toItem = (
    kind: TaggedItem['kind'],
    { id, name, tags }: Pick<TaggedItem, 'id' | 'name' | 'tags'>,
  ): TaggedItem => {
    const teams = tagValues(tags, conventions.teamTagKeys);
    return {
      kind,
      id,
      name,
      tags,
      ...entitiesOfTags(tags, options),
      ...(ownerRef !== undefined &&
        teams.length > 0 && {
          isOfOwner: teams.every(team =>
            catalog.findGroupsByTeam(team).includes(ownerRef),
          ),
        }),
    };
  };
  return [
    ...items.slos.map(({ slo, matching }) => ({
      ...toItem('slo', slo),
      entityRefs: revealedEntities(matching),
    })),
    ...items.monitors.map(monitor => toItem('monitor', monitor)),
    ...items.synthetics.map(test => toItem('synthetic-test', test)),
  ];
}
