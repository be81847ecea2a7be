/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceFreshness } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncSettings } from '../config/readSyncSettings';

type State = SourceFreshness['state'];

/** The worst first. */
const states: State[] = ['never-read', 'stale', 'current'];

/**
 * Tells how current the copy of a source is. It is only as current as the older of its
 * parts: without definitions an SLO is not even known to exist.
 *
 * @param readAt - when statuses and definitions were last listed; ISO 8601
 */
export function assessFreshness(
  { name, type }: Pick<SloSource, 'name' | 'type'>,
  readAt: { statuses?: string; slos?: string },
  options: {
    staleness: SyncSettings['staleness'];
    /** Why the last run was not complete. */
    problem?: string;
    now: Date;
  },
): SourceFreshness {
  const { staleness, problem, now } = options;
  const parts = [
    partOf(readAt.statuses, staleness.maxFetchAgeMs, now),
    partOf(readAt.slos, staleness.maxDefinitionAgeMs, now),
  ];
  const state = states.find(one => parts.some(part => part.state === one))!;
  const worst = parts.find(part => part.state === state)!;
  return {
    source: name,
    type,
    state,
    ...(worst.readAt && { readAt: worst.readAt }),
    ...(problem && { problem }),
  };
}

function partOf(
  readAt: string | undefined,
  maxAgeMs: number,
  now: Date,
): { state: State; readAt?: string } {
  if (!readAt) {
    return { state: 'never-read' };
  }
  const isOld = now.getTime() - Date.parse(readAt) > maxAgeMs;
  return { state: isOld ? 'stale' : 'current', readAt };
}
