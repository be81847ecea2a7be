/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { serviceNameAnnotations } from '../../../annotations';
import { annotationsOf, metadataField } from '../../../entity/entityText';

/**
 * The names by which sources may know a service, the likeliest first; none where the
 * entity has no name at all.
 */
export function serviceNames(entity: Entity): string[] {
  const annotations = annotationsOf(entity);
  return [
    ...serviceNameAnnotations.map(key => annotations[key]),
    metadataField(entity, 'name'),
  ].filter(
    (name): name is string => typeof name === 'string' && name.trim() !== '',
  );
}
