/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardHead } from '../store/ScorecardHeadReader';

/** How many results have each verdict. */
export type VerdictTotals = Record<Verdict, number>;

type Coded = { codes: Uint8Array };

const verdicts: Verdict[] = ['pass', 'fail', 'unknown', 'waived'];

/** Keeps the verdicts of many scorecards in a byte each. */
export class VerdictCodes {
  readonly #positions = new Map<string, number>();

  /** A code of a verdict, or 0, for each requirement by its position. */
  encode(results: ScorecardHead['verdicts']): Uint8Array {
    for (const { requirementId } of results) {
      if (!this.#positions.has(requirementId)) {
        this.#positions.set(requirementId, this.#positions.size);
      }
    }
    const codes = new Uint8Array(this.#positions.size);
    for (const { requirementId, verdict } of results) {
      codes[this.#positions.get(requirementId)!] =
        verdicts.indexOf(verdict) + 1;
    }
    return codes;
  }

  /** @returns undefined where nothing is said of the requirement */
  read({ codes }: Coded, requirementId: string): Verdict | undefined {
    // What was encoded before the requirement came is shorter.
    const code = codes[this.#positions.get(requirementId) ?? codes.length] ?? 0;
    return code > 0 ? verdicts[code - 1] : undefined;
  }

  /** How many of some scorecards have each verdict, by requirement; without those that none has. */
  count(scorecards: Coded[]): Map<string, VerdictTotals> {
    const width = verdicts.length + 1;
    const counts = new Uint32Array(this.#positions.size * width);
    for (const { codes } of scorecards) {
      for (let position = 0; position < codes.length; position += 1) {
        counts[position * width + codes[position]] += 1;
      }
    }
    const totals = new Map<string, VerdictTotals>();
    for (const [requirementId, position] of this.#positions) {
      const [, pass, fail, unknown, waived] = counts.subarray(
        position * width,
        (position + 1) * width,
      );
      if (pass + fail + unknown + waived > 0) {
        totals.set(requirementId, { pass, fail, unknown, waived });
      }
    }
    return totals;
  }
}
