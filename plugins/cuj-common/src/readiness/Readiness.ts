/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '../scorecard/Scorecard';

/**
 * The steps from an idea to SLOs that work, in the order in which they are taken.
 *
 * @public
 */
export type ReadinessStepId =
  | 'define'
  | 'true-journey'
  | 'stakeholders'
  | 'boundaries'
  | 'correlation'
  | 'instrumentation'
  | 'monitors'
  | 'slos'
  | 'tags'
  | 'baselines'
  | 'targets'
  | 'coverage'
  | 'false-positives'
  | 'false-negatives'
  | 'workarounds'
  | 'deploy'
  | 'monitor';

/**
 * What is done in a step: one finds out, builds, or makes ready for use.
 *
 * @public
 */
export type ReadinessPhase = 'analysis' | 'implementation' | 'finalization';

/**
 * Where a step leads that did not go well.
 *
 * @public
 */
export type ReadinessBranchId =
  | 'health-check'
  | 'unclear-boundaries'
  | 'correlation-gaps'
  | 'instrumentation-gaps'
  | 'unrealistic-targets'
  | 'false-positives'
  | 'false-negatives'
  | 'not-ready';

/**
 * How a step stands. The five are never merged: `waived` is not done, `not_known` is
 * neither good nor bad, and what is `stale` is not said of the present.
 *
 * @public
 */
export type ReadinessState =
  | 'done'
  | 'missing'
  | 'not_known'
  | 'waived'
  | 'stale';

/**
 * What is known of one requirement of the journey, or of the service of a step.
 *
 * @public
 */
export interface ReadinessFinding {
  /** The journey or the service; full. */
  entityRef: string;
  /** See `Requirement`. */
  requirementId: string;
  /** What is said of it, or that it has nothing to look at. */
  verdict: Verdict | 'not_applicable';
  /** Whether it is too old to be said of the present. */
  isStale?: boolean;
}

/**
 * A requirement that a step looks at, and what is said of it.
 *
 * @public
 */
export interface ReadinessCheck {
  /** See `Requirement`. */
  requirementId: string;
  /**
   * The journey or the service; full and in lower case. Absent where it is about
   * services and the journey names none.
   */
  entityRef?: string;
  /** What is said of it; `not_judged` where nothing is. */
  verdict: Verdict | 'not_applicable' | 'not_judged';
  /** Whether it is too old to be said of the present. */
  isStale: boolean;
}

/**
 * The way that is taken where the answer to a question is no.
 *
 * @public
 */
export interface ReadinessBranch {
  /** What it is called. */
  id: ReadinessBranchId;
  /** Whether it has to be taken. */
  state: 'taken' | 'not_taken' | 'not_known';
  /** The step that it leads to, back or on. */
  leadsTo: ReadinessStepId;
  /**
   * Whether the way on is open since what is missing has been owned up to in the step
   * that it leads to.
   */
  isHandled: boolean;
}

/**
 * A step and how it stands.
 *
 * @public
 */
export interface ReadinessStep {
  /** What it is called. */
  id: ReadinessStepId;
  /** What is done in it. */
  phase: ReadinessPhase;
  /** How it stands. */
  state: ReadinessState;
  /** How it stood, where the state is `stale`. */
  lastKnown?: Exclude<ReadinessState, 'stale'>;
  /** What it looks at; of the journey first, then of its services. */
  checks: ReadinessCheck[];
  /** Earlier steps that have to be closed first; only where a step needs all of them. */
  openSteps: ReadinessStepId[];
  /** Present where the step is a question. */
  branch?: ReadinessBranch;
}

/**
 * How far a journey is on the way to SLOs that work.
 *
 * @public
 */
export interface Readiness {
  /** All of them, in their order. */
  steps: ReadinessStep[];
  /** The first that is not closed; absent where all are. */
  nextStep?: ReadinessStepId;
}
