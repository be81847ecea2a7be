/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { asObject, metadataField, specField } from '../entity/entityText';
import { tryParseEntityRef } from '../entity/tryParseEntityRef';

/**
 * The services that the steps of a journey name: full references in lower case, each
 * once, in the order of the steps.
 *
 * @param journey - may hold anything; what is no reference is left out
 *
 * @public
 */
export function stepServicesOf(journey: Entity): string[] {
  const steps = specField(journey, 'steps');
  const namespace = metadataField(journey, 'namespace');
  const refs = (Array.isArray(steps) ? steps : []).flatMap(step => {
    const ref = tryParseEntityRef(asObject(step)?.service, {
      defaultKind: 'Component',
      defaultNamespace: typeof namespace === 'string' ? namespace : 'default',
    });
    return ref ? [stringifyEntityRef(ref)] : [];
  });
  return [...new Set(refs)];
}
