/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * An incident as it was declared. Names of people are left out, and e-mail
 * addresses in its texts are masked.
 *
 * @public
 */
export interface Incident {
  /** The id of the incident in its source. */
  id: string;
  /** The number that people know it by. */
  publicId?: string;
  /** As sent. */
  title: string;
  /** `SEV-0` (the worst) to `SEV-5`, or `UNKNOWN`. */
  severity: string;
  /** `active`, `stable` or `resolved`; another text where the source knows more. */
  state: string;
  /** The services that it names. */
  services: string[];
  /** The teams that it names. */
  teams: string[];
  /** Whether customers are said to be affected. */
  hasCustomerImpact: boolean;
  /** ISO 8601. */
  customerImpactStartedAt?: string;
  /** ISO 8601. */
  customerImpactEndedAt?: string;
  /** ISO 8601. */
  detectedAt?: string;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  modifiedAt?: string;
  /** ISO 8601. */
  resolvedAt?: string;
}
