/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject, specField } from '../../../entity/entityText';
import {
  compareTimeframes,
  timeframeDays,
} from '../../../slo/compareTimeframes';
import { Slo } from '../../../slo/Slo';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ItemVerdict } from '../judgeItems';
import { ofJourneysOnly } from '../ofJourneysOnly';
import { judgeSlos } from './judgeSlos';

const id = 'target-buffer';

/**
 * The targets of a journey's SLOs are stricter than what was promised to customers.
 *
 * @public
 */
export const targetBufferRequirement: Requirement = {
  id,
  version: 2,
  title: 'Target above the SLA',
  why: 'An SLO that breaks together with the contract warns nobody in time.',
  passes: 'Every SLO of the journey has a target above that of its SLA.',
  level: 1,
  subject: 'slo',
  facts: ofJourneysOnly(
    id,
    requireFacts({
      id,
      needs: ['slos'],
      reads: ['spec.sla'],
      oneDecides: 'fail',
      evaluate({ entity, facts }) {
        const stated = specField(entity, 'sla');
        if (stated === undefined || stated === null) {
          return {
            verdict: 'not_applicable',
            code: `${id}.no-sla`,
            message: 'The journey states no SLA.',
            evidence: [],
          };
        }
        const sla = readSla(stated);
        const evidence = [
          { path: 'spec.sla', value: JSON.stringify(stated) ?? '' },
        ];
        if (!sla) {
          return {
            verdict: 'unknown',
            code: `${id}.malformed`,
            message: "The SLA of the journey can't be read.",
            evidence,
          };
        }
        const example = 100 - (100 - sla.targetPercent) / 2;
        const finding = judgeSlos({
          id,
          slos: facts.slos,
          judge: ({ slo }) => judgeBuffer(slo, sla),
          remediation: {
            text: `Set a target above the ${sla.targetPercent} % of the SLA, so that there is time to act.`,
            example: `thresholds {\n  timeframe = "${
              /^(7|30|90)d$/.test(sla.timeframe) ? sla.timeframe : '30d'
            }"\n  target    = ${Number(example.toFixed(3))}\n}`,
          },
        });
        return { ...finding, evidence };
      },
    }),
  ),
};

interface Sla {
  targetPercent: number;
  timeframe: string;
}

function readSla(value: unknown): Sla | undefined {
  const { target, timeframe } = asObject(value) ?? {};
  return typeof target === 'number' &&
    target > 0 &&
    target <= 100 &&
    typeof timeframe === 'string' &&
    timeframeDays(timeframe)
    ? { targetPercent: target, timeframe }
    : undefined;
}

/**
 * Where the SLO has no target over the time of the SLA, a stricter one over a shorter
 * time will do: what holds in every week holds in the month. One over a longer time
 * will not.
 */
function judgeBuffer(slo: Slo, sla: Sla): ItemVerdict {
  const days = timeframeDays(sla.timeframe) ?? 0;
  const same = slo.thresholds.filter(one => one.timeframe === sla.timeframe);
  const shorter = slo.thresholds.filter(
    ({ timeframe }) => (timeframeDays(timeframe) ?? Infinity) < days,
  );
  const comparable = same.length > 0 ? same : shorter;
  const [strictest] = [
    ...(comparable.length > 0 ? comparable : slo.thresholds),
  ].sort(
    (a, b) =>
      b.targetPercent - a.targetPercent ||
      compareTimeframes(a.timeframe, b.timeframe),
  );
  if (!strictest || !Number.isFinite(strictest.targetPercent)) {
    return {
      verdict: 'unknown',
      code: 'no-target',
      message: 'Its target is not known.',
    };
  }
  const { targetPercent, timeframe } = strictest;
  const target = `The target of ${targetPercent} % over ${timeframe}`;
  const promise = `the ${sla.targetPercent} % over ${sla.timeframe} of the SLA`;
  if (targetPercent <= sla.targetPercent) {
    return {
      verdict: 'fail',
      code: targetPercent === sla.targetPercent ? 'equal' : 'weaker',
      message: `${target} is ${
        targetPercent === sla.targetPercent ? 'no stricter than' : 'weaker than'
      } ${promise}.`,
    };
  }
  return comparable.length === 0
    ? {
        verdict: 'unknown',
        code: 'timeframe',
        message: `${target} can't be compared with ${promise}: it is over a longer time.`,
      }
    : {
        verdict: 'pass',
        code: 'stricter',
        message: `${target} is stricter than ${promise}.`,
      };
}
