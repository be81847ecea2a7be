/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { FilterPredicate } from '@backstage/filter-predicates';

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
}

/**
 * That an entity need not meet a requirement for a time.
 *
 * @public
 */
export interface Exemption {
  /** See {@link EntityRequirement}. */
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
  };
  /** For the requirement `on-call`. */
  onCall: {
    /** Annotations that refer to an on-call rotation; `*` at the end stands for any rest. */
    annotations: string[];
  };
  /** Entities that need not meet a requirement for a time. */
  exemptions: Exemption[];
}

/**
 * What people write where they do not know, or do not want to say.
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
  'null',
  'placeholder',
  'tba',
  'tbc',
  'tbd',
  'todo',
  'unassigned',
  'undefined',
  'unknown',
  'unowned',
  'xxx',
];

/**
 * Annotations of well-known on-call tools.
 *
 * @public
 */
export const defaultOnCallAnnotations: string[] = [
  'datadoghq.com/on-call*',
  'firehydrant.com/service*',
  'grafana.com/oncall*',
  'ilert.com/integration-key',
  'incident.io/*',
  'opsgenie.com/*',
  'pagerduty.com/integration-key',
  'pagerduty.com/service-id',
  'rootly.com/service*',
  'splunk.com/on-call*',
  'squadcast.com/service*',
  'xmatters.com/*',
];
