/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What a service says of itself in the source's own catalog.
 *
 * @public
 */
export interface ServiceDefinition {
  /** Unique within the source: the kind and name, such as `service:default/checkout`. */
  id: string;
  /** `service`, `datastore`, `queue`, `system` or `api`. */
  kind: string;
  /** As sent. */
  name: string;
  /** `service-definition` or `software-catalog`. */
  origin: 'service-definition' | 'software-catalog';
  /** The version of the schema, such as `v2.2`. */
  schemaVersion?: string;
  /** The handle of the team that owns it. */
  team?: string;
  /** As sent; e-mail addresses are masked. */
  description?: string;
  /** As sent, such as `production`. */
  lifecycle?: string;
  /** As sent: how much it matters. */
  tier?: string;
  /** As sent, in their order. */
  tags: string[];
  /** `runbook`, `doc`, `repo`, `dashboard` or `other`; only absolute http(s) addresses. */
  links: Array<{ type: string; name?: string; url: string }>;
  /** How its team is reached; e-mail addresses of persons are masked. */
  contacts: Array<{ type: string; name?: string; contact: string }>;
  /** Addresses of its rotation. */
  onCall: Array<{ system: 'pagerduty' | 'opsgenie'; url: string }>;
}
