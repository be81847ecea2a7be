/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertEpisode } from '../alerts/AlertEpisode';

/**
 * A monitor, and what it watches.
 *
 * @public
 */
export interface CauseMonitor {
  /** The id of the monitor in its source. */
  id: string;
  /** The entity reference of the service, or whatever else names it. */
  service: string;
  /** Over how many seconds it evaluates, and by how much it may be late. */
  windowSeconds?: number;
}

/**
 * That one service needs another.
 *
 * @public
 */
export interface CauseDependency {
  /** The service that needs. */
  from: string;
  /** The service that is needed. */
  to: string;
}

/**
 * What is asked about, and what is known.
 *
 * @public
 */
export interface CauseQuestion {
  /** The ids of the episodes whose cause is asked about. */
  focus: Iterable<string>;
  /** Episodes that are open, or began within the last hours. */
  episodes: Iterable<AlertEpisode>;
  /** Earlier ones, from which is learned what fires often, and together. */
  history: Iterable<AlertEpisode>;
  /** All monitors: a service with none may fail unseen, one whose monitors are silent does not. */
  monitors: Iterable<CauseMonitor>;
  /** What is declared, such as by `dependsOn`; cycles are allowed. */
  dependencies: Iterable<CauseDependency>;
  /** The moment of the question; ISO 8601. Episodes that begin later don't count. */
  now: string;
}

/**
 * Something that speaks for or against a candidate.
 *
 * @public
 */
export type CauseEvidence =
  | {
      /** Nothing that it needs fires, as far as it is watched. */
      kind: 'no-failing-dependency';
      /** How many services it needs directly. */
      dependencies: number;
      /** How many of these no monitor watches. */
      unmonitored: number;
    }
  | {
      /** What fires now and is explained, if it is the cause. */
      kind: 'explains';
      /** Services that are explained, itself left out. */
      services: number;
      /** Services that fire now, itself left out. */
      of: number;
    }
  | {
      /** It was the first that fired of all that it explains. */
      kind: 'started-first';
      /** By how much before the next. */
      leadSeconds: number;
    }
  | {
      /** It fired later than some that it explains, as its monitors may be late. */
      kind: 'noticed-late';
      /** By how much after the first. */
      lateSeconds: number;
      /** By how much it may be late. */
      toleranceSeconds: number;
    }
  | {
      /** No dependency is declared, but it fired before another often. */
      kind: 'co-fires-often';
      /** The service that followed. */
      service: string;
      /** How often both fired. */
      support: number;
      /** How much more often than by chance. */
      lift: number;
      /** Negative where it fired later. */
      medianLagSeconds: number;
    }
  | {
      /** How often those that need it followed in the past. */
      kind: 'followed-before';
      /** Its alerts that others followed. */
      followed: number;
      /** All of its alerts. */
      of: number;
    }
  | {
      /** Its monitors alert so often that one more tells little. */
      kind: 'alerts-often';
      /** Alerts per day of its quietest monitor that fires now. */
      perDay: number;
    }
  | {
      /** No monitor watches it; it is what those that fire have in common. */
      kind: 'not-monitored';
      /** Services that need it directly and fire. */
      callers: number;
    };

/**
 * A service that may be the cause.
 *
 * @public
 */
export interface CauseCandidate {
  /** As in {@link CauseMonitor}. */
  service: string;
  /**
   * 0–1: its weight among the candidates, which add up to 1. Not a probability, but
   * higher means more probable.
   */
  scoreRatio: number;
  /** Its own episodes now, the first first; none where nobody watches it. */
  episodeIds: string[];
  /** What speaks for and against it. */
  evidence: CauseEvidence[];
}

/**
 * An episode that the most probable cause explains.
 *
 * @public
 */
export interface CauseEcho {
  /** The id of the episode. */
  episodeId: string;
  /** As in {@link CauseMonitor}. */
  service: string;
  /** After the cause fired; negative where it was noticed earlier. Absent for a cause that is not monitored. */
  lagSeconds?: number;
  /** From the service to the cause, both included. */
  path: string[];
}

/**
 * An episode that the most probable cause does not explain, and why.
 *
 * @remarks
 * `no-path`: nothing says that it needs the cause. `not-in-time`: it began too early
 * or too late. `long-open`: it was open long before. `unknown-monitor`: its monitor or
 * its time can't be told.
 *
 * @public
 */
export interface UnexplainedEpisode {
  /** The id of the episode. */
  episodeId: string;
  /** As in {@link CauseMonitor}; absent where it is not known. */
  service?: string;
  /** Why. */
  reason: 'no-path' | 'not-in-time' | 'long-open' | 'unknown-monitor';
}

/**
 * Why no cause is named.
 *
 * @remarks
 * `nothing-fires`: none of what is asked about is known. `several-causes`: two that are
 * needed fail, and neither explains the other. `unrelated`: nothing explains all that is
 * asked about. `no-direction`: it often fires together with another, now one and now the
 * other first. `everything-fires`: too much fires that nothing explains. `close-call`:
 * the first candidate does not stand out from the next.
 *
 * @public
 */
export type UnknownCauseReason =
  | 'nothing-fires'
  | 'several-causes'
  | 'unrelated'
  | 'no-direction'
  | 'everything-fires'
  | 'close-call';

/**
 * The probable cause of alerts, or why it is not known.
 *
 * @public
 */
export interface CauseRanking {
  /** Whether the first candidate stands out enough to be named. */
  isKnown: boolean;
  /** Present where it does not. */
  reason?: UnknownCauseReason;
  /** The most probable first. */
  candidates: CauseCandidate[];
  /** What the first candidate explains, by time; of use only where it is known. */
  echoes: CauseEcho[];
  /** All else that fires, by time. */
  unexplained: UnexplainedEpisode[];
}
