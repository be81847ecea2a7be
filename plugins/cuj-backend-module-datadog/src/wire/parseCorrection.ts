/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloCorrection } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  UnreadableItemError,
  WireObject,
  keyIn,
  keyOf,
  numberIn,
  numberOf,
  objectIn,
  parseItem,
  textIn,
  textOf,
} from './fields';
import { ParsedItem } from './ParsedItem';
import { tagsOfSearch } from './tagsOfSearch';
import { isoOfSeconds } from './times';

/** Reads one item of `GET /api/v1/slo/correction`. */
export function parseCorrection(value: unknown): ParsedItem<SloCorrection> {
  return parseItem(value, ({ id }) => id, readCorrection);
}

function readCorrection(wire: WireObject): SloCorrection {
  const id = keyIn(wire, 'id');
  const attributes = objectIn(wire, 'attributes');
  const at = 'attributes.';
  const category = textIn(attributes, 'category', at);
  const startsAt = isoOfSeconds(numberIn(attributes, 'start', at));
  if (!startsAt) {
    throw new UnreadableItemError("attributes.start can't be read");
  }
  // One or the other: a query corrects all SLOs that it finds.
  const sloId = keyOf(attributes.slo_id);
  const sloQuery = textOf(attributes.slo_query);
  if (!sloId && !sloQuery) {
    throw new UnreadableItemError(
      'attributes.slo_id and attributes.slo_query are missing',
    );
  }

  const sloTags = sloQuery && tagsOfSearch(sloQuery);
  const description = textOf(attributes.description);
  const endsAt = isoOfSeconds(attributes.end);
  const durationSeconds = numberOf(attributes.duration);
  const recurrenceRule = textOf(attributes.rrule);
  const timezone = textOf(attributes.timezone);
  return {
    id,
    ...(sloId ? { sloId } : { sloQuery, ...(sloTags && { sloTags }) }),
    category,
    ...(description && { description }),
    startsAt,
    ...(endsAt && { endsAt }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(recurrenceRule && { recurrenceRule }),
    ...(timezone && { timezone }),
  };
}
