/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CatalogSurvey } from './CatalogSurvey';

/**
 * The services and journeys that the tags of a monitor or synthetic test may mean,
 * without which nobody may see it; nothing where they name none.
 */
export function entitiesOfTags(
  tags: string[],
  options: {
    catalog: Pick<CatalogSurvey, 'findServices' | 'findJourneys'>;
    conventions: Pick<CujConventions, 'serviceTagKeys' | 'journeyTagKeys'>;
  },
): { entityRefs?: string[] } {
  const { catalog, conventions } = options;
  const entityRefs = new Set([
    ...tagValues(tags, conventions.serviceTagKeys).flatMap(name =>
      catalog.findServices(name),
    ),
    ...tagValues(tags, conventions.journeyTagKeys).flatMap(name =>
      catalog.findJourneys(name),
    ),
  ]);
  return entityRefs.size > 0 ? { entityRefs: [...entityRefs] } : {};
}
