/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Logs of one kind, of which one is like another. */
export interface LogKind {
  service: string;
  status: 'info' | 'warn' | 'error';
  environment: string;
  message: string;
  perHour: number;
  /** Attributes that a facet with `@` finds. */
  attributes: Record<string, string>;
  /**
   * Whether Datadog knows the trace: then `trace_id:*` finds it. It takes the id out
   * of the attributes for that, so that `@trace_id:*` no longer does.
   */
  isCorrelated: boolean;
}

/** The traces of a service. */
export interface TracedService {
  name: string;
  environments: string[];
  /** False where only the kernel sees its traffic: then there are no spans. */
  isTraced: boolean;
  spansPerHour: number;
  /** How many of them are of requests that failed. */
  failedPerHour: number;
}
