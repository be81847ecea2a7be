/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SliBehaviour } from '../behaviour/SliBehaviour';

export interface SimulatedThreshold {
  timeframe: '7d' | '30d' | '90d';
  /** Percent. */
  target: number;
  /** Percent. */
  warning?: number;
}

export interface SimulatedSlo {
  /** 32 hexadecimal digits. */
  id: string;
  name: string;
  type: 'metric' | 'monitor' | 'time_slice';
  description: string;
  tags: string[];
  thresholds: SimulatedThreshold[];
  monitorIds?: number[];
  query?: { numerator: string; denominator: string };
  sliSpecification?: Record<string, unknown>;
  /** Seconds since 1970. */
  createdAt: number;
  modifiedAt: number;
  creator: string;
  behaviour: SliBehaviour;
}

export interface SimulatedMonitor {
  id: number;
  name: string;
  type: string;
  query: string;
  message: string;
  tags: string[];
  options: Record<string, unknown>;
  priority: number | null;
  overallState: 'OK' | 'Alert' | 'Warn' | 'No Data';
  /** Seconds since 1970. */
  createdAt: number;
  modifiedAt: number;
  stateModifiedAt: number;
  creator: string;
}

/** Everything that the simulated Datadog knows. */
export class Organisation {
  /** The moment, in seconds since 1970, to which all stories refer. */
  readonly epoch: number;
  readonly #slos = new Map<string, SimulatedSlo>();
  readonly #deletedSlos = new Map<string, SimulatedSlo>();
  readonly #monitors = new Map<number, SimulatedMonitor>();

  constructor(options: {
    epoch: number;
    slos: SimulatedSlo[];
    monitors: SimulatedMonitor[];
  }) {
    this.epoch = options.epoch;
    for (const slo of options.slos) {
      this.#slos.set(slo.id, slo);
    }
    for (const monitor of options.monitors) {
      this.#monitors.set(monitor.id, monitor);
    }
  }

  get slos(): SimulatedSlo[] {
    return [...this.#slos.values()];
  }

  get deletedSlos(): SimulatedSlo[] {
    return [...this.#deletedSlos.values()];
  }

  get monitors(): SimulatedMonitor[] {
    return [...this.#monitors.values()];
  }

  addSlo(slo: SimulatedSlo): void {
    this.#deletedSlos.delete(slo.id);
    this.#slos.set(slo.id, slo);
  }

  /** Moves an SLO to the deleted ones; false where there is none. */
  deleteSlo(id: string): boolean {
    const slo = this.#slos.get(id);
    if (!slo) {
      return false;
    }
    this.#slos.delete(id);
    this.#deletedSlos.set(id, slo);
    return true;
  }
}
