/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { FilterPredicate } from '@backstage/filter-predicates';
import { ON_CALL_TEAM_ANNOTATION } from '../annotations';

/**
 * What follows when an entity fails a requirement: `inform` shows it, `enforce`
 * acts on it outside of the catalog, `reject` keeps the change out of the catalog.
 *
 * @public
 */
export type RequirementMode = 'inform' | 'enforce' | 'reject';

/**
 * How one requirement is set up.
 *
 * @public
 */
export interface RequirementSettings {
  /** What follows from a failure. */
  mode: RequirementMode;
  /** The level that can't be held without it, where it is not the requirement's own. */
  level?: number;
  /** How much it counts in the score; 1 where nothing is said. */
  weight: number;
  /** Which of the entities that have a scorecard it is for; all where nothing is said. */
  appliesTo?: FilterPredicate;
}

/**
 * Where requirements draw the line.
 *
 * @public
 */
export interface ScorecardThresholds {
  /** Least share of logs that carry the id of a trace, 0–100. */
  correlatedLogsPercent: number;
  /** Least share of logs with the agreed fields, 0–100. */
  structuredLogsPercent: number;
  /** Least share of error logs that name a known kind of error, 0–100. */
  typedErrorsPercent: number;
  /** Least share of error logs that name the service where the error began, 0–100. */
  originatingErrorsPercent: number;
  /** Greatest share of error logs that belong to requests that succeeded, 0–100. */
  misplacedErrorsPercent: number;
  /** Greatest share of failed requests that left no error log, 0–100. */
  silentFailuresPercent: number;
  /** Shortest window over which a monitor may decide, in seconds. */
  evaluationWindowSeconds: number;
  /** For how long a validation by stakeholders holds, in days. */
  validationDays: number;
  /** How many journeys of one system may be critical. */
  criticalJourneys: number;
  /** On which share of past days, 0–100, a target has to have been met at least. */
  targetMetDaysPercent: number;
  /** A target of whose budget less than this, 0–100, was ever spent is trivial. */
  trivialBudgetPercent: number;
}

/**
 * That an entity need not meet a requirement for a time.
 *
 * @public
 */
export interface Exemption {
  /** See {@link Requirement}. */
  requirementId: string;
  /** Full entity references, in lower case. */
  entityRefs: string[];
  /** Why. */
  reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`, UTC. */
  until: string;
  /** Who approved it. */
  approvedBy?: string;
}

/**
 * How the scorecard is set up.
 *
 * @public
 */
export interface ScorecardSettings {
  /** The entities that have a scorecard. */
  appliesTo: FilterPredicate;
  /** By requirement id; a requirement that is not listed here is switched off. */
  requirements: Record<string, RequirementSettings>;
  /** Texts that stand for a value that nobody has filled in yet; lower case. */
  placeholders: string[];
  /** For the requirement `owner`. */
  owner: {
    /** Whether a User is good enough where a Group would be. */
    allowUsers: boolean;
  };
  /** For the requirement `runbook`. */
  runbook: {
    /** Types of links that are runbooks; lower case. */
    linkTypes: string[];
    /** Words in the titles of links that are runbooks; lower case. */
    titleWords: string[];
    /** By owner, full and in lower case: how addresses of its documentation begin. */
    ownerPrefixes: Record<string, string[]>;
  };
  /** The values that `error.type` may have. */
  errorTypes: string[];
  /** Where requirements draw the line. */
  thresholds: ScorecardThresholds;
  /** When `enforce` takes effect. */
  enforcement: {
    /** For how long a failure is only shown before anything follows, in days. */
    graceDays: number;
    /** The lifecycles for which anything follows; all where empty. */
    lifecycles: string[];
  };
  /** For the requirement `on-call`. */
  onCall: {
    /**
     * Annotations that refer to an on-call rotation. `*` at the end stands for any rest,
     * but not for what sets a plugin up, such as `api-host` or `url`; that is named in full.
     */
    annotations: string[];
    /** Teams that are called for what others own, by their handles in the sources. */
    sharedTeams: string[];
  };
  /** Entities that need not meet a requirement for a time. */
  exemptions: Exemption[];
}

/**
 * Where requirements draw the line unless the operator draws it elsewhere.
 *
 * @public
 */
export const defaultThresholds: ScorecardThresholds = {
  correlatedLogsPercent: 80,
  structuredLogsPercent: 90,
  typedErrorsPercent: 90,
  originatingErrorsPercent: 90,
  misplacedErrorsPercent: 5,
  silentFailuresPercent: 20,
  evaluationWindowSeconds: 300,
  validationDays: 365,
  criticalJourneys: 5,
  targetMetDaysPercent: 50,
  trivialBudgetPercent: 10,
};

/**
 * What people write where they do not know, or do not want to say; blanks and the signs
 * `.`, `_`, `/` and `-` between the words are the same.
 *
 * @public
 */
export const defaultPlaceholders: string[] = [
  '-',
  '?',
  'change-me',
  'changeme',
  'fixme',
  'guest',
  'guests',
  'n/a',
  'na',
  'nil',
  'no-one',
  'nobody',
  'none',
  'noone',
  'not-applicable',
  'not-assigned',
  'null',
  'placeholder',
  'tba',
  'tbc',
  'tbd',
  'to-be-announced',
  'to-be-confirmed',
  'to-be-decided',
  'to-be-defined',
  'to-be-determined',
  'todo',
  'unassigned',
  'undefined',
  'unknown',
  'unowned',
  'xxx',
];

/**
 * Our own annotation, and those by which well-known on-call tools are referred to. Of
 * a tool that has no settled annotations all count, but for those that only set its
 * plugin up.
 *
 * @public
 */
export const defaultOnCallAnnotations: string[] = [
  ON_CALL_TEAM_ANNOTATION,
  'datadoghq.com/on-call*',
  'firehydrant.com/service-name',
  'grafana.com/oncall-*',
  'ilert.com/integration-key',
  'incident.io/*',
  'opsgenie.com/*',
  'pagerduty.com/integration-key',
  'pagerduty.com/service-id',
  'rootly.com/service-id',
  'rootly.com/service-slug',
  'rootly.com/team-id',
  'rootly.com/team-slug',
  'splunk.com/on-call-routing-key',
  'splunk.com/on-call-team',
];
