/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStepDependency } from '../journey/JourneyEntity';
import { Slo } from '../slo/Slo';
import { SloState } from '../slo/SloStatus';
import { BadTimeContribution } from './attributeBadTime';
import { BurnRateAlert, BurnRateEvaluation } from './burnRateAlerts';
import { SloAlias, SloOverlap } from './deduplicateSlos';
import { EventRecord } from './EventRecord';
import { SliMeasure, SliTimeline } from './SliTimeline';
import { TimeInterval } from './TimeIntervals';

/**
 * An SLO of a journey, with what is known of it over the window of the roll-up.
 *
 * @public
 */
export interface JourneySlo
  extends Pick<
    Slo,
    'id' | 'type' | 'monitorIds' | 'groups' | 'query' | 'sliSpecification'
  > {
  /** Where it is from: the same query asks two sources for two sets of data. */
  source: string;
  /** 0–100. */
  targetPercent?: number;
  /** 0–100, above the target. */
  warningPercent?: number;
  /**
   * As it is shown elsewhere, which is where its age counts; where absent, it is derived
   * from what is known of the SLO.
   */
  state?: SloState;
  /** When it was good and bad, corrections applied. What it does not reach is unknown. */
  timeline?: SliTimeline;
  /**
   * 0–100: its SLI as reported, over the same window and no other. Stands in for a
   * timeline that is missing or holds nothing.
   */
  sliPercent?: number;
  /**
   * Whether it has neither a target nor a value over the window: then it counts as not
   * known in the state, and in no number.
   */
  isOutsideWindow?: boolean;
  /**
   * What it has left of its own budget over the window, in percent, as it is shown
   * elsewhere; where absent, it is derived, which a rounded SLI makes worse.
   */
  budgetRemainingPercent?: number;
  /**
   * What it counted, and when. Tells burn rates where the timeline holds nothing but a
   * percentage.
   */
  events?: EventRecord;
}

/**
 * A step of a journey with its SLOs.
 *
 * @public
 */
export interface JourneyRollUpStep {
  /** Unique within the journey. */
  name: string;
  /** What its failure means for the journey. */
  dependency: JourneyStepDependency;
  /** Of a redundant step: steps of the same group stand in for each other; all where absent. */
  group?: string;
  /** None where it is not measured. */
  slos: JourneySlo[];
}

/**
 * What a journey's numbers are made of.
 *
 * @public
 */
export interface JourneyRollUpOptions {
  /** The time that all SLOs are looked at over, up to now. */
  window: TimeInterval;
  /** 0–100: the journey's own target; without one there is no budget. */
  targetPercent?: number;
  /** 0–100, above the target. */
  warningPercent?: number;
  /** 0–100: how much of the time has to be measured; 95 where absent. */
  minCoveragePercent?: number;
  /** In any order. */
  steps: JourneyRollUpStep[];
  /**
   * SLOs that measure the journey as a whole, and the names of the steps that they see. Steps
   * are seen only as long as one of these SLOs is within the window.
   */
  entryPoint?: { slos: JourneySlo[]; contains: string[] };
  /**
   * SLOs that count as those of a hard step do, and measure neither a step nor the journey as
   * a whole, such as those of a service that no step names.
   */
  otherSlos?: JourneySlo[];
  /** What a burn rate is high by; none where absent. */
  burnRateAlerts?: Iterable<BurnRateAlert>;
}

/**
 * One reason for the state of a journey: its budget, the SLOs of its hard steps, how much
 * was measured, hard steps that nothing measures, and how fast the budget is spent.
 *
 * @public
 */
export interface JourneyStatePart {
  /** What was looked at. */
  part: 'budget' | 'slos' | 'coverage' | 'unmeasured-steps' | 'burn-rate';
  /** What it says. */
  state: SloState;
}

/**
 * A step by itself, with all of its SLOs.
 *
 * @public
 */
export interface JourneyStepRollUp extends SliMeasure {
  /** As given. */
  name: string;
  /** As given. */
  dependency: JourneyStepDependency;
  /** As given. */
  group?: string;
  /** The worst of its SLOs; `unknown` where it has none. */
  state: SloState;
  /** The least that one of its SLOs has left, in percent; absent where there is no budget. */
  budgetRemainingPercent?: number;
}

/**
 * A journey as the sum of its SLOs.
 *
 * @remarks
 * Where too little was measured, `sliPercent` and `budget` are absent; the SLI is then
 * only known to be no better than `sliAtMostPercent`.
 *
 * @public
 */
export interface JourneyRollUp extends SliMeasure {
  /** As given. */
  window: TimeInterval;
  /** The worst of its parts; never `ok` where something is not known. */
  state: SloState;
  /** What the state is the worst of. */
  stateParts: JourneyStatePart[];
  /** When it was bad: the union of its hard steps. */
  timeline: SliTimeline;
  /**
   * What is left of the budget by the journey's own target, with the most bad time where
   * there are bounds; absent where there is no target, no budget or too little data.
   */
  budget?: {
    /** 100 where nothing is spent, 0 where all is, negative where more is. */
    remainingPercent: number;
    /** The bad time that the target allows for. */
    allowedMs: number;
    /** What is left of that; negative where it is overspent. */
    leftMs: number;
  };
  /** Each step by itself, in the order given. */
  steps: JourneyStepRollUp[];
  /** The worst state of the soft steps, which the journey's does not depend on. */
  softState?: SloState;
  /** Which steps explain the bad time, the largest exclusive time first. */
  contributions: BadTimeContribution[];
  /** The one with the largest share of bad time that no other explains. */
  weakLink?: BadTimeContribution;
  /**
   * Hard steps that were bad while the journey spent more than its budget, and yet are
   * within budgets of their own, and not breached: their targets are too low for the journey's.
   */
  targetTooLow: string[];
  /** Hard steps that nothing measures, and alternatives of which none is. */
  unmeasuredSteps: string[];
  /** SLOs that count once, each with those that it stands for. */
  duplicates: Array<{ sloId: string; step?: string; aliases: SloAlias[] }>;
  /** SLOs that both count, and have something in common. */
  overlaps: SloOverlap[];
  /** What the alerts say. */
  burnRates: BurnRateEvaluation[];
}
