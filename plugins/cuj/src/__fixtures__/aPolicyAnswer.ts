/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityErrorBudgetPolicy } from '@cuj-slo/backstage-plugin-cuj-common';

const hoursAgo = (hours: number) =>
  new Date(Date.now() - hours * 3_600_000).toISOString();

/** A journey whose budget is spent: frozen, acknowledged, with an exception. */
export function aPolicyAnswer(entityRef: string): EntityErrorBudgetPolicy {
  const observation = {
    budgetRemainingPercent: { atLeast: -64, atMost: -64 },
    burnRate: { atLeast: 2.4, atMost: 2.4 },
    asOf: hoursAgo(0.1),
  };
  const when = { budgetBelowPercent: 0 };
  return {
    entityRef,
    policy: {
      ...{ state: 'list', unreadable: [], observation },
      rules: [
        {
          ...{ key: 'budget<25', when: { budgetBelowPercent: 25 } },
          ...{ then: ['notify'], isInPolicy: true, assessment: 'holds' },
          inForceSince: hoursAgo(90),
          recovery: { budgetFromPercent: 35, forSeconds: 259_200 },
        },
        {
          ...{ key: 'budget<0', isInPolicy: true, assessment: 'holds' },
          when,
          then: ['freeze', 'postmortem', 'escalate'],
          inForceSince: hoursAgo(60),
          recovery: { budgetFromPercent: 10, forSeconds: 259_200 },
        },
      ],
      frozenServices: ['component:default/engine'],
      hiddenServices: 0,
      acknowledgements: [
        {
          ...{ id: 'pm', consequence: 'postmortem', at: hoursAgo(20) },
          link: 'https://wiki.example.com/pm-112',
          by: 'user:default/guest',
        },
      ],
      exceptions: [
        {
          ...{ id: 'fix', state: 'in-force', grantedAt: hoursAgo(10) },
          serviceRef: 'component:default/engine',
          reason: 'The fix of the leak has to go out.',
          until: hoursAgo(-72).slice(0, 10),
          grantedBy: 'user:default/guest',
        },
      ],
      history: [
        {
          ...{ at: hoursAgo(60), change: 'entered', observation },
          when,
          then: ['freeze', 'postmortem', 'escalate'],
        },
      ],
    },
    evaluatedAt: hoursAgo(0.05),
    stale: false,
    may: { acknowledge: true, except: true },
  };
}
