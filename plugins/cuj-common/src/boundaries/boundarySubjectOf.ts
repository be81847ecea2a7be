/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { BOUNDARIES_ANNOTATION, serviceNameAnnotations } from '../annotations';
import {
  annotationsOf,
  asObject,
  entityRefOf,
  metadataField,
  specField,
} from '../entity/entityText';
import { tryParseEntityRef } from '../entity/tryParseEntityRef';
import { isPlaceholder } from '../scorecard/placeholders';
import { defaultPlaceholders } from '../scorecard/ScorecardSettings';

/**
 * What a service says it is responsible for.
 *
 * @public
 */
export interface BoundarySubject {
  /** Full and in lower case. */
  entityRef: string;
  /** Full and in lower case; undefined where nothing readable is named. */
  ownerRef?: string;
  /** The annotation `cuj-slo/boundaries`, as written; see {@link parseBoundaries}. */
  boundaries?: string;
  /** The APIs that it provides; full references in lower case. */
  providedApis: string[];
  /** By which name an SLO source knows it, as written. */
  serviceName: string;
}

/**
 * Reads what an entity of the catalog claims.
 *
 * @remarks
 * The owner is the one that the catalog relates it to, or else `spec.owner`. The name
 * of the service is the annotation's, or else the entity's own. What can't be read
 * names nothing, and neither does what only keeps a place (`TBD`).
 *
 * @returns undefined for what is not a Component, or has no name
 *
 * @public
 */
export function boundarySubjectOf(entity: Entity): BoundarySubject | undefined {
  const entityRef = entityRefOf(entity);
  if (!entityRef?.startsWith('component:')) {
    return undefined;
  }
  const namespace = String(metadataField(entity, 'namespace') ?? 'default');
  const annotations = annotationsOf(entity);
  const boundaries = annotations[BOUNDARIES_ANNOTATION];
  const serviceName = serviceNameAnnotations
    .map(key => annotations[key])
    .find(isStated);
  const ownerRef =
    relatedOwner(entity) ??
    readRef(specField(entity, 'owner'), 'group', namespace);
  const apis = specField(entity, 'providesApis');

  return {
    entityRef,
    ...(ownerRef && { ownerRef }),
    ...(typeof boundaries === 'string' && { boundaries }),
    providedApis: [
      ...new Set(
        (Array.isArray(apis) ? apis : []).flatMap(
          api => readRef(api, 'api', namespace) ?? [],
        ),
      ),
    ],
    serviceName: serviceName ?? String(metadataField(entity, 'name')),
  };
}

function relatedOwner(entity: Entity): string | undefined {
  const relations: unknown = asObject(entity)?.relations;
  const owner = (Array.isArray(relations) ? relations : [])
    .map(asObject)
    .find(relation => relation?.type === RELATION_OWNED_BY)?.targetRef;
  return typeof owner === 'string'
    ? owner.toLocaleLowerCase('en-US')
    : undefined;
}

function readRef(
  value: unknown,
  defaultKind: string,
  defaultNamespace: string,
): string | undefined {
  const ref = isStated(value)
    ? tryParseEntityRef(value, { defaultKind, defaultNamespace })
    : undefined;
  return ref && stringifyEntityRef(ref);
}

function isStated(value: unknown): value is string {
  return (
    typeof value === 'string' && !isPlaceholder(value, defaultPlaceholders)
  );
}
