/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** How a journey stands, wherever that is said. */
export const journeyStandingMessages = {
  measurement: {
    endToEnd: 'end-to-end',
    proxy: 'proxy',
    proxyHint: 'measured by proxy: the health of services stands in for it',
  },
  availability: {
    label: 'Availability',
    bounds: '{{least}} to {{most}}',
    atMost: '{{unknown}}; at most {{most}}',
    target: 'target {{target}}',
    origin: {
      'journey-slo': 'target {{target}}, of the SLO of the whole journey',
      'lowest-step': 'target {{target}}, the lowest of its steps',
      alternatives:
        'target {{target}}, of the best of the steps that stand in for each other',
      sla: 'target {{target}}, the SLA itself',
    },
    sla: {
      kept: 'SLA {{target}} over {{timeframe}}: kept',
      broken: 'SLA {{target}} over {{timeframe}}: broken',
      unsure: 'SLA {{target}} over {{timeframe}}: cannot tell',
      otherTimeframe: 'SLA {{target}} over {{timeframe}}',
    },
  },
  budget: 'Error budget left',
  atBest: 'at best {{percent}} left',
  unknown: {
    'no-slos': 'unknown: no SLO in production',
    'no-data': 'unknown: nothing was measured',
    'low-coverage': 'unknown: too little was measured',
    'no-target': 'unknown: there is no target',
    'no-budget': 'none: a target of 100 % leaves no budget',
  },
  reason: {
    budgetBetween:
      'Whether the error budget is spent is not known: between {{least}} and {{most}} of it is left.',
    budget: {
      breached: 'The error budget is spent.',
      warning: 'The error budget runs low.',
      no_data: 'Nothing was measured, so the budget is not known.',
      unknown: 'Whether the error budget is spent is not known.',
      stale: 'What is known of the budget is too old.',
      ok: 'The error budget lasts.',
    },
    slos: {
      breached: 'An SLO of a step is breached: {{steps}}.',
      warning: 'An SLO of a step is near its target: {{steps}}.',
      no_data: 'An SLO of a step has no data: {{steps}}.',
      unknown: 'The state of an SLO of a step is not known: {{steps}}.',
      stale: 'The state of an SLO of a step is too old: {{steps}}.',
      ok: 'All SLOs are OK.',
    },
    slosWhole: {
      breached: 'An SLO of the journey is breached.',
      warning: 'An SLO of the journey is near its target.',
      no_data: 'An SLO of the journey has no data.',
      unknown: 'The state of an SLO of the journey is not known.',
      stale: 'The state of an SLO of the journey is too old.',
      ok: 'All SLOs are OK.',
    },
    coverage: 'Only {{percent}} of the time was measured.',
    coverageNone: 'Too little of the time was measured.',
    unmeasured: 'Nothing measures {{steps}}.',
    burnRate: {
      breached: 'The budget burns so fast that somebody has to act now.',
      warning: 'The budget burns too fast.',
      other: 'How fast the budget burns is not known.',
    },
    noSlos: 'No SLO measures it in production.',
    age: 'What is known of it is too old to rely on.',
  },
} as const;
