/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { useEffect, useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { AnswerState, useAnswer } from '../../hooks/useAnswer';
import { assessSyncKind } from './assessSyncKind';

/** How often to look while something is under way. */
const BUSY_MS = 2_000;
/** How often to look otherwise. */
const IDLE_MS = 30_000;
/** How long a run may take to begin after it was asked for. */
const BEGIN_MS = 60_000;

/** How the sync goes, and the means to hurry it. */
export interface SyncSourcesState extends AnswerState<SyncSource[]> {
  /** Whether a run is under way, or asked for and about to begin. */
  isBusy: (source: string, kind: string) => boolean;
  /**
   * Asks for a run.
   *
   * @throws what the backend answers where it refuses
   */
  start: (source: string, kind: string) => Promise<void>;
}

/** A run that somebody asked for on this page. */
interface RunRequest {
  source: string;
  kind: string;
  /** The run before it. */
  after?: string;
  askedAt: number;
}

/** How the sync of all sources goes; asked more often while something is under way. */
export function useSyncSources(): SyncSourcesState {
  const cujApi = useApi(cujApiRef);
  const [requests, setRequests] = useState<RunRequest[]>([]);
  const [isAnyBusy, setIsAnyBusy] = useState(false);
  const state = useAnswer(
    ['plugin.cuj.sync-sources'],
    () => cujApi.getSyncSources(),
    {
      refreshMs: isAnyBusy ? BUSY_MS : IDLE_MS,
      sharedForMs: BUSY_MS / 2,
      maxAgeMs: 3 * IDLE_MS,
    },
  );
  const { answer: sources, retry: refresh } = state;

  const find = (source: string, kind: string) =>
    sources
      ?.find(one => one.source === source)
      ?.kinds.find(one => one.kind === kind);
  const isAwaited = ({ source, kind, after, askedAt }: RunRequest) =>
    find(source, kind)?.lastRun?.id === after &&
    Date.now() - askedAt < BEGIN_MS;
  const isBusy = (source: string, kind: string) => {
    const found = find(source, kind);
    return (
      (found && assessSyncKind(found, Date.now()).state === 'running') ||
      requests.some(
        one => one.source === source && one.kind === kind && isAwaited(one),
      )
    );
  };

  const isNowBusy =
    sources?.some(({ source, kinds }) =>
      kinds.some(({ kind }) => isBusy(source, kind)),
    ) ?? false;
  useEffect(() => setIsAnyBusy(isNowBusy), [isNowBusy]);

  const start = async (source: string, kind: string) => {
    const after = find(source, kind)?.lastRun?.id;
    const request = { source, kind, after, askedAt: Date.now() };
    // At once, so that nobody asks twice.
    setRequests(others => [...others, request]);
    try {
      await cujApi.startSyncRun(source, kind);
    } catch (error) {
      setRequests(all => all.filter(one => one !== request));
      throw error;
    } finally {
      refresh();
    }
  };

  return { ...state, isBusy, start };
}
