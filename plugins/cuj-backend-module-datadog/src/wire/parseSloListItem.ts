/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JsonObject } from '@backstage/types';
import { Slo, SloType } from '@cuj-slo/backstage-plugin-cuj-common';
import { z } from 'zod';
import { describeWireProblem } from './describeWireProblem';
import { ParsedItem } from './ParsedItem';
import {
  isoOfSeconds,
  keyText,
  optionalNumber,
  optionalText,
  readableId,
  text,
  textList,
} from './readers';

const wireSchema = z.object({
  id: keyText,
  name: text,
  type: z.string(),
  thresholds: z.array(
    z.object({
      timeframe: keyText,
      target: z.number(),
      warning: z.number().nullish(),
    }),
  ),
  description: optionalText,
  tags: textList,
  timeframe: optionalText,
  monitor_ids: z
    .array(z.union([z.number(), z.string()]))
    .nullish()
    .catch(undefined),
  groups: textList,
  query: z
    .object({ numerator: z.string(), denominator: z.string() })
    .nullish()
    .catch(undefined),
  sli_specification: z
    .record(z.string(), z.unknown())
    .nullish()
    .catch(undefined),
  created_at: optionalNumber,
  modified_at: optionalNumber,
});

const knownTypes: SloType[] = ['metric', 'monitor', 'time_slice'];

/** Reads one item of `GET /api/v1/slo`. */
export function parseSloListItem(value: unknown): ParsedItem<Slo> {
  const parsed = wireSchema.safeParse(value);
  if (!parsed.success) {
    return {
      skipped: {
        ...readableId((value as { id?: unknown } | null)?.id),
        reason: describeWireProblem(parsed.error),
      },
    };
  }

  const wire = parsed.data;
  const type = knownTypes.find(known => known === wire.type);
  const createdAt = isoOfSeconds(wire.created_at);
  const modifiedAt = isoOfSeconds(wire.modified_at);
  return {
    item: {
      id: wire.id,
      name: wire.name,
      type: type ?? 'unknown',
      ...(!type && { reportedType: wire.type }),
      ...(wire.description && { description: wire.description }),
      tags: wire.tags,
      thresholds: wire.thresholds.map(({ timeframe, target, warning }) => ({
        timeframe,
        targetPercent: target,
        ...(typeof warning === 'number' && { warningPercent: warning }),
      })),
      ...(wire.timeframe && { primaryTimeframe: wire.timeframe }),
      monitorIds: (wire.monitor_ids ?? []).map(String),
      groups: wire.groups,
      ...(wire.query && { query: wire.query }),
      ...(wire.sli_specification && {
        sliSpecification: wire.sli_specification as JsonObject,
      }),
      ...(createdAt && { createdAt }),
      ...(modifiedAt && { modifiedAt }),
    },
  };
}
