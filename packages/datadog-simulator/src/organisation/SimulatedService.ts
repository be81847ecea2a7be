/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What Datadog's software catalog knows of a service. */
export interface SimulatedService {
  name: string;
  /** In which version of the schema it was written down. */
  schemaVersion: 'v2' | 'v2.1' | 'v2.2';
  /** Nothing where nobody owns it. */
  team?: string;
  description?: string;
  application?: string;
  tier?: string;
  lifecycle?: string;
  languages: string[];
  tags: string[];
  contacts: Array<{ type: 'email' | 'slack'; contact: string; name?: string }>;
  links: Array<{
    name: string;
    type: 'runbook' | 'doc' | 'repo' | 'dashboard' | 'other';
    url: string;
  }>;
  pagerdutyUrl?: string;
  opsgenie?: { url: string; region: 'US' | 'EU' };
  dependsOn: string[];
  /** What Datadog found wrong with the definition. */
  warnings: string[];
  /** Seconds since 1970. */
  modifiedAt: number;
}
