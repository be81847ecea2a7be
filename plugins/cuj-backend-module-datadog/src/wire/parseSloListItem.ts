/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JsonObject } from '@backstage/types';
import {
  Slo,
  SloThreshold,
  SloType,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  WireObject,
  idOf,
  keyIn,
  listOf,
  numberIn,
  objectOf,
  objectsIn,
  parseItem,
  textIn,
  textOf,
  textsOf,
} from './fields';
import { keepClaims } from './keepClaims';
import { ParsedItem } from './ParsedItem';
import { safeJson, safeText } from './safeText';
import { isoOfSeconds } from './times';

const knownTypes: SloType[] = ['metric', 'monitor', 'time_slice'];

/** Reads one item of `GET /api/v1/slo`. */
export function parseSloListItem(value: unknown): ParsedItem<Slo> {
  return keepClaims(
    value,
    parseItem(value, ({ id }) => id, readSlo),
  );
}

function readSlo(wire: WireObject): Slo {
  const id = keyIn(wire, 'id');
  const name = textIn(wire, 'name');
  const reportedType = textIn(wire, 'type');
  const thresholds = objectsIn(wire, 'thresholds').map(readThreshold);

  const type = knownTypes.find(known => known === reportedType);
  const slo: Slo = {
    id,
    name,
    type: type ?? 'unknown',
    tags: textsOf(wire.tags),
    thresholds,
    monitorIds: listOf(wire.monitor_ids).flatMap(one => idOf(one) ?? []),
    groups: textsOf(wire.groups),
  };
  if (!type) {
    slo.reportedType = reportedType;
  }
  const description = textOf(wire.description);
  if (description) {
    slo.description = description;
  }
  const primaryTimeframe = textOf(wire.timeframe);
  if (primaryTimeframe) {
    slo.primaryTimeframe = primaryTimeframe;
  }
  const query = readQuery(wire.query);
  if (query) {
    slo.query = query;
  }
  const sliSpecification = objectOf(wire.sli_specification);
  if (sliSpecification) {
    slo.sliSpecification = safeJson(sliSpecification) as JsonObject;
  }
  const createdAt = isoOfSeconds(wire.created_at);
  if (createdAt) {
    slo.createdAt = createdAt;
  }
  const modifiedAt = isoOfSeconds(wire.modified_at);
  if (modifiedAt) {
    slo.modifiedAt = modifiedAt;
  }
  return slo;
}

function readThreshold(wire: WireObject, index: number): SloThreshold {
  const at = `thresholds[${index}].`;
  const timeframe = keyIn(wire, 'timeframe', at);
  const targetPercent = numberIn(wire, 'target', at);
  const { warning } = wire;
  if (warning === undefined || warning === null) {
    return { timeframe, targetPercent };
  }
  return {
    timeframe,
    targetPercent,
    warningPercent: numberIn(wire, 'warning', at),
  };
}

function readQuery(value: unknown): Slo['query'] {
  const { numerator, denominator } = objectOf(value) ?? {};
  return typeof numerator === 'string' && typeof denominator === 'string'
    ? { numerator: safeText(numerator), denominator: safeText(denominator) }
    : undefined;
}
