/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of what an error-budget policy says, and what of it is in force. */
export const errorBudgetPolicyMessages = {
  title: 'Error-budget policy',
  stale:
    'The policies were last evaluated {{age}}. What is in force is that of then.',
  neverEvaluated:
    'It has not been evaluated yet. The first evaluation follows within minutes.',
  missing:
    'The journey does not say what follows when its error budget runs low.',
  malformedTitle: 'The policy can’t be read',
  malformed:
    'spec.errorBudgetPolicy is no list of rules. What was in force before stays so until it recovers.',
  unread:
    'spec.errorBudgetPolicy stands in another file that was not read. What was in force before stays so until it recovers.',
  unreadableTitle: 'Some rules can’t be read',
  unreadable:
    '{{paths}}: a rule needs a condition on budgetBelowPercent or burnRateAbove, and a consequence. After a hundred rules no more are read.',
  when: '{{conditions}}: {{consequences}}',
  budgetBelow: 'Less than {{percent}} of the budget left',
  burnRateAbove: 'Burn rate above {{rate}}',
  both: '{{first}} and {{second}}',
  then: {
    notify: 'notify the owners',
    freeze: 'freeze releases',
    postmortem: 'write a post-mortem',
    escalate: 'escalate',
  },
  state: {
    inForce: 'In force',
    recovering: 'Recovering',
    notInForce: 'Not in force',
    unknown: 'Cannot tell',
  },
  inForceSince: 'In force since {{moment}} ({{age}}).',
  endsOnce: 'Ends once {{recovery}} for {{duration}}.',
  recoveryBudget: 'at least {{percent}} is left',
  recoveryBurn: 'the burn rate is at most {{rate}}',
  recoveryEither: '{{first}}, or {{second}},',
  endsAt:
    'It has recovered since {{since}}, and ends at {{moment}} if it stays so.',
  paused:
    'Whether it has recovered can’t be told at the moment. That time does not count.',
  held: 'Whether it still holds can’t be told at the moment, so it stays in force.',
  notInPolicy:
    'The policy does not say so any more, or can’t be read; it stays until it is evaluated anew, or recovers.',
  cannotTell: 'Whether it holds can’t be told, so it does not come into force.',
  now: 'Now: {{budget}}; {{burn}}.',
  asOf: 'Read {{age}}.',
  budget: {
    exact: '{{percent}} of the budget left',
    range: 'between {{least}} and {{most}} of the budget left',
    atMost: 'at most {{most}} of the budget left',
    unknown: 'what is left of the budget is not known',
  },
  burn: {
    exact: 'burn rate {{rate}}',
    range: 'burn rate between {{least}} and {{most}}',
    atLeast: 'burn rate {{least}} or more',
    unknown: 'burn rate not known',
  },
  doubt: {
    'never-computed': 'How the journey stands has not been computed yet.',
    stale: 'The status of the journey is too old to rely on.',
    unknown: 'The state of the journey is not known.',
    'no-data': 'The journey has no data.',
    'in-part':
      'Part of it is not known: there may be less left, and nothing ends by that.',
    'no-slos': 'The journey has no SLO in production.',
    'no-target': 'There is no target to measure a budget by.',
    'no-budget': 'A target of 100 % leaves no budget.',
  },
  frozen: 'Frozen now: {{services}}',
  frozenHidden_one: '{{count}} service that you may not see',
  frozenHidden_other: '{{count}} services that you may not see',
  lifted: 'An exception lifts the freeze at the moment.',
  acknowledge: {
    open: 'Acknowledge',
    title: 'Say what was done',
    about:
      'It is put on record with your name, for the requirement “Policy followed” too.',
    what: 'What was done',
    done: {
      notify: 'Owners notified',
      freeze: 'Releases frozen',
      postmortem: 'Post-mortem written',
      escalate: 'Escalated',
    },
    link: 'Link',
    linkHint: 'Where it is described: https://…',
    linkNeeded:
      'A post-mortem needs a link that begins with http:// or https://.',
    linkWrong: 'The link has to begin with http:// or https://.',
    note: 'Note',
    noteLong: 'Write at most {{most}} characters.',
    send: 'Put on record',
    failed: 'It could not be put on record',
    listTitle: 'Done',
    none: 'Nothing is on record.',
    entry: '{{what}}, by {{who}}, {{age}}',
    see: 'See it',
    seeLabel: 'See it: {{what}}',
  },
  exception: {
    open: 'Lift the freeze for a time',
    title: 'Lift the freeze of this journey',
    about:
      'The gate lets releases through again at once, to the end of the last day (UTC). It is put on record with your name.',
    for: 'For',
    all: 'All services',
    send: 'Lift it',
    failed: 'The freeze could not be lifted',
    listTitle: 'Exceptions',
    entry: {
      'in-force': '{{what}} until {{day}}, by {{who}}',
      ended: '{{what}} until {{day}}, by {{who}}; over',
      revoked: '{{what}} until {{day}}, by {{who}}; ended early by {{revoker}}',
    },
    revoke: 'End now',
    revokeLabel: 'End now: the exception of {{what}}',
    revokeFailed: 'It could not be ended',
  },
  history: {
    title: 'History',
    none: 'No rule has come into force yet.',
    entered: 'Came into force',
    left: 'Ended, having recovered',
    withdrawn: 'Withdrawn from the policy',
    entry: '{{change}}: {{rule}}',
    more: 'Only the last {{number}} are shown.',
  },
  service: {
    frozen: 'Releases are frozen: the gate says no.',
    notFrozen: 'No journey freezes it.',
    unknown: 'Whether a journey freezes it is not known yet.',
    doubted: 'Whether a journey freezes it can not be told.',
    doubtedOf:
      '{{journey}}: its error budget is not known, or its policy can not be read',
    doubtedHidden_one: 'Not known of {{count}} journey that you may not see',
    doubtedHidden_other: 'Not known of {{count}} journeys that you may not see',
    lifted: 'Journeys freeze it, but exceptions lift that.',
    doubtLifted:
      'Whether a journey freezes it can not be told, but exceptions would lift that.',
    by: 'By {{journey}}, since {{age}}',
    exception: 'Lifted until {{day}}: {{reason}}',
    hidden_one: 'By {{count}} journey that you may not see',
    hidden_other: 'By {{count}} journeys that you may not see',
  },
} as const;
