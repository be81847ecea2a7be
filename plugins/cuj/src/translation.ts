/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { errorBudgetPolicyMessages } from './components/ErrorBudgetPolicyPanel/errorBudgetPolicyMessages';
import { exemptionMessages } from './components/ExemptionDialog/exemptionMessages';
import { journeyPageMessages } from './components/JourneyPage/journeyPageMessages';
import { journeysMessages } from './components/JourneysPage/journeysMessages';
import { journeyStandingMessages } from './components/JourneyStanding/journeyStandingMessages';
import { journeysCardMessages } from './components/JourneysCard/journeysCardMessages';
import { lookupMessages } from './components/LookupPage/lookupMessages';
import { myFailingMessages } from './components/MyFailingRequirements/myFailingMessages';
import { readinessMessages } from './components/ReadinessPanel/readinessMessages';
import { myJourneysMessages } from './components/MyJourneys/myJourneysMessages';
import { requirementMessages } from './components/RequirementDetails/requirementMessages';
import { scorecardsMessages } from './components/ScorecardsPage/scorecardsMessages';
import { scorecardTabMessages } from './components/ScorecardTab/scorecardTabMessages';
import { serviceJourneysMessages } from './components/ServiceJourneysCard/serviceJourneysMessages';
import { sloSearchMessages } from './components/SloSearchResult/sloSearchMessages';
import { sloHistoryMessages } from './components/SloHistoryDialog/sloHistoryMessages';

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
      failFrom: 'fails · enforced from {{day}}',
      blocking: 'fails · enforced',
      grace: 'fails · enforced soon',
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
    formDialog: {
      cancel: 'Cancel',
      close: 'Close',
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
      seeSync: 'See how the sync goes',
      noSourceTitle: 'There is nothing to read SLOs from',
      noSource:
        'No Datadog organisation is set up in this portal. Whoever runs it adds one to app-config.yaml:',
    },
    sync: {
      title: 'SLO sync',
      notAllowed:
        'Seeing how the sync goes takes the permission cuj.sync.read; whoever runs this portal can grant it.',
      lastKnown: 'last known: {{text}}',
      caption: 'Kinds of items of {{source}}, and how their sync goes',
      column: {
        kind: 'What',
        state: 'Last run',
        listing: 'Last listed completely',
        run: 'Began',
        calls: 'Calls',
        quota: 'Quota left',
        action: 'Run',
      },
      kind: {
        slos: 'SLO definitions',
        statuses: 'SLO statuses',
        monitors: 'Monitors',
        corrections: 'SLO corrections',
        synthetics: 'Synthetic tests',
        alerts: 'Alerts',
        incidents: 'Incidents',
        services: 'Service definitions',
        telemetry: 'Service telemetry',
      },
      summary: {
        sources_one: '{{count}} source',
        sources_other: '{{count}} sources',
        ofAll_one: '{{count}} kind of {{sources}}',
        ofAll_other: '{{count}} kinds of {{sources}}',
        allCurrent_one: 'The only kind of {{sources}} is current',
        allCurrent_other: 'All {{count}} kinds of {{sources}} are current',
        attention_one: '{{count}} of {{ofAll}} needs attention',
        attention_other: '{{count}} of {{ofAll}} need attention',
        current_one: '{{count}} of {{ofAll}} is current',
        current_other: '{{count}} of {{ofAll}} are current',
        waiting_one: '{{count}} has not been listed completely yet.',
        waiting_other: '{{count}} have not been listed completely yet.',
        off_one: '{{count}} is not read, since a scope is missing.',
        off_other: '{{count}} are not read, since a scope is missing.',
        source: '{{source}}:',
      },
      state: {
        running: 'Running',
        interrupted: 'Interrupted',
        complete: 'Complete',
        partial: 'Partial',
        'missing-scope': 'Missing scope',
        'never-run': 'Never run',
      },
      known_one: '{{number}} known',
      known_other: '{{number}} known',
      never: 'never',
      neverRun: 'The first run begins within minutes after the portal starts.',
      stale: 'Stale',
      staleAfter: 'should not be older than {{limit}}',
      interrupted:
        'No sign of it since it began {{age}}: its process has probably died. The next run takes its place.',
      before: 'before: {{state}}, {{age}}',
      missingScope: {
        runNow:
          'Grant {{scope}} to the credentials, then run it now. Else it is tried again a day later; all other kinds go on.',
        wait: 'Grant {{scope}} to the credentials. It is tried again a day later; all other kinds go on.',
      },
      progress: {
        label: 'Progress of {{kind}}',
        of: '{{number}} of about {{known}} items',
        soFar_one: '{{number}} item so far',
        soFar_other: '{{number}} items so far',
      },
      took: 'took {{duration}}',
      takes: 'under way for {{duration}}',
      neverEnded: 'never ended',
      items_one: '{{number}} item read',
      items_other: '{{number}} items read',
      changes: {
        none: 'no changes',
        added: '{{number}} added',
        updated: '{{number}} updated',
        missing: '{{number}} missing',
        removed: '{{number}} removed',
      },
      calls_one: '{{number}} call',
      calls_other: '{{number}} calls',
      retries_one: '{{number}} retry',
      retries_other: '{{number}} retries',
      rateLimited_one: '{{number}} refused (429)',
      rateLimited_other: '{{number}} refused (429)',
      waited: 'held back for {{duration}}',
      quota: {
        left: '{{remaining}} of {{limit}}',
        resetsIn: 'full again in {{duration}}',
        reset: 'full again {{age}}',
      },
      skipped: {
        show_one: 'Show {{number}} skipped item',
        show_other: 'Show {{number}} skipped items',
        hide: 'Hide skipped items',
        label: 'Skipped items',
        noId: 'without an id',
        some: '{{shown}} of {{number}} shown; of one run no more are remembered one by one.',
      },
      run: {
        now: 'Run now',
        label: 'Run now: {{kind}} of {{source}}',
        begins: '{{kind}} of {{source}}: a run begins within seconds',
        underWay: '{{kind}} of {{source}}: a run is under way already',
        failed: '{{kind}} of {{source}}: no run could be started',
        notAllowed:
          'Starting a run takes the permission cuj.sync.run; whoever runs this portal can grant it.',
      },
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
      because: 'Over {{timeframe}}: {{reason}}',
      stateOver: 'The state is that over {{timeframe}}.',
      notComputed:
        'How it stands has not been computed yet; that follows within minutes.',
      unseenHint_one:
        'SLOs of the step {{steps}} are not shown: its service is not in the catalog, or not visible to you.',
      unseenHint_other:
        'SLOs of the steps {{steps}} are not shown: their services are not in the catalog, or not visible to you.',
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
    sloHistory: sloHistoryMessages,
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
      showLater_one: 'Show {{count}} more that is not met',
      showLater_other: 'Show {{count}} more that are not met',
      hideLater: 'Hide what comes later',
      showPassing_one: 'Show {{count}} passing',
      showPassing_other: 'Show {{count}} passing',
      hidePassing: 'Hide passing',
      waiverApproved: '{{reason}} Approved by {{approver}}.',
      underneath: 'Without the exemption: {{message}}',
      evidence: 'Looked at',
      evaluated: 'Judged by the entity as the catalog held it {{age}}.',
      evaluatedByFacts: 'Evaluated {{age}}.',
      open: 'See the whole scorecard',
      notApplicable: 'The scorecard of this portal does not cover this entity.',
    },
    scorecards: scorecardsMessages,
    scorecardTab: scorecardTabMessages,
    readiness: readinessMessages,
    sloSearch: sloSearchMessages,
    requirement: requirementMessages,
    exemption: exemptionMessages,
    policy: errorBudgetPolicyMessages,
    lookup: lookupMessages,
    myFailing: myFailingMessages,
    journeysCard: journeysCardMessages,
    serviceJourneys: serviceJourneysMessages,
    myJourneys: myJourneysMessages,
    journeyStanding: journeyStandingMessages,
    journeyPage: journeyPageMessages,
    journeys: journeysMessages,
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
