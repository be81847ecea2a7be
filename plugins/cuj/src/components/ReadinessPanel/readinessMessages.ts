/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The texts of how far a journey is on the way to SLOs that work. */
export const readinessMessages = {
  title: 'Readiness',
  summary: 'Of {{total}} steps: {{states}}.',
  next: 'Next: {{step}}.',
  complete: 'Every step is closed.',
  notEvaluated: 'Nothing has been judged yet, so that no step is known.',
  servicesTitle: 'What is known of the services could not be read',
  moreServices_one:
    'Verdicts are shown for {{number}} services; {{count}} more is not looked at.',
  moreServices_other:
    'Verdicts are shown for {{number}} services; {{count}} more are not looked at.',
  steps: '{{phase}}: steps',
  phase: {
    analysis: 'Analysis',
    implementation: 'Implementation',
    finalization: 'Finalization',
  },
  state: {
    done: 'done',
    missing: 'missing',
    not_known: 'not known',
    waived: 'waived',
    stale: 'stale',
    lastKnown: 'stale · last known: {{state}}',
  },
  count: {
    done: '{{number}} done',
    missing: '{{number}} missing',
    not_known: '{{number}} not known',
    waived: '{{number}} waived',
    stale: '{{number}} stale',
  },
  stepName: '{{number}}. {{title}}',
  step: {
    define: {
      title: 'Define the journey',
      about:
        'Say where it starts and ends, and keep the critical ones to a few.',
    },
    'true-journey': {
      title: 'Tell a journey from a health check',
      about:
        'It states what a customer reaches, and whether that is what is measured.',
    },
    stakeholders: {
      title: 'Validate with stakeholders',
      about: 'Somebody who answers for the business has agreed to it.',
    },
    boundaries: {
      title: 'Assess service boundaries',
      about:
        'Every step has a service with one owner, and nobody else claims the same.',
    },
    correlation: {
      title: 'Check correlation',
      about:
        'A request can be followed from service to service and to its logs.',
    },
    instrumentation: {
      title: 'Find instrumentation gaps',
      about: 'The services emit traces and logs that can be evaluated.',
    },
    monitors: {
      title: 'Create monitors',
      about:
        'Availability, latency and errors are watched, and somebody is told.',
    },
    slos: {
      title: 'Configure SLOs',
      about: 'Every hard step is covered, and each SLO says what it is for.',
    },
    tags: {
      title: 'Apply tags',
      about: 'SLOs, monitors and telemetry agree on team, service and env.',
    },
    baselines: {
      title: 'Set baselines',
      about: 'What the services reached so far is known.',
    },
    targets: {
      title: 'Set targets',
      about:
        'Targets are in reach, fit together, and are stricter than the SLA.',
    },
    coverage: {
      title: 'Test coverage',
      about: 'SLOs and synthetic tests exercise the whole journey.',
    },
    'false-positives': {
      title: 'Check for false positives',
      about: 'What does not hurt a customer does not count and does not alert.',
    },
    'false-negatives': {
      title: 'Check for false negatives',
      about: 'What hurts a customer does not pass unseen.',
    },
    workarounds: {
      title: 'Document workarounds',
      about: 'Every gap that is known has a limitation with a workaround.',
    },
    deploy: {
      title: 'Deploy the SLOs',
      about:
        'Whoever is alerted knows what to do, and what follows when the budget is spent is agreed.',
    },
    monitor: {
      title: 'Monitor effectiveness',
      about: 'What was agreed for a spent budget is done and recorded.',
    },
  },
  question: {
    'health-check': 'Is this a true journey, or the health check of a service?',
    'unclear-boundaries': 'Are service boundaries clear?',
    'correlation-gaps': 'Is trace and log correlation available?',
    'instrumentation-gaps': 'Are all services instrumented?',
    'unrealistic-targets': 'Are the targets realistic?',
    'false-positives': 'Do alerts and SLIs count only what hurts customers?',
    'false-negatives': 'Would every failure that hurts customers be seen?',
    'not-ready': 'Is it ready to be deployed?',
  },
  branch: {
    'health-check': 'A health check: redefine the scope.',
    'unclear-boundaries': 'Unclear boundaries: clarify the scope.',
    'correlation-gaps': 'Correlation gaps: document workarounds.',
    'instrumentation-gaps':
      'Instrumentation gaps: limit the scope and document it.',
    'unrealistic-targets': 'Targets out of reach: adjust them.',
    'false-positives':
      'False positives: apply filters and thresholds, and document what is left.',
    'false-negatives':
      'False negatives: add synthetic tests, and document what is left.',
    'not-ready': 'Not ready: mend what is open.',
  },
  answer: {
    yes: 'Yes.',
    journey: 'A true journey.',
    taken: 'No. {{branch}}',
    takenOther: '{{branch}}',
    notKnown: 'Not known. If not: {{branch}}',
    notKnownOther: 'Not known. If it is: {{branch}}',
    handled:
      'The gaps are owned up to with a workaround, so that the way on is open.',
    goTo: 'Go to “{{step}}”',
  },
  openSteps: 'Open before it:',
  checks: 'What is missing or not known for “{{step}}”',
  ofService: '{{title}} of {{service}}',
  checkWith: '{{title}}: {{verdict}}',
  notJudged: 'not judged',
  notJudgedHint:
    'Nothing is said of it: it is switched off, does not apply, has not been evaluated, or you may not see it.',
  noServices: 'The journey names no service to look at.',
  met_one: '{{count}} requirement is met.',
  met_other: '{{count}} requirements are met.',
  nothingToLookAt_one: '{{count}} has nothing to look at.',
  nothingToLookAt_other: '{{count}} have nothing to look at.',
  docs: 'Read more about “{{step}}”',
} as const;
