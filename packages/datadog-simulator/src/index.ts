/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A Datadog-compatible HTTP server with a believable organisation, faults and
 * scale on demand.
 *
 * @packageDocumentation
 */

export type { CallCounts } from './control/CallLog';
export type { Fault } from './control/Fault';
export type { RateLimit } from './http/rateLimits';
export type { Organisation } from './organisation/Organisation';
export type { SimulatedCorrection } from './organisation/SimulatedCorrection';
export type {
  SimulatedMonitor,
  SimulatedSlo,
  SimulatedThreshold,
} from './organisation/Organisation';
export {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from './startSimulator';
