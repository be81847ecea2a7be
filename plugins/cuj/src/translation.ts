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
    },
    sloState: {
      ok: 'OK',
      warning: 'Warning',
      breached: 'Breached',
      no_data: 'No data',
      unknown: 'Unknown',
      stale: 'Stale',
      lastKnown: 'last known: {{state}}',
      reason: {
        'not-fetched': 'Not read from its source for too long.',
        'not-indexed': 'Not computed by its source for too long.',
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
      waived: 'waived until {{until}}',
    },
    budget: {
      left: '{{percent}} left',
      leftAmount: '{{percent}} · {{amount}} left',
      spent: '{{percent}} · spent',
      over: '{{percent}} · overspent',
      overAmount: '{{percent}} · {{amount}} over',
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
      refreshError: 'What is shown is what was there before. {{message}}',
      notAllowedTitle: 'You may not see this',
      notAllowed:
        'Seeing SLOs and scorecards takes the permission cuj.slo.read; whoever runs this portal can grant it.',
      notFoundTitle: 'There is nothing to show',
      notFound: 'The entity does not exist, or you may not see it.',
    },
    freshness: {
      staleTitle: '{{source}} has not been read since {{age}}',
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
      otherSlos: 'SLOs of this service outside of these journeys',
      fails_one: 'If this service fails, {{count}} journey suffers: ',
      fails_other: 'If this service fails, {{count}} journeys suffer: ',
      failsRole: '{{dependency}}, step {{step}} of {{steps}}',
      proxy: 'proxy',
      proxyHint: 'Measures the health of services in place of the outcome.',
      proxyBecause: 'proxy because: {{rationale}}',
      proxyWithoutReason: 'proxy, and nobody wrote down why',
      endToEnd: 'end-to-end',
      critical: 'critical',
      important: 'important',
      services_one: 'runs through {{count}} service',
      services_other: 'runs through {{count}} services',
      noSlo: 'No SLO',
      noSloHint:
        'Nothing measures this journey in production. Name an SLO in Datadog like this:',
      orTags: 'or give it these tags, whatever its name:',
      noOwnSlo: 'No SLO measures this step.',
      others_one: 'Show {{count}} SLO of other steps',
      others_other: 'Show {{count}} SLOs of other steps',
      hideOthers: 'Hide the SLOs of other steps',
      othersSummary: 'Other steps: {{summary}}',
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
      noTarget: 'No target over {{timeframe}}',
      missingSince: 'No longer listed by its source since {{age}}.',
      skipped: 'Its newest answer could not be read: {{reason}}.',
      budgetComputed:
        'Computed from the SLI: what its source reports contradicts it.',
    },
    scorecard: {
      title: 'Scorecard',
      level: 'Level {{level}} of {{highest}}',
      missing: 'Level {{level}} needs {{requirements}}.',
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
      evaluated: 'Judged by the entity as the catalog holds it, just now.',
      notApplicableTitle: 'No scorecard',
      notApplicable: 'The scorecard of this portal does not cover this entity.',
      paste: 'Add this to the entity:',
    },
    journeyOverview: {
      title: 'Journey',
      outcome: 'Outcome',
      start: 'Starts when',
      end: 'Ends when',
      measurement: 'Measured',
      measurementEndToEnd: 'end-to-end: the customer’s outcome itself',
      measurementProxy: 'by proxy: the health of services stands in for it',
      steps: 'Steps',
      noOwner: 'no owner',
      unknownOwner: 'no owner: there is no {{owner}}',
      noService: 'not in the catalog, or not visible to you',
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
