/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Every text that the plugin shows.
 *
 * @public
 */
export const cujTranslationRef = createTranslationRef({
  id: 'plugin.cuj',
  messages: {
    age: {
      asOf: 'as of {{age}}',
      underAMinute: 'less than a minute ago',
    },
    sloState: {
      ok: 'OK',
      warning: 'Warning',
      breached: 'Breached',
      no_data: 'No data',
      unknown: 'Unknown',
      stale: 'Stale',
      lastKnown: 'last known: {{state}}',
      withLastKnown: '{{state}} · last known: {{lastKnown}}',
      lastKnownComputed: 'last known: {{state}}, computed {{age}}',
      reason: {
        'not-fetched': 'read {{age}}: too old to rely on',
        ageUnknown: 'nobody knows when it was last read',
        'not-indexed': 'computed {{age}}: too old to rely on',
        'never-fetched': 'No status has been read yet.',
        'not-recognised': 'Its source reports a state that is not known here.',
      },
    },
    verdict: {
      pass: 'passes',
      fail: 'fails',
      failEnforced: 'fails · enforced',
      failRejected: 'fails · rejected',
      unknown: 'cannot tell',
      waived: 'waived',
      waivedUntil: 'waived until {{until}}',
      lastKnown: 'last known: {{verdict}}',
    },
    budget: {
      left: '{{percent}} left',
      leftAmount: '{{percent}} · {{amount}} left',
      spent: '{{percent}} · spent',
      over: '{{percent}} · overspent',
      overAmount: '{{percent}} · {{amount}} over',
      lastKnown: 'last known: {{text}}',
      unknown: 'unknown',
      label: 'Error budget: {{text}}',
      none: 'A target of 100 % leaves no budget.',
    },
    copy: {
      label: 'Copy',
      done: 'Copied',
    },
    overview: {
      loading: 'Loading …',
      retry: 'Try again',
      errorTitle: 'This could not be loaded',
      refreshErrorTitle: 'This could not be refreshed',
      refreshError: 'What is shown was answered {{age}}. {{message}}',
      outdatedTitle: 'What is shown was answered {{age}}',
      outdated: 'These are the last known values. {{message}}',
      noAnswer: 'The portal has not answered since.',
      notAllowedTitle: 'You may not see this',
      notAllowed:
        'Seeing SLOs and scorecards takes the permission cuj.slo.read; whoever runs this portal can grant it.',
      notFoundTitle: 'There is nothing to show',
      notFound: 'The entity does not exist, or you may not see it.',
    },
    freshness: {
      staleTitle: '{{source}} was last read {{age}}',
      stale: 'These are the last known values. {{problem}}',
      neverTitle: 'No status has been read from {{source}} yet',
      never: 'It is read within minutes after the portal starts. {{problem}}',
      noSourceTitle: 'There is nothing to read SLOs from',
      noSource:
        'No Datadog organisation is set up in this portal. Whoever runs it adds one to app-config.yaml:',
    },
    journeySlos: {
      title: 'Journey SLOs',
      timeframe: 'Timeframe',
      environment: 'Environment',
      production: 'Production',
      otherEnvironments: 'Other environments ({{number}})',
      otherEnvironmentsHint: 'Not counted for any journey.',
      emptyTitle: 'No journey runs through this service yet',
      empty: 'Where one does, name this service in a step of the Journey:',
      emptyName:
        'Datadog SLOs find their place by their name, here that of this service in production:',
      emptyEnvironment: 'There are no SLOs of other environments.',
      otherSlos:
        'SLOs of this service that no journey with a step for it counts',
      breaks_one: 'If this service fails, {{count}} journey breaks: ',
      breaks_other: 'If this service fails, {{count}} journeys break: ',
      goesOn_one:
        'If this service fails, {{count}} journey goes on without it: ',
      goesOn_other:
        'If this service fails, {{count}} journeys go on without it: ',
      role: '{{dependency}}, step {{step}} of {{steps}}',
      proxy: 'proxy',
      proxyBecause:
        'proxy, which measures services in place of the outcome, because: {{rationale}}',
      proxyWithoutReason:
        'proxy, which measures services in place of the outcome, and nobody wrote down why',
      endToEnd: 'end-to-end',
      critical: 'critical',
      important: 'important',
      services_one: 'runs through {{count}} service',
      services_other: 'runs through {{count}} services',
      unseen_one: 'without {{count}} step',
      unseen_other: 'without {{count}} steps',
      unseenHint_one:
        'SLOs of the step {{steps}} are not counted: its service is not in the catalog, or not visible to you.',
      unseenHint_other:
        'SLOs of the steps {{steps}} are not counted: their services are not in the catalog, or not visible to you.',
      noTarget: 'No target',
      noSlo: 'No SLO',
      noSloHint:
        'Nothing measures this journey in production. Name an SLO in Datadog like this:',
      orTags: 'or give it these tags, whatever its name:',
      noOwnSlo: 'No SLO measures this step.',
      otherSteps: {
        summary: 'Other steps: {{summary}}',
        show_one: 'Show {{count}} SLO of other steps',
        show_other: 'Show {{count}} SLOs of other steps',
        hide: 'Hide the SLOs of other steps',
      },
      noStep: {
        summary: 'Counted too, of services without a step: {{summary}}',
        show_one: 'Show {{count}} SLO without a step',
        show_other: 'Show {{count}} SLOs without a step',
        hide: 'Hide the SLOs without a step',
      },
      count: '{{number}} {{state}}',
      countLastKnown: '{{number}} {{state}} (last known: {{lastKnown}})',
    },
    sloTable: {
      caption: 'SLOs of {{journey}} over {{timeframe}}',
      slo: 'SLO',
      state: 'State',
      sli: 'SLI / target',
      budget: 'Budget left',
      link: 'Link',
      openInDatadog: 'Datadog',
      openLabel: 'Open {{name}} in Datadog',
      noTarget: 'It has no target, over any timeframe.',
      ownTimeframe: 'over {{own}}: it has no target over {{timeframe}}',
      noStep: 'Counted by its name or tags: its service carries no step.',
      journeyWithoutStep:
        'Matched to the journey {{journey}}, which has no step for this service.',
      missingSince: 'No longer listed by its source; that was noticed {{age}}.',
      skipped: 'Its newest answer could not be read: {{reason}}.',
      budgetComputed:
        'Computed from the SLI: what its source reports contradicts it.',
    },
    scorecard: {
      title: 'Scorecard',
      level: 'Level {{level}} of {{highest}}',
      levelLastKnown: 'last known: level {{level}} of {{highest}}',
      noRequirements: 'No requirements',
      noRequirementsHint:
        'No requirement is switched on in this portal, so there is nothing to hold.',
      missing: 'Level {{level}} needs {{requirements}}.',
      missingRequirement: '{{title}} ({{verdict}})',
      complete: 'All requirements of the highest level are met.',
      counts: {
        pass: '{{number}} pass',
        fail: '{{number}} fail',
        unknown: '{{number}} unknown',
        waived: '{{number}} waived',
      },
      showPassing_one: 'Show {{count}} passing',
      showPassing_other: 'Show {{count}} passing',
      hidePassing: 'Hide passing',
      waiverApproved: '{{reason}} Approved by {{approver}}.',
      underneath: 'Without the exemption: {{message}}',
      evidence: 'Looked at',
      evaluated: 'Judged by the entity as the catalog held it {{age}}.',
      notApplicable: 'The scorecard of this portal does not cover this entity.',
    },
    journeyOverview: {
      title: 'Journey',
      outcome: 'Outcome',
      start: 'Starts when',
      end: 'Ends when',
      measurement: 'Measured',
      measurementEndToEnd: 'end-to-end: the customer’s outcome itself',
      measurementProxy: 'by proxy: the health of services stands in for it',
      withoutReason: 'Nobody wrote down why.',
      steps: 'Steps',
      noService: 'no service',
      noOwner: 'no owner',
      notVisible: 'not in the catalog, or not visible to you',
      dependency: {
        hard: 'hard: the journey breaks without it',
        soft: 'soft: the journey goes on without it',
        redundant: 'redundant: another step can stand in for it',
      },
    },
    dependency: {
      hard: 'hard',
      soft: 'soft',
      redundant: 'redundant',
    },
  },
});
