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
  // By the source and the first of the tags, so that no SLO is compared with all of them.
  const byTag = new Map<
    string,
    Array<{ correction: SloCorrection; tags: string[] }>
  >();
  for (const { source, correction } of found) {
    if (correction.sloId !== undefined) {
      addTo(bySlo, sloKeyOf({ source, id: correction.sloId }), correction);
    } else if (correction.sloTags && correction.sloTags.length > 0) {
      const tags = correction.sloTags.map(tag => tag.toLowerCase());
      addTo(byTag, `${source} ${tags[0]}`, { correction, tags });
    } else {
      addTo(bySource, source, correction);
    }
  }
  for (const { source, slo } of byTag.size > 0 ? slos : []) {
    const tagsOfSlo = new Set(slo.tags.map(tag => tag.toLowerCase()));
    for (const first of tagsOfSlo) {
      for (const { correction, tags } of byTag.get(`${source} ${first}`) ??
        []) {
        if (tags.every(tag => tagsOfSlo.has(tag))) {
          addTo(bySlo, sloKeyOf({ source, id: slo.id }), correction);
        }
      }
    }
  }
  return { corrections: bySlo, unplacedCorrections: bySource };
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T) {
  const known = map.get(key);
  if (known) {
    known.push(value);
  } else {
    map.set(key, [value]);
  }
}
