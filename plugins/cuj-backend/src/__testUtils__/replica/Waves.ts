/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '@cuj-slo/datadog-simulator';
import { randomUUID } from 'node:crypto';

/**
 * Changes all SLOs of an organisation at once, so that a reader who sees two waves
 * at a time has seen half a run.
 */
export class Waves {
  readonly #organisation: Organisation;
  #number = 0;

  /** The wave that an SLO of this description is of; NaN where of none. */
  static numberOf(description: string | undefined): number {
    return Number(/^Wave (\d+)$/.exec(description ?? '')?.[1]);
  }

  /** Begins with the first wave. */
  constructor(organisation: Organisation) {
    this.#organisation = organisation;
    this.next();
  }

  get number(): number {
    return this.#number;
  }

  /** Changes every SLO, and adds one like the first. */
  next(): void {
    this.#number += 1;
    const { slos } = this.#organisation;
    const added = { ...slos[0], id: randomUUID().replaceAll('-', '') };
    for (const slo of [...slos, added]) {
      this.#organisation.addSlo({
        ...slo,
        description: `Wave ${this.#number}`,
        modifiedAt: slo.modifiedAt + 1,
      });
    }
  }
}
