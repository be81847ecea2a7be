/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyMeasurement,
  JourneyStepDependency,
} from '../journey/JourneyEntity';
import { BurnRateEvaluation } from '../rollup/burnRateAlerts';
import { SloAlias, SloOverlap } from '../rollup/deduplicateSlos';
import { JourneyStatePart } from '../rollup/JourneyRollUp';
import { TimeToExhaustion } from '../rollup/timeToExhaustion';
import { ReportedSloState, SloState } from '../slo/SloStatus';

/**
 * A journey as it stands, made of what is known of its SLOs.
 *
 * @remarks
 * What is not known is absent or has a reason beside it; 0 is a value. See
 * `rollUpJourney` for how the numbers are made.
 *
 * @public
 */
export interface JourneyStatus {
  /** Full and in lower case. */
  entityRef: string;
  /** The title of the entity, or its name. */
  title: string;
  /** Full reference of its owner in lower case; absent where none exists. */
  ownerRef?: string;
  /** Full reference of its system in lower case; absent where none exists. */
  systemRef?: string;
  /** As the entity says. */
  criticality?: 'critical' | 'important';
  /** As the entity says. */
  lifecycle?: string;
  /** What its customer reaches, as the entity says. */
  outcome: string;
  /** How the journey is measured: a proxy is to be named wherever a number is shown. */
  measurement: JourneyMeasurement;
  /** The worst of the states in `why`; never `ok` where something is not known. */
  state: SloState;
  /**
   * Where values are too old to rely on, what the state was by them; absent where it was
   * the same.
   */
  lastState?: ReportedSloState;
  /** What the state is the worst of, the worst first; without those that are `ok`. */
  why: JourneyStateReason[];
  /** What the numbers are about, such as `30d`, up to `computedAt`. */
  timeframe: string;
  /** What the budget is measured by; absent where there is no target. */
  target?: JourneyTarget;
  /** The external promise, as the entity says. */
  sla?: {
    /** 0–100. */
    targetPercent: number;
    /** Such as `30d`. */
    timeframe: string;
  };
  /** The share of the measured time in which all hard steps were good. */
  availability: JourneyAvailability | JourneyUnknown;
  /** What is left of the error budget. */
  errorBudget: JourneyErrorBudget | JourneyUnknown;
  /** How fast the budget is spent, the shortest window first; none without a target. */
  burnRates: BurnRateEvaluation[];
  /** When the budget will be spent, if it goes on burning as it does. */
  exhaustion: TimeToExhaustion;
  /** How much of the time was measured. */
  coverage: JourneyCoverage;
  /** In the order of the entity. */
  steps: JourneyStepStatus[];
  /** The worst state of the soft steps, which the journey's does not depend on. */
  softState?: SloState;
  /** The step, or the alternatives, with the most bad time that nothing else explains. */
  weakLink?: {
    /** Names of steps. */
    steps: string[];
    /** 0–100: that time, of all bad time of the journey. */
    exclusivePercent: number;
  };
  /** Hard steps within budgets of their own, while the journey is not. */
  targetTooLow: string[];
  /** Hard steps that nothing measures, and alternatives of which none is. */
  unmeasuredSteps: string[];
  /** SLOs that count once, with those that they stand for. */
  duplicates: JourneyDuplicate[];
  /** SLOs that both count, and have something in common; absent where there are none. */
  overlaps?: JourneyOverlap[];
  /**
   * That the target of the journey, where somebody chose it, is hardly to be met with those
   * of its hard steps; absent where it is.
   */
  targetAdvice?: JourneyTargetAdvice;
  /** When the oldest of the values that it is made of was read; ISO 8601; absent without any. */
  asOf?: string;
  /** When it was computed; ISO 8601. */
  computedAt: string;
}

/**
 * One reason for the state of a journey.
 *
 * @public
 */
export interface JourneyStateReason {
  /**
   * As in {@link JourneyStatePart}; `no-slos` where the journey has none at all, `age`
   * where the status itself is too old to be relied upon.
   */
  part: JourneyStatePart['part'] | 'no-slos' | 'age';
  /** What it says. */
  state: SloState;
  /** Names of the steps that it is about; empty where it is about the whole. */
  steps: string[];
}

/**
 * What the error budget of a journey is measured by.
 *
 * @public
 */
export interface JourneyTarget {
  /** 0–100. */
  percent: number;
  /** 0–100, above the target. */
  warningPercent?: number;
  /**
   * `journey-slo`: the strictest target of the SLOs that measure the journey as a whole.
   * `lowest-step`: the lowest target of its hard steps, there being no such SLO: no
   * higher one can be kept while each step only keeps its own. `alternatives`: there being
   * no hard step with a target, the highest of the steps that stand in for each other; of
   * several such groups, the lowest. `sla`: the external promise, there being no other
   * target.
   */
  origin: 'journey-slo' | 'lowest-step' | 'alternatives' | 'sla';
}

/**
 * That a number is not known, and why.
 *
 * @public
 */
