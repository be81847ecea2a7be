/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, RELATION_PARENT_OF } from '@backstage/catalog-model';

/** What a department owns itself is seldom all that it answers for. */
export function childGroupsOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_PARENT_OF)
    .map(({ targetRef }) => targetRef)
    .filter(ref => ref.startsWith('group:'))
    .sort();
}
