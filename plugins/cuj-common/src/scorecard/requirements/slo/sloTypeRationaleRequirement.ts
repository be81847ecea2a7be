/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseMonitorQuery } from '../../../monitors/parseMonitorQuery';
import { seriesIn } from '../../../queries/parseMetricExpression';
import { SloFact } from '../../facts/SloFact';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { textOf } from '../itemsOf';
import { ItemVerdict } from '../judgeItems';
import { measuresTime } from './expectedErrors/metricCountsStatus';
import { judgeSlos } from './judgeSlos';
import { givesTypeReason } from './readDescription';

const id = 'slo-type-rationale';
const metricTypes = new Set(['metric alert', 'query alert']);
const modelled = new Set(['anomalies', 'forecast', 'outliers']);

/**
 * An SLO is of the type that fits what it measures, or says why it is of another.
 *
 * @public
 */
export const sloTypeRationaleRequirement: Requirement = {
  id,
  version: 2,
  title: 'SLO type',
  why: 'An SLO on a monitor counts minutes, however many customers failed in them.',
  passes:
    'The SLO counts events or slices of time, is on what only a monitor can tell, or its description gives the reason for its type.',
  level: 2,
  subject: 'slo',
  facts: requireFacts({
    id,
    needs: ['slos'],
    reads: [],
    oneDecides: 'fail',
    evaluate: ({ facts }) =>
      judgeSlos({
        id,
        slos: facts.slos,
        judge: judgeType,
        remediation: {
          text: "Count good events in all events, or slices of time, in place of a monitor's minutes; or say in the description why the type was chosen.",
          example: [
            'type = "metric"',
            'query {',
            '  numerator   = "sum:requests{service:your-service,env:prod,!status_code_class:5xx}.as_count()"',
            '  denominator = "sum:requests{service:your-service,env:prod}.as_count()"',
            '}',
            '',
            '# or, where the monitor is meant:',
            'description = "Type: monitor, because the metric has no counts of requests …"',
          ].join('\n'),
        },
      }),
  }),
};

function judgeType({ slo, monitors }: SloFact): ItemVerdict {
  const pass = (code: string, message: string): ItemVerdict => ({
    verdict: 'pass',
    code,
    message,
  });
  const unknown = (code: string, message: string): ItemVerdict => ({
    verdict: 'unknown',
    code,
    message,
  });

  switch (slo.type) {
    case 'metric':
      return pass('counts', 'It counts good events in all events.');
    case 'time_slice':
      return pass('slices', 'It counts good slices of time.');
    case 'monitor':
      break;
    default:
      return unknown('type', 'Its type is not known.');
  }
  if (givesTypeReason(slo.description ?? '')) {
    return pass('stated', 'Its description gives the reason for its type.');
  }
  if (slo.monitorIds.length > 1) {
    return pass(
      'several',
      'It joins several monitors, which no other type can.',
    );
  }
  const [monitor] = monitors;
  if (!monitor) {
    return unknown('monitors', 'The monitor behind it is not known.');
  }
  if (!textOf(monitor.type)) {
    return unknown(
      'monitors',
      'The type of the monitor behind it is not known.',
    );
  }
  if (!metricTypes.has(monitor.type)) {
    return pass('fits', 'It is on what only a monitor can tell.');
  }
  const { expression } = parseMonitorQuery(monitor.query ?? '');
  if (!expression) {
    return unknown(
      'query',
      "The query of the monitor behind it can't be read.",
    );
  }
  if (expression.type === 'call' && modelled.has(expression.name)) {
    return pass('fits', 'It is on what only a monitor can tell.');
  }
  return {
    verdict: 'fail',
    code: 'plain-metric',
    message: `It is on the monitor of a plain metric, whose ${
      seriesIn(expression).every(measuresTime)
        ? 'slices of time'
        : 'good and bad events'
    } could be counted, and gives no reason.`,
  };
}
