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

  /** The faults that concern the next call of a route, which asks for this page. */
  next(route: string, pageNumber: number): Fault[] {
    const struck: Fault[] = [];
    for (const entry of this.#faults) {
      const { fault } = entry;
      if (fault.route !== '*' && fault.route !== route) {
        continue;
      }
      if (fault.page !== undefined && fault.page !== pageNumber) {
        continue;
      }
      entry.seen += 1;
      const from = (fault.after ?? 0) + 1;
      const changesOnce =
        fault.type === 'delete-slo' || fault.type === 'create-slo';
      const times = fault.times ?? (changesOnce ? 1 : Infinity);
      const to = from + times - 1;
      if (entry.seen >= from && entry.seen <= to) {
        struck.push(fault);
      }
    }
    return struck;
  }
}
