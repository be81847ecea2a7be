/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { CujConventions } from '../../../conventions/CujConventions';
import {
  asObject,
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
import { isHardStep } from './isHardStep';

const id = 'slo-coverage';
const MOST_NAMED = 5;

/**
 * SLOs in production cover the journey: as a whole, each step without which it fails,
 * or where it is entered.
 *
 * @remarks
 * An SLO that belongs to the journey and to no service measures it as a whole. The
 * journey is entered by the first step that it does not go on without; where that is
 * redundant, by those that stand in for it too. Unless the journey is measured end to
 * end, an SLO there is a proxy for the steps that follow, and the message says so.
 *
 * @public
 */
export const sloCoverageRequirement: Requirement = {
  id,
  version: 2,
  title: 'SLO coverage',
  why: 'What no SLO covers can fail for every customer while all that is shown is green.',
  passes:
    'In production, an SLO measures the journey as a whole, each hard step has one, or the step has one where the journey is entered.',
  level: 1,
  subject: 'journey',
  facts: requireFacts({
    id,
    needs: ['stepCoverage', 'slos'],
    reads: ['spec.measurement'],
    oneDecides: 'pass',
    evaluate: ({ entity, conventions, facts: { stepCoverage: steps, slos } }) =>
      findWhole(entity, slos) ??
      evaluateSteps(
        entity,
        steps.map(step => ({
          ...step,
          coveredBy: step.coveredBy.filter(slo => asObject(slo)),
        })),
        createRemediation(entity, conventions),
      ),
  }),
};

function findWhole(
  entity: Entity,
  slos: SloFact[],
): RequirementFinding | undefined {
  const ref = entityRefOf(entity);
  const whole = slos.filter(
    ({ matching }) =>
      matching.services.length === 0 &&
      matching.journeys.some(({ entityRef }) => entityRef === ref),
  );
  return whole.length === 0
    ? undefined
    : {
        verdict: 'pass',
        code: `${id}.whole`,
        message: `The journey as a whole is measured by ${countOf(
          whole.length,
        )}.`,
        evidence: whole.map(({ slo, matching }) => ({
          path: 'slos',
          value: slo.name,
          entityRefs: matching.journeys.map(({ entityRef }) => entityRef),
        })),
      };
}

function evaluateSteps(
  entity: Entity,
  steps: StepCoverageFact[],
  remediation: RequirementRemediation,
): RequirementFinding {
  const hard = steps.filter(isHardStep);
  const ofHard = foldSteps({
    id,
    entity,
    items: hard.map(step => toItem([step])),
    remediation,
  });
  if (ofHard.verdict === 'pass') {
    return ofHard;
  }
  const entry = findEntry(steps);
  const atEntry = entry.flatMap(({ coveredBy }) => coveredBy);
  if (atEntry.length > 0) {
    return {
      verdict: 'pass',
      code: `${id}.entry-point`,
      message: describeEntry(
        entity,
        atEntry.length,
        hard.filter(({ coveredBy }) => coveredBy.length === 0),
      ),
      evidence: atEntry.map(({ name, entityRefs = [] }) => ({
        path: 'slos',
        value: name,
        ...(entityRefs.length > 0 && { entityRefs }),
      })),
    };
  }
  if (hard.length > 0) {
    return ofHard;
  }
  return entry.length > 0
    ? foldSteps({ id, entity, items: [toItem(entry)], remediation })
    : {
        verdict: 'fail',
        code: `${id}.nothing`,
        message:
          'No SLO measures the journey as a whole, and it has no hard step that one could cover.',
        evidence: [],
        remediation,
      };
}

/** The first step that the journey does not go on without, and those that stand in for it. */
function findEntry(steps: StepCoverageFact[]): StepCoverageFact[] {
  const first = steps.find(({ dependency }) => dependency !== 'soft');
  return first?.dependency === 'redundant'
    ? steps.filter(
        ({ dependency, group }) =>
          dependency === 'redundant' && group === first.group,
      )
    : steps.filter(step => step === first);
}

function describeEntry(
  entity: Entity,
  count: number,
  unseen: StepCoverageFact[],
): string {
  if (specField(entity, 'measurement') === 'end-to-end') {
    return `The journey is measured end to end where it is entered, by ${countOf(
      count,
    )}.`;
  }
  const names = unseen.slice(0, MOST_NAMED).map(({ name }) => `'${name}'`);
  const others = unseen.length - names.length;
  return [
    `The journey is measured where it is entered, by ${countOf(
      count,
    )}: a proxy.`,
    ...(names.length > 0
      ? [
          `No SLO covers the ${
            unseen.length === 1 ? 'hard step' : 'hard steps'
          } ${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}.`,
        ]
      : []),
  ].join(' ');
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
    text: 'Create an SLO for each hard step, for the one where the journey is entered, or for the journey as a whole without a service; or, where there is one, let its name and tags say so.',
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
