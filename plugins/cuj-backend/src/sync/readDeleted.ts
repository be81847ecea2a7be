/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { StoredHashes } from '../store/CopyTable';
import { CopyReading } from '../store/planCopyChanges';
import { RunRecorder } from './RunRecorder';
import { SyncKind } from './SyncKind';

/**
 * Asks the source which of the stored items that it no longer lists it calls deleted.
 *
 * @remarks
 * It is asked only after a complete listing, since what another did not hold may well
 * be there, and only where an item is missing from that.
 *
 * @returns none, and the error, where not all of what it calls deleted could be read
 */
export async function readDeleted<TItem>(
  source: SloSource,
  kind: SyncKind<TItem>,
  options: {
    stored: StoredHashes;
    reading: CopyReading;
    recorder: RunRecorder;
    signal: AbortSignal;
  },
): Promise<{ deleted: Set<string>; error?: unknown }> {
  const { stored, reading, recorder, signal } = options;
  const deleted = new Set<string>();
  const missing = new Set<string>();
  if (kind.readDeletedIds && reading.isComplete) {
    for (const { itemId } of stored.values()) {
      if (!reading.items.has(itemId)) {
        missing.add(itemId);
      }
    }
  }
  if (missing.size === 0) {
    return { deleted };
  }
  try {
    for await (const batch of kind.readDeletedIds?.(source, {
      signal,
      onCall: recorder.onCall,
    }) ?? []) {
      for (const itemId of batch.items) {
        if (missing.has(itemId)) {
          deleted.add(itemId);
        }
      }
      if (deleted.size === missing.size) {
        break;
      }
    }
    return { deleted };
  } catch (error) {
    return { deleted: new Set(), error };
  }
}
