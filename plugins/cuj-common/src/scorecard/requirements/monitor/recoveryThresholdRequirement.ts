/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../../monitors/Monitor';
import { parseMonitorQuery } from '../../../monitors/parseMonitorQuery';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ItemVerdict } from '../judgeItems';
import { judgeMonitors } from './judgeMonitors';

const id = 'recovery-threshold';

/** These have no value that could come back by half. */
const withoutRecovery = new Set([
  'composite',
  'event alert',
  'service check',
  'slo alert',
  'synthetics alert',
]);

/**
 * A monitor recovers only when things are clearly well again.
 *
 * @public
 */
export const recoveryThresholdRequirement: Requirement = {
  id,
  version: 2,
  title: 'Recovery threshold',
  why: 'A value that hovers at the limit otherwise alerts and recovers all night.',
  passes:
    'A recovery threshold is set, on the side of the critical one where things are well.',
  level: 3,
  subject: 'monitor',
  facts: requireFacts({
    id,
    needs: ['monitors'],
    reads: [],
    oneDecides: 'fail',
    evaluate: ({ facts }) =>
      judgeMonitors({
        id,
        monitors: facts.monitors,
        judge: ({ monitor }) =>
          withoutRecovery.has(monitor.type) ? undefined : judge(monitor),
        remediation: {
          text: 'Set a recovery threshold below the critical one where the monitor alerts above it, and above it where it alerts below.',
          example:
            'monitor_thresholds {\n  critical          = 5\n  critical_recovery = 4\n}',
        },
        leftOut: 'No monitor is of a type that has recovery thresholds.',
      }),
  }),
};

function judge({ query = '', options }: Monitor): ItemVerdict {
  const { thresholds } = options;
  if (!thresholds) {
    return {
      verdict: 'unknown',
      code: 'thresholds',
      message: 'Its thresholds are not known.',
    };
  }
  if (!Number.isFinite(thresholds.critical_recovery)) {
    return {
      verdict: 'fail',
      code: 'missing',
      message: 'There is no recovery threshold.',
    };
  }
  const read = parseMonitorQuery(query);
  const { comparator } = read;
  const critical = thresholds.critical ?? read.threshold;
  if (!comparator || critical === undefined) {
    return {
      verdict: 'unknown',
      code: 'unreadable',
      message: "Whether it alerts above or below its threshold can't be read.",
    };
  }

  const above = comparator.startsWith('>');
  const pairs = [
    ['critical', critical, thresholds.critical_recovery],
    ['warning', thresholds.warning, thresholds.warning_recovery],
  ] as const;
  for (const [name, limit, recovery] of pairs) {
    const isWell =
      limit === undefined ||
      recovery === undefined ||
      (above ? recovery < limit : recovery > limit);
    if (!isWell) {
      return {
        verdict: 'fail',
        code: 'wrong-side',
        message: `It recovers at ${recovery}, which is not ${
          above ? 'below' : 'above'
        } its ${name} threshold ${limit}.`,
      };
    }
  }
  return {
    verdict: 'pass',
    code: 'set',
    message: `It alerts at ${critical} and recovers at ${thresholds.critical_recovery}.`,
  };
}
