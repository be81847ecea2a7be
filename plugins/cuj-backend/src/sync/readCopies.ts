/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { hash } from 'node:crypto';
import { CopyRow, StoredHashes, copyKey } from '../store/CopyTable';
import { CopyReading } from '../store/planCopyChanges';
import { RunRecorder } from './RunRecorder';
import { SyncKind, SyncRow } from './SyncKind';

/**
 * Reads all items of a kind.
 *
 * @returns everything that was read, and the error that it broke off with
 */
export async function readCopies<TItem>(
  source: SloSource,
  kind: SyncKind<TItem>,
  options: {
    /** Content that is stored already need not be kept. */
    stored: StoredHashes;
    recorder: RunRecorder;
    signal: AbortSignal;
  },
): Promise<{ reading: CopyReading; error?: unknown }> {
  const { stored, recorder, signal } = options;
  const reading: CopyReading = {
    items: new Map(),
    skipped: new Map(),
    isEnumerated: false,
    isComplete: false,
  };
  let error: unknown;
  try {
    for await (const batch of kind.read(source, {
      signal,
      onCall: recorder.onCall,
    })) {
      for (const item of batch.items) {
        const itemId = kind.itemIdOf(item);
        // Where an item comes twice, the later one counts.
        reading.items.set(
          itemId,
          kind.toRows(item).map(row => toCopyRow(row, stored)),
        );
        recorder.unskip(itemId);
      }
      recorder.skip(batch.skipped);
      await recorder.page(reading.items.size);
    }
    reading.isEnumerated = true;
  } catch (thrown) {
    error = thrown;
  }

  const { skipped } = recorder;
  for (const { itemId, reason } of skipped) {
    if (itemId !== undefined && !reading.items.has(itemId)) {
      reading.skipped.set(itemId, reason);
    }
  }
  reading.isComplete = reading.isEnumerated && skipped.length === 0;
  return { reading, ...(error !== undefined && { error }) };
}

/** @param stored - what is in it is not kept */
export function toCopyRow(row: SyncRow, stored?: StoredHashes): CopyRow {
  const { itemId, part, content, compared = content } = row;
  // Not for secrets: it only tells whether something changed.
  const contentHash = hash('sha1', compared, 'base64url');
  const isStored = stored?.get(copyKey(itemId, part))?.hash === contentHash;
  return {
    itemId,
    part,
    hash: contentHash,
    ...(!isStored && { body: { content, columns: row.columns() } }),
  };
}
