/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceFreshness } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncSettings } from '../config/readSyncSettings';
import { SyncKindName } from '../store/CopyTable';
import { SyncStore } from '../store/SyncStore';

type Options = {
  sources: SloSource[];
  syncStore: SyncStore;
  staleness: SyncSettings['staleness'];
};

type State = SourceFreshness['state'];

/** The worst first. */
const states: State[] = ['never-read', 'stale', 'current'];

/**
 * Tells how current the copy of each source is. It is only as current as the older
 * of its parts: without definitions an SLO is not even known to exist.
 */
export async function readSourceFreshness(
  options: Options,
  now: Date,
): Promise<SourceFreshness[]> {
  const { maxFetchAgeMs, maxDefinitionAgeMs } = options.staleness;
  return Promise.all(
    options.sources.map(async ({ name, type }): Promise<SourceFreshness> => {
      const parts = await Promise.all([
        readPart(name, 'statuses', maxFetchAgeMs, options, now),
        readPart(name, 'slos', maxDefinitionAgeMs, options, now),
      ]);
      const state = states.find(one => parts.some(part => part.state === one))!;
      const [worst] = parts.filter(part => part.state === state);
      const problem = parts.find(part => part.problem)?.problem;
      return {
        source: name,
        type,
        state,
        ...(worst.readAt && { readAt: worst.readAt }),
        ...(problem && { problem }),
      };
    }),
  );
}

async function readPart(
  source: string,
  kind: SyncKindName,
  maxAgeMs: number,
  { syncStore }: Options,
  now: Date,
): Promise<Pick<SourceFreshness, 'state' | 'readAt' | 'problem'>> {
  const { enumeratedAt, lastEndedRun } = await syncStore.getKind({
    source,
    kind,
  });
  const problem = lastEndedRun?.state === 'partial' && lastEndedRun.reason;
  return {
    state: stateOf(enumeratedAt, maxAgeMs, now),
    ...(enumeratedAt && { readAt: enumeratedAt }),
    ...(problem && { problem }),
  };
}

function stateOf(
  readAt: string | undefined,
  maxAgeMs: number,
  now: Date,
): State {
  if (!readAt) {
    return 'never-read';
  }
  return now.getTime() - new Date(readAt).getTime() > maxAgeMs
    ? 'stale'
    : 'current';
}
