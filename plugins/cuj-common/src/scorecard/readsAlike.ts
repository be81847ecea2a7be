/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  Entity,
} from '@backstage/catalog-model';
import { FAILING_ANNOTATION, SCORECARD_LABEL } from '../annotations';
import { annotationsOf, asObject } from '../entity/entityText';
import { EntityReading, factReadings } from './facts/factReadings';
import { FactsPart } from './requireFacts';
import { ScorecardSettings } from './ScorecardSettings';

/** What the catalog, or we, add to what an author wrote. */
const addedAnnotations = [
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  'backstage.io/orphan',
  FAILING_ANNOTATION,
];

/**
 * Whether the part of a requirement that facts decide sees the same in two versions of
 * an entity, which may hold anything: what it reads of the entity itself, and what its
 * facts are found by. Where it does, a verdict on the one holds for the other.
 *
 * @remarks
 * A part that does not say what it reads may read all of it, so that any difference
 * counts but what the catalog and the scorecard add themselves.
 *
 * @public
 */
export function readsAlike(
  part: FactsPart,
  versions: { before: Entity; after: Entity },
  settings: ScorecardSettings,
): boolean {
  const { before, after } = versions;
  if (!part.reads) {
    return jsonOf(authored(before)) === jsonOf(authored(after));
  }
  return [
    ...part.reads,
    ...[...part.needs, ...part.uses].flatMap(name => factReadings[name]),
  ].every(
    reading =>
      jsonOf(read(reading, before, settings)) ===
      jsonOf(read(reading, after, settings)),
  );
}

function read(
  reading: EntityReading,
  entity: Entity,
  settings: ScorecardSettings,
): unknown {
  if (typeof reading === 'function') {
    return reading(entity, settings);
  }
  const [, key] = /^metadata\.annotations\['(.+)'\]$/.exec(reading) ?? [];
  return key
    ? annotationsOf(entity)[key]
    : reading
        .split('.')
        .reduce<unknown>((value, field) => asObject(value)?.[field], entity);
}

function authored(entity: Entity): unknown {
  const { apiVersion, kind, metadata, spec } = (asObject(entity) ??
    {}) as Partial<Entity>;
  const { labels, annotations, namespace, ...rest } = asObject(metadata) ?? {};
  // The catalog gives these.
  const { uid: _uid, etag: _etag, generation: _generation, ...others } = rest;
  return {
    ...{ apiVersion, kind, spec },
    metadata: {
      ...others,
      namespace: namespace ?? 'default',
      labels: without(labels, [SCORECARD_LABEL]),
      annotations: without(annotations, addedAnnotations),
    },
  };
}

function without(value: unknown, keys: string[]): unknown {
  const object = asObject(value);
  return object || value === undefined
    ? Object.fromEntries(
        Object.entries(object ?? {}).filter(([key]) => !keys.includes(key)),
      )
    : value;
}

/** Whatever the order of its keys. */
function jsonOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part) => {
    const object = asObject(part);
    return object
      ? Object.fromEntries(
          Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part;
  });
}
