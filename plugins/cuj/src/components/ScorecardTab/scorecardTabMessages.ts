/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of the page of one scorecard. */
export const scorecardTabMessages = {
  title: 'Scorecard',
  notFound: 'The entity does not exist, or you may not see it.',
  noScorecardTitle: 'There is no scorecard',
  noScorecard:
    'It is not held to any requirement. Which entities are is up to cuj.scorecard.appliesTo in the configuration.',
  score: 'score {{percent}}',
  evaluated: 'evaluated {{age}}',
  fromText:
    'Judged by its own text alone: what else is known of it has not been looked at yet.',
  evaluate: 'Evaluate now',
  evaluateFailed: 'It could not be evaluated',
  next: {
    title: 'To reach level {{level}}',
    complete: 'All levels are held.',
  },
  level: {
    title: 'Level {{level}}',
    met: 'all met',
    missing_one: '{{count}} to go',
    missing_other: '{{count}} to go',
  },
  notApplicable: 'Nothing to look at',
  gate: {
    title: 'Deployment gate',
    question: 'Would a deployment pass the gate now?',
    pass: 'Yes',
    fail: 'No',
    unknown: 'Cannot tell',
    inGrace: 'Will say no later',
    unknownReasons: 'Cannot be told, and never blocks',
    waived: 'Waived',
    from: 'from {{day}} on',
    since: 'since {{age}}',
  },
  exemptions: {
    title: 'Exemptions',
    none: 'None was asked for.',
    entry: '{{requirement}}: {{state}}, until {{day}}',
  },
  history: {
    title: 'Changes',
    none: 'No verdict has changed since the first evaluation.',
    entry: '{{title}}: from “{{previous}}” to “{{verdict}}”',
    more: 'Only the last {{number}} are shown.',
  },
  banner: {
    blocking: 'The gate says no: {{requirements}}',
    blockingHint:
      'These requirements are enforced. Until they are met or an exemption is approved, pipelines that ask the gate do not deploy.',
    grace: 'The gate will say no: {{requirements}}',
    graceHint:
      'From {{day}} on, unless they are met or an exemption is approved.',
    open: 'See the scorecard',
  },
  rollUp: {
    owner: 'Scorecards of what it owns',
    system: 'Scorecards of what belongs to it',
    children_one: 'With what the group below it owns.',
    children_other: 'With what the {{count}} groups directly below it own.',
    caption: 'Entities and their scorecards, the worst first',
    entity: 'Entity',
    level: 'Level',
    score: 'Score',
    fails: 'Fails',
    unknown: 'Cannot be told',
    nothing: 'nothing',
    empty: 'Nothing of it is held to any requirement, or you may not see it.',
    openMatrix: 'Show in the matrix',
  },
} as const;
