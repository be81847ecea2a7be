/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ownerRefOf } from '../overview/buildJourneyOverview';
import { ScorecardSubject } from '../store/ScorecardStore';
import { scopeRefOf } from './CatalogSurvey';

// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]+/g;
const MAX_LENGTH = 200;

/** What lists show of an entity and filter by. */
export function subjectOf(entity: Entity): ScorecardSubject {
  const entityRef = stringifyEntityRef(entity);
  const { title, name } = entity.metadata;
  const ownerRef = ownerRefOf(entity);
  const scopeRef = scopeRefOf(entity);
  const lifecycle = entity.spec?.lifecycle;
  return {
    entityRef,
    kind: entityRef.slice(0, entityRef.indexOf(':')),
    title: (typeof title === 'string' && oneLine(title)) || name,
    ...(ownerRef && { ownerRef }),
    ...(scopeRef?.startsWith('system:') && { systemRef: scopeRef }),
    ...(typeof lifecycle === 'string' && {
      lifecycle: oneLine(lifecycle).toLocaleLowerCase('en-US'),
    }),
  };
}

/** Entities may hold anything, NUL included, which no database keeps. */
function oneLine(text: string): string {
  return text.replace(CONTROL_CHARACTERS, ' ').trim().slice(0, MAX_LENGTH);
}
