/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../../monitors/Monitor';
import {
  MonitorQuery,
  parseMonitorQuery,
} from '../../../monitors/parseMonitorQuery';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ItemVerdict } from '../judgeItems';
import { judgeMonitors } from './judgeMonitors';

const id = 'evaluation-window';

/**
 * A monitor alerts on what lasts, not on a single point.
 *
 * @public
 */
export const evaluationWindowRequirement: Requirement = {
  id,
  version: 2,
  title: 'Evaluation window',
  why: 'What is over before anybody looks was no reason to wake somebody.',
  passes:
    'The monitor decides over a window that is long enough; a single point or event is never enough.',
  level: 2,
  subject: 'monitor',
  facts: requireFacts({
    id,
    needs: ['monitors'],
    reads: [],
    oneDecides: 'fail',
    evaluate: ({ settings, facts }) =>
      judgeMonitors({
        id,
        monitors: facts.monitors,
        judge: ({ monitor }) =>
          judgeMonitor(monitor, settings.thresholds.evaluationWindowSeconds),
        remediation: {
          text: 'Decide over a longer window, best over its least value, so that the condition has to last.',
          example:
            'query = "min(last_10m):sum:trace.web.request.errors{service:your-service,env:prod}.as_rate() > 5"',
        },
        leftOut: 'Every monitor is made of others, which decide.',
      }),
  }),
};

function judgeMonitor(
  monitor: Monitor,
  leastSeconds: number,
): ItemVerdict | undefined {
  switch (monitor.type) {
    case 'composite':
      return undefined;
    case 'slo alert':
      return judgeSloAlert(monitor);
    case 'synthetics alert':
      return unknown(
        'For how long the test has to fail before it alerts is not known.',
      );
    case 'service check':
      return judgeCheck(monitor);
    default:
      return judgeQuery(parseMonitorQuery(monitor.query ?? ''), leastSeconds);
  }
}

/** A budget is spent over weeks, and two windows have to agree on its burn rate. */
function judgeSloAlert({ sloAlert }: Monitor): ItemVerdict {
  if (
    !sloAlert ||
    (sloAlert.kind === 'burn-rate' &&
      (!sloAlert.longWindow || !sloAlert.shortWindow))
  ) {
    return unknown("The windows of the alert can't be read.");
  }
  return {
    verdict: 'pass',
    code: 'slo-alert',
    message:
      sloAlert.kind === 'burn-rate'
        ? `It decides over ${sloAlert.longWindow} and ${sloAlert.shortWindow}.`
        : 'It decides over the whole time of the error budget.',
  };
}

/** A service check alerts after as many failures in a row as its threshold says. */
function judgeCheck({ options }: Monitor): ItemVerdict {
  const failures = options.thresholds?.critical;
  if (failures === undefined || !Number.isFinite(failures)) {
    return unknown('After how many failures the check alerts is not known.');
  }
  return failures >= 2
    ? {
        verdict: 'pass',
        code: 'several-checks',
        message: `It alerts after ${failures} failed checks in a row.`,
      }
    : {
        verdict: 'fail',
        code: 'one-point',
        message: 'A single failed check is enough to alert.',
      };
}

function judgeQuery(query: MonitorQuery, leastSeconds: number): ItemVerdict {
  const { aggregator, windowSeconds, comparator, threshold } = query;
  if (windowSeconds === undefined) {
    return unknown("The window of the query can't be read.");
  }
  const above = comparator === '>' || comparator === '>=';
  const below = comparator === '<' || comparator === '<=';
  const measured = {
    value: windowSeconds,
    threshold: leastSeconds,
    unit: 'seconds' as const,
  };
  const isOneEnough =
    !query.isForecast &&
    ((aggregator === 'max' && above) || (aggregator === 'min' && below));
  if (isOneEnough) {
    return {
      verdict: 'fail',
      code: 'one-point',
      message: `A single point in ${windowSeconds} s is enough to alert: it looks at the ${
        above ? 'greatest' : 'least'
      } value.`,
    };
  }
  const isCount = aggregator === 'sum' || aggregator === 'count';
  if (
    isCount &&
    ((comparator === '>' && threshold === 0) ||
      (comparator === '>=' && threshold !== undefined && threshold <= 1))
  ) {
    return {
      verdict: 'fail',
      code: 'one-event',
      message: `A single event in ${windowSeconds} s is enough to alert.`,
    };
  }
  if (windowSeconds >= leastSeconds) {
    const hasToLast =
      (aggregator === 'min' && above) || (aggregator === 'max' && below);
    return {
      verdict: 'pass',
      code: hasToLast ? 'lasting' : 'long-enough',
      message: hasToLast
        ? `Every point in ${windowSeconds} s has to be bad.`
        : `It decides over ${windowSeconds} s.`,
      measured,
    };
  }
  return {
    verdict: 'fail',
    code: 'short',
    message: `It decides over ${windowSeconds} s, and should over ${leastSeconds} s or more.`,
    measured,
  };
}

function unknown(message: string): ItemVerdict {
  return { verdict: 'unknown', code: 'unreadable', message };
}
