/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Incident } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  WireObject,
  idOf,
  keyIn,
  objectIn,
  objectOf,
  parseItem,
  textIn,
  textOf,
  textsOf,
} from './fields';
import { ParsedItem } from './ParsedItem';
import { isoOfText } from './times';

/**
 * Reads one item of `GET /api/v2/incidents`; undefined for one that was declared to
 * try things out. Who declared, commands or responds is not looked at, nor are the
 * `time_to_…`, which are 0 where they are not set.
 */
export function parseIncident(
  value: unknown,
): ParsedItem<Incident> | undefined {
  const attributes = objectOf(objectOf(value)?.attributes);
  return attributes?.is_test === true
    ? undefined
    : parseItem(value, ({ id }) => id, readIncident);
}

function readIncident(wire: WireObject): Incident {
  const id = keyIn(wire, 'id');
  const attributes = objectIn(wire, 'attributes');
  const title = textIn(attributes, 'title', 'attributes.');
  const fields = objectOf(attributes.fields) ?? {};

  const publicId = idOf(attributes.public_id);
  const customerImpactStartedAt = isoOfText(attributes.customer_impact_start);
  const customerImpactEndedAt = isoOfText(attributes.customer_impact_end);
  const detectedAt = isoOfText(attributes.detected);
  const createdAt =
    isoOfText(attributes.created) ?? isoOfText(attributes.declared);
  const modifiedAt = isoOfText(attributes.modified);
  const resolvedAt = isoOfText(attributes.resolved);
  return {
    id,
    ...(publicId && { publicId }),
    title,
    severity:
      textOf(attributes.severity) ?? valuesOf(fields.severity)[0] ?? 'UNKNOWN',
    state: textOf(attributes.state) ?? valuesOf(fields.state)[0] ?? 'unknown',
    services: valuesOf(fields.services),
    teams: valuesOf(fields.teams),
    hasCustomerImpact: attributes.customer_impacted === true,
    ...(customerImpactStartedAt && { customerImpactStartedAt }),
    ...(customerImpactEndedAt && { customerImpactEndedAt }),
    ...(detectedAt && { detectedAt }),
    ...(createdAt && { createdAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(resolvedAt && { resolvedAt }),
  };
}

/** The value of a field is null, a text or a list of texts. */
function valuesOf(field: unknown): string[] {
  const value = objectOf(field)?.value;
  const one = textOf(value);
  return one === undefined ? textsOf(value) : [one];
}
