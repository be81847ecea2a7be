/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStepDependency } from '../../journey/JourneyEntity';
import { Verdict } from '../Scorecard';

/**
 * A step of a journey, resolved against the catalog alone.
 *
 * @public
 */
export interface JourneyStepFact {
  /** As in the journey. */
  name: string;
  /** What its failure means for the journey. */
  dependency: JourneyStepDependency;
  /** Of a redundant step: steps of the same group, or of none, stand in for each other. */
  group?: string;
  /** Full and in lower case; absent where the step names no service. */
  serviceRef?: string;
  /** Whether there is an entity of that reference. */
  exists: boolean;
  /** The owner whom the service names and who exists; full and in lower case. */
  ownerRef?: string;
}

/**
 * A step of a journey, with what measures it.
 *
 * @public
 */
export interface StepCoverageFact
  extends Omit<JourneyStepFact, 'exists' | 'ownerRef'> {
  /** The SLOs in production that measure the step for this journey. */
  coveredBy: CoveringSlo[];
}

/**
 * An SLO that covers a step.
 *
 * @public
 */
export interface CoveringSlo {
  /** Its id in the source. */
  id: string;
  /** Its name. */
  name: string;
  /** Its target over the timeframe of the journey, or its own first one; 0–100. */
  targetPercent?: number;
  /** The services and journeys that its tags and name tell of; full and in lower case. */
  entityRefs?: string[];
}

/**
 * The critical journeys of one system or domain.
 *
 * @public
 */
export interface PortfolioFact {
  /** The system or domain; full and in lower case. */
  scopeRef: string;
  /** Its critical journeys; full references in lower case, sorted. */
  criticalJourneys: string[];
}

/**
 * How the service of a step meets one of its own requirements.
 *
 * @public
 */
export interface StepVerdictFact {
  /** The name of the step. */
  step: string;
  /** Full and in lower case. */
  serviceRef: string;
  /** See `Requirement`. */
  requirementId: string;
  /** What is said of it in the end. */
  verdict: Verdict;
}

/**
 * That a consequence of the error-budget policy was carried out.
 *
 * @public
 */
export interface PolicyRecordFact {
  /** What was done. */
  consequence: 'notify' | 'freeze' | 'postmortem' | 'escalate';
  /** When; ISO 8601. */
  at: string;
  /** Where it is described. */
  link?: string;
}
