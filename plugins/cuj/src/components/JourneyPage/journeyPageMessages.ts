/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of the page of a journey. */
export const journeyPageMessages = {
  tab: 'Journey',
  open: 'See how it stands, and why',
  notAllowed:
    'Seeing how a journey stands takes the permission cuj.slo.read; whoever runs this portal can grant it.',
  notFound: 'The journey does not exist, or you may not see it.',
  noJourneyTitle: 'This is no journey',
  noJourney: 'Only an entity of the kind Journey has such a page.',
  window: 'Window',
  notVisible: 'not in the catalog, or not visible to you',
  showAll: 'Show all {{number}}',
  showFewer: 'Show fewer',
  head: {
    label: 'What the journey is',
    fromTo: '{{start}} → {{end}}',
    notSaid: 'not said',
    owner: 'Owner',
    noOwner: 'no owner',
    measured: 'Measured',
    endToEnd: 'end-to-end: the customer’s outcome itself',
    proxyBecause:
      'by proxy, the health of services standing in for the outcome, because: {{rationale}}',
    proxyWithoutReason:
      'by proxy, the health of services standing in for the outcome, and nobody wrote down why',
  },
  standing: {
    title: 'How it stands over {{timeframe}}',
    why: 'Why, and what to know of it',
    state: 'State',
    weakLink: 'Weak link',
    weakLinkShare: '{{percent}} of the bad time is its own alone',
    noWeakLink: {
      'no-bad-time': 'none',
      shared: 'none',
      unknown: 'not known',
    },
    noWeakLinkHint: {
      'no-bad-time': 'There was no bad time that a step explains.',
      shared: 'No step is to blame alone for any of the bad time.',
      unknown: 'How much bad time there was is not known.',
    },
    coverage: 'Measured time',
    coverageNone: 'unknown',
    noData: 'no data for {{duration}}, which counts as unknown',
    excluded: 'corrections leave out {{duration}}',
    whole: 'all of it',
    wholeOf: {
      percentages:
        'sources that report a percentage do not tell how much of the time they measured',
      both: 'where a source reports a percentage, it does not tell how much of the time it measured',
    },
    outside_one:
      '{{slos}} has neither a target nor a value over {{timeframe}}, and counts as not known.',
    outside_other:
      '{{slos}} have neither targets nor values over {{timeframe}}, and count as not known.',
    trend:
      'From {{first}} on {{firstDay}} to {{last}} now, lowest {{lowest}}; of each day, what was known first',
    trendOfDays:
      'From {{first}} on {{firstDay}} to {{last}} on {{lastDay}}, lowest {{lowest}}; of each day, what was known first',
    exhausts: 'at this rate, the budget is spent in {{duration}}',
    exhaustsAtEarliest:
      'at this rate, the budget is spent in {{duration}} at the earliest',
    'not-at-this-rate': 'at this rate, the budget lasts',
    unknown: 'nobody can tell how long the budget lasts',
    burning: 'burns {{rate}} times as fast as it may, over {{window}}',
    targetTooLow_one:
      'The target of the step {{steps}} is too low: it keeps its own budget while the journey does not.',
    targetTooLow_other:
      'The targets of the steps {{steps}} are too low: they keep budgets of their own while the journey does not.',
    softState:
      'Soft steps apart, which the journey goes on without: {{state}}.',
    duplicates_one:
      '{{count}} SLO measures what another one does, and counts once.',
    duplicates_other: '{{count}} SLOs measure what others do, and count once.',
    overlaps_one:
      '{{count}} pair of SLOs has monitors or a query in common, and both count:',
    overlaps_other:
      '{{count}} pairs of SLOs have monitors or queries in common, and all count:',
    targetAdvice: {
      'above-minimum':
        'The target of the journey is stricter than the lowest of its hard steps, {{minimum}}: it may be missed while each step keeps its own.',
      'above-product':
        'The targets of the hard steps come to {{product}} together: that of the journey is only met where steps fail at the same time.',
    },
    hiddenSlos_one:
      '{{count}} SLO is left out, since you may not read what it tells of.',
    hiddenSlos_other:
      '{{count}} SLOs are left out, since you may not read what they tell of.',
    basis: {
      percentages:
        'Of the bad time only the share is known, not when it was. Availability and budget are those of the worst case.',
      both: 'Of some of the bad time only the share is known, not when it was. Availability and budget are those of the worst case.',
    },
  },
  budget: {
    title: 'Error budget',
    about_one:
      'Spent by the union of the bad time of {{count}} hard step; what overlaps counts once.',
    about_other:
      'Spent by the union of the bad time of {{count}} hard steps; what overlaps counts once.',
    aboutAlternatives:
      'Steps that stand in for each other spend it while all of them are bad.',
    none: 'There is no budget to draw ({{reason}}).',
    fromTo: 'From {{first}} on {{firstDay}} to {{last}} now',
    fromToBounds:
      'From {{first}} on {{firstDay}} to between {{last}} and {{most}} now',
    spentAt: 'spent on {{moment}}',
    spentAtWorst: 'in the worst case spent on {{moment}}',
    neverBad: 'never bad',
    bad_one: 'bad once, for {{duration}} in all',
    bad_other: 'bad {{count}} times, for {{duration}} in all',
    badFor: 'bad for {{duration}}',
    excluded: 'corrections leave out {{duration}}',
    noData: 'no data for {{duration}}',
    spread:
      'where only the share of the bad time is known, it is spread evenly',
    legend: {
      left: 'budget left',
      atMost: 'budget left at best',
      even: 'even spending',
      spent: 'budget spent',
      bad: 'bad',
      correction: 'correction, by its number',
      noData: 'no data',
    },
    table: {
      caption: 'What was left at the end of each day, the latest first',
      day: 'Day',
      left: 'Budget left',
    },
    bad: {
      title: 'When it was bad, the longest first',
      start: 'Start',
      length: 'Length',
      steps: 'Steps',
      whole: 'the journey as a whole',
    },
    corrections: {
      title: 'Corrections',
      period: '{{from}}, for {{duration}}',
      recurring_one:
        '{{count}} correction could not be placed: it recurs, and only its source knows when.',
      recurring_other:
        '{{count}} corrections could not be placed: they recur, and only their source knows when.',
      bySearch_one:
        '{{count}} correction could not be placed: it names its SLOs by a search that only its source can answer, so it may concern others.',
      bySearch_other:
        '{{count}} corrections could not be placed: they name their SLOs by searches that only their source can answer, so they may concern others.',
      unread_one:
        'Up to {{count}} older correction was left out: its source has too many that name no single SLO, so it may concern others.',
      unread_other:
        'Up to {{count}} older corrections were left out: their source has too many that name no single SLO, so they may concern others.',
    },
    burnRates: {
      title: 'Burn rates',
      about:
        'An alert fires while the budget burns that fast over both windows.',
      windows: 'Over',
      rate: 'Burn rate',
      threshold: 'Alerts from',
      state: 'State',
      twoWindows: '{{long}} and {{short}}',
      range: '{{from}} to {{to}}',
      atLeast: 'at least {{rate}}',
      is: {
        firing: 'firing',
        quiet: 'quiet',
        'low-traffic': 'too little traffic',
        unknown: 'cannot tell',
      },
      because: {
        'percentages-only':
          'of an SLO only its SLI over the whole window is known',
        'record-too-short':
          'the events of an SLO have not been counted for so long yet',
        'readings-too-far-apart':
          'the events of an SLO are read less often than that',
        'readings-too-old': 'the events of an SLO were not read lately',
        'no-events': 'there were no events',
        'no-data': 'there was no data',
        'window-too-short': 'the window of the SLOs is shorter',
        'no-budget': 'the target leaves no budget',
        bounds: 'it may be either side of the threshold',
        'few-events': 'there were too few events to go by',
        'few-bad-events': 'there were too few bad events to go by',
      },
    },
    events: {
      title: 'Error budgets counted in events',
      left: '{{slo}}: {{left}} left of {{allowed}}; {{total}} counted over {{timeframe}}',
      over: '{{slo}}: {{left}} more than the {{allowed}} that may be bad; {{total}} counted over {{timeframe}}',
    },
  },
  steps: {
    title: 'Steps',
    none: 'The journey has no steps.',
    help: 'Escalation and runbooks',
    noService: 'no service',
    noOwner: 'no owner, or none that you may see',
    noSlo: 'no SLO measures it',
    notCounted: 'not counted',
    noBadTime: 'no bad time',
    addsNoBadTime: 'adds no bad time to the journey',
    unknownBadTime: 'bad time not known',
    share: '{{percent}} of the bad time',
    shareAlone: '{{percent}} of the bad time, {{own}} its own alone',
    budget: '{{percent}} of its own budget left',
    weakLink: 'weak link',
    targetTooLow: 'target too low',
  },
  slos: {
    title: 'SLOs',
    none: 'No SLO in production measures this journey.',
    steps_one: 'Measures the step {{steps}}.',
    steps_other: 'Measures the steps {{steps}}.',
    whole: 'Measures the journey as a whole.',
    noStep:
      'Measures a service that carries no step, and counts for the journey as a whole.',
    alias: {
      'same-slo': 'Listed twice, and counted once.',
      'inside-entry-point':
        'Not counted: the SLO of the whole journey, {{other}}, sees the same.',
      'shared-monitors':
        'Not counted: all of its monitors are also those of {{other}}.',
      'same-query': 'Not counted: {{other}} asks for the same.',
    },
    basis: {
      percentages: 'Only how much was bad is known, not when: {{reason}}.',
      both: 'When it was bad is known of a part of the time: {{reason}}.',
      bothKnown: 'When it was bad is known of a part of the time.',
    },
    basisReason: {
      'not-monitors': 'it counts events or slices of time',
      'alerts-not-read': 'no alerts were read, or not lately',
      'monitors-missing': 'a monitor of it is not known',
      'missing-data-is-not-told':
        'whether missing data counts as bad is not told',
      'no-reported-value':
        'its source gave no SLI over this time to hold the alerts against',
      'corrections-not-placed':
        'its alerts and the SLI that its source gave disagree, and there are corrections that could not be placed',
      disagrees: 'its alerts and the SLI that its source gave disagree',
    },
    hiddenOther: 'an SLO that you may not see',
    showOthers_one: 'Show {{count}} SLO that does not count',
    showOthers_other: 'Show {{count}} SLOs that do not count',
    hideOthers: 'Hide the SLOs that do not count',
  },
  monitors: {
    title: 'Monitors and synthetic tests',
    none: 'No monitor belongs to an SLO of this journey.',
    hidden_one:
      '{{count}} monitor or test is left out, since you may not see all that it tells of.',
    hidden_other:
      '{{count}} monitors or tests are left out, since you may not see all that they tell of.',
    noSynthetics: 'No synthetic test plays this journey.',
    caption: 'Monitors, the worst first',
    monitor: 'Monitor',
    state: 'State',
    steps: 'Steps',
    whole: 'the journey as a whole',
    since: 'since {{moment}}',
    open: 'alert open for {{duration}}',
    muted: 'muted',
    syntheticsTitle: 'Synthetic tests',
    every: 'every {{duration}}',
    status: {
      live: 'live',
      paused: 'paused',
      unknown: 'unknown whether it runs',
    },
    stateText: {
      alert: 'Alert',
      warn: 'Warning',
      no_data: 'No data',
      ok: 'OK',
      ignored: 'Ignored',
      skipped: 'Skipped',
      unknown: 'Unknown',
      lastKnown: 'last known: {{state}}',
    },
  },
  events: {
    title: 'What happened',
    none: 'No alert, incident or correction in this window is known.',
    hidden_one:
      '{{count}} alert or incident is left out, since you may not see all that it tells of.',
    hidden_other:
      '{{count}} alerts or incidents are left out, since you may not see all that they tell of.',
    kind: {
      alert: 'alert',
      warning: 'warning',
      no_data: 'no data',
      incident: 'incident',
      correction: 'correction',
    },
    lasted: 'for {{duration}}',
    lasts: 'lasts, since {{duration}} ago',
    lastedAt: 'lasted for {{duration}} when it was last read',
    isOver: 'over, its end was not told',
    openIncident: 'Open the incident {{title}}',
    openMonitor: 'Open the monitor {{title}}',
    open: 'Open',
    lookUp: 'Look up',
    lookUpLabel: 'Look up {{title}}',
  },
  limits: {
    title: 'Known limits',
    none: 'Nobody wrote down what the SLOs of this journey can’t see.',
    unreadable: 'Some of what was written down can’t be read.',
    category: {
      correlation: 'correlation',
      boundary: 'boundary',
      instrumentation: 'instrumentation',
      'log-quality': 'log quality',
      other: 'other',
    },
    priority: {
      high: 'high priority',
      medium: 'medium priority',
      low: 'low priority',
      none: 'without a priority',
    },
    workaround: 'Workaround:',
    recommendation: 'Recommendation:',
    noWorkaround: 'No workaround.',
  },
  validation: {
    title: 'Stakeholders',
    none: 'No stakeholder has confirmed that this is what matters to customers.',
    confirmed: 'confirmed it on {{day}}',
    noDay: 'confirmed it, on a day that can’t be read',
  },
} as const;
