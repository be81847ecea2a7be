/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo, SloCorrection } from '@cuj-slo/backstage-plugin-cuj-common';
import { sloKeyOf } from './JourneyInput';

/** Corrections by what they apply to. */
export interface PlacedCorrections {
  /** By `sloKeyOf`. */
  corrections: Map<string, SloCorrection[]>;
  /** By source: those that name SLOs by a search which only the source can answer. */
  unplacedCorrections: Map<string, SloCorrection[]>;
}

/**
 * Finds the SLOs that corrections apply to.
 *
 * @param found - those of these SLOs, and those of their sources that name none
 */
export function placeCorrections(
  slos: Array<{ source: string; slo: Pick<Slo, 'id' | 'tags'> }>,
  found: Array<{ source: string; correction: SloCorrection }>,
): PlacedCorrections {
  const bySlo = new Map<string, SloCorrection[]>();
  const bySource = new Map<string, SloCorrection[]>();
  const byTags: typeof found = [];
  for (const one of found) {
    const { source, correction } = one;
    if (correction.sloId !== undefined) {
      addTo(bySlo, sloKeyOf({ source, id: correction.sloId }), correction);
    } else if (correction.sloTags && correction.sloTags.length > 0) {
      byTags.push(one);
    } else {
      addTo(bySource, source, correction);
    }
  }
  for (const { source, slo } of byTags.length > 0 ? slos : []) {
    const tags = new Set(slo.tags.map(tag => tag.toLowerCase()));
    for (const { source: other, correction } of byTags) {
      const applies =
        other === source &&
        correction.sloTags?.every(tag => tags.has(tag.toLowerCase()));
      if (applies) {
        addTo(bySlo, sloKeyOf({ source, id: slo.id }), correction);
      }
    }
  }
  return { corrections: bySlo, unplacedCorrections: bySource };
}

function addTo(
  map: Map<string, SloCorrection[]>,
  key: string,
  correction: SloCorrection,
) {
  const known = map.get(key);
  if (known) {
    known.push(correction);
  } else {
    map.set(key, [correction]);
  }
}
