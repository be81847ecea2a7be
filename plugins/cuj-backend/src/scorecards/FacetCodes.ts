/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardHead } from '../store/ScorecardHeadReader';
import { NO_VALUE } from '../store/whereReadable';

/** The filters whose values are counted. */
export const facetNames = [
  'kinds',
  'owners',
  'systems',
  'levels',
  'lifecycles',
] as const;

export type FacetName = (typeof facetNames)[number];

/** A value of a filter, and how many entities it leaves. */
export type FacetCount = { value: string; count: number };

const MAX_VALUES = 200;

const valuesOf: Record<FacetName, (head: FacetHead) => string> = {
  kinds: head => head.kind,
  owners: head => head.ownerRef ?? NO_VALUE,
  systems: head => head.systemRef ?? NO_VALUE,
  levels: head => String(head.level),
  lifecycles: head => head.lifecycle ?? NO_VALUE,
};

type FacetHead = Pick<
  ScorecardHead,
  'kind' | 'ownerRef' | 'systemRef' | 'level' | 'lifecycle'
>;

/** Numbers the values of filters, so that many entities are counted in no time. */
export class FacetCodes {
  readonly #codes = facetNames.map(() => new Map<string, number>());

  /** One number for each filter, in the order of their names. */
  encode(head: FacetHead): Uint32Array {
    return Uint32Array.from(
      facetNames.map((name, index) => {
        const codes = this.#codes[index];
        const value = valuesOf[name](head);
        const code = codes.get(value) ?? codes.size;
        codes.set(value, code);
        return code;
      }),
    );
  }

  /** By code, whether it is one of some values. */
  maskOf(name: FacetName, values: Array<string | number>): Uint8Array {
    const codes = this.#codes[facetNames.indexOf(name)];
    const mask = new Uint8Array(codes.size);
    for (const value of values) {
      const code = codes.get(String(value));
      if (code !== undefined) {
        mask[code] = 1;
      }
    }
    return mask;
  }

  /** For counting by code. */
  createCounts(): Uint32Array[] {
    return this.#codes.map(({ size }) => new Uint32Array(size));
  }

  /** The values that were counted: levels by number, others by how many have them. */
  read(name: FacetName, counts: Uint32Array): FacetCount[] {
    const facet: FacetCount[] = [];
    for (const [value, code] of this.#codes[facetNames.indexOf(name)]) {
      if (counts[code] > 0) {
        facet.push({ value, count: counts[code] });
      }
    }
    return facet
      .sort((a, b) =>
        name === 'levels'
          ? Number(a.value) - Number(b.value)
          : b.count - a.count || (a.value < b.value ? -1 : 1),
      )
      .slice(0, MAX_VALUES);
  }
}
