/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { JourneyLimitation } from '../../../journey/JourneyEntity';
import { JourneyStepFact, StepVerdictFact } from '../../facts/JourneyFacts';
import { foldItems } from '../../foldItems';
import {
  Requirement,
  RequirementEvidence,
  RequirementFinding,
  RequirementItem,
  RequirementRemediation,
} from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ScorecardSettings } from '../../ScorecardSettings';
import {
  LimitationReading,
  limitationCategories,
  readLimitations,
} from './readLimitations';
import { listProblem, readList } from './readList';
import { toEvidenceText } from './toEvidenceText';

const id = 'limitations-documented';

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

/**
 * What the services of the journey can't show stands in the journey, with what is
 * done about it meanwhile.
 *
 * @public
 */
export const limitationsDocumentedRequirement: Requirement = {
  id,
  version: 1,
  title: 'Limitations documented',
  why: 'An SLO with gaps that everybody knows of is worth more than one that is trusted blindly.',
  passes:
    'Every limitation says what it does and what is done about it, and there is one for each gap in the observability of the steps.',
  level: 2,
  subject: 'journey',
  evaluateText(entity, settings) {
    const { state } = readList(entity, 'limitations');
    if (state === 'missing') {
      return {
        verdict: 'not_applicable',
        code: `${id}.none`,
        message: 'The journey states no limitation.',
        evidence: [],
      };
    }
    if (state !== 'list') {
      return listProblem({
        id,
        entity,
        field: 'limitations',
        what: 'limitations',
        state,
        remediation: createRemediation(),
      });
    }
    return evaluateText(readLimitations(entity, settings));
  },
  facts: requireFacts({
    id,
    needs: ['steps', 'stepVerdicts'],
    evaluate: ({ entity, settings, facts: { steps, stepVerdicts } }) =>
      evaluateGaps(entity, settings, steps, stepVerdicts),
  }),
};

function evaluateText(limitations: LimitationReading[]): RequirementFinding {
  const problems = limitations.flatMap(limitation => {
    const problem = findProblem(limitation);
    return problem ? [problem] : [];
  });
  const fails = problems.filter(({ code }) => code !== 'unread');
  const [first] = fails.length > 0 ? fails : problems;
  if (!first) {
    return {
      verdict: 'pass',
      code: `${id}.stated`,
      message:
        limitations.length === 1
          ? 'The limitation has a workaround.'
          : `All of ${limitations.length} limitations have a workaround.`,
      evidence: limitations.map(({ path, value }) => ({
        path,
        value: toEvidenceText(value),
      })),
    };
  }
  if (first.code === 'unread') {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.limitations`,
      message: first.message,
      evidence: problems.map(({ evidence }) => evidence),
    };
  }
  return {
    verdict: 'fail',
    code: `${id}.${first.code}`,
    message: first.message,
    evidence: fails.map(({ evidence }) => evidence),
    remediation: createRemediation(),
  };
}

function findProblem(
  limitation: LimitationReading,
):
  | { code: string; message: string; evidence: RequirementEvidence }
  | undefined {
  const { path, value, category, impact, workaround } = limitation;
  const problem = (code: string, message: string) => ({
    code,
    message,
    evidence: { path, value: toEvidenceText(value) },
  });
  if (impact === 'unread' || workaround === 'unread') {
    return problem(
      'unread',
      'A limitation stands in another file, which was not read.',
    );
  }
  if (!category) {
    return problem(
      'category',
      `A limitation has none of the categories ${limitationCategories.join(
        ', ',
      )}.`,
    );
  }
  if (impact !== 'stated') {
    return problem(
      'impact',
      'A limitation does not say what it does to the journey.',
    );
  }
  if (workaround !== 'stated') {
    return problem(
      'workaround',
      'A limitation does not say what is done about it.',
    );
  }
  return undefined;
}

function evaluateGaps(
  entity: Entity,
  settings: ScorecardSettings,
  steps: JourneyStepFact[],
  stepVerdicts: StepVerdictFact[],
): RequirementFinding {
  const judged = stepVerdicts.filter(({ requirementId }) =>
    Object.hasOwn(categoriesByRequirement, requirementId),
  );
  const documented = readLimitations(entity, settings).filter(
    limitation => !findProblem(limitation),
  );
  const gaps = judged
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown')
    .map(gap => toGapItem(gap, documented));
  const unjudged = steps
    .filter(({ name }) => !judged.some(({ step }) => step === name))
    .map(toUnjudgedItem);
  if (steps.length === 0) {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.steps`,
      message: 'The journey has no steps of which anything is known.',
      evidence: [],
    };
  }
  if (gaps.length === 0 && unjudged.length === 0) {
    return {
      verdict: 'pass',
      code: `${id}.no-gaps`,
      message: 'No gap in the observability of its steps is known.',
      evidence: [],
    };
  }

  const undocumented = gaps.find(({ item }) => item.verdict === 'fail');
  const finding = foldItems({
    id,
    noun: ['gap', 'gaps'],
    items: [...gaps.map(({ item }) => item), ...unjudged],
    remediation: createRemediation(undocumented?.category),
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
  { step, serviceRef, requirementId, verdict }: StepVerdictFact,
  documented: LimitationReading[],
): { item: RequirementItem; category: Category } {
  const categories = categoriesByRequirement[requirementId];
  const isDocumented = documented.some(
    ({ category }) => category && categories.includes(category),
  );
  const gap = `In the step '${step}', ${requirementId} is ${
    verdict === 'fail' ? 'not met' : 'not known'
  }`;
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

function toUnjudgedItem({
  name,
  serviceRef,
}: JourneyStepFact): RequirementItem {
  return {
    id: name,
    name,
    verdict: 'unknown',
    code: `${id}.unknown.stepVerdicts`,
    message: `What the step '${name}' does not show is not known.`,
    ...(serviceRef !== undefined && { entityRefs: [serviceRef] }),
  };
}

const examples: Record<
  Category,
  { impact: string; workaround: string; recommendation: string }
> = {
  correlation: {
    impact: 'An error can not be followed from one service to the next.',
    workaround: 'Each service has its own monitors; calls are traced by hand.',
    recommendation: 'Put the id of the trace into every log line.',
  },
  boundary: {
    impact: 'An error is counted where it shows, not where it began.',
    workaround: 'Monitors count the endpoints of this service only.',
    recommendation: 'Name the originating service in every error log.',
  },
  instrumentation: {
    impact: 'Whether the result table is rendered is not measured.',
    workaround: 'A synthetic test runs a small workflow every five minutes.',
    recommendation: 'Instrument rendering in the browser.',
  },
  'log-quality': {
    impact: "Customers' mistakes are logged as errors.",
    workaround: 'Known messages are left out of the monitors.',
    recommendation: 'Log them as warnings, with the kind of the error.',
  },
};

function createRemediation(
  category: Category = 'instrumentation',
): RequirementRemediation {
  const { impact, workaround, recommendation } = examples[category];
  return {
    text: 'Say what the gap does to the journey, and what is done about it until it is closed.',
    example: [
      'spec:',
      '  limitations:',
      `    - category: ${category}`,
      `      impact: ${impact}`,
      `      workaround: ${workaround}`,
      `      recommendation: ${recommendation}`,
      '      priority: high',
    ].join('\n'),
  };
}
