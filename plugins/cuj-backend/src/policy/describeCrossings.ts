/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  PolicyConsequence,
  PolicyRange,
  PolicyRule,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { KeptChange } from './PolicyStateStore';

const inForce: Record<PolicyConsequence, string | undefined> = {
  notify: undefined,
  freeze: 'Releases of its services are frozen.',
  postmortem: 'A post-mortem is asked for.',
  escalate: 'It is escalated.',
};

/**
 * What is told of rules of one journey that came into force together, or ceased to be.
 *
 * @param changes - in one direction, at least one
 */
export function describeCrossings(
  title: string,
  changes: KeptChange[],
): Pick<
  NotificationSendOptions['payload'],
  'title' | 'description' | 'severity'
> {
  const [{ change, observation }] = changes;
  const rules = changes.map(({ rule }) => conditionsOf(rule)).join('; ');
  const known = rangeText(observation.budgetRemainingPercent);
  const left = known ? ` Left of the error budget: ${known}.` : '';
  const then = new Set(changes.flatMap(({ rule }) => rule.then));
  if (change === 'left') {
    return {
      title: `${title}: the error-budget policy is no longer in force (${rules})`,
      description: `It has recovered for long enough.${left}`,
      severity: 'normal',
    };
  }
  if (change === 'withdrawn') {
    return {
      title: `${title}: a freeze was taken out of the error-budget policy (${rules})`,
      // Other journeys may freeze the same services.
      description: `This journey no longer freezes releases of its services.${left}`,
      severity: 'normal',
    };
  }
  const follows = [...then].flatMap(one => inForce[one] ?? []).join(' ');
  return {
    title: `${title}: the error-budget policy is in force (${rules})`,
    description: `${follows}${left}`.trim(),
    severity: then.has('freeze') || then.has('escalate') ? 'high' : 'normal',
  };
}

function conditionsOf({ budgetBelowPercent, burnRateAbove }: PolicyRule) {
  return [
    ...(budgetBelowPercent === undefined
      ? []
      : [`less than ${budgetBelowPercent} % left`]),
    ...(burnRateAbove === undefined
      ? []
      : [`burn rate above ${burnRateAbove}`]),
  ].join(' and ');
}

function rangeText({ atLeast, atMost }: PolicyRange): string | undefined {
  const text = (value: number) =>
    `${Number(
      Math.abs(value) < 1 ? value.toPrecision(2) : value.toFixed(1),
    )} %`;
  if (atLeast !== undefined && atMost !== undefined) {
    return atLeast === atMost
      ? text(atLeast)
      : `${text(atLeast)} to ${text(atMost)}`;
  }
  return atMost === undefined ? undefined : `${text(atMost)} at most`;
}
