/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../../monitors/Monitor';
import { Slo } from '../../../slo/Slo';
import { SloFact } from '../../facts/SloFact';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ItemVerdict } from '../judgeItems';
import { judgeSlos } from './judgeSlos';

const id = 'burn-alert';

/**
 * Somebody hears in time that an error budget is being spent.
 *
 * @public
 */
export const burnAlertRequirement: Requirement = {
  id,
  version: 2,
  title: 'Budget alert',
  why: 'An error budget that nobody is told of is spent before anybody looks.',
  passes:
    'An alert watches how fast the error budget is spent, or how much of it, is no draft, and has a threshold that can be reached: a burn rate of at most 1 / (1 − target).',
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
        judge: judgeAlerts,
        remediation: {
          text: 'Alert on the burn rate, with a threshold that the target lets it reach.',
          example: [
            'type  = "slo alert"',
            'query = <<-EOT',
            '  burn_rate("${your_slo.id}").over("30d").long_window("1h").short_window("5m") > 14.4',
            'EOT',
            'monitor_thresholds {',
            '  critical = 14.4',
            '}',
          ].join('\n'),
        },
      }),
  }),
};

function judgeAlerts({ slo, alerts, monitors }: SloFact): ItemVerdict {
  if (!alerts) {
    return {
      verdict: 'unknown',
      code: 'monitors',
      message: 'Its alerts are not known, because monitors could not be read.',
    };
  }
  if (alerts.length === 0) {
    const isOnChecks = monitors.some(({ type }) =>
      ['synthetics alert', 'service check'].includes(type),
    );
    return {
      verdict: 'fail',
      code: 'missing',
      message: isOnChecks
        ? 'Nothing alerts on its error budget, and nothing can: it is on synthetic tests or service checks.'
        : 'Nothing alerts on its error budget.',
    };
  }
  const found = alerts.map(alert => judgeAlert(alert, slo));
  // One that fires is enough; one of which that isn't known may be enough.
  return (
    found.find(({ verdict }) => verdict === 'pass') ??
    found.find(({ verdict }) => verdict === 'unknown') ??
    found[0]
  );
}

function judgeAlert(monitor: Monitor, slo: Slo): ItemVerdict {
  const { sloAlert, isDraft, isMuted } = monitor;
  if (isDraft) {
    return {
      verdict: 'fail',
      code: 'draft',
      message: 'What would alert on its error budget is a draft.',
    };
  }
  if (
    sloAlert?.threshold === undefined ||
    !Number.isFinite(sloAlert.threshold)
  ) {
    return {
      verdict: 'unknown',
      code: 'unreadable',
      message: "The threshold of its alert can't be read.",
    };
  }
  const reach = judgeReach(
    slo,
    sloAlert.kind,
    sloAlert.threshold,
    sloAlert.timeframe,
  );
  return reach.verdict === 'pass' && isMuted
    ? {
        verdict: 'unknown',
        code: 'muted',
        message:
          'What alerts on its error budget is muted, and for how long is not known.',
      }
    : reach;
}

/** The source takes burn rates of at most 1 / (1 − target): more can't be spent. */
function judgeReach(
  slo: Slo,
  kind: 'burn-rate' | 'error-budget',
  threshold: number,
  timeframe: string | undefined,
): ItemVerdict {
  const target = slo.thresholds.find(one => one.timeframe === timeframe);
  if (!timeframe || slo.thresholds.length === 0) {
    return {
      verdict: 'unknown',
      code: 'unreadable',
      message: "Over which time its alert looks can't be read.",
    };
  }
  if (!target) {
    return {
      verdict: 'fail',
      code: 'timeframe',
      message: `Its alert looks at ${timeframe}, over which there is no target.`,
    };
  }
  if (!Number.isFinite(target.targetPercent)) {
    return {
      verdict: 'unknown',
      code: 'no-target',
      message: 'Its target is not known.',
    };
  }
  if (target.targetPercent >= 100) {
    return {
      verdict: 'fail',
      code: 'no-budget',
      message: 'Its target leaves no error budget to alert on.',
    };
  }
  const most = kind === 'burn-rate' ? 100 / (100 - target.targetPercent) : 100;
  const unit = kind === 'burn-rate' ? '' : ' %';
  const isPossible =
    (kind === 'burn-rate' ? threshold > 0 : threshold >= 0) &&
    threshold <= most * (1 + 1e-9);
  return isPossible
    ? {
        verdict: 'pass',
        code: kind,
        message:
          kind === 'burn-rate'
            ? `It alerts on burn rates above ${threshold}.`
            : `It alerts when more than ${threshold} % of its error budget is spent.`,
      }
    : {
        verdict: 'fail',
        code: 'impossible',
        message: `The threshold ${threshold}${unit} of its alert is never reached: with a target of ${
          target.targetPercent
        } % it has to be above 0 and at most ${Number(
          most.toFixed(3),
        )}${unit}.`,
      };
}
