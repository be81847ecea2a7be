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
  signals: string[];
  /** The signal that is looked for. */
  keys: string[];
  found: Map<string, SharingSlo>;
};

type Read = SourcedSlo & { signals: Set<string> };

/**
 * Other SLOs that count the same events or watch the same monitors, for each SLO in its
 * place: in the order of its signals, 20 at most.
 */
export async function findSharingSlos(
  slos: SourcedSlo[],
  options: { index: ItemIndex<Slo>; copies: Pick<CopyReader, 'find'> },
): Promise<SharingSlo[][]> {
  const { index, copies } = options;
  const searches = slos.map(({ source, slo }): Search => {
    const signals = sloSignalsOf(source, slo);
    return { source, slo, signals, keys: [], found: new Map() };
  });
  const read = async (numbers: number[]): Promise<Read[]> =>
    (
      await copies.find<Slo>(
        sloTable,
        numbers.map(number => index.getKey(number)),
      )
    ).map(({ source, item: slo }) => ({
      ...{ source, slo },
      signals: new Set(sloSignalsOf(source, slo)),
    }));
  const most = Math.max(0, ...searches.map(({ signals }) => signals.length));
  for (let at = 0; at < most; at += 1) {
    searches.forEach(search => {
      search.keys = search.signals.slice(at, at + 1);
    });
    await searchIndex({
      index: index.index,
      searches: searches.filter(
        search => search.found.size < MAX_SHARING && mayFind(search, index),
      ),
      read,
      visit: (search, others) => {
        others.forEach(other => compare(search, other));
        return search.found.size >= MAX_SHARING;
      },
    });
  }
  return searches.map(({ found }) => [...found.values()]);
}

/** Most find nothing but themselves, which need not be read. */
function mayFind({ keys, source, slo }: Search, index: ItemIndex<Slo>) {
  return index.index
    .find(keys, { limit: 2 })
    .map(number => index.getKey(number))
    .some(other => other.source !== source || other.id !== slo.id);
}

function compare({ source, slo, keys, found }: Search, other: Read) {
  const { id, name } = other.slo;
  const [signal] = keys;
  const via = kindOfSignal(signal);
  const isOther = other.source !== source || id !== slo.id;
  if (
    found.size < MAX_SHARING &&
    isOther &&
    other.signals.has(signal) &&
    (via === 'query' || shareGroups(slo, other.slo))
  ) {
    found.set(`${other.source} ${id}`, {
      ...{ via, source: other.source, id, name },
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
