/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReadinessBranchId,
  ReadinessPhase,
  ReadinessStepId,
} from './Readiness';

/** A step with the requirements that tell how it stands. */
export interface ReadinessStepDefinition {
  id: ReadinessStepId;
  phase: ReadinessPhase;
  /** Requirements of the journey. */
  ofJourney: string[];
  /** Requirements of each service that carries a step. */
  ofServices: string[];
  /** Whether all earlier steps have to be closed. */
  needsEarlier?: boolean;
  branch?: {
    id: ReadinessBranchId;
    leadsTo: ReadinessStepId;
    /** Whether to own up to what is missing there is enough to go on. */
    isHandledThere?: boolean;
  };
}

/** The way from an idea to SLOs that work. */
export const readinessFlow: ReadinessStepDefinition[] = [
  {
    id: 'define',
    phase: 'analysis',
    ofJourney: ['start-and-end', 'portfolio-size'],
    ofServices: [],
  },
  {
    id: 'true-journey',
    phase: 'analysis',
    ofJourney: ['user-value'],
    ofServices: [],
    branch: { id: 'health-check', leadsTo: 'define' },
  },
  {
    id: 'stakeholders',
    phase: 'analysis',
    ofJourney: ['stakeholder-validation'],
    ofServices: [],
  },
  {
    id: 'boundaries',
    phase: 'analysis',
    ofJourney: ['steps-mapped'],
    ofServices: ['owner', 'contacts', 'boundary'],
    branch: { id: 'unclear-boundaries', leadsTo: 'boundaries' },
  },
  {
    id: 'correlation',
    phase: 'analysis',
    ofJourney: ['end-to-end-tracing'],
    ofServices: ['log-correlation', 'error-origin'],
    branch: {
      id: 'correlation-gaps',
      leadsTo: 'workarounds',
      isHandledThere: true,
    },
  },
  {
    id: 'instrumentation',
    phase: 'analysis',
    ofJourney: [],
    ofServices: ['tracing', 'structured-logging'],
    branch: {
      id: 'instrumentation-gaps',
      leadsTo: 'workarounds',
      isHandledThere: true,
    },
  },
  {
    id: 'monitors',
    phase: 'implementation',
    ofJourney: [],
    ofServices: ['golden-signals', 'monitor-name', 'recipient'],
  },
  {
    id: 'slos',
    phase: 'implementation',
    ofJourney: [
      'slo-coverage',
      'slo-name',
      'slo-description',
      'slo-type-rationale',
      'slo-boundary',
    ],
    ofServices: [],
  },
  {
    id: 'tags',
    phase: 'implementation',
    ofJourney: ['slo-tags'],
    ofServices: ['tags', 'monitor-tags'],
  },
  {
    id: 'baselines',
    phase: 'implementation',
    ofJourney: ['target-evidence'],
    ofServices: [],
  },
  {
    id: 'targets',
    phase: 'implementation',
    ofJourney: ['target-evidence', 'target-buffer', 'target-consistency'],
    ofServices: [],
    branch: { id: 'unrealistic-targets', leadsTo: 'baselines' },
  },
  {
    id: 'coverage',
    phase: 'finalization',
    ofJourney: ['slo-coverage', 'synthetic-coverage'],
    ofServices: [],
  },
  {
    id: 'false-positives',
    phase: 'finalization',
    ofJourney: ['expected-errors-excluded'],
    ofServices: ['error-taxonomy', 'evaluation-window', 'recovery-threshold'],
    branch: { id: 'false-positives', leadsTo: 'workarounds' },
  },
  {
    id: 'false-negatives',
    phase: 'finalization',
    ofJourney: ['synthetic-coverage'],
    ofServices: ['severity-accuracy', 'log-volume-monitor'],
    branch: { id: 'false-negatives', leadsTo: 'workarounds' },
  },
  {
    id: 'workarounds',
    phase: 'finalization',
    ofJourney: ['limitations-documented'],
    ofServices: [],
  },
  {
    id: 'deploy',
    phase: 'finalization',
    ofJourney: ['error-budget-policy', 'burn-alert'],
    ofServices: ['runbook', 'on-call'],
    needsEarlier: true,
    branch: { id: 'not-ready', leadsTo: 'coverage' },
  },
  {
    id: 'monitor',
    phase: 'finalization',
    ofJourney: ['policy-followed'],
    ofServices: [],
  },
];

/**
 * Which requirements of services tell how far a journey is, sorted.
 *
 * @public
 */
export const readinessServiceRequirementIds: readonly string[] = [
  ...new Set(readinessFlow.flatMap(({ ofServices }) => ofServices)),
].sort();
