/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStepFact, StepVerdictFact } from '../../facts/JourneyFacts';
import { Requirement, RequirementItem } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { Verdict } from '../../Scorecard';
import { foldSteps } from './foldSteps';

const id = 'end-to-end-tracing';
const serviceRequirementId = 'tracing';

/**
 * The services of all steps are traced.
 *
 * @remarks
 * A service that is exempt from being traced is not traced: that excuses the
 * service, and the journey can be seen no better for it.
 *
 * @public
 */
export const endToEndTracingRequirement: Requirement = {
  id,
  version: 2,
  title: 'End-to-end tracing',
  why: 'Where the trace ends, the search for the cause becomes guessing, and the wrong service gets the blame.',
  passes: 'The service of every step passes the requirement tracing.',
  level: 3,
  subject: 'journey',
  facts: requireFacts({
    id,
    needs: ['steps', 'stepVerdicts'],
    reads: [],
    evaluate({ entity, facts: { steps, stepVerdicts } }) {
      if (steps.length === 0) {
        return {
          verdict: 'unknown',
          code: `${id}.unknown.steps`,
          message: 'The journey has no steps of which anything is known.',
          evidence: [],
        };
      }
      return foldSteps({
        id,
        entity,
        items: steps.map(step => toItem(step, stepVerdicts)),
        remediation: {
          text: 'Instrument the services of these steps so that they take part in the trace, and deploy them.',
          example: [
            'OTEL_SERVICE_NAME=your-service',
            'OTEL_RESOURCE_ATTRIBUTES=deployment.environment.name=prod',
            'OTEL_TRACES_EXPORTER=otlp',
            'OTEL_PROPAGATORS=tracecontext,baggage',
          ].join('\n'),
        },
      });
    },
  }),
};

function toItem(
  { name, serviceRef }: JourneyStepFact,
  stepVerdicts: StepVerdictFact[],
): RequirementItem {
  const known = stepVerdicts.find(
    one =>
      one.step === name &&
      one.serviceRef === serviceRef &&
      one.requirementId === serviceRequirementId,
  );
  return {
    id: name,
    name,
    ...describe(`the step '${name}'`, serviceRef, known?.verdict),
    ...(serviceRef !== undefined && { entityRefs: [serviceRef] }),
  };
}

function describe(
  step: string,
  serviceRef: string | undefined,
  verdict: Verdict | undefined,
): Pick<RequirementItem, 'verdict' | 'code' | 'message'> {
  if (serviceRef === undefined) {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.service`,
      message: `Which service carries ${step} is not known.`,
    };
  }
  switch (verdict) {
    case 'pass':
      return {
        verdict,
        code: `${id}.traced`,
        message: `The service of ${step} is traced.`,
      };
    case 'fail':
      return {
        verdict,
        code: `${id}.untraced`,
        message: `The service of ${step} is not traced.`,
      };
    case 'waived':
      return {
        verdict: 'fail',
        code: `${id}.exempt`,
        message: `The service of ${step} is not traced, for it is exempt from that.`,
      };
    default:
      return {
        verdict: 'unknown',
        code: `${id}.unknown.stepVerdicts`,
        message: `Whether the service of ${step} is traced is not known.`,
      };
  }
}
