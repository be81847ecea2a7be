/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fault } from './Fault';

/** The faults that are in force, and how often each has struck. */
export class FaultPlan {
  #faults: Array<{ fault: Fault; seen: number }> = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, seen: 0 });
  }

  clear(): void {
    this.#faults = [];
  }

  list(): Fault[] {
    return this.#faults.map(({ fault }) => fault);
  }

  /** The faults that concern the next call of a route. */
  next(route: string): Fault[] {
    const struck: Fault[] = [];
    for (const entry of this.#faults) {
      const { fault } = entry;
      if (fault.route !== '*' && fault.route !== route) {
        continue;
      }
      entry.seen += 1;
      const from = (fault.after ?? 0) + 1;
      const to = fault.times === undefined ? Infinity : from + fault.times - 1;
      if (entry.seen >= from && entry.seen <= to) {
        struck.push(fault);
      }
    }
    return struck;
  }
}
