/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Something that people have declared to be an incident. */
export interface DeclaredIncident {
  /** A UUID. */
  id: string;
  publicId: number;
  title: string;
  severity: 'SEV-1' | 'SEV-2' | 'SEV-3' | 'SEV-4' | 'SEV-5' | 'UNKNOWN';
  /** What customers felt, in seconds since 1970; nothing where they felt nothing. */
  customerImpact?: { scope: string; start: number; end: number };
  /** Seconds since 1970, as what follows. */
  detectedAt: number;
  declaredAt: number;
  /** When it was under control. */
  stableAt?: number;
  resolvedAt?: number;
  isTest: boolean;
  services: string[] | null;
  teams: string[] | null;
  rootCause: string | null;
  detectionMethod: 'monitor' | 'customer' | 'employee' | 'unknown';
}
