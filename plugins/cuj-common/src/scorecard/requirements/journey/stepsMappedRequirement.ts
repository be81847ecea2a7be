/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject } from '../../../entity/entityText';
import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { JourneyStepFact } from '../../facts/JourneyFacts';
import {
  Requirement,
  RequirementFinding,
  RequirementItem,
} from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ScorecardSettings } from '../../ScorecardSettings';
import { textState } from './findTextProblem';
import { foldSteps } from './foldSteps';
import { isSubstitution } from './isSubstitution';
import { listProblem, readList } from './readList';
import { toEvidenceText } from './toEvidenceText';

const id = 'steps-mapped';

const remediation = {
  text: 'Name for each step the service that carries it: one that is in the catalog and has an owner.',
  example: [
    'spec:',
    '  steps:',
    '    - name: submit',
    '      service: component:default/your-service',
  ].join('\n'),
};

/**
 * Every step names a service that exists and has an owner.
 *
 * @public
 */
export const stepsMappedRequirement: Requirement = {
  id,
  version: 2,
  title: 'Steps mapped',
  why: 'When a step breaks, somebody has to know at once which service that is and who answers for it.',
  passes:
    'Every step names a service that is in the catalog and has an owner who exists.',
  level: 1,
  subject: 'journey',
  evaluateText(entity, settings) {
    const list = readList(entity, 'steps');
    if (list.state !== 'list') {
      return listProblem({
        id,
        entity,
        field: 'steps',
        what: 'steps',
        state: list.state,
        remediation,
      });
    }
    return evaluateText(list.entries, settings);
  },
  facts: requireFacts({
    id,
    needs: ['steps'],
    reads: [],
    evaluate({ entity, facts: { steps } }) {
      if (steps.length === 0) {
        return {
          verdict: 'unknown',
          code: `${id}.unknown.steps`,
          message: 'No step of the journey was looked up in the catalog.',
          evidence: [],
        };
      }
      return foldSteps({
        id,
        entity,
        items: steps.map(lookUp),
        remediation,
      });
    },
  }),
};

function evaluateText(
  entries: unknown[],
  settings: ScorecardSettings,
): RequirementFinding {
  const readings = entries.map((entry, index) =>
    readStep(entry, index, settings),
  );
  const fails = readings.filter(({ problem }) => problem?.verdict === 'fail');
  const problems = readings.filter(({ problem }) => problem);
  const [first] = fails.length > 0 ? fails : problems;
  if (!first?.problem) {
    return {
      verdict: 'pass',
      code: `${id}.named`,
      message:
        entries.length === 1
          ? 'The step names its service.'
          : `All of ${entries.length} steps name their service.`,
      evidence: readings.map(({ evidence }) => evidence),
    };
  }

  const { verdict, code } = first.problem;
  const alike = fails.length > 0 ? fails : problems;
  const common = {
    code,
    message: alike.map(({ problem }) => problem?.message).join(' '),
    evidence: alike.map(({ evidence }) => evidence),
  };
  return verdict === 'fail'
    ? { ...common, verdict, remediation }
    : { ...common, verdict };
}

function readStep(entry: unknown, index: number, settings: ScorecardSettings) {
  const step = asObject(entry);
  const name =
    step && textState(step.name, settings) === 'stated' ? step.name : '';
  const called = name ? `The step '${name}'` : `Step ${index + 1}`;
  const path = `spec.steps[${index}]`;
  const problem = (
    verdict: 'fail' | 'unknown',
    code: string,
    message: string,
  ) => ({
    evidence:
      step && step.service !== undefined && !isSubstitution(step)
        ? { path: `${path}.service`, value: toEvidenceText(step.service) }
        : { path, value: toEvidenceText(entry) },
    problem: { verdict, code: `${id}.${code}`, message },
  });

  if (!step) {
    return problem('fail', 'malformed', `${called} is not a step.`);
  }
  if (isSubstitution(step) || isSubstitution(step.service)) {
    return problem(
      'unknown',
      'unknown.steps',
      `${called} stands in another file, which was not read.`,
    );
  }
  switch (textState(step.service, settings)) {
    case 'stated':
      break;
    case 'missing':
      return problem('fail', 'unnamed', `${called} names no service.`);
    case 'placeholder':
      return problem(
        'fail',
        'placeholder',
        `${called} names a placeholder for its service.`,
      );
    default:
      return problem(
        'fail',
        'malformed',
        `${called} names no service, but something that is not text.`,
      );
  }
  const ref = tryParseEntityRef(step.service, {
    defaultKind: 'component',
    defaultNamespace: 'default',
  });
  if (!ref || textState(ref.name, settings) !== 'stated') {
    return problem(
      'fail',
      ref ? 'placeholder' : 'malformed',
      ref
        ? `${called} names a placeholder for its service.`
        : `${called} names its service by what is not a reference.`,
    );
  }
  return {
    evidence: { path: `${path}.service`, value: String(step.service) },
    problem: undefined,
  };
}

function lookUp(step: JourneyStepFact): RequirementItem {
  const item = (
    verdict: RequirementItem['verdict'],
    code: string,
    message: string,
  ): RequirementItem => ({
    id: step.name,
    name: step.name,
    verdict,
    code: `${id}.${code}`,
    message,
    ...(step.serviceRef !== undefined && { entityRefs: [step.serviceRef] }),
  });

  if (!step.serviceRef) {
    return item('fail', 'unnamed', `The step '${step.name}' names no service.`);
  }
  if (step.exists !== true) {
    return item(
      'fail',
      'dangling',
      `The service of the step '${step.name}' is not in the catalog.`,
    );
  }
  if (!step.ownerRef) {
    return item(
      'fail',
      'unowned',
      `The service of the step '${step.name}' has no owner who exists.`,
    );
  }
  return item(
    'pass',
    'mapped',
    `The service of the step '${step.name}' has an owner.`,
  );
}
