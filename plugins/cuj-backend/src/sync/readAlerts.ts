/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertTransition } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { RunRecorder } from './RunRecorder';

/**
 * Reads the changes of state of monitors within a time.
 *
 * @param options - `before` is how many the run had read before that
 * @returns everything that was read, and the error that it broke off with
 */
export async function readAlerts(
  source: SloSource,
  window: { from: Date; to: Date },
  options: { recorder: RunRecorder; signal: AbortSignal; before?: number },
): Promise<{ transitions: AlertTransition[]; error?: unknown }> {
  const { recorder, signal, before = 0 } = options;
  const transitions = new Map<string, AlertTransition>();
  try {
    for await (const batch of source.readAlertTransitions?.(window, {
      signal,
      onCall: recorder.onCall,
    }) ?? []) {
      for (const transition of batch.items) {
        transitions.set(transition.id, transition);
      }
      recorder.skip(batch.skipped);
      await recorder.page(before + transitions.size);
    }
    return { transitions: [...transitions.values()] };
  } catch (error) {
    return { transitions: [...transitions.values()], error };
  }
}
