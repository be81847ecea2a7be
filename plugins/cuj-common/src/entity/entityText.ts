/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';

/*
 * Entities reach requirements as the catalog holds them, and a requirement must
 * not throw for any value. These readers look at each step of the way.
 */

/** @internal */
export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** @internal */
export function specField(entity: Entity, field: string): unknown {
  return asObject(asObject(entity)?.spec)?.[field];
}

/** @internal */
export function metadataField(entity: Entity, field: string): unknown {
  return asObject(asObject(entity)?.metadata)?.[field];
}

/** @internal */
export function annotationsOf(entity: Entity): Record<string, unknown> {
  return asObject(metadataField(entity, 'annotations')) ?? {};
}

/**
 * The full reference of an entity in lower case, or undefined where it has no
 * kind or name.
 *
 * @internal
 */
export function entityRefOf(entity: Entity): string | undefined {
  const kind = asObject(entity)?.kind;
  const name = metadataField(entity, 'name');
  const namespace = metadataField(entity, 'namespace') ?? 'default';
  if (
    typeof kind !== 'string' ||
    typeof name !== 'string' ||
    typeof namespace !== 'string'
  ) {
    return undefined;
  }
  return `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
}
