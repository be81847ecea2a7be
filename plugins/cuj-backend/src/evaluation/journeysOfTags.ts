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
 * The journeys that the tags of a monitor or synthetic test name, without which nobody
 * may see it; nothing where they name none.
 */
export function journeysOfTags(
  tags: string[],
  options: {
    catalog: Pick<CatalogSurvey, 'findJourneys'>;
    conventions: Pick<CujConventions, 'journeyTagKeys'>;
  },
): { entityRefs?: string[] } {
  const entityRefs = new Set(
    tagValues(tags, options.conventions.journeyTagKeys).flatMap(name =>
      options.catalog.findJourneys(name),
    ),
  );
  return entityRefs.size > 0 ? { entityRefs: [...entityRefs] } : {};
}
