/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo } from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyReader } from '../store/CopyReader';
import { sloTable } from '../store/CopyTable';
import { ItemIndex } from './ItemIndex';
import { searchIndex } from './compact/searchIndex';
import { SharedVia, kindOfSignal, sloSignalsOf } from './sloSignals';

/** How many others are looked at for one SLO; a monitor may have hundreds. */
const MAX_SHARING = 20;

type SourcedSlo = { source: string; slo: Slo };

/** Another SLO that measures the same. */
export type SharingSlo = {
  via: SharedVia;
  source: string;
  id: string;
  name: string;
};

type Search = SourcedSlo & {
  keys: string[];
  /** Each with the place of the first signal in common. */
  found: Array<SharingSlo & { at: number }>;
};

/**
 * Other SLOs that count the same events or watch the same monitors, for each SLO in its
 * place: in the order of its signals, 20 at most.
 */
export async function findSharingSlos(
  slos: SourcedSlo[],
  options: { index: ItemIndex<Slo>; copies: Pick<CopyReader, 'find'> },
): Promise<SharingSlo[][]> {
  const { index, copies } = options;
  const searches = slos.map(
    ({ source, slo }): Search => ({
      ...{ source, slo, found: [] },
      keys: sloSignalsOf(source, slo),
    }),
  );
  await searchIndex({
    index: index.index,
    searches: searches.filter(({ keys, source, slo }) =>
      index.index
        .find(keys, { limit: 2 })
        .map(number => index.getKey(number))
        .some(other => other.source !== source || other.id !== slo.id),
    ),
    read: async numbers =>
      (
        await copies.find<Slo>(
          sloTable,
          numbers.map(number => index.getKey(number)),
        )
      ).map(({ source, item: slo }) => ({
        ...{ source, slo },
        signals: new Set(sloSignalsOf(source, slo)),
      })),
    visit: (search, read) => {
      for (const other of read) {
        if (search.found.length < MAX_SHARING) {
          compare(search, other);
        }
      }
      return search.found.length === MAX_SHARING;
    },
  });
  return searches.map(({ found }) =>
    [...found]
      .sort((a, b) => a.at - b.at)
      .map(({ at: _at, ...other }) => other),
  );
}

function compare(
  { source, slo, keys, found }: Search,
  other: SourcedSlo & { signals: Set<string> },
) {
  if (other.source === source && other.slo.id === slo.id) {
    return;
  }
  const shared = keys.filter(
    key =>
      other.signals.has(key) &&
      (kindOfSignal(key) === 'query' || shareGroups(slo, other.slo)),
  );
  if (shared.length > 0) {
    found.push({
      via: kindOfSignal(shared[shared.length - 1]),
      source: other.source,
      id: other.slo.id,
      name: other.slo.name,
      at: keys.indexOf(shared[0]),
    });
  }
}

/** Of one monitor, which may alert for each group by itself; none are all. */
function shareGroups(
  one: { groups: string[] },
  other: { groups: string[] },
): boolean {
  return (
    one.groups.length === 0 ||
    other.groups.length === 0 ||
    one.groups.some(group => other.groups.includes(group))
  );
}
