/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { serviceNameAnnotations } from '../../annotations';
import { annotationsOf, metadataField } from '../../entity/entityText';
import { isJourneyEntity } from '../../journey/JourneyEntity';

/** What an entity is called, for examples that name no other one. */
export function ownName(entity: Entity): { service: string; journey: string } {
  const name = metadataField(entity, 'name');
  const own = typeof name === 'string' && name ? name : undefined;
  return isJourneyEntity(entity)
    ? { service: 'your-service', journey: own ?? 'your-journey' }
    : { service: own ?? 'your-service', journey: 'your-journey' };
}

/** All names by which a service may be known in its source. */
export function ownServiceNames(entity: Entity): string[] {
  const annotations = annotationsOf(entity);
  return [
    metadataField(entity, 'name'),
    ...serviceNameAnnotations.map(key => annotations[key]),
  ].filter((name): name is string => typeof name === 'string' && name !== '');
}
