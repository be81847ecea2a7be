/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  BOUNDARIES_ANNOTATION,
  onCallTeamAnnotations,
  serviceNameAnnotations,
} from '../../annotations';
import { metadataField, specField } from '../../entity/entityText';
import { tryParseEntityRef } from '../../entity/tryParseEntityRef';
import { runbookLinksOfEntity } from '../requirements/service/runbookLinks';
import { ScorecardSettings } from '../ScorecardSettings';
import { FactName } from './FactValues';

/**
 * Something of an entity that is looked at: where it stands, such as `spec.sla` or
 * `metadata.annotations['example.com/team']`, or what makes a value of it. The entity
 * may hold anything; the value is compared as JSON.
 *
 * @public
 */
export type EntityReading =
  | string
  | ((entity: Entity, settings: ScorecardSettings) => unknown);

const annotations = (keys: string[]): EntityReading[] =>
  keys.map(key => `metadata.annotations['${key}']`);

const serviceName = annotations(serviceNameAnnotations);

/**
 * By what of an entity's own text each fact is found, besides its kind and name. Where
 * that is another one, what was found for it says nothing.
 */
export const factReadings: Record<FactName, EntityReading[]> = {
  owner: [ownerOf],
  ownershipClaims: [
    ownerOf,
    ...annotations(onCallTeamAnnotations),
    ...serviceName,
  ],
  boundaryOverlaps: [
    ...annotations([BOUNDARIES_ANNOTATION]),
    'spec.providesApis',
    ownerOf,
    ...serviceName,
  ],
  linkChecks: [
    (entity, settings) =>
      runbookLinksOfEntity(entity, settings).map(({ url }) => url),
    ...serviceName,
  ],
  onCallCoverage: [
    ...annotations(onCallTeamAnnotations),
    ownerOf,
    ...serviceName,
  ],
  serviceDefinitions: serviceName,
  telemetry: serviceName,
  taggedItems: [ownerOf, ...serviceName],
  monitors: serviceName,
  slos: ['spec.slos'],
  steps: ['spec.steps'],
  // The timeframe of the SLA picks the target.
  stepCoverage: ['spec.steps', 'spec.slos', 'spec.sla'],
  portfolio: ['spec.system', 'spec.domain', 'spec.criticality'],
  syntheticTests: [],
  stepVerdicts: ['spec.steps'],
  // What is in force depends on how the journey stands.
  policyRules: [
    'spec.errorBudgetPolicy',
    'spec.measurement',
    'spec.steps',
    'spec.slos',
    'spec.sla',
  ],
  policyRecords: [],
};

/** The owner of an entity, in one form, as the catalog makes one relation of all forms. */
export function ownerOf(entity: Entity): unknown {
  const owner = specField(entity, 'owner');
  const namespace = metadataField(entity, 'namespace');
  const ref = tryParseEntityRef(owner, {
    defaultKind: 'group',
    defaultNamespace:
      typeof namespace === 'string' && namespace ? namespace : 'default',
  });
  return ref
    ? `${ref.kind}:${ref.namespace}/${ref.name}`.toLocaleLowerCase('en-US')
    : owner;
}
