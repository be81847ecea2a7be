/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject, specField } from '../../../entity/entityText';
import { compareTimeframes } from '../../../slo/compareTimeframes';
import { Slo, SloThreshold } from '../../../slo/Slo';
import { CoveringSlo, StepCoverageFact } from '../../facts/JourneyFacts';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ItemVerdict } from '../judgeItems';
import { itemsOf, textOf } from '../itemsOf';
import { ofJourneysOnly } from '../ofJourneysOnly';
import { isHardStep } from '../journey/isHardStep';
import { judgeSlos } from './judgeSlos';

const id = 'target-consistency';

/**
 * A journey does not aim at more than the steps that it can't do without.
 *
 * @public
 */
export const targetConsistencyRequirement: Requirement = {
  id,
  version: 2,
  title: 'Consistent targets',
  why: "A journey is never better than the weakest step that it can't do without.",
  passes:
    'The SLOs of the journey as a whole have targets no stricter than the weakest one of its hard steps.',
  level: 2,
  subject: 'slo',
  facts: ofJourneysOnly(
    id,
    requireFacts({
      id,
      needs: ['slos', 'stepCoverage'],
      reads: ['spec.sla'],
      oneDecides: 'fail',
      evaluate({ entity, facts }) {
        const steps = readSteps(facts.stepCoverage);
        const hard = steps.filter(({ isHard }) => isHard);
        const [weakest] = hard
          .flatMap(step =>
            step.targets.map(targetPercent => ({ ...step, targetPercent })),
          )
          .sort((a, b) => a.targetPercent - b.targetPercent);
        if (!weakest) {
          return {
            verdict: 'not_applicable',
            code: `${id}.no-steps`,
            message: 'No hard step of the journey has a target of its own.',
            evidence: [],
          };
        }
        const ofSteps = new Set(steps.flatMap(({ sloIds }) => sloIds));
        const timeframe = asObject(specField(entity, 'sla'))?.timeframe;
        const unmeasured = hard.filter(({ targets }) => targets.length === 0);
        const finding = judgeSlos({
          id,
          slos: facts.slos,
          judge: ({ slo }) =>
            ofSteps.has(slo.id)
              ? undefined
              : judgeTarget(
                  pickTarget(slo, timeframe),
                  weakest,
                  unmeasured.length,
                ),
          remediation: {
            text: 'Lower the target of the journey to that of its weakest hard step or below, or raise that of the step first.',
            example: 'thresholds {\n  timeframe = "30d"\n  target    = 99.5\n}',
          },
          leftOut: 'No SLO measures the journey as a whole.',
        });
        return {
          ...finding,
          evidence: [
            {
              path: `spec.steps['${weakest.name}']`,
              value: `${weakest.targetPercent} %`,
              ...(weakest.serviceRef && { entityRef: weakest.serviceRef }),
            },
          ],
        };
      },
    }),
  ),
};

/** All SLOs of a step have to hold for the step to hold. */
function readSteps(steps: StepCoverageFact[]) {
  return itemsOf(steps).map(step => {
    const { name, serviceRef, coveredBy } = step;
    const covering = itemsOf(coveredBy as CoveringSlo[] | undefined);
    return {
      name: textOf(name),
      isHard: isHardStep(step),
      serviceRef: textOf(serviceRef),
      sloIds: covering.map(slo => textOf(slo.id)),
      targets: covering
        .map(({ targetPercent }) => targetPercent)
        .filter((target): target is number => Number.isFinite(target)),
    };
  });
}

/** As the targets of the steps were picked: over the time of the journey, or the first. */
function pickTarget(slo: Slo, timeframe: unknown): SloThreshold | undefined {
  return (
    slo.thresholds.find(one => one.timeframe === timeframe) ??
    slo.thresholds.find(one => one.timeframe === slo.primaryTimeframe) ??
    [...slo.thresholds].sort((a, b) =>
      compareTimeframes(a.timeframe, b.timeframe),
    )[0]
  );
}

function judgeTarget(
  threshold: SloThreshold | undefined,
  weakest: { targetPercent: number; serviceRef: string },
  unmeasured: number,
): ItemVerdict {
  if (!threshold || !Number.isFinite(threshold.targetPercent)) {
    return {
      verdict: 'unknown',
      code: 'no-target',
      message: 'Its target is not known.',
    };
  }
  const { targetPercent, timeframe } = threshold;
  const target = `The target of ${targetPercent} % over ${timeframe}`;
  // The target of a step is that of another service.
  const compared = {
    entityRefs: weakest.serviceRef ? [weakest.serviceRef] : [],
  };
  if (targetPercent > weakest.targetPercent) {
    return {
      verdict: 'fail',
      code: 'too-strict',
      message: `${target} is stricter than the ${weakest.targetPercent} % of the weakest hard step.`,
      general: `${target} is stricter than that of the weakest hard step.`,
      ...compared,
    };
  }
  return unmeasured > 0
    ? {
        verdict: 'unknown',
        code: 'steps',
        message: `${target} is no stricter than the steps that have a target, but ${
          unmeasured === 1
            ? 'one hard step has none'
            : `${unmeasured} hard steps have none`
        }.`,
      }
    : {
        verdict: 'pass',
        code: 'consistent',
        message: `${target} is no stricter than the ${weakest.targetPercent} % of the weakest hard step.`,
        general: `${target} is no stricter than that of the weakest hard step.`,
        ...compared,
      };
}
