/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { CujConventions } from '../../../conventions/CujConventions';
import {
  entityRefOf,
  metadataField,
  specField,
} from '../../../entity/entityText';
import { StepCoverageFact } from '../../facts/JourneyFacts';
import { SloFact } from '../../facts/SloFact';
import {
  Requirement,
  RequirementFinding,
  RequirementItem,
  RequirementRemediation,
} from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { foldSteps } from './foldSteps';

const id = 'slo-coverage';

/**
 * SLOs in production cover the journey: as a whole, where it is entered, or each
 * step without which it fails.
 *
 * @remarks
 * An SLO that belongs to the journey and to no service measures it as a whole. One
 * of the first step does so only where the journey is measured end to end: in a
 * journey that is measured by proxy, the health of the first service says nothing
 * of the others.
 *
 * @public
 */
export const sloCoverageRequirement: Requirement = {
  id,
  version: 1,
  title: 'SLO coverage',
  why: 'What no SLO covers can fail for every customer while all that is shown is green.',
  passes:
    'An SLO in production measures the journey as a whole or, end to end, where it is entered; or each hard step has one.',
  level: 1,
  subject: 'journey',
  facts: requireFacts({
    id,
    needs: ['stepCoverage', 'slos'],
    reads: ['spec.measurement'],
    oneDecides: 'pass',
    evaluate: ({ entity, conventions, facts: { stepCoverage: steps, slos } }) =>
      findEntryPoint(entity, steps, slos) ??
      evaluateSteps(entity, steps, createRemediation(entity, conventions)),
  }),
};

function findEntryPoint(
  entity: Entity,
  steps: StepCoverageFact[],
  slos: SloFact[],
): RequirementFinding | undefined {
  const ref = entityRefOf(entity);
  const whole = slos.filter(
    ({ matching }) =>
      matching.services.length === 0 &&
      matching.journeys.some(({ entityRef }) => entityRef === ref),
  );
  if (whole.length > 0) {
    return {
      verdict: 'pass',
      code: `${id}.whole`,
      message: `The journey as a whole is measured by ${countOf(
        whole.length,
      )}.`,
      evidence: whole.map(({ slo }) => ({ path: 'slos', value: slo.name })),
    };
  }

  const atEntry = steps[0]?.coveredBy ?? [];
  if (specField(entity, 'measurement') === 'end-to-end' && atEntry.length > 0) {
    return {
      verdict: 'pass',
      code: `${id}.entry-point`,
      message: `The journey is measured end to end where it is entered, by ${countOf(
        atEntry.length,
      )}.`,
      evidence: atEntry.map(({ name }) => ({ path: 'slos', value: name })),
    };
  }
  return undefined;
}

function evaluateSteps(
  entity: Entity,
  steps: StepCoverageFact[],
  remediation: RequirementRemediation,
): RequirementFinding {
  const groups = new Map<string | undefined, StepCoverageFact[]>();
  for (const step of steps) {
    if (step.dependency === 'redundant') {
      groups.set(step.group, [...(groups.get(step.group) ?? []), step]);
    }
  }
  const items = [
    ...steps
      .filter(({ dependency }) => dependency === 'hard')
      .map(step => toItem([step])),
    // Those of a group break the journey only together, so that one SLO tells.
    ...[...groups.values()].map(toItem),
  ];
  if (items.length === 0) {
    return {
      verdict: 'fail',
      code: `${id}.nothing`,
      message:
        'No SLO measures the journey as a whole, and it has no hard step that one could cover.',
      evidence: [],
      remediation,
    };
  }
  return foldSteps({ id, entity, items, remediation });
}

function toItem(alternatives: StepCoverageFact[]): RequirementItem {
  const name = alternatives.map(step => step.name).join(' or ');
  const called =
    alternatives.length === 1 ? `the step '${name}'` : `the steps '${name}'`;
  const slos = alternatives.flatMap(({ coveredBy }) => coveredBy);
  const entityRefs = alternatives.flatMap(({ serviceRef }) =>
    serviceRef === undefined ? [] : [serviceRef],
  );
  return {
    id: name,
    name,
    ...(slos.length > 0
      ? {
          verdict: 'pass',
          code: `${id}.covered`,
          message: `In production, ${called} has ${countOf(slos.length)}.`,
        }
      : {
          verdict: 'fail',
          code: `${id}.uncovered`,
          message: `No SLO in production covers ${called}.`,
        }),
    ...(entityRefs.length > 0 && { entityRefs }),
  };
}

function countOf(slos: number): string {
  return slos === 1 ? 'one SLO' : `${slos} SLOs`;
}

function createRemediation(
  entity: Entity,
  conventions: CujConventions,
): RequirementRemediation {
  const name = metadataField(entity, 'name');
  const journey = typeof name === 'string' && name ? name : 'your-journey';
  const [environment = 'prod'] = conventions.environments.production;
  const [environmentKey = 'env'] = conventions.environmentTagKeys;
  const [serviceKey = 'service'] = conventions.serviceTagKeys;
  const [journeyKey = 'journey'] = conventions.journeyTagKeys;
  return {
    text: 'Create an SLO for the step, or for the journey as a whole without a service; or, where there is one, let its name and tags say so.',
    example: [
      `name: ${conventions.sloName
        .split('[service]')
        .join('your-service')
        .split('[journey]')
        .join(journey)
        .split('[env]')
        .join(environment)}`,
      'tags:',
      `  - ${environmentKey}:${environment}`,
      `  - ${serviceKey}:your-service`,
      `  - ${journeyKey}:${journey}`,
    ].join('\n'),
  };
}
