/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { SyncNeed, assessSyncKind } from './assessSyncKind';

const worstFirst: SyncNeed[] = ['attention', 'waiting', 'off', 'nothing'];

/** Puts first what somebody has to look into; what is alike keeps its order. */
export function sortSyncSources(
  sources: SyncSource[],
  now: number,
): SyncSource[] {
  const rankOf = (kind: SyncSource['kinds'][number]) =>
    worstFirst.indexOf(assessSyncKind(kind, now).need);
  const sorted = sources.map(source => ({
    ...source,
    kinds: [...source.kinds].sort((a, b) => rankOf(a) - rankOf(b)),
  }));
  const worstOf = ({ kinds: [worst] }: SyncSource) =>
    worst ? rankOf(worst) : worstFirst.length;
  return sorted.sort((a, b) => worstOf(a) - worstOf(b));
}
