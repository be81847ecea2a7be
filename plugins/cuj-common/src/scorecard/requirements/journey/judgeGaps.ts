/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { JourneyLimitation } from '../../../journey/JourneyEntity';
import { JourneyStepFact, StepVerdictFact } from '../../facts/JourneyFacts';
import { foldItems } from '../../foldItems';
import { RequirementFinding, RequirementItem } from '../../Requirement';
import { ScorecardSettings } from '../../ScorecardSettings';
import { createLimitationRemediation } from './createLimitationRemediation';
import { findLimitationProblem } from './findLimitationProblem';
import { LimitationReading, readLimitations } from './readLimitations';
import { readList } from './readList';

type Category = JourneyLimitation['category'];

/**
 * By requirement of a service: the categories of limitations that may own up to its
 * failure. Where traces are missing, calls are neither seen nor correlated, so that
 * either tells of it.
 */
const categoriesByRequirement: Record<string, [Category, ...Category[]]> = {
  tracing: ['instrumentation', 'correlation'],
  'log-correlation': ['correlation'],
  'golden-signals': ['instrumentation'],
  'structured-logging': ['log-quality'],
  'error-taxonomy': ['log-quality'],
  'severity-accuracy': ['log-quality'],
  'error-origin': ['boundary'],
};

/** An exemption excuses the service, and the journey can be seen no better for it. */
const states: Record<StepVerdictFact['verdict'], string> = {
  pass: 'met',
  fail: 'not met',
  unknown: 'not known',
  waived: 'not met (the service is exempt)',
};

/**
 * Whether each gap in the observability of the steps has a limitation that tells of it
 * and says what is done about it.
 *
 * @param options - `id` is that of the requirement
 */
export function judgeGaps(options: {
  id: string;
  entity: Entity;
  settings: ScorecardSettings;
  steps: JourneyStepFact[];
  stepVerdicts: StepVerdictFact[];
}): RequirementFinding {
  const { id, entity, settings, steps, stepVerdicts } = options;
  if (steps.length === 0) {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.steps`,
      message: 'The journey has no steps of which anything is known.',
      evidence: [],
    };
  }

  const limitations = readLimitations(entity, settings);
  const isUnread =
    readList(entity, 'limitations').state === 'unread' ||
    limitations.some(one => findLimitationProblem(one)?.code === 'unread');
  if (isUnread) {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.limitations`,
      message: 'What the limitations say is not known.',
      evidence: [],
    };
  }
  const judged = stepVerdicts.filter(({ requirementId }) =>
    Object.hasOwn(categoriesByRequirement, requirementId),
  );
  const documented = limitations.filter(
    limitation => !findLimitationProblem(limitation),
  );
  const gaps = judged
    .filter(({ verdict }) => verdict !== 'pass')
    .map(gap => toGapItem(id, gap, documented));
  const unjudged = steps
    .filter(({ name }) => !judged.some(({ step }) => step === name))
    .map(step => toUnjudgedItem(id, step));
  if (gaps.length === 0 && unjudged.length === 0) {
    return {
      verdict: 'pass',
      code: `${id}.no-gaps`,
      message: 'No gap in the observability of its steps is known.',
      evidence: [],
    };
  }

  const undocumented = new Set(
    gaps
      .filter(({ item }) => item.verdict === 'fail')
      .map(({ category }) => category),
  );
  const finding = foldItems({
    id,
    noun: ['gap', 'gaps'],
    items: [...gaps.map(({ item }) => item), ...unjudged],
    remediation: createLimitationRemediation([...undocumented]),
  });
  return finding.verdict === 'pass'
    ? {
        ...finding,
        message:
          gaps.length === 1
            ? 'The known gap has a limitation with a workaround.'
            : `All of ${gaps.length} known gaps have a limitation with a workaround.`,
      }
    : finding;
}

function toGapItem(
  id: string,
  { step, serviceRef, requirementId, verdict }: StepVerdictFact,
  documented: LimitationReading[],
): { item: RequirementItem; category: Category } {
  const categories = categoriesByRequirement[requirementId];
  const isDocumented = documented.some(
    ({ category }) => category && categories.includes(category),
  );
  const gap = `In the step '${step}', ${requirementId} is ${states[verdict]}`;
  return {
    category: categories[0],
    item: {
      id: `${step} ${requirementId}`,
      name: `${step}: ${requirementId}`,
      entityRefs: [serviceRef],
      ...(isDocumented
        ? {
            verdict: 'pass',
            code: `${id}.documented`,
            message: `${gap}; a limitation tells of it.`,
          }
        : {
            verdict: 'fail',
            code: `${id}.undocumented`,
            message: `${gap}, and no limitation of the category ${categories.join(
              ' or ',
            )} tells of it.`,
          }),
    },
  };
}

function toUnjudgedItem(
  id: string,
  { name, serviceRef }: JourneyStepFact,
): RequirementItem {
  return {
    id: name,
    name,
    verdict: 'unknown',
    code: `${id}.unknown.stepVerdicts`,
    message: `What the step '${name}' does not show is not known.`,
    ...(serviceRef !== undefined && { entityRefs: [serviceRef] }),
  };
}
