/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { statusOf } from '../../api/statusOf';
import { SyncSourcesState } from './useSyncSources';
import { useTexts } from '../../hooks/useTexts';
import { useKindName } from './useKindName';

const TOAST_MS = 6_000;

/** Asks for a run, and tells the reader what came of it. */
export function useRunNow(
  start: SyncSourcesState['start'],
): (source: string, kind: string) => Promise<void> {
  const { t } = useTexts();
  const toastApi = useApi(toastApiRef);
  const nameOf = useKindName();

  return async (source, kind) => {
    const what = { kind: nameOf(kind), source };
    try {
      await start(source, kind);
      toastApi.post({
        status: 'success',
        title: t('sync.run.begins', what),
        timeout: TOAST_MS,
      });
    } catch (error) {
      const status = statusOf(error);
      if (status === 409) {
        toastApi.post({
          status: 'info',
          title: t('sync.run.underWay', what),
          timeout: TOAST_MS,
        });
        return;
      }
      toastApi.post({
        status: 'danger',
        title: t('sync.run.failed', what),
        description:
          status === 403
            ? t('sync.run.notAllowed')
            : error instanceof Error && error.message,
      });
    }
  };
}