export interface JourneyUnknown {
  /** Tells it from a value. */
  known: false;
  /**
   * `no-slos`: the journey has none in production. `no-data`: nothing was measured.
   * `low-coverage`: too little of the time was measured to make a number of it.
   * `no-target`: there is nothing to measure a budget by. `no-budget`: a target of
   * 100 % leaves none.
   */
  because: 'no-slos' | 'no-data' | 'low-coverage' | 'no-target' | 'no-budget';
  /**
   * The number is this at most, taking all that was not measured to be good; absent where
   * nothing is known of it.
   */
  atMostPercent?: number;
}

/**
 * The availability of a journey: a number, or bounds.
 *
 * @public
 */
export interface JourneyAvailability {
  /** Tells it from what is not known. */
  known: true;
  /** 0–100: as bad as it can be. The number to show, which the budget is made of. */
  percent: number;
  /** 0–100: as good as it can be; the same where it is exact. */
  atMostPercent: number;
}

/**
 * What is left of the error budget of a journey.
 *
 * @public
 */
export interface JourneyErrorBudget {
  /** Tells it from what is not known. */
  known: true;
  /** 100 where nothing is spent, 0 where all is, negative where more is. */
  remainingPercent: number;
  /** The bad time that the target allows for. */
  allowedSeconds: number;
  /** What is left of that; negative where it is overspent. */
  leftSeconds: number;
}

/**
 * How much of the time was measured.
 *
 * @public
 */
export interface JourneyCoverage {
  /** 0–100; absent where corrections take out everything. */
  percent?: number;
  /** The time that was measured. */
  knownSeconds: number;
  /** The time of which nothing is known. */
  noDataSeconds: number;
  /** The time that corrections took out. */
  excludedSeconds: number;
  /** The most bad time that agrees with what is known. */
  badSeconds: number;
  /**
   * What the bad time is known from: `alerts` where it is known when it was bad,
   * `percentages` where only shares are known, `both` where some is of each, `none`
   * where nothing was measured.
   */
  basis: 'alerts' | 'percentages' | 'both' | 'none';
}

/**
 * A step of a journey by itself.
 *
 * @public
 */
export interface JourneyStepStatus {
  /** Unique within the journey. */
  name: string;
  /** The part of the service that it uses, as the entity says. */
  boundary?: string;
  /** What its failure means for the journey. */
  dependency: JourneyStepDependency;
  /** Of a redundant step, as the entity says: those of the same group stand in for each other. */
  group?: string;
  /**
   * Full reference of the Component that carries it, in lower case; absent where none is
   * named, or the caller may not read it.
   */
  serviceRef?: string;
  /** Whether there is such a Component, as far as the caller may know. */
  serviceExists: boolean;
  /** The title of the Component, or its name. */
  serviceTitle?: string;
  /**
   * Full reference of the owner of the Component; absent where it has none that exists, or
   * the caller may not read it.
   */
  ownerRef?: string;
  /** The worst of its SLOs; `unknown` where it has none. */
  state: SloState;
  /** How many SLOs measure it. */
  slos: number;
  /** 0–100, as bad as it can be; absent where nothing is known. */
  sliPercent?: number;
  /** The least that one of its SLOs has left; absent where there is no budget. */
  budgetRemainingPercent?: number;
  /**
   * Its part in the bad time of the journey; absent where the step does not count, or too
   * little was measured to say that there was none.
   */
  badTime?: {
    /** 0–100: of the bad time of the journey, what the step was bad in. */
    percent: number;
    /** The same in seconds. */
    seconds: number;
    /** 0–100: of the bad time of the journey, what no other step explains. */
    exclusivePercent: number;
  };
}

/**
 * How the target of a journey goes against those of its hard steps, see `targetAdvice`.
 *
 * @public
 */
export interface JourneyTargetAdvice {
  /**
   * `above-minimum`: stricter than that of a hard step. `above-product`: only to be met
   * where steps fail at the same time.
   */
  verdict: 'above-minimum' | 'above-product';
  /** 0–100: the lowest target of a hard step. */
  minimumPercent: number;
  /** 0–100: the product of the targets of all hard steps. */
  productPercent: number;
}

/**
 * Two SLOs of a journey that both count, and have something in common.
 *
 * @public
 */
export interface JourneyOverlap {
  /**
   * The two: source and id of each, and the step that it counts for, which is absent where
   * it measures none. Without those that the caller may not see.
   */
  between: Array<{ source: string; id: string; step?: string }>;
  /** How many of the two the caller may not see; absent where none. */
  hidden?: number;
  /** What they have in common: all, some monitors, or the query. */
  reason: SloOverlap['reason'];
}

/**
 * An SLO of a journey that counts, and those that it stands for.
 *
 * @public
 */
export interface JourneyDuplicate {
  /** Source and id of the one that counts; absent where the caller may not see it. */
  slo?: {
    /** The name of its source. */
    source: string;
    /** Its id there. */
    id: string;
  };
  /** The step that it counts for; absent where it measures none. */
  step?: string;
  /** Those that it stands for, without those that the caller may not see. */
  aliases: Array<{
    /** The name of its source. */
    source: string;
    /** Its id there. */
    id: string;
    /** The step that it was listed for. */
    step?: string;
    /** Why it does not count. */
    reason: SloAlias['reason'];
  }>;
  /** How many of those that it stands for the caller may not see; absent where none. */
  hiddenAliases?: number;
}
